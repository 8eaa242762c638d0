package import Catalogue
package import Spreadsheet
import SpreadsheetWriter

/// Makes the bytes of a workbook.
package enum WriteWorkbook {
  /// `made` is the day that the file bears, so that the same workbook gives the same bytes; throws ``CouldNot`` where
  /// Excel could not hold it.
  package static func bytes(of workbook: Workbook, made: Day) throws -> [UInt8] {
    guard let day = SheetDay(made.year, made.month, made.day) else {
      throw CouldNot("write the workbook: Excel has no day \(made)", help: nil)
    }
    do {
      return try WorkbookWriter.write(workbook, created: day)
    } catch {
      throw CouldNot("write the workbook: \(error)", help: "CSV has no such limit: --format csv")
    }
  }
}
