import Catalogue
import Diagnostics
import Foundation
import Testing
import Workspace

/// A copy of the shipped project that a test may change, and what is done to it.
struct ProjectCopy {
  let scratch: ScratchFolder
  let folder: ProjectFolder

  init() throws {
    scratch = try ScratchFolder()
    folder = ProjectFolder(path: scratch.path)
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    for name in ["project.yaml", "model", "data"] {
      try FileManager.default.copyItem(
        atPath: root.appending(component: name).path,
        toPath: "\(scratch.path)/\(name)"
      )
    }
  }

  func loaded() throws -> LoadedProject {
    let checked = try LoadProject(folder).run()
    let faults = checked.diagnostics.filter { $0.severity == .error }.map { $0.rendered() }
    return try #require(checked.value, "\(faults.joined(separator: "\n"))")
  }

  /// Imports a file, which has to go well.
  func importing(
    _ path: String,
    as version: String,
    asOf: Day? = nil,
    scope: ImportScope = .whole
  ) throws -> ImportResult {
    let outcome = try ImportCatalogue(
      try loaded(),
      ImportCatalogue.Request(
        path: path,
        shown: path,
        version: try #require(VersionID(version)),
        asOf: asOf,
        recorded: try #require(Day(2026, 1, 26)),
        scope: scope
      )
    ).run()
    let faults = outcome.diagnostics.map { $0.rendered() }
    return try #require(outcome.result, "\(faults.joined(separator: "\n"))")
  }
}
