import Catalogue
import Diagnostics
import Spreadsheet

/// Reads the rows of one sheet as data sets, one after the other; a cell that is not understood is gathered as a fault, its fact
/// left unknown and its words kept.
struct TabularRow {
  let layout: SheetLayout
  let vocabulary: VocabularyReader
  let source: SourceID
  var faults = ValueFaults()
  /// Columns of facts in which the row says that they are not known.
  private(set) var unknown: Set<String> = []
  /// Cells of the row that became nothing else.
  private(set) var others: [CatalogueEntry.OtherCell] = []
  private(set) var row = SheetRow(number: 0, cells: [])
  /// Where the cell of each column is in the row, for those that say something.
  private var places: [Int] = []
  /// Cells in columns that have no heading.
  private(set) var strays: (count: Int, first: SourceLocation)?
  /// Cells on which somebody noted something, the first three by their places.
  private(set) var comments: (count: Int, first: [SourceLocation])?
  /// Links that do not say how to get there.
  private(set) var linksWithoutScheme: (count: Int, first: SourceLocation)?
  var periods: [String: Result<PeriodCoverage, PeriodFailure>] = [:]
  var levelLists: [String: MemberList<LevelReference>] = [:]
  var populationLists: [String: MemberList<PopulationID>] = [:]
  var breakdownLists: [String: MemberList<Breakdown>] = [:]

  init(layout: SheetLayout, vocabulary: VocabularyReader, source: SourceID) {
    self.layout = layout
    self.vocabulary = vocabulary
    self.source = source
  }

  /// Turns to another row.
  mutating func turn(to row: SheetRow) {
    self.row = row
    others.removeAll(keepingCapacity: true)
    unknown.removeAll(keepingCapacity: true)
    for index in places.indices { places[index] = -1 }
    for (index, cell) in row.cells.enumerated() where (0..<16_384).contains(cell.column) {
      while places.count <= cell.column { places.append(-1) }
      let says = !FoldedText.isBlank(cell.text)
      if says || (cell.link != nil && layout.field(cell.column) == "link") {
        places[cell.column] = index
      }
    }
  }

  /// The cell of a column of the catalogue, if it says something.
  func cell(_ field: String) -> SheetCell? { layout.columnOf[field].flatMap(cell(at:)) }

  func cell(at column: Int) -> SheetCell? {
    guard places.indices.contains(column), places[column] >= 0 else { return nil }
    return row.cells[places[column]]
  }

  /// What a cell says, without white space around it.
  ///
  /// An apostrophe before what a spreadsheet would take for a formula was put there by whoever exported the text.
  static func words(_ cell: SheetCell) -> String {
    let text = FoldedText.trimmed(cell.text)
    guard text.utf8.first == UInt8(ascii: "'"), case .text = cell.location else { return text }
    return GuardedCells.unguarded(text)
  }

  mutating func noteLackOfScheme(_ cell: SheetCell) {
    let before = linksWithoutScheme
    linksWithoutScheme = ((before?.count ?? 0) + 1, before?.first ?? cell.location)
  }

  mutating func sayUnknown(_ field: String) { unknown.insert(field) }

  func words(_ field: String) -> String? { cell(field).map(Self.words) }

  /// Says that the words of a cell, or one member of them, are none that the catalogue knows.
  mutating func report(
    _ words: String,
    _ field: String,
    _ cell: SheetCell,
    help: () -> String?
  ) {
    faults.record(
      words,
      field: field,
      heading: layout.headings[cell.column]?.text ?? field,
      at: cell.location,
      help: help
    )
  }

  mutating func keep(_ words: String, as name: String, _ cell: SheetCell) {
    guard !words.isEmpty else { return }
    others.append(CatalogueEntry.OtherCell(name: name, words: words, location: cell.location))
  }

  /// Keeps the cells of all columns that the catalogue does not take.
  mutating func keepOtherCells() {
    for cell in row.cells {
      guard let comment = cell.comment.map(FoldedText.trimmed) else { continue }
      comments = ((comments?.count ?? 0) + 1, (comments?.first ?? []) + [cell.location])
      if let first = comments?.first, first.count > 3 { comments?.first.removeLast() }
      keep(comment, as: "\(heading(of: cell)) (comment)", cell)
    }
    for cell in row.cells where layout.field(cell.column) == nil {
      let words = Self.words(cell)
      if layout.headings[cell.column] == nil, !words.isEmpty {
        strays = ((strays?.count ?? 0) + 1, strays?.first ?? cell.location)
      }
      keep(words, as: heading(of: cell), cell)
    }
  }

  /// The heading of a cell's column, or the column's letters.
  func heading(of cell: SheetCell) -> String {
    layout.headings[cell.column]?.text ?? "column \(CellPlace.letters(of: cell.column))"
  }

  func citation(_ cell: SheetCell) -> Citation {
    Citation(source: source, place: CellPlace.words(of: cell.location))
  }
}

/// How places in a sheet are named.
enum CellPlace {
  /// `Sheet1!C14` or `line 14`; without the semicolon that would end a citation.
  static func words(of location: SourceLocation) -> String {
    switch location {
    case .cell(_, let sheet, let cell):
      sheet.contains(";") ? "\(sheet.replacing(";", with: ","))!\(cell)" : "\(sheet)!\(cell)"
    case .text(_, let line, _): "line \(line)"
    case .json(_, let pointer): pointer
    case .file(let file): file
    }
  }

  /// `C14`, or `line 14` in a text.
  static func short(_ location: SourceLocation) -> String {
    if case .cell(_, _, let cell) = location { cell } else { words(of: location) }
  }

  /// `A` for 0, `AA` for 26.
  static func letters(of column: Int) -> String {
    var letters = ""
    var rest = column
    while rest >= 0 {
      guard let letter = Unicode.Scalar(65 + rest % 26) else { break }
      letters = String(Character(letter)) + letters
      rest = rest / 26 - 1
    }
    return letters
  }
}
