import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Spreadsheet

/// A small sheet in code: texts by row, with colours and links put on by cell.
struct SheetFixture {
  var description: SheetDescription
  private var cells: [Int: [Int: SheetCell]] = [:]
  private var hiddenRows: Set<Int> = []

  /// Rows from the first; an empty text is a blank cell, a nameless sheet a delimited text.
  init(_ name: String, isHidden: Bool = false, _ rows: [[String]]) {
    description = SheetDescription(name: name, isHidden: isHidden)
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() where !text.isEmpty {
        let location: SourceLocation =
          name.isEmpty
          ? .text(file: "list.csv", line: row + 1, column: column + 1)
          : .cell(file: "list.xlsx", sheet: name, cell: Self.name(row + 1, column))
        cells[row + 1, default: [:]][column] = SheetCell(
          column: column,
          text: text,
          location: location
        )
      }
    }
  }

  init(_ rows: [[String]]) { self.init("Sheet1", rows) }

  private static func name(_ row: Int, _ column: Int) -> String {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)
    var name = letters[column % 26]
    var rest = column / 26
    while rest > 0 {
      name = letters[(rest - 1) % 26] + name
      rest = (rest - 1) / 26
    }
    return "\(name)\(row)"
  }

  /// The same sheet with cells changed: `"A3"` is row 3, column 0.
  func with(_ names: String..., change: (inout SheetCell) -> Void) -> SheetFixture {
    var sheet = self
    for row in cells.keys {
      for column in cells[row, default: [:]].keys where names.contains(Self.name(row, column)) {
        if var cell = sheet.cells[row]?[column] {
          change(&cell)
          sheet.cells[row]?[column] = cell
        }
      }
    }
    return sheet
  }

  func red(_ names: String...) -> SheetFixture {
    names.reduce(self) { sheet, name in
      sheet.with(name) { $0.fill = RGBColour(red: 255, green: 0, blue: 0) }
    }
  }

  func hidden(_ rows: Int...) -> SheetFixture {
    var sheet = self
    sheet.hiddenRows.formUnion(rows)
    return sheet
  }

  func linked(_ name: String, to link: String) -> SheetFixture { with(name) { $0.link = link } }

  var rows: [SheetRow] {
    cells.sorted { $0.key < $1.key }.map { number, cells in
      SheetRow(
        number: number,
        cells: cells.sorted { $0.key < $1.key }.map(\.value),
        isHidden: hiddenRows.contains(number)
      )
    }
  }
}

/// What an import gave.
struct TabularResult {
  var entries: [CatalogueEntry] = []
  var outcome = ImportOutcome(rowsRead: 0)
  var headings: [SheetHeadings] = []

  var dataSets: [DataSet] { entries.map(\.dataSet) }
  var diagnostics: [Diagnostic] { outcome.diagnostics }
  var ids: [String] { diagnostics.map(\.id) }

  func diagnostic(_ id: String) -> Diagnostic? { diagnostics.first { $0.id == id } }

  init(
    _ sheets: [SheetFixture],
    options: TabularOptions = TabularOptions(),
    context: ImportContext = .fixture
  ) {
    var importer = TabularImporter(context: context, options: options)
    for sheet in sheets {
      importer.begin(sheet: sheet.description)
      for row in sheet.rows { importer.feed(row) { entries.append($0) } }
      importer.endSheet { entries.append($0) }
    }
    outcome = importer.finish { entries.append($0) }
    headings = importer.headings
  }

  init(_ rows: [[String]], map: ColumnMap? = nil) {
    self.init([SheetFixture(rows)], options: TabularOptions(columnMap: map))
  }
}

extension ImportContext {
  /// A project with a few words of each vocabulary.
  static let fixture: ImportContext = {
    guard let source = SourceID("import-2026-01"), let day = Day("2026-01-26") else {
      preconditionFailure("both are well formed")
    }
    func words(_ labels: [(String, String, String?)]) -> [Word] {
      labels.map { id, english, welsh in
        Word(
          id: id,
          label: LocalizedText(english, welsh: welsh.map { .init($0, status: .draft) })
        )
      }
    }
    return ImportContext(
      file: "list.xlsx",
      source: source,
      asOf: day,
      levels: words([
        ("wales", "Wales", "Cymru"), ("local-authority", "Local authority", "Awdurdod lleol"),
        ("health-board", "Local health board", "Bwrdd iechyd lleol"),
        ("lsoa", "Lower layer super output area", nil),
        ("msoa", "Middle layer super output area", nil),
        ("police-force", "Police force area", nil), ("uk", "United Kingdom", nil),
      ]),
      breakdowns: words([
        ("age", "Age", nil), ("sex", "Sex", nil), ("ethnicity", "Ethnic group", nil),
      ]),
      populations: words([("children-looked-after", "Children looked after", nil)]),
      themes: words([
        ("health", "Health", nil), ("housing-and-homelessness", "Housing and homelessness", nil),
        ("community", "Community resilience, cohesion and inclusion", nil),
      ]),
      outputs: words([("statswales", "StatsWales", nil)])
    )
  }()
}
