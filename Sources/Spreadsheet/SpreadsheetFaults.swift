package import Diagnostics

/// The diagnostics of this module that tell of spreadsheets and delimited texts.
///
/// Those of the project's own CSV files (`csv-…`, `not-utf8`, the columns) are described with the other checks of files.
package enum SpreadsheetFaults {
  /// In alphabetical order.
  package static let all: [DiagnosticDescription] = [
    error(
      "binary-text",
      """
      A file that should be text has zero bytes or many control characters in it. It is a picture, an archive or \
      something else, and what could be read from it would be noise.
      """
    ),
    error(
      "binary-workbook",
      """
      The file is a workbook in Excel's binary format (.xlsb), which Bwlch does not read. Excel saves it as XLSX with \
      everything in it.
      """
    ),
    warning(
      "cell-damaged",
      """
      A cell or row of a sheet contradicts the rules of the format: a number without digits, a text that the workbook \
      does not hold, a cell that stands twice, a row above its predecessor. The rest of the sheet is read; what this \
      cell should hold is not known.
      """
    ),
    warning(
      "conditional-format-unread",
      """
      A rule of a conditional format cannot be computed, so cells that it colours in Excel are read without that \
      colour. Where red means that a series has stopped, such cells must be looked at by hand.
      """
    ),
    warning(
      "formula-without-result",
      """
      Programs that write workbooks without computing them leave the results of formulas out. No formula is run here, so \
      what the cell would show is not known.
      """
    ),
    warning(
      "link-formula-unread",
      """
      A HYPERLINK formula makes its address out of something that is not computed, so the cell is read without its link.
      """
    ),
    warning(
      "link-range-too-large",
      """
      One link is given to so many cells that giving it to each would take more memory than it is worth. None of them \
      bears it.
      """
    ),
    warning(
      "merged-range-too-large",
      """
      A merged range covers so many cells that copying its value to each would take more memory than it is worth. The \
      value is read in its first cell only.
      """
    ),
    error(
      "not-a-workbook",
      """
      The file is no XLSX workbook, whatever its name says; the summary tells what it is. Downloads often save an error \
      page under the name of the file.
      """
    ),
    error(
      "old-workbook",
      """
      The file is a workbook of Excel 97 to 2003 (.xls), which Bwlch does not read. Any spreadsheet program saves it as \
      XLSX.
      """
    ),
    error(
      "open-document-workbook",
      """
      The file is an OpenDocument workbook (.ods), which Bwlch does not read. Any spreadsheet program saves it as XLSX.
      """
    ),
    error(
      "ragged-row",
      """
      A row has more or fewer fields than the others, so it cannot be told which column its fields belong to. It is \
      neither cut nor padded, but left out.
      """
    ),
    error(
      "sheet-too-large",
      """
      A sheet names a row or column beyond 1,048,576 rows and 16,384 columns. No spreadsheet program writes that: the \
      file is damaged, or made to do harm.
      """
    ),
    warning(
      "sheet-without-cells",
      """
      A sheet of the workbook consists of a chart or of macros. There are no cells in it to read.
      """
    ),
    warning(
      "text-encoding",
      """
      A text is not UTF-8. Its encoding was guessed from its bytes, and a wrong guess shows in letters with accents, \
      such as ŵ, and in signs such as £.
      """
    ),
    error(
      "workbook-damaged",
      """
      A part of the workbook is missing, cut short, or not well-formed XML. Part of a sheet could be read, but nobody \
      could say how much is missing, so nothing is.
      """
    ),
    error(
      "workbook-doctype",
      """
      A part of the workbook declares an XML document type. Workbooks have none; with one, a small file can be made to \
      unfold into gigabytes, or to ask for other files.
      """
    ),
    error(
      "workbook-encrypted",
      """
      The workbook is encrypted with a password, and Bwlch asks for none.
      """
    ),
    error(
      "workbook-too-large",
      """
      The workbook, unpacked, exceeds what can be read safely, or it is packed so tightly that it looks like an attack.
      """
    ),
    error(
      "workbook-truncated",
      """
      The file begins as a workbook, but the index at its end is missing or damaged. Most often a download was cut short.
      """
    ),
  ]

  private static func error(_ id: String, _ why: String) -> DiagnosticDescription {
    DiagnosticDescription(id: id, severity: .error, why: why)
  }

  private static func warning(_ id: String, _ why: String) -> DiagnosticDescription {
    DiagnosticDescription(id: id, severity: .warning, why: why)
  }
}
