package import Catalogue
package import Diagnostics
package import Spreadsheet

/// Reads a row with the columns of the catalogue that stands somewhere else than in its tables.
///
/// Places are kept under the path that is given, and the column. The value is missing where the row names no data set.
package typealias DataSetRowReader =
  (CSVTable.Row, Places.Path) -> (dataSet: DataSet?, places: Places, diagnostics: [Diagnostic])
