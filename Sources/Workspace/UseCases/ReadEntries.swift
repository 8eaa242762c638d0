import Catalogue
import CatalogueImport
import Diagnostics
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
    package var acceptsPartialPage: Bool
    /// Files, by absolute path, that stand for remote contexts of JSON-LD, by their address.
    package var contexts: [String: String]

    package init(
      format: String? = nil,
      columnMapPath: String? = nil,
      sheets: [String] = [],
      includesHiddenSheets: Bool = false,
      acceptsPartialPage: Bool = false,
      contexts: [String: String] = [:]
    ) {
      self.format = format
      self.columnMapPath = columnMapPath
      self.sheets = sheets
      self.includesHiddenSheets = includesHiddenSheets
      self.acceptsPartialPage = acceptsPartialPage
      self.contexts = contexts
    }
  }

  /// The ids of all formats.
  package static var formats: [String] { CatalogueFormat.allCases.map(\.rawValue) }

  struct Result {
    var format: CatalogueFormat?
    var entries: [CatalogueEntry] = []
    var outcome: ImportOutcome
    /// To begin with, where headings were not recognised.
    var columnMap: String?

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

  /// Throws ``CouldNot`` where a file that an option names cannot be read.
  func run(_ bytes: [UInt8], _ context: ImportContext) throws -> Result {
    let format: CatalogueFormat
    if let named = options.format.flatMap({ CatalogueFormat(rawValue: $0) }) {
      format = named
    } else {
      switch CatalogueFormat.detect(bytes, file: context.file) {
      case .success(let detected): format = detected
      case .failure(let refusal): return .refused([refusal.diagnostic])
      }
    }
    switch format {
    case .xlsx: return try table(bytes, context, format) { WorkbookReader.open($0, file: $1) }
    case .csv: return try table(bytes, context, format) { DelimitedTextReader.open($0, file: $1) }
    case .statsWales, .statsWalesOData, .ckan, .dataJSON, .dcatRDFXML, .dcatTurtle, .dcatJSONLD:
      let options = ImportOptions(
        acceptsPartial: options.acceptsPartialPage,
        contexts: try contexts()
      )
      guard let importer = format.importer(context, options: options) else {
        preconditionFailure("a format that is no table has an importer")
      }
      return document(bytes, importer, format)
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
    _ open: ([UInt8], String) -> Checked<Table>
  ) throws -> Result {
    var (map, faults) = try columnMap()
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
        sheets: options.sheets.isEmpty ? nil : options.sheets
      )
    )
    var entries: [CatalogueEntry] = []
    for (index, sheet) in table.sheets.enumerated() {
      importer.begin(sheet: sheet)
      faults += table.read(sheet: index) { row in importer.feed(row) { entries.append($0) } }
      importer.endSheet { entries.append($0) }
    }
    var outcome = importer.finish { entries.append($0) }
    outcome.count(faults)
    outcome.diagnostics = (faults + outcome.diagnostics).sorted()
    let needsMap =
      map == nil && importer.headings.contains { $0.columns.contains { $0.field == nil } }
    map = needsMap ? ColumnMap.proposed(for: importer.headings) : nil
    return Result(
      format: format,
      entries: entries,
      outcome: outcome,
      columnMap: map?.text
    )
  }

  private func columnMap() throws -> (ColumnMap?, [Diagnostic]) {
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
  func read(sheet: Int, onRow: (SheetRow) -> Void) -> [Diagnostic]
}

extension WorkbookReader: SheetTable {
  func read(sheet: Int, onRow: (SheetRow) -> Void) -> [Diagnostic] { read(sheet, onRow: onRow) }
}

extension DelimitedTextReader: SheetTable {
  func read(sheet: Int, onRow: (SheetRow) -> Void) -> [Diagnostic] { read(onRow: onRow) }
}

extension ImportOutcome {
  /// Rows that the reader of the table refused before the importer saw them.
  fileprivate mutating func count(_ faults: [Diagnostic]) {
    let refused = faults.count { $0.id == "ragged-row" }
    rowsRead += refused
    rowsRefused += refused
  }
}
