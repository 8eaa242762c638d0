package import Catalogue
package import Diagnostics
package import Spreadsheet

/// Reads a row with the columns of the catalogue that stands somewhere else than in its tables.
///
/// Places are kept under the path that is given, and the column. The value is missing where the row names no data set.
package struct DataSetRowReader {
  package typealias Outcome = (dataSet: DataSet?, places: Places, diagnostics: [Diagnostic])

  private let read: (CSVTable.Row, Places.Path) -> Outcome

  package init(_ read: @escaping (CSVTable.Row, Places.Path) -> Outcome) { self.read = read }

  package func callAsFunction(_ row: CSVTable.Row, _ path: Places.Path) -> Outcome {
    read(row, path)
  }
}
