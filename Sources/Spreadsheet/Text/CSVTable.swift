package import Diagnostics

/// A table with a header row, every cell with its place.
package struct CSVTable: Sendable {
  /// A row that has as many fields as the header.
  package struct Row: Sendable {
    /// Where the row begins.
    package let location: SourceLocation
    /// The line on which the row begins, or its number in a sheet.
    package let line: Int
    private let cells: [PlacedText]
    /// Shared by all rows of a table.
    private let places: [String: Int]

    /// A row made of named cells.
    package init(at location: SourceLocation, line: Int, _ named: [String: PlacedText]) {
      let sorted = named.sorted { $0.key < $1.key }
      self.init(
        at: location,
        line: line,
        sorted.map(\.value),
        Dictionary(
          sorted.enumerated().map { ($1.key, $0) },
          uniquingKeysWith: { first, _ in first }
        )
      )
    }

    fileprivate init(
      at location: SourceLocation,
      line: Int,
      _ cells: [PlacedText],
      _ places: [String: Int]
    ) {
      self.location = location
      self.line = line
      self.cells = cells
      self.places = places
    }

    /// Records the places of the row and of its cells under `path`.
    package func record(under path: Places.Path, in known: inout Places) {
      known.recordRow(path, at: location, columns: places, cells: cells)
    }

    /// What stands in `column`, without the white space around it; `nil` where the table has no such column.
    package func text(_ column: String) -> PlacedText? { places[column].map { cells[$0] } }
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
    required: [String],
    separator: UInt8 = UInt8(ascii: ",")
  ) -> Checked<CSVTable> {
    var rows: [Row] = []
    let header = read(
      bytes,
      file: file,
      known: known,
      required: required,
      separator: separator
    ) { rows.append($0) }
    return Checked(
      header.value.map { CSVTable(file: file, columns: $0, rows: rows) },
      header.diagnostics
    )
  }

  /// The same, one row after the other, so that of a long table only one is held.
  ///
  /// The value are the columns.
  package static func read(
    _ bytes: some Sequence<UInt8>,
    file: String,
    known: [String],
    required: [String],
    separator: UInt8 = UInt8(ascii: ","),
    onRow: (Row) -> Void
  ) -> Checked<[String]> {
    var parser = CSVParser(file: file, separator: separator)
    var table = Reading(file: file, known: known, required: required)
    let take = { (fields: [CSVParser.Field]) in
      let cells = fields.map { placed($0, file) }
      if let row = table.take(cells, at: fields.first?.line ?? 1) { onRow(row) }
    }
    parser.feed(bytes, onRow: take)
    parser.finish(onRow: take)
    return table.finish(after: parser.diagnostics)
  }

  /// The same of the rows of a sheet: the first with something in it is the header, blank cells have nothing in them.
  package static func read(
    _ rows: [SheetRow],
    file: String,
    known: [String],
    required: [String]
  ) -> Checked<CSVTable> {
    var table = Reading(file: file, known: known, required: required)
    let width = (rows.first?.cells.last?.column ?? -1) + 1
    var taken: [Row] = []
    for row in rows {
      guard let first = row.cells.first else { continue }
      var cells = Array(repeating: PlacedText("", at: first.location), count: width)
      for cell in row.cells {
        if cell.column < width {
          cells[cell.column] = PlacedText(trimmed(cell.text), at: cell.location)
        } else {
          cells.append(PlacedText(cell.text, at: cell.location))
        }
      }
      if let row = table.take(cells, at: row.number) { taken.append(row) }
    }
    let header = table.finish(after: [])
    return Checked(
      header.value.map { CSVTable(file: file, columns: $0, rows: taken) },
      header.diagnostics
    )
  }

  /// A cell without the white space around it, and where what is left begins.
  private static func placed(_ field: CSVParser.Field, _ file: String) -> PlacedText {
    var column = field.column
    var text = field.text
    if text.first?.isWhitespace == true || text.last?.isWhitespace == true {
      if !field.isQuoted { column += text.prefix(while: \.isWhitespace).count }
      text = trimmed(text)
    }
    return PlacedText(
      text,
      at: .text(file: file, line: field.line, column: column),
      layout: field.isQuoted ? .quoted : .plain
    )
  }

  /// A table as far as it has been read.
  private struct Reading {
    let file: String
    let known: [String]
    let required: [String]
    private var columns: [String]?
    private var places: [String: Int] = [:]
    private var diagnostics: [Diagnostic] = []

    init(file: String, known: [String], required: [String]) {
      self.file = file
      self.known = known
      self.required = required
    }

    mutating func take(_ cells: [PlacedText], at line: Int) -> Row? {
      guard let columns else {
        diagnostics += CSVTable.headerFaults(cells, file: file, known: known, required: required)
        columns = cells.map(\.text)
        // Of two columns of one name the last holds; that there are two has been reported.
        places = Dictionary(cells.enumerated().map { ($1.text, $0) }, uniquingKeysWith: { $1 })
        return nil
      }
      let location = start(of: cells, line)
      guard cells.count == columns.count else {
        diagnostics.append(
          Diagnostic(
            id: "csv-ragged-row",
            at: location,
            "row has \(cells.count) fields, the header has \(columns.count)",
            help: "a field that contains a comma or a line end must be quoted"
          )
        )
        return nil
      }
      return Row(at: location, line: line, cells, places)
    }

    private func start(of cells: [PlacedText], _ line: Int) -> SourceLocation {
      if case .cell(let file, let sheet, _) = cells.first?.location {
        return .cell(file: file, sheet: sheet, cell: "A\(line)")
      }
      return .text(file: file, line: line, column: 1)
    }

    /// The columns, and all that was wrong; `parsing` was found below.
    func finish(after parsing: [Diagnostic]) -> Checked<[String]> {
      guard let columns else {
        let fault = Diagnostic(
          id: "csv-empty",
          at: .file(file),
          "file has no header row",
          help: "expected the columns \(required.joined(separator: ", "))"
        )
        return Checked(nil, parsing + [fault])
      }
      return Checked(columns, parsing + diagnostics)
    }
  }

  private static func headerFaults(
    _ header: [PlacedText],
    file: String,
    known: [String],
    required: [String]
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var seen: Set<String> = []
    for field in header {
      let (name, place) = (field.text, field.location)
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
          at: header.first?.location.atStartOfLine ?? .file(file),
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

extension SourceLocation {
  /// The beginning of the line, for what is wrong with all of it.
  fileprivate var atStartOfLine: SourceLocation {
    switch self {
    case .text(let file, let line, _): .text(file: file, line: line, column: 1)
    case .cell, .json, .file: self
    }
  }
}
