import Diagnostics
import Spreadsheet

/// A table that a person filled in and gives back, as CSV or as a workbook.
enum ReviewTable {
  /// The table with its columns by name, wherever its places are; of a workbook the first visible sheet is read.
  ///
  /// A CSV may have come through a spreadsheet: with semicolons or tabs, in another encoding.
  static func read(
    _ bytes: [UInt8],
    file: String,
    columns: [String],
    required: [String]
  ) -> Checked<CSVTable> {
    guard bytes.starts(with: [0x50, 0x4B]) else {
      let opened = DelimitedTextReader.open(bytes, file: file)
      guard let text = opened.value else { return Checked(nil, opened.diagnostics) }
      return table(opened.diagnostics, file, columns, required) { text.read(onRow: $0) }
    }
    let opened = WorkbookReader.open(bytes, file: file)
    guard let workbook = opened.value else { return Checked(nil, opened.diagnostics) }
    let index = workbook.sheets.firstIndex { !$0.isHidden } ?? 0
    return table(opened.diagnostics, file, columns, required) { workbook.read(index, onRow: $0) }
  }

  private static func table(
    _ faults: [Diagnostic],
    _ file: String,
    _ columns: [String],
    _ required: [String],
    _ read: ((SheetRow) -> Void) -> [Diagnostic]
  ) -> Checked<CSVTable> {
    var rows: [SheetRow] = []
    let faults = faults + read { rows.append($0) }
    let table = CSVTable.read(rows, file: file, known: columns, required: required)
    return Checked(table.value, faults + table.diagnostics)
  }
}
