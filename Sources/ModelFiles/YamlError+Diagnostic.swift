import Diagnostics
import Yams

extension YamlError {
  /// The error as the author of `file`, which holds `text`, is told of it.
  func diagnostic(file: String, text: String) -> Diagnostic {
    switch self {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      Diagnostic(
        id: "yaml-syntax",
        at: .text(file: file, line: mark.line, column: mark.column),
        "file cannot be read as YAML from here: \(problem)",
        help: Self.help(for: problem)
      )
    case .composer(_, let problem, let mark, _):
      problem.contains("alias")
        ? Diagnostic(
          id: "yaml-alias",
          at: .text(file: file, line: mark.line, column: mark.column),
          "anchors and aliases cannot be used",
          help: "write the value out where it is needed"
        )
        : Diagnostic(
          id: "yaml-syntax",
          at: .text(file: file, line: mark.line, column: mark.column),
          "file can hold only one document",
          help: "delete the line '---' between the two"
        )
    case .duplicatedKeysInMapping(let keys, let context):
      Self.duplicateKey(keys.first ?? "", first: context.mark, file: file, text: text)
    case .reader(let problem, _, _, _):
      Diagnostic(
        id: "yaml-syntax",
        at: .file(file),
        "file cannot be read as YAML: \(problem)",
        help: "delete characters that cannot be seen"
      )
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      Diagnostic(id: "yaml-syntax", at: .file(file), "file cannot be read as YAML")
    }
  }

  private static func help(for problem: String) -> String {
    if problem.contains("mapping values are not allowed") {
      return "put a text that contains ': ' between quotation marks"
    }
    if problem.contains("cannot start any token") {
      return
        "indent with spaces, and put a text that begins with a special character between quotation marks"
    }
    return "check the indentation, and that every quotation mark and bracket is closed"
  }

  /// The parser tells where the key stands first; the second time is looked for in the text.
  private static func duplicateKey(
    _ key: String,
    first: Mark,
    file: String,
    text: String
  ) -> Diagnostic {
    let earlier = SourceLocation.text(file: file, line: first.line, column: first.column)
    return Diagnostic(
      id: "duplicate-key",
      at: secondPlace(of: key, after: first, file: file, text: text) ?? earlier,
      "key '\(key)' can only be stated once",
      help: "delete or rename one of the two",
      notes: [.init("it is first stated here", at: earlier)]
    )
  }

  /// In the same line, as between braces, or in the same column further down.
  private static func secondPlace(
    of key: String,
    after first: Mark,
    file: String,
    text: String
  ) -> SourceLocation? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.indices.contains(first.line - 1) else { return nil }
    let names = [key, "\"\(key)\"", "'\(key)'"]
    let rest = lines[first.line - 1].dropFirst(first.column - 1 + key.count)
    for name in names {
      for range in rest.ranges(of: "\(name):") {
        let before = rest[..<range.lowerBound].last
        guard before == " " || before == "," else { continue }
        let column =
          first.column + key.count + rest.distance(from: rest.startIndex, to: range.lowerBound)
        return .text(file: file, line: first.line, column: column)
      }
    }
    let line = lines.indices.dropFirst(first.line).first { index in
      let candidate = lines[index].dropFirst(first.column - 1)
      return lines[index].prefix(first.column - 1).allSatisfy { $0 == " " }
        && names.contains { candidate.hasPrefix("\($0):") }
    }
    return line.map { .text(file: file, line: $0 + 1, column: first.column) }
  }
}
