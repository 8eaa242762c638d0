package import Catalogue
package import Diagnostics
import Spreadsheet

/// Reads `data/corrections.csv`.
package enum CorrectionsReader {
  package static let name = "corrections.csv"

  package static let columns = [
    "data_set", "field", "value", "was", "because", "by", "citation", "until", "recorded",
  ]

  /// The corrections in the order of the file, and what is wrong with it; a row that cannot be read is left out and
  /// reported.
  ///
  /// The cells `value` and `was` are read as cells of the catalogue are, in the column that `field` names, and are as
  /// valid. An empty `was` is an unknown fact.
  package static func read(_ file: TextFile) -> ([Correction], [Diagnostic]) {
    let table = CSVTable.read(
      file.bytes,
      file: file.path,
      known: columns,
      required: columns.filter { $0 != "citation" && $0 != "until" }
    )
    var diagnostics = table.diagnostics
    var corrections: [Correction] = []
    for (index, row) in (table.value?.rows ?? []).enumerated() {
      var reader = TableRow(row, path: ["corrections", String(index)])
      let correction = reader.correction()
      diagnostics += reader.diagnostics
      if let correction { corrections.append(correction) }
    }
    return (corrections, diagnostics.sorted())
  }
}

extension TableRow {
  fileprivate mutating func correction() -> Correction? {
    let dataSet: DataSetID? = required("data_set")?.identifier("data set", &diagnostics)
    let field = required("field")
    let value = required("value")
    let because = required("because").map { GuardedCells.unguarded($0.text) }
    let by = required("by").map { GuardedCells.unguarded($0.text) }
    let citations = citations("citation")
    let until = something("until")?.day("day", &diagnostics)
    let recorded = required("recorded")?.day("day", &diagnostics)
    let hasFaultyDay = until == nil && something("until") != nil
    guard let field else { return nil }
    guard let column = CatalogueColumn.named(field.text) else {
      field.report(unknown: "field", among: CatalogueColumn.names, &diagnostics)
      return nil
    }
    guard let value, let dataSet, let because, let by, let recorded, !hasFaultyDay,
      let replacement = fragment(column, from: "value"),
      let replaced = fragment(column, from: "was")
    else { return nil }
    if column.agree(replacement, replaced) {
      diagnostics.append(
        Diagnostic(
          id: "needless-correction",
          at: value.location,
          "correction of '\(column.name)' says '\(value.text)', which it replaces",
          help: "write in 'was' what the catalogue reads, and in 'value' what it should read"
        )
      )
      return nil
    }
    return Correction(
      dataSet: dataSet,
      field: column.name,
      value: GuardedCells.unguarded(value.text),
      replacement: replacement,
      was: cell("was").map { GuardedCells.unguarded($0.text) } ?? column.cell(replaced),
      replaced: replaced,
      because: because,
      by: by,
      citations: citations,
      until: until,
      recorded: recorded,
      location: row.location
    )
  }

  /// A data set that has nothing but a column, as the catalogue's own reader reads it from the cell under `name`.
  ///
  /// `nil` where the cell cannot be read; why is reported at the place of that cell.
  private mutating func fragment(_ column: CatalogueColumn, from name: String) -> DataSet? {
    var cells: [String: PlacedText] = [:]
    cells["id"] = row.text("data_set")
    cells["title"] = row.text("data_set")
    cells[column.name] = row.text(name)
    cells[column.name]?.text = GuardedCells.unguarded(row.text(name)?.text ?? "")
    // The reader wants a Welsh title and its status together.
    if row.text(name)?.text.isEmpty == false {
      if column.name == "title_cy" {
        cells["title_cy_status"] = row.text(name)
        cells["title_cy_status"]?.text = "draft"
      } else if column.name == "title_cy_status" {
        cells["title_cy"] = row.text(name)
      }
    }
    let fragment = CSVTable.Row(at: row.location, line: row.line, cells)
    var reader = DataSetRow(cells: TableRow(fragment, path: path), sources: FactSources())
    let dataSet = reader.dataSet()
    diagnostics += reader.cells.diagnostics
    return reader.cells.diagnostics.contains { $0.severity == .error } ? nil : dataSet
  }
}
