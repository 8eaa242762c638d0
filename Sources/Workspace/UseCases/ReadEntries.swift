import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Reports
import Spreadsheet

/// Reads a file that somebody else made into entries of a catalogue.
package struct ReadEntries: Sendable {
  package struct Options: Sendable {
    /// The id of the format; `nil`: as the content tells.
    package var format: String?
    /// Absolute.
    package var columnMapPath: String?
    package var sheets: [String]
    package var includesHiddenSheets: Bool
    /// Whether red is decoration and does not mean that a series has stopped.
    package var ignoresColour: Bool
    package var acceptsPartialPage: Bool
    /// Files, by absolute path, that stand for remote contexts of JSON-LD, by their address.
    package var contexts: [String: String]

    package init(
      format: String? = nil,
      columnMapPath: String? = nil,
      sheets: [String] = [],
      includesHiddenSheets: Bool = false,
      ignoresColour: Bool = false,
      acceptsPartialPage: Bool = false,
      contexts: [String: String] = [:]
    ) {
      self.format = format
      self.columnMapPath = columnMapPath
      self.sheets = sheets
      self.includesHiddenSheets = includesHiddenSheets
      self.ignoresColour = ignoresColour
      self.acceptsPartialPage = acceptsPartialPage
      self.contexts = contexts
    }
  }

  /// The ids of all formats.
  package static var formats: [String] { CatalogueFormat.allCases.map(\.rawValue) }

  /// In which format a file is read, and with which options that tell it otherwise than it reads by itself.
  struct Manner {
    var format: CatalogueFormat
    /// As the record of imports has them; empty where there are none.
    var options: String
  }

  /// What of a file could not be read.
  struct Gaps {
    var rowsRefused = 0
    /// Sheets with something in them.
    var sheets: [String] = []

    /// `nil` where there is nothing.
    var description: String? {
      var parts: [String] = []
      if rowsRefused > 0 {
        parts.append("\(rowsRefused) \(rowsRefused == 1 ? "row" : "rows") refused")
      }
      parts += sheets.map { "sheet '\($0)' not read" }
      return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
  }

  struct Result {
    var format: CatalogueFormat?
    var entries: [CatalogueEntry] = []
    /// With something in them.
    var unreadSheets: [String] = []
    var outcome: ImportOutcome
    /// To begin with, where headings were not recognised.
    var columnMap: String?

    /// The entries, and leaves none behind.
    mutating func takeEntries() -> [CatalogueEntry] {
      defer { entries = [] }
      return entries
    }

    var gaps: Gaps { Gaps(rowsRefused: outcome.rowsRefused, sheets: unreadSheets) }

    static func refused(_ diagnostics: [Diagnostic], _ format: CatalogueFormat? = nil) -> Result {
      Result(
        format: format,
        outcome: ImportOutcome(rowsRead: 0, isRefused: true, diagnostics: diagnostics)
      )
    }
  }

  private let options: Options

  package init(_ options: Options) {
    self.options = options
  }

  /// How the file would be read; `nil` where its format is not known.
  ///
  /// Throws ``CouldNot`` where a file that an option names cannot be read.
  func manner(_ bytes: [UInt8], file: String) throws -> Manner? {
    guard case .success(let format) = format(of: bytes, file: file) else { return nil }
    var words: [String] = []
    switch format {
    case .xlsx, .csv:
      if let path = options.columnMapPath {
        words.append("columns=\(SHA256.hexadecimal(of: try Disk.bytes(path)))")
      }
      words += options.sheets.sorted().map { "sheet=\($0)" }
      if options.includesHiddenSheets { words.append("hidden-sheets") }
      if options.ignoresColour { words.append("colour=ignore") }
    case .dcatJSONLD:
      words += try options.contexts.sorted { $0.key < $1.key }.map { address, path in
        "context=\(address)=\(SHA256.hexadecimal(of: try Disk.bytes(path)))"
      }
    case .statsWales, .statsWalesOData, .ckan, .dataJSON, .dcatRDFXML, .dcatTurtle: break
    }
    return Manner(format: format, options: words.joined(separator: "; "))
  }

  private func format(
    of bytes: [UInt8],
    file: String
  ) -> Swift.Result<CatalogueFormat, DetectionFailure> {
    if let named = options.format.flatMap({ CatalogueFormat(rawValue: $0) }) {
      return .success(named)
    }
    return CatalogueFormat.detect(bytes, file: file)
  }

  /// Throws ``CouldNot`` where a file that an option names cannot be read.
  func run(_ bytes: [UInt8], _ context: ImportContext) throws -> Result {
    let format: CatalogueFormat
    switch self.format(of: bytes, file: context.file) {
    case .success(let known): format = known
    case .failure(let refusal): return .refused([refusal.diagnostic])
    }
    let map = try columnMap()
    switch format {
    case .xlsx: return table(bytes, context, format, map) { WorkbookReader.open($0, file: $1) }
    case .csv: return table(bytes, context, format, map) { DelimitedTextReader.open($0, file: $1) }
    case .statsWales, .statsWalesOData, .ckan, .dataJSON, .dcatRDFXML, .dcatTurtle, .dcatJSONLD:
      let options = ImportOptions(
        acceptsPartial: options.acceptsPartialPage,
        contexts: try contexts()
      )
      guard let importer = format.importer(context, options: options) else {
        preconditionFailure("a format that is no table has an importer")
      }
      var result = document(bytes, importer, format)
      result.outcome.diagnostics += idleOptions(format, at: context.file)
      return result
    }
  }

  /// Options that say how a table is read, and mean nothing in another format.
  private func idleOptions(_ format: CatalogueFormat, at file: String) -> [Diagnostic] {
    let given = [
      ("--columns", options.columnMapPath != nil), ("--sheet", !options.sheets.isEmpty),
      ("--hidden-sheets", options.includesHiddenSheets),
      ("--colour ignore", options.ignoresColour),
    ]
    return given.filter(\.1).map { option, _ in
      Diagnostic(
        id: "idle-option",
        severity: .warning,
        at: .file(file),
        "\(option) changes nothing: the file is \(format.name.english), which has no columns or sheets",
        help: "leave it away, or see whether this is the file that was meant"
      )
    }
  }

  private func document(
    _ bytes: [UInt8],
    _ importer: any CatalogueImporter,
    _ format: CatalogueFormat
  ) -> Result {
    var importer = importer
    var entries: [CatalogueEntry] = []
    let size = 1 << 20
    for start in stride(from: 0, to: bytes.count, by: size) {
      importer.feed(Array(bytes[start..<min(start + size, bytes.count)])) { entries.append($0) }
    }
    let outcome = importer.finish { entries.append($0) }
    return Result(format: format, entries: entries, outcome: outcome)
  }

  private func table<Table: SheetTable>(
    _ bytes: [UInt8],
    _ context: ImportContext,
    _ format: CatalogueFormat,
    _ columns: (map: ColumnMap?, faults: [Diagnostic]),
    _ open: ([UInt8], String) -> Checked<Table>
  ) -> Result {
    var (map, faults) = columns
    let opened = open(bytes, context.file)
    faults += opened.diagnostics
    guard let table = opened.value, !faults.contains(where: { $0.severity == .error }) else {
      return .refused(faults, format)
    }
    var importer = TabularImporter(
      context: context,
      options: TabularOptions(
        columnMap: map,
        includesHidden: options.includesHiddenSheets,
        sheets: options.sheets.isEmpty ? nil : options.sheets,
        ignoresColour: options.ignoresColour
      )
    )
    var entries: [CatalogueEntry] = []
    var filled: Set<String> = []
    var refusedRows = 0
    for (index, sheet) in table.sheets.enumerated() {
      importer.begin(sheet: sheet)
      guard importer.isReading else {
        // Whether a sheet that is not opened holds anything cannot be told.
        filled.insert(sheet.name)
        continue
      }
      faults += table.read(sheet: index, onRefusedRow: { refusedRows += 1 }) { row in
        if row.cells.contains(where: { !$0.text.isEmpty }) { filled.insert(sheet.name) }
        importer.feed(row) { entries.append($0) }
      }
      importer.endSheet { entries.append($0) }
    }
    // Half a file is never read as a whole one.
    let isHalf = faults.contains { $0.severity == .error && !Self.faultsOfRows.contains($0.id) }
    importer.count(refusedRows: refusedRows)
    var outcome = importer.finish { entries.append($0) }
    outcome.isRefused = outcome.isRefused || isHalf
    outcome.diagnostics = (faults + outcome.diagnostics).sorted()
    let needsMap =
      map == nil && importer.headings.contains { $0.columns.contains { $0.field == nil } }
    map = needsMap ? ColumnMap.proposed(for: importer.headings) : nil
    return Result(
      format: format,
      entries: entries,
      unreadSheets: outcome.unreadSheets.filter(filled.contains),
      outcome: outcome,
      columnMap: map?.text
    )
  }

  /// Errors of a table that concern one row, and leave the others what they are.
  private static let faultsOfRows: Set<String> = ["ragged-row", "csv-text-after-quote"]

  private func columnMap() throws -> (map: ColumnMap?, faults: [Diagnostic]) {
    guard let path = options.columnMapPath else { return (nil, []) }
    let read = ColumnMap.read(TextFile(path: path, bytes: try Disk.bytes(path)))
    return (read.value, read.diagnostics)
  }

  private func contexts() throws -> [String: [UInt8]] {
    try options.contexts.mapValues(Disk.bytes)
  }
}

/// A file of sheets, whatever its format.
private protocol SheetTable {
  var sheets: [SheetDescription] { get }
  /// Calls `onRefusedRow` for each row that cannot be handed on to `onRow`.
  func read(sheet: Int, onRefusedRow: () -> Void, onRow: (SheetRow) -> Void) -> [Diagnostic]
}

extension WorkbookReader: SheetTable {
  func read(sheet: Int, onRefusedRow: () -> Void, onRow: (SheetRow) -> Void) -> [Diagnostic] {
    read(sheet, onRow: onRow)
  }
}

extension DelimitedTextReader: SheetTable {
  func read(sheet: Int, onRefusedRow: () -> Void, onRow: (SheetRow) -> Void) -> [Diagnostic] {
    read(onRefusedRow: onRefusedRow, onRow: onRow)
  }
}

extension ImportOutcome {
  /// Those that were passed over though nobody asked for others only.
  fileprivate var unreadSheets: [String] {
    diagnostics.compactMap { diagnostic in
      guard ["sheet-not-read", "hidden-sheet"].contains(diagnostic.id),
        case .cell(_, let sheet, _) = diagnostic.location
      else { return nil }
      return sheet
    }
  }
}
