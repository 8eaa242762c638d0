import Bilingual
import Diagnostics
import Spreadsheet

/// What the columns of a sheet mean, as its row of headings says.
struct SheetLayout {
  struct Heading {
    /// As it is shown to people: with its group where it means nothing alone.
    var text: String
    var location: SourceLocation
    var target: ColumnNames.Target?
    var isMapped = false
    fileprivate var match: ColumnNames.Match?
    /// The column that was read in its stead, where there are two for one field.
    var winner: Int?
  }

  let sheet: SheetDescription
  /// The row of the headings.
  let number: Int
  private(set) var headings: [Int: Heading] = [:]
  /// Where each column of the catalogue stands.
  private(set) var columnOf: [String: Int] = [:]
  /// Rows of the column map that were used.
  private(set) var usedRows: Set<Int> = []
  /// The headings alone, to know a header row that is repeated further down.
  private let texts: [Int: String]
  let isReddish: Bool

  /// The headings of `row`, with `group` above it where that is a row of groups.
  init(
    _ row: SheetRow,
    group: SheetRow?,
    sheet: SheetDescription,
    map: ColumnMap?
  ) {
    self.sheet = sheet
    number = row.number
    let lower = Self.texts(row)
    texts = lower
    isReddish = row.cells.contains { $0.fill?.isReddish == true || $0.font?.isReddish == true }
    let upper = group.map(Self.texts) ?? [:]
    let isGroup = group?.number == row.number - 1 && Set(upper.values).count > 1
    let groups = isGroup ? upper : [:]
    let counts = Dictionary(lower.values.map { (FoldedText.key($0), 1) }, uniquingKeysWith: +)
    var cells = Dictionary((group?.cells ?? []).map { ($0.column, $0) }) { first, _ in first }
    for cell in row.cells { cells[cell.column] = cell }
    for column in Set(lower.keys).union(groups.keys) {
      guard let location = cells[column]?.location else { continue }
      let text = lower[column] ?? ""
      let above = groups[column] ?? ""
      let isUnique = counts[FoldedText.key(text)] == 1
      headings[column] = Self.heading(text, under: above, isUnique: isUnique, at: location)
      if let map { use(map, column) }
    }
    resolve()
  }

  var hasTitle: Bool { columnOf["title"] != nil }

  /// Headings that mean something, each once.
  var known: Int { headings.values.count { $0.target != nil } }

  var distinctTexts: Int { Set(texts.values).count }

  /// The columns whose cells are Welsh as their headings tell, where none stands beside them for English.
  private(set) var onlyWelsh: Set<String> = []

  var sortedColumns: [Int] { headings.keys.sorted() }

  func field(_ column: Int) -> String? {
    if case .field(let field) = headings[column]?.target { field } else { nil }
  }

  /// Whether `row` says the headings again.
  func isRepeated(in row: SheetRow) -> Bool {
    guard let first = row.cells.first(where: { !FoldedText.isBlank($0.text) }),
      texts[first.column] == FoldedText.trimmed(first.text)
    else { return false }
    let again = Self.texts(row)
    return again.count > 1 && again.allSatisfy { texts[$0.key] == $0.value }
  }

  /// Whether `row` is one of headings itself, such as those of a second table: each of its texts is a heading that the
  /// catalogue knows, one of them that of the title.
  func isOfHeadings(_ row: SheetRow, map: ColumnMap?) -> Bool {
    // Nearly every row is done with at its first cell.
    for cell in row.cells where !FoldedText.isBlank(cell.text) {
      let text = FoldedText.trimmed(cell.text)
      guard text.utf8.count <= 60,
        map?.row(for: text, on: sheet.name) != nil
          || ColumnNames.match(text) != nil
      else { return false }
    }
    let layout = SheetLayout(row, group: nil, sheet: sheet, map: map)
    return layout.hasTitle && layout.columnOf.count > 1 && layout.distinctTexts > 1
  }

  static func texts(_ row: SheetRow) -> [Int: String] {
    var texts: [Int: String] = [:]
    for cell in row.cells {
      let text = FoldedText.trimmed(cell.text)
      if !text.isEmpty { texts[cell.column] = text }
    }
    return texts
  }

  private static func heading(
    _ text: String,
    under group: String,
    isUnique: Bool,
    at location: SourceLocation
  ) -> Heading {
    let alone = text.isEmpty ? group : text
    let match = ColumnNames.match(alone)
    let isGrouped = !group.isEmpty && !text.isEmpty && group != text
    guard isGrouped, match == nil || !isUnique else {
      return Heading(text: alone, location: location, target: match?.target, match: match)
    }
    let joined = "\(group): \(text)"
    let both = ColumnNames.match(joined) ?? match
    return Heading(text: joined, location: location, target: both?.target, match: both)
  }

  private mutating func use(_ map: ColumnMap, _ column: Int) {
    guard let text = headings[column]?.text,
      let place = map.row(for: text, on: sheet.name)
        ?? texts[column].flatMap({ map.row(for: $0, on: sheet.name) })
    else { return }
    usedRows.insert(place)
    let field = map.rows[place].field
    headings[column]?.isMapped = true
    headings[column]?.target = field == ColumnMap.other ? .kept : .field(field)
  }

  /// Gives each field to one column: to that of the column map, else to that which bears the field's own name, else to the
  /// first; a heading in Welsh beside one in English takes the Welsh twin of the field.
  private mutating func resolve() {
    var claims: [String: [Int]] = [:]
    for column in sortedColumns {
      if let field = field(column) { claims[field, default: []].append(column) }
    }
    let twins = CatalogueEntry.welshTwins
    for (field, twin) in twins where claims[twin] == nil {
      guard let columns = claims[field], columns.count > 1 else { continue }
      let welsh = columns.filter {
        headings[$0]?.isMapped == false && headings[$0]?.match?.language == .welsh
      }
      guard let first = welsh.first, welsh.count < columns.count else { continue }
      headings[first]?.target = .field(twin)
      claims[twin] = [first]
      claims[field] = columns.filter { $0 != first }
    }
    for (field, twin) in twins where claims[twin] == nil {
      let columns = claims[field] ?? []
      let isWelsh = columns.allSatisfy {
        headings[$0]?.isMapped == false && headings[$0]?.match?.language == .welsh
      }
      if isWelsh, !columns.isEmpty { onlyWelsh.insert(field) }
    }
    for (field, columns) in claims {
      let winner =
        columns.first { headings[$0]?.isMapped == true }
        ?? columns.first { headings[$0]?.match?.isOwn == true } ?? columns.first
      columnOf[field] = winner
      for column in columns where column != winner {
        headings[column]?.target = nil
        headings[column]?.winner = winner
      }
    }
  }
}
