package import Diagnostics

/// A workbook of Excel (XLSX, XLSM) in memory: its sheets, and their cells as a reader sees them.
///
/// ```swift
/// let opened = WorkbookReader.open(bytes, file: "catalogue.xlsx")
/// for index in opened.value?.sheets.indices ?? 0..<0 { opened.value?.read(index) { row in … } }
/// ```
///
/// Sheets are unpacked and parsed as a stream: memory is bounded by the bytes given, the texts that cells share, and the
/// longest row. Nothing is fetched, no formula is run; what is too large or is no workbook is refused for its true reason.
package struct WorkbookReader: Sendable {
  /// The sheets in the order of the workbook, those that are hidden included.
  package let sheets: [SheetDescription]
  private let bytes: [UInt8]
  private let file: String
  private let limits: WorkbookLimits
  private let parts: WorkbookParts

  /// Opens a workbook; the value is missing where the bytes are none, and the diagnostic tells what they are instead.
  package static func open(
    _ bytes: [UInt8],
    file: String,
    limits: WorkbookLimits = WorkbookLimits()
  ) -> Checked<WorkbookReader> {
    do throws(WorkbookFault) {
      if let fault = FileKind(bytes).faultAsWorkbook { throw fault }
      let parts = try ZipArchive.with(bytes, limits: limits) {
        archive throws(WorkbookFault) -> WorkbookParts in
        if let fault = FileKind.fault(in: archive) { throw fault }
        return try WorkbookParts.read(from: archive, limits: limits)
      }
      return Checked(WorkbookReader(bytes, file: file, limits: limits, parts: parts))
    } catch {
      return Checked(nil, [error.diagnostic(at: .file(file))])
    }
  }

  private init(_ bytes: [UInt8], file: String, limits: WorkbookLimits, parts: WorkbookParts) {
    self.bytes = bytes
    self.file = file
    self.limits = limits
    self.parts = parts
    sheets = parts.sheets.map { SheetDescription(name: $0.name, isHidden: $0.isHidden) }
  }

  /// Reads a sheet from the top down and calls `onRow` for each row with something in it.
  ///
  /// A sheet that is damaged or too large is refused before the first row: then the diagnostics hold an error and no
  /// row was handed on. The value of a merged range stands in each of its cells, as far as the sheet has contents;
  /// in rows that the file leaves out, too.
  /// `sheetIndex` is an index of `sheets`.
  package func read(_ sheetIndex: Int, onRow: (SheetRow) -> Void) -> [Diagnostic] {
    precondition(sheets.indices.contains(sheetIndex), "the index is one of `sheets`")
    let sheet = parts.sheets[sheetIndex]
    guard let part = sheet.part else {
      return [
        Diagnostic(
          id: "sheet-without-cells",
          severity: .warning,
          at: .file(file),
          "sheet '\(sheet.name)' is a chart or a macro sheet and has no cells to read"
        )
      ]
    }
    return withoutActuallyEscaping(onRow) { onRow in
      let reading = SheetReading(
        file: file,
        sheet: sheet.name,
        workbook: parts,
        limits: limits,
        onRow: onRow
      )
      do throws(WorkbookFault) {
        try ZipArchive.with(bytes, limits: limits) { archive throws(WorkbookFault) in
          try read(part, from: archive, with: reading)
        }
        return reading.diagnostics
      } catch {
        return (reading.diagnostics + [error.diagnostic(at: .file(file))]).sorted()
      }
    }
  }

  private func read(
    _ part: String,
    from archive: ZipArchive,
    with reading: SheetReading
  ) throws(WorkbookFault) {
    let marks = SheetMarksContent(limits: limits)
    try archive.read(part, into: marks)
    let relationships = try Relationships.read(of: part, in: archive, limits: limits)
    if let target = relationships.first("comments"), archive.contains(target.target) {
      let content = CommentsContent(limits: limits)
      try archive.read(target.target, into: content)
      reading.comments = content.comments
    }
    let fixed = reading.prepare(marks.marks, relationships: relationships)
    if !fixed.isEmpty {
      let content = SheetRowsContent(
        strings: parts.strings,
        limits: limits,
        onOddity: { _ in },
        onRow: { reading.keep($0, of: fixed) }
      )
      try archive.read(part, into: content)
    }
    let rows = SheetRowsContent(
      strings: parts.strings,
      limits: limits,
      onOddity: { reading.report($0) },
      onRow: { reading.take($0) }
    )
    try archive.read(part, into: rows)
    reading.finish()
  }
}
