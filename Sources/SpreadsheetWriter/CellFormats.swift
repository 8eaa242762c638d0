import CXlsxWriter
import Spreadsheet

/// The formats of a workbook's cells; the library owns them.
struct CellFormats {
  struct Key: Hashable {
    var fill: Workbook.Fill?
    var isDay = false
    var isLink = false
    var isWrapped = false
  }

  let header: UnsafeMutablePointer<lxw_format>?
  private var formats: [Key: UnsafeMutablePointer<lxw_format>] = [:]

  /// Adds every format in a stated order, or the bytes would differ from run to run.
  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    header = workbook_add_format(book)
    format_set_bold(header)
    format_set_bg_color(header, 0xD9E1F2)
    format_set_text_wrap(header)
    format_set_align(header, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    format_set_bottom(header, UInt8(LXW_BORDER_THIN.rawValue))
    for fill in [nil] + Workbook.Fill.allCases.map(Optional.some) {
      for isDay in [false, true] {
        for isLink in [false, true] where !(isDay && isLink) {
          for isWrapped in [false, true] {
            let key = Key(fill: fill, isDay: isDay, isLink: isLink, isWrapped: isWrapped)
            formats[key] = Self.added(key, to: book)
          }
        }
      }
    }
  }

  subscript(_ key: Key) -> UnsafeMutablePointer<lxw_format>? { formats[key] }

  private static func added(
    _ key: Key,
    to book: UnsafeMutablePointer<lxw_workbook>
  ) -> UnsafeMutablePointer<lxw_format>? {
    let format = workbook_add_format(book)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if key.isDay { format_set_num_format(format, "yyyy-mm-dd") }
    if key.isWrapped { format_set_text_wrap(format) }
    if key.isLink {
      format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
      format_set_font_color(format, 0x0563C1)
    }
    guard let fill = key.fill else { return format }
    let (background, letters) = colours(of: fill)
    format_set_bg_color(format, background)
    if !key.isLink { format_set_font_color(format, letters) }
    return format
  }

  /// Those that Excel itself offers for good, neutral and bad, dark enough on light to be read.
  private static func colours(of fill: Workbook.Fill) -> (UInt32, UInt32) {
    switch fill {
    case .good: (0xC6EFCE, 0x006100)
    case .caution: (0xFFEB9C, 0x7F4F00)
    case .stopped: (0xFFC7CE, 0x9C0006)
    case .muted: (0xE7E6E6, 0x404040)
    }
  }
}
