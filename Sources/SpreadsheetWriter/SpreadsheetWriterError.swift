/// Why a workbook was not written.
package enum SpreadsheetWriterError: Error, Sendable, Hashable {
  /// A cell holds more than the 32,767 characters that Excel keeps; nothing is cut.
  case cellTooLong(sheet: String, cell: String, characters: Int)
  /// A text holds a character that no workbook can: U+0000, U+FFFE or U+FFFF.
  case unwritableCharacter(sheet: String, cell: String, codePoint: UInt32)
  /// More rows or columns than a sheet can have.
  case sheetTooLarge(sheet: String, rows: Int, columns: Int)
  /// There is nothing to write: a workbook has at least one sheet, a sheet at least one column.
  case empty
  /// The temporary file could not be written or read.
  case temporaryFile(reason: String)
  /// The library gave up.
  case library(reason: String)
}

extension SpreadsheetWriterError: CustomStringConvertible {
  /// What happened, and what to do about it.
  package var description: String {
    switch self {
    case .cellTooLong(let sheet, let cell, let characters):
      """
      cell \(cell) of sheet '\(sheet)' has \(characters) characters, and a workbook keeps no more than 32767; \
      export as CSV instead
      """
    case .unwritableCharacter(let sheet, let cell, let codePoint):
      """
      cell \(cell) of sheet '\(sheet)' holds the character U+\(String(codePoint, radix: 16, uppercase: true)), \
      which no workbook can; remove it, or export as CSV instead
      """
    case .sheetTooLarge(let sheet, let rows, let columns):
      """
      sheet '\(sheet)' has \(rows) rows and \(columns) columns, and a workbook holds no more than 1048576 and 16384; \
      export as CSV instead
      """
    case .empty:
      "a workbook needs at least one sheet with one column"
    case .temporaryFile(let reason):
      "the temporary file of the workbook could not be used: \(reason); check that there is room for it"
    case .library(let reason):
      "the workbook could not be written: \(reason)"
    }
  }
}
