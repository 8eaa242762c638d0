import Diagnostics
import Spreadsheet

/// Red in which a row is marked, and where it was seen.
struct RedMark {
  var colour: RGBColour
  var isFill: Bool
  var cell: SheetCell

  /// The red of the row: that of its title or of its status, or that in which more than half of its filled cells stand.
  init?(of row: TabularRow) {
    guard row.row.cells.contains(where: { RedMark($0) != nil }) else { return nil }
    for field in ["title", "lifecycle"] {
      if let cell = row.cell(field), let mark = RedMark(cell) {
        self = mark
        return
      }
    }
    let filled = row.row.cells.filter { !FoldedText.isBlank($0.text) }
    let marks = filled.compactMap(RedMark.init)
    guard filled.count > 1, marks.count * 2 > filled.count, let first = marks.first else {
      return nil
    }
    self = first
  }

  /// The red of one cell.
  init?(_ cell: SheetCell) {
    if let fill = cell.fill, fill.isReddish {
      self.init(colour: fill, isFill: true, cell: cell)
    } else if let font = cell.font, font.isReddish {
      self.init(colour: font, isFill: false, cell: cell)
    } else {
      return nil
    }
  }

  private init(colour: RGBColour, isFill: Bool, cell: SheetCell) {
    self.colour = colour
    self.isFill = isFill
    self.cell = cell
  }

  /// `read from colour: fill FF0000 in A14`.
  var words: String {
    let hex = [colour.red, colour.green, colour.blue].map { channel in
      let digits = String(channel, radix: 16, uppercase: true)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }
    return
      "read from colour: \(isFill ? "fill" : "font") \(hex.joined()) in \(CellPlace.short(cell.location))"
  }
}
