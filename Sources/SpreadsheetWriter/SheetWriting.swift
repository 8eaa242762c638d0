import CXlsxWriter
import Spreadsheet

/// Writes one sheet, row by row from the top down.
struct SheetWriting {
  /// Excel opens no sheet with more links.
  static let mostLinks = 65_530

  private let target: UnsafeMutablePointer<lxw_worksheet>
  private let formats: CellFormats
  private var links = 0
  private var wraps: [Bool] = []

  init(_ target: UnsafeMutablePointer<lxw_worksheet>, _ formats: CellFormats) {
    self.target = target
    self.formats = formats
  }

  /// Writes the sheet; answers with the first failure, if there is one.
  mutating func write(_ sheet: Workbook.Sheet) -> lxw_error? {
    wraps = sheet.columns.map(\.isWrapped)
    for (index, column) in sheet.columns.enumerated() {
      let place = lxw_col_t(index)
      worksheet_set_column(target, place, place, min(255, max(1, column.width)), nil)
    }
    if sheet.isHeaderFrozen { worksheet_freeze_panes(target, 1, 0) }
    if sheet.hasFilter {
      let last = lxw_col_t(sheet.columns.count - 1)
      worksheet_autofilter(target, 0, 0, lxw_row_t(sheet.rows.count), last)
    }
    for (index, column) in sheet.columns.enumerated() {
      let code = worksheet_write_string(
        target,
        0,
        lxw_col_t(index),
        CellChecks.escaped(column.heading),
        formats.header
      )
      if code != LXW_NO_ERROR { return code }
    }
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        let code = write(cell, lxw_row_t(row + 1), lxw_col_t(column))
        if code != LXW_NO_ERROR { return code }
      }
    }
    return nil
  }

  private mutating func write(
    _ cell: Workbook.Cell,
    _ row: lxw_row_t,
    _ column: lxw_col_t
  )
    -> lxw_error
  {
    var key = CellFormats.Key(fill: cell.fill)
    key.isWrapped = Int(column) < wraps.count && wraps[Int(column)]
    switch cell.content {
    case .blank:
      return cell.fill == nil
        ? LXW_NO_ERROR : worksheet_write_blank(target, row, column, formats[key])
    case .text(let text):
      return write(text, row, column, key)
    case .number(let digits):
      guard let number = CellChecks.exactNumber(digits) else {
        return write(digits, row, column, key)
      }
      return worksheet_write_number(target, row, column, number, formats[key])
    case .day(let day):
      guard let serial = day.serial else { return write(day.description, row, column, key) }
      key.isDay = true
      return worksheet_write_number(target, row, column, Double(serial), formats[key])
    case .link(let text, let url):
      guard CellChecks.isLink(url), links < Self.mostLinks, !text.isEmpty else {
        return write(text, row, column, key)
      }
      key.isLink = true
      links += 1
      return worksheet_write_url_opt(
        target,
        row,
        column,
        url,
        formats[key],
        CellChecks.escaped(text),
        nil
      )
    }
  }

  private func write(
    _ text: String,
    _ row: lxw_row_t,
    _ column: lxw_col_t,
    _ key: CellFormats.Key
  ) -> lxw_error {
    worksheet_write_string(target, row, column, CellChecks.escaped(text), formats[key])
  }
}

extension SheetDay {
  /// The number by which a spreadsheet knows the day; `nil` before March 1900, where it counts a day that never was.
  fileprivate var serial: Int? {
    let serial = sinceEpoch + 25_569
    return serial > 60 ? serial : nil
  }
}
