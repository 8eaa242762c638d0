import Spreadsheet

/// Finds the row of headings among the first rows of a sheet: title rows may stand above it, and a row of groups.
struct HeaderFinder {
  enum Finding {
    case searching
    /// The headings, and the rows below them that were held back meanwhile.
    case found(SheetLayout, [SheetRow])
    /// No row can be the headings; the nearest to it, if any row named a column.
    case none(SheetLayout?)
  }

  /// A header further down than this many filled rows is not looked for.
  static let furthest = 100

  private let sheet: SheetDescription
  private let map: ColumnMap?
  private var rows: [SheetRow] = []
  /// The last row can be the headings; the next one tells whether it is the groups above them.
  private var candidate: SheetLayout?

  init(sheet: SheetDescription, map: ColumnMap?) {
    self.sheet = sheet
    self.map = map
  }

  /// Takes the next row that has something in it.
  mutating func take(_ row: SheetRow) -> Finding {
    let layout = SheetLayout(row, group: rows.last, sheet: sheet, map: map)
    if let candidate {
      if layout.hasTitle, layout.known > candidate.known { return .found(layout, []) }
      return .found(candidate, [row])
    }
    rows.append(row)
    if layout.hasTitle, layout.known > 1, layout.distinctTexts > 1 { candidate = layout }
    guard rows.count >= Self.furthest, candidate == nil else { return .searching }
    return poorer()
  }

  /// Ends the sheet.
  func end() -> Finding {
    if let candidate { return .found(candidate, []) }
    return poorer()
  }

  /// A row that names nothing but the title will do where there is no better one, and no row above it that is as wide: below
  /// such a row it is one of the table, in which a word like 'dataset' happens to stand.
  private func poorer() -> Finding {
    var nearest: SheetLayout?
    var widest = 1
    for (index, row) in rows.enumerated() {
      let layout = SheetLayout(row, group: nil, sheet: sheet, map: map)
      let isOneText = layout.distinctTexts == 1 && layout.headings.count > 1
      let width = layout.headings.count
      if layout.hasTitle, !isOneText, widest == 1 || width > widest {
        return .found(layout, Array(rows[(index + 1)...]))
      }
      if !isOneText { widest = max(widest, width) }
      if !isOneText, layout.known > (nearest?.known ?? 0) { nearest = layout }
    }
    return .none(nearest)
  }
}
