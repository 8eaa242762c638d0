import Catalogue
import Diagnostics
import Spreadsheet

/// Reads one row of a catalogue table, cell by cell, and keeps the places of its cells.
struct TableRow {
  let row: CSVTable.Row
  let path: Places.Path
  private(set) var places = Places()
  var diagnostics: [Diagnostic] = []

  init(_ row: CSVTable.Row, path: Places.Path) {
    self.row = row
    self.path = path
    row.record(under: path, in: &places)
  }

  /// The cell of a column; `nil` where it is empty or the table has no such column.
  func cell(_ column: String) -> PlacedText? {
    guard let text = row.text(column), !text.text.isEmpty else { return nil }
    return text
  }

  /// The cell of a column; an empty one is reported.
  mutating func required(_ column: String) -> PlacedText? {
    if let text = cell(column) { return text }
    if let text = row.text(column) {
      diagnostics.append(
        Diagnostic(
          id: "empty-value",
          at: text.location,
          "column '\(column)' has no value in this row",
          help: "give it a value"
        )
      )
    }
    return nil
  }

  /// What a cell says, unless that is nothing: empty, `unknown`, `none` or `n/a`.
  mutating func something(_ column: String) -> PlacedText? {
    guard let text = cell(column), !Self.nothings.contains(text.text) else { return nil }
    return text
  }

  /// What `read` makes of the members of a list, the place of each kept under its index; `unknown` may stand last.
  mutating func members<Value>(
    of cell: PlacedText,
    in column: String,
    _ read: (PlacedText, inout [Diagnostic]) -> Value?
  ) -> OpenList<Value> where Value: Sendable & Hashable {
    var members = cell.members()
    let isOpen = members.last?.text == "unknown"
    if isOpen { members.removeLast() }
    var list = OpenList<Value>([], isComplete: !isOpen)
    for member in members {
      if Self.nothings.contains(member.text) {
        diagnostics.append(
          Diagnostic(
            id: "unknown-value",
            at: member.location,
            "'\(member.text)' cannot be a member of a list beside others",
            help: "write 'unknown' last if there may be more, 'none' alone if there are none"
          )
        )
        list.isComplete = false
        continue
      }
      guard let value = read(member, &diagnostics) else {
        list.isComplete = false
        continue
      }
      // A part whose place is not recorded has that of the cell.
      if member.location != cell.location {
        places.record(path + [column, String(list.known.count)], at: member.location)
      }
      list.known.append(value)
    }
    return list
  }

  /// Identifiers in a cell that is not a fact: nothing said is none.
  mutating func identifiers<Subject>(_ column: String, _ kind: String) -> [Identifier<Subject>] {
    openIdentifiers(column, kind).known
  }

  /// The same, and whether there may be more.
  mutating func openIdentifiers<Subject>(
    _ column: String,
    _ kind: String
  ) -> OpenList<Identifier<Subject>> {
    guard let cell = something(column) else { return OpenList([]) }
    return members(of: cell, in: column) { $0.identifier(kind, &$1) }
  }

  mutating func citations(_ column: String) -> [Citation] {
    guard let cell = something(column) else { return [] }
    let read = cell.citations(&diagnostics)
    for (index, citation) in read.enumerated() where citation.1 != cell.location {
      places.record(path + [column, String(index)], at: citation.1)
    }
    return read.map(\.0)
  }

  static let nothings = ["unknown", "none", "n/a"]
}
