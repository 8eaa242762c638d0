import Diagnostics
import FactorModel
import Foundation
import Testing

/// The repository is itself a project: the report's own case.
struct ShippedProjectTests {
  @Test func holdsTogether() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
      .standardizedFileURL
    let files = try ["project.yaml", "model", "data"].flatMap { try textFiles(at: $0, in: root) }
    let checked = readProject(files).checked
    let errors = checked.diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(text(of: errors))")
    #expect(checked.value?.model.factors.isEmpty == false)
  }

  private func textFiles(at path: String, in root: URL) throws -> [TextFile] {
    let place = root.appending(path: path)
    guard let inside = FileManager.default.subpaths(atPath: place.path) else {
      return [TextFile(path: path, bytes: Array(try Data(contentsOf: place)))]
    }
    return try inside.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".csv") }.map { name in
      TextFile(
        path: "\(path)/\(name)",
        bytes: Array(try Data(contentsOf: place.appending(path: name)))
      )
    }
  }
}
