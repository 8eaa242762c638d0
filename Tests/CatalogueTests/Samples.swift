import Foundation

/// Real files that nobody here wrote; they are not part of the project, and tests that use them are skipped elsewhere.
enum Samples {
  static let reason: String = "needs ../shared/samples, which is not part of the project"

  /// The folder beside the repository, or beside the folder that holds it.
  static let folder: URL? = {
    var repository = URL(filePath: #filePath)
    for _ in 0..<3 { repository.deleteLastPathComponent() }
    return ["../shared/samples", "../../shared/samples"]
      .map { repository.appending(path: $0).standardizedFileURL }
      .first { FileManager.default.fileExists(atPath: $0.appending(path: "SOURCES.md").path) }
  }()

  static var areThere: Bool { folder != nil }

  static func bytes(_ path: String) throws -> Data {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    return try Data(contentsOf: folder.appending(path: path))
  }

  /// The objects of the array under `key` in a JSON document.
  static func objects(_ path: String, under key: String) throws -> [[String: Any]] {
    let document = try JSONSerialization.jsonObject(with: bytes(path))
    return (document as? [String: Any])?[key] as? [[String: Any]] ?? []
  }
}
