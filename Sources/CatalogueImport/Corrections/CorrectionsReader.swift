package import Catalogue
package import Diagnostics
import Spreadsheet

/// Reads `data/corrections.csv`.
package enum CorrectionsReader {
  package static let name = "corrections.csv"

  package static let columns = [
    "data_set", "field", "value", "was", "because", "by", "citation", "until", "recorded",
  ]

  /// Adds the corrections in the order of the file, with the places of their values, and tells what is wrong with it; a
  /// row that cannot be read is left out and reported.
  ///
  /// The cells `value` and `was` are read as cells of the catalogue are, in the column that `field` names, and are as
  /// valid. An empty `was` is an unknown fact.
  package static func read(_ file: TextFile, into draft: inout CatalogueDraft) -> [Diagnostic] {
    let table = CSVTable.read(
      file.bytes,
      file: file.path,
      known: columns,
      required: columns.filter { $0 != "citation" && $0 != "until" }
    )
    var diagnostics = table.diagnostics
    for row in table.value?.rows ?? [] {
      var reader = TableRow(row, path: ["corrections", String(draft.corrections.count)])
      let correction = reader.correction(&draft.places)
      diagnostics += reader.diagnostics
      guard let correction else { continue }
      draft.corrections.append(correction)
      draft.places.merge(reader.places)
    }
    return diagnostics.sorted()
  }
}

extension TableRow {
  fileprivate mutating func correction(_ places: inout Places) -> Correction? {
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
      let (replacement, valuePlaces) = fragment(column, from: "value"),
      let (replaced, _) = fragment(column, from: "was"),
      isFollowed(replacement, value)
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
    places.merge(valuePlaces)
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
  private mutating func fragment(
    _ column: CatalogueColumn,
    from name: String
  ) -> (DataSet, Places)? {
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
    var reader = DataSetRow(
      cells: TableRow(fragment, path: ["corrected"] + path.suffix(1)),
      sources: FactSources()
    )
    let dataSet = reader.dataSet()
    diagnostics += reader.cells.diagnostics
    guard let dataSet, !reader.cells.diagnostics.contains(where: { $0.severity == .error }) else {
      return nil
    }
    return (dataSet, reader.cells.places)
  }

  /// Whether a corrected link is an address, or a path as the old StatsWales has them; reported where it is not.
  private mutating func isFollowed(_ replacement: DataSet, _ value: PlacedText) -> Bool {
    guard let link = replacement.link.value, !link.hasPrefix("/"), (try? WebAddress(link)) == nil
    else { return true }
    diagnostics.append(LinkFaults.malformedAddress(value))
    return false
  }
}
