import Diagnostics
import Yams

/// The tree of a YAML file, without anchors and aliases, no key of a mapping twice.
struct YAMLDocument {
  let file: String
  let root: Node

  /// More bytes than any file that a person writes; a larger one is refused before it is read.
  static let byteLimit = 4_000_000

  /// Whether what the file holds may stand in several, as factors may.
  private static func isPart(_ path: String) -> Bool { path.contains("/factors/") }

  /// Reads a file; what keeps it from being a tree is reported with its place.
  static func read(_ file: TextFile) -> Checked<YAMLDocument> {
    let bytes =
      file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? file.bytes.dropFirst(3) : file.bytes[...]
    guard bytes.count <= byteLimit else {
      return Checked(
        nil,
        [
          Diagnostic(
            id: "oversized-file",
            at: .file(file.path),
            "file is larger than \(byteLimit / 1_000_000) million bytes",
            help: isPart(file.path)
              ? "split it: every file in factors/ is read"
              : "say less in it, since there can be no second file of it, or check that it is the file you meant"
          )
        ]
      )
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return Checked(nil, [notUTF8(bytes, file: file.path)])
    }
    do {
      let parser = try Parser(yaml: text, resolver: .basic)
      let node = try parser.singleRoot()
      guard let node, !isNothing(node) else {
        return Checked(
          nil,
          [Diagnostic(id: "empty-file", at: .file(file.path), "file states nothing")]
        )
      }
      // Anchors are known only as long as the parser lives.
      let anchors = withExtendedLifetime(parser) { anchorFaults(node, file: file.path) }
      return Checked(
        anchors.isEmpty ? YAMLDocument(file: file.path, root: node) : nil,
        anchors
      )
    } catch let error as YamlError {
      return Checked(nil, [error.diagnostic(file: file.path, text: text)])
    } catch {
      return Checked(
        nil,
        [Diagnostic(id: "yaml-syntax", at: .file(file.path), "file cannot be read as YAML")]
      )
    }
  }

  /// Whether `node` stands for an absent value: nothing at all, `~` or `null` without quotation marks.
  static func isNothing(_ node: Node) -> Bool {
    guard let scalar = node.scalar, scalar.style == .plain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  static func location(of node: Node, in file: String) -> SourceLocation {
    node.mark.map { .text(file: file, line: $0.line, column: $0.column) } ?? .file(file)
  }

  private static func notUTF8(_ bytes: ArraySlice<UInt8>, file: String) -> Diagnostic {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
    return Diagnostic(
      id: "not-utf8",
      at: .text(file: file, line: line + 1, column: 1),
      "line is not valid UTF-8",
      help: "save the file as UTF-8"
    )
  }

  /// Does not look into what bears an anchor: aliases of it may hold more than memory does.
  private static func anchorFaults(_ node: Node, file: String) -> [Diagnostic] {
    if node.anchor != nil {
      return [
        Diagnostic(
          id: "yaml-alias",
          at: location(of: node, in: file),
          "anchors and aliases cannot be used",
          help: "write the value out where it is needed"
        )
      ]
    }
    switch node {
    case .scalar, .alias: return []
    case .sequence(let sequence):
      return sequence.flatMap { anchorFaults($0, file: file) }
    case .mapping(let mapping):
      return mapping.flatMap {
        anchorFaults($0.key, file: file) + anchorFaults($0.value, file: file)
      }
    }
  }
}
