import CustomDump
import Foundation
package import Testing

/// Expects `actual` to equal the file `Goldens/<name>` beside the calling test.
///
/// `UPDATE_GOLDENS=1 swift test` writes it and still fails, so that a run which records is never taken for one that
/// checks. A missing file fails and is not recorded by itself.
/// - Throws: what the file system says where the golden cannot be written.
package func expectGolden(
  _ actual: String,
  _ name: String,
  filePath: String = #filePath,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: filePath).deletingLastPathComponent().appending(component: "Goldens")
  let file = folder.appending(component: name)
  if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(actual.utf8).write(to: file)
    Issue.record(
      "recorded \(name); look at git diff, then run without UPDATE_GOLDENS",
      sourceLocation: sourceLocation
    )
  } else if let expected = try? String(contentsOf: file, encoding: .utf8) {
    guard let difference = diff(expected, actual) else { return }
    Issue.record(
      "\(name) differs (-golden +actual)\n\(difference)",
      sourceLocation: sourceLocation
    )
  } else {
    Issue.record(
      "no golden file \(name); record it with UPDATE_GOLDENS=1",
      sourceLocation: sourceLocation
    )
  }
}
