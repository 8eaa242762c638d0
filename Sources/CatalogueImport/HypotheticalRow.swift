package import Catalogue
package import Diagnostics
package import Spreadsheet

/// A row with the columns of the catalogue's table that stands outside it, such as what a proposal would bring.
package enum HypotheticalRow {
  /// What the row says, read as the catalogue's own reader reads it; places are kept under `path` and the column.
  package static func read(
    _ row: CSVTable.Row,
    path: Places.Path
  ) -> (dataSet: DataSet?, places: Places, diagnostics: [Diagnostic]) {
    var reader = DataSetRow(cells: TableRow(row, path: path), sources: FactSources())
    let dataSet = reader.dataSet()
    return (dataSet, reader.cells.places, reader.cells.diagnostics)
  }
}
