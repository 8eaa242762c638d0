import CXlsxWriter
package import Spreadsheet

/// Writes workbooks as XLSX, through libxlsxwriter and a temporary file.
package enum WorkbookWriter {
  /// The bytes of `workbook`; the same workbook and day give the same bytes.
  ///
  /// Texts stay texts, whatever they begin with. Of more than 65,530 links in a sheet, the rest are written as text with no
  /// link, since Excel opens no more. Nothing is cut.
  /// The file says that it was made on the day `created`.
  package static func write(
    _ workbook: Workbook,
    created: SheetDay
  ) throws(SpreadsheetWriterError) -> [UInt8] {
    try CellChecks.check(workbook)
    let file = try TemporaryFile()
    try write(workbook, created: created, to: file.path, workingFolder: file.workingFolder)
    return try file.bytes()
  }

  private static func write(
    _ workbook: Workbook,
    created: SheetDay,
    to path: String,
    workingFolder: String
  ) throws(SpreadsheetWriterError) {
    let code = workingFolder.withCString { folder -> lxw_error? in
      var options = lxw_workbook_options()
      // Rows go to disk as they come: memory does not grow with them.
      options.constant_memory = 1
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      guard let book = workbook_new_opt(path, &options) else { return nil }
      describe(book, workbook.title, created)
      let formats = CellFormats(book)
      let names = SheetNames.made(fit: workbook.sheets.map(\.name))
      var failure: lxw_error?
      for (sheet, name) in zip(workbook.sheets, names) where failure == nil {
        guard let target = workbook_add_worksheet(book, name) else {
          failure = LXW_ERROR_INVALID_SHEETNAME_CHARACTER
          continue
        }
        var writer = SheetWriting(target, formats)
        failure = writer.write(sheet)
      }
      let closed = workbook_close(book)
      return failure ?? closed
    }
    guard let code else { throw .library(reason: "there is no memory left") }
    guard code == LXW_NO_ERROR else {
      throw .library(reason: lxw_strerror(code).map { String(cString: $0) } ?? "unknown reason")
    }
  }

  private static func describe(
    _ book: UnsafeMutablePointer<lxw_workbook>,
    _ title: String,
    _ created: SheetDay
  ) {
    let shortTitle = String(
      title.unicodeScalars.filter { $0.value >= 0x20 }.prefix(128).map(Character.init)
    )
    shortTitle.withCString { title in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: title)
      properties.created = time_t(created.sinceEpoch * 86_400)
      // The library keeps a copy.
      workbook_set_properties(book, &properties)
    }
  }
}
