import Assessment
import Diagnostics
import Foundation
import Spreadsheet
import Testing
import Workspace
import Yams

/// The same project written down in another order is the same project.
struct OrderTests {
  @Test func orderOfFilesRowsAndKeysChangesNothing() throws {
    let source = try ShippedProject.loaded.get()
    let copy = FileManager.default.temporaryDirectory.appending(
      component: "bwlch-order-\(UUID().uuidString)"
    )
    defer { try? FileManager.default.removeItem(at: copy) }
    for folder in ["model", "data"] {
      let from = URL(filePath: source.folder.path).appending(component: folder)
      for path in try FileManager.default.subpathsOfDirectory(atPath: from.path) {
        try rewrite(from.appending(path: path), into: copy.appending(components: folder, path))
      }
    }
    try FileManager.default.copyItem(
      at: URL(filePath: source.folder.path).appending(component: "project.yaml"),
      to: copy.appending(component: "project.yaml")
    )
    let checked = try LoadProject(ProjectFolder(path: copy.path)).run()
    let faults = checked.diagnostics.filter { $0.severity == .error }.map { $0.rendered() }
    let turned = try #require(checked.value, "\(faults.joined(separator: "\n"))")
    let before = AssembleSnapshot(source).run(version: source.defaultVersion)
    let after = AssembleSnapshot(turned).run(version: turned.defaultVersion)
    #expect(before.assessments == after.assessments)
    #expect(before.comparisons == after.comparisons)
  }

  /// A CSV file with its rows from last to first; a YAML file with its keys and top-level lists from last to first, under a
  /// name that sorts elsewhere where names do not matter.
  private func rewrite(_ file: URL, into target: URL) throws {
    guard ["csv", "yaml"].contains(file.pathExtension) else { return }
    let bytes = try Data(contentsOf: file)
    var target = target
    if target.pathComponents.contains("factors") {
      let turned = String(target.deletingPathExtension().lastPathComponent.reversed())
      target = target.deletingLastPathComponent().appending(component: "\(turned).yaml")
    }
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    let text =
      file.pathExtension == "csv"
      ? rowsTurned(bytes, of: file.lastPathComponent)
      : try keysTurned(String(decoding: bytes, as: UTF8.self))
    try Data(text.utf8).write(to: target)
  }

  private func rowsTurned(_ bytes: Data, of name: String) -> String {
    var parser = CSVParser(file: name)
    var rows: [[String]] = []
    parser.feed(bytes) { rows.append($0.map(\.text)) }
    parser.finish { rows.append($0.map(\.text)) }
    let lines = rows.map { row in
      row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
    }
    return ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\r\n")
  }

  private func keysTurned(_ text: String) throws -> String {
    guard let node = try Yams.compose(yaml: text) else { return text }
    return try Yams.serialize(node: turned(node, depth: 0))
  }

  /// Lists within an item (aspects, evidence, classes of a cell) keep their order: it is what people read.
  private func turned(_ node: Node, depth: Int) -> Node {
    if let mapping = node.mapping {
      let pairs = mapping.reversed().map { ($0.key, turned($0.value, depth: depth + 1)) }
      return Node(pairs, mapping.tag, mapping.style)
    }
    if let sequence = node.sequence {
      let items = sequence.map { turned($0, depth: depth + 1) }
      return Node(depth == 1 ? items.reversed() : items, sequence.tag, sequence.style)
    }
    return node
  }
}
