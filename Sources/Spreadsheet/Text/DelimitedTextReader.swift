package import Diagnostics

/// A text of rows and columns (CSV, TSV and their kin) in memory: how it is written, and its rows.
///
/// ```swift
/// let opened = DelimitedTextReader.open(bytes, file: "catalogue.csv")
/// let more = opened.value?.read { row in … }
/// ```
///
/// Encoding and delimiter are detected; only `"` quotes. Nothing is cut: a row that is longer or shorter than the
/// others is reported and not handed on.
package struct DelimitedTextReader: Sendable {
  package let encoding: TextEncoding
  /// The ASCII character between two fields.
  package let delimiter: UInt8
  /// How many fields a row has: those of most rows at the beginning.
  package let columnCount: Int
  private let bytes: [UInt8]
  private let file: String

  /// One visible sheet without a name.
  package var sheets: [SheetDescription] { [SheetDescription(name: "")] }

  /// Looks at the whole of `bytes` for the encoding, and at the first rows for the delimiter unless it is given.
  ///
  /// The value is missing where the bytes are no text. A warning tells of every encoding but UTF-8.
  package static func open(
    _ bytes: [UInt8],
    file: String,
    delimiter: UInt8? = nil
  ) -> Checked<DelimitedTextReader> {
    guard let encoding = TextEncoding.detected(in: bytes) else {
      let fault = Diagnostic(
        id: "binary-text",
        at: .file(file),
        "file is no text: it has zero bytes or control characters in it",
        help: "expected comma-separated text as UTF-8, UTF-16 or Windows-1252"
      )
      return Checked(nil, [fault])
    }
    var beginning: [UInt8] = []
    encoding.decode(Array(bytes.prefix(1 << 20))) { piece in
      beginning.append(contentsOf: piece.prefix((1 << 20) - beginning.count))
    }
    let shape = DelimiterGuess.best(
      for: beginning,
      isWhole: bytes.count < 1 << 20,
      among: delimiter.map { [$0] } ?? DelimiterGuess.candidates
    )
    let reader = DelimitedTextReader(
      encoding: encoding,
      delimiter: shape.delimiter,
      columnCount: shape.columnCount,
      bytes: bytes,
      file: file
    )
    guard encoding != .utf8 else { return Checked(reader) }
    let found = Diagnostic(
      id: "text-encoding",
      severity: .warning,
      at: .file(file),
      encoding == .windows1252
        ? "file is not valid UTF-8 and is read as Windows-1252"
        : "file is read as \(encoding.rawValue)",
      help: "save it as UTF-8 if letters such as ŵ, é or £ come out wrong"
    )
    return Checked(reader, [found])
  }

  private init(
    encoding: TextEncoding,
    delimiter: UInt8,
    columnCount: Int,
    bytes: [UInt8],
    file: String
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.columnCount = columnCount
    self.bytes = bytes
    self.file = file
  }

  /// Calls `onRow` for each row from the top down, blank cells left out.
  ///
  /// Shorter rows above the first whole one are titles and are handed on. Empty fields beyond the last column are left out;
  /// any other row of another length is a `ragged-row`. A row with text behind a quoted field is a `csv-text-after-quote` and
  /// not handed on either: where its fields end cannot be told. For each of these `onRefusedRow` is called, also for those
  /// that are too many to be listed.
  package func read(
    onRefusedRow: () -> Void = {},
    onRow: (SheetRow) -> Void
  ) -> [Diagnostic] {
    var parser = CSVParser(file: file, separator: delimiter)
    var faults = DiagnosticBudget(file: file)
    var isAboveTable = true
    func take(_ fields: [CSVParser.Field]) {
      if fields.contains(where: \.isMangled) {
        isAboveTable = false
        faults.add(mangledRow(fields))
        onRefusedRow()
        return
      }
      if fields.count == columnCount { isAboveTable = false }
      let isTitle = isAboveTable && fields.count < columnCount
      let surplus = fields.count - columnCount
      let isWhole =
        surplus == 0 || (surplus > 0 && fields.suffix(surplus).allSatisfy(\.text.isEmpty))
      guard isTitle || isWhole else {
        faults.add(raggedRow(fields))
        onRefusedRow()
        return
      }
      if let row = row(fields) { onRow(row) }
    }
    encoding.decode(bytes) { piece in parser.feed(piece, onRow: take) }
    parser.finish(onRow: take)
    for diagnostic in parser.diagnostics where diagnostic.id != "csv-text-after-quote" {
      faults.add(diagnostic)
    }
    return faults.diagnostics.sorted()
  }

  private func row(_ fields: [CSVParser.Field]) -> SheetRow? {
    var cells: [SheetCell] = []
    cells.reserveCapacity(fields.count)
    for (column, field) in fields.enumerated() where !field.text.isEmpty {
      cells.append(
        SheetCell(
          column: column,
          text: field.text,
          location: .text(file: file, line: field.line, column: field.column)
        )
      )
    }
    guard !cells.isEmpty else { return nil }
    return SheetRow(number: fields.first?.line ?? 1, cells: cells)
  }

  private func raggedRow(_ fields: [CSVParser.Field]) -> Diagnostic {
    Diagnostic(
      id: "ragged-row",
      at: .text(file: file, line: fields.first?.line ?? 1, column: 1),
      "row has \(fields.count) \(fields.count == 1 ? "field" : "fields"), the others have \(columnCount)",
      help: fields.count > columnCount
        ? "quote fields that contain the delimiter '\(delimiterName)' or a line end"
        : "add the missing fields, or quote a field that contains a line end"
    )
  }

  /// With the words of the row, since they are taken nowhere else.
  private func mangledRow(_ fields: [CSVParser.Field]) -> Diagnostic {
    let field = fields.first(where: \.isMangled)
    let words = fields.map(\.text).joined(separator: " | ").split(whereSeparator: \.isNewline)
      .joined(separator: " ")
    return Diagnostic(
      id: "csv-text-after-quote",
      at: .text(file: file, line: field?.line ?? 1, column: field?.column ?? 1),
      "quoted field is followed by more text; the row is refused",
      help: "double the quotation marks inside the field, or quote all of it",
      notes: [
        Diagnostic.Note(
          "the row, as far as it can be told: \(words.prefix(400))\(words.count > 400 ? "..." : "")"
        )
      ]
    )
  }

  private var delimiterName: String {
    delimiter == UInt8(ascii: "\t") ? "tab" : String(Unicode.Scalar(delimiter))
  }
}
