package import Bilingual
package import Catalogue

/// Writes data sets as the comma-separated text that people open in a spreadsheet: an export, not the record.
///
/// No cell of it is a formula to a spreadsheet, and importing the text gives equal data sets, but for where their facts come from.
package enum CatalogueCSV {
  /// The columns of ``CatalogueWriter`` under the headings of a language, one data set a line, in the order given.
  ///
  /// With a byte order mark, so that Excel shows ŵ; lines end in CRLF.
  package static func text(of dataSets: [DataSet], headings language: Language) -> String {
    var text = "\u{FEFF}"
    text += GuardedCells.line(ColumnNames.headings(in: language))
    for dataSet in dataSets { text += GuardedCells.line(CatalogueWriter.cells(of: dataSet)) }
    return text
  }
}
