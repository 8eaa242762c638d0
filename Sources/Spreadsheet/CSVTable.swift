package import Diagnostics

/// A small comma-separated table with a header row, held whole, every cell with its place.
package struct CSVTable: Sendable {
  package struct Row: Sendable {
    package var cells: [String: CSVParser.Field]
    package var line: Int
    fileprivate var file: String

    /// Where the row begins.
    package var location: SourceLocation { .text(file: file, line: line, column: 1) }

    /// What stands in `column`, without the white space around it; `nil` where the table has no such column.
    package func text(_ column: String) -> PlacedText? {
      cells[column].map { cell in
        PlacedText(
          cell.text,
          at: .text(file: file, line: cell.line, column: cell.column),
          layout: cell.isQuoted ? .quoted : .plain
        )
      }
    }
  }

  package let file: String
  package let columns: [String]
  package let rows: [Row]

  /// Reads a table whose columns are among `known`; `required` columns must be there.
  ///
  /// Unknown, repeated and missing columns, and rows with more or fewer fields than the header, are reported;
  /// a ragged row is refused, never cut.
  package static func read(
    _ bytes: some Sequence<UInt8>,
    file: String,
    known: [String],
    required: [String]
  ) -> Checked<CSVTable> {
    var parser = CSVParser(file: file)
    var parsed: [[CSVParser.Field]] = []
    parser.feed(bytes) { parsed.append($0) }
    parser.finish { parsed.append($0) }
    var diagnostics = parser.diagnostics
    guard let header = parsed.first else {
      diagnostics.append(
        Diagnostic(
          id: "csv-empty",
          at: .file(file),
          "file has no header row",
          help: "expected the columns \(required.joined(separator: ", "))"
        )
      )
      return Checked(nil, diagnostics)
    }
    diagnostics += headerFaults(header, file: file, known: known, required: required)
    let columns = header.map { trimmed($0.text) }
    var rows: [Row] = []
    for fields in parsed.dropFirst() {
      let line = fields.first?.line ?? 1
      guard fields.count == columns.count else {
        diagnostics.append(
          Diagnostic(
            id: "csv-ragged-row",
            at: .text(file: file, line: line, column: 1),
            "row has \(fields.count) fields, the header has \(columns.count)",
            help: "a field that contains a comma or a line end must be quoted"
          )
        )
        continue
      }
      var cells: [String: CSVParser.Field] = [:]
      for (column, field) in zip(columns, fields) {
        var field = field
        if !field.isQuoted { field.column += field.text.prefix(while: \.isWhitespace).count }
        field.text = trimmed(field.text)
        cells[column] = field
      }
      rows.append(Row(cells: cells, line: line, file: file))
    }
    return Checked(CSVTable(file: file, columns: columns, rows: rows), diagnostics)
  }

  private static func headerFaults(
    _ header: [CSVParser.Field],
    file: String,
    known: [String],
    required: [String]
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var seen: Set<String> = []
    for field in header {
      let name = trimmed(field.text)
      let place = SourceLocation.text(file: file, line: field.line, column: field.column)
      if !known.contains(name) {
        diagnostics.append(
          Diagnostic(
            id: "unknown-column",
            at: place,
            "unknown column '\(name)'",
            help: NearMiss.help(for: name, among: known)
          )
        )
      } else if !seen.insert(name).inserted {
        diagnostics.append(
          Diagnostic(
            id: "duplicate-column",
            at: place,
            "column '\(name)' can only be stated once",
            help: "delete or rename one of the two columns"
          )
        )
      }
    }
    for name in required where !seen.contains(name) {
      diagnostics.append(
        Diagnostic(
          id: "missing-column",
          at: .text(file: file, line: header.first?.line ?? 1, column: 1),
          "column '\(name)' is missing",
          help: "add the column '\(name)' to the header row"
        )
      )
    }
    return diagnostics
  }

  private static func trimmed(_ text: String) -> String {
    var slice = text[...]
    while let first = slice.first, first.isWhitespace { slice = slice.dropFirst() }
    while let last = slice.last, last.isWhitespace { slice = slice.dropLast() }
    return String(slice)
  }
}
