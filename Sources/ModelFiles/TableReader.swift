import Catalogue
import Diagnostics
import FactorModel
import Spreadsheet

/// Reads the rows of a table into the model.
enum TableReader {
  /// Appends what `read` makes of each row to `list`; the places of its cells are kept under `table`, its index and the column.
  static func read<Value>(
    _ file: TextFile,
    table name: String,
    columns: [String],
    required: [String],
    into draft: inout ModelDraft,
    _ list: WritableKeyPath<ModelDraft, [Value]>,
    _ read: (inout RowReader) -> Value?
  ) -> [Diagnostic] {
    let table = CSVTable.read(file.bytes, file: file.path, known: columns, required: required)
    var diagnostics = table.diagnostics
    for row in table.value?.rows ?? [] {
      var reader = RowReader(row, path: [name, String(draft[keyPath: list].count)])
      let value = read(&reader)
      diagnostics += reader.diagnostics
      guard let value else { continue }
      draft[keyPath: list].append(value)
      draft.places.merge(reader.places)
    }
    return diagnostics
  }
}

/// Reads one row, cell by cell.
struct RowReader {
  private let row: CSVTable.Row
  private let path: Places.Path
  private(set) var places = Places()
  var diagnostics: [Diagnostic] = []

  init(_ row: CSVTable.Row, path: Places.Path) {
    self.row = row
    self.path = path
    places.record(path, at: row.location)
  }

  /// The cell of a column, unless it is empty.
  mutating func optional(_ column: String) -> PlacedText? {
    guard let text = row.text(column) else { return nil }
    places.record(path + [column], at: text.location)
    return text.text.isEmpty ? nil : text
  }

  /// The cell of a column; an empty one is reported.
  mutating func required(_ column: String) -> PlacedText? {
    if let text = optional(column) { return text }
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

  mutating func citations(_ column: String) -> [Citation] {
    guard let read = optional(column)?.citations(&diagnostics) else { return [] }
    for (index, citation) in read.enumerated() {
      places.record(path + [column, String(index)], at: citation.1)
    }
    return read.map(\.0)
  }
}
