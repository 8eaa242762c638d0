package import Diagnostics

/// A row of a sheet or of a delimited text, as it was read and before anybody asks what it means.
package struct SheetRow: Sendable, Hashable {
  /// Counts from 1; of a text, the line on which the row begins.
  package var number: Int
  /// In order of their columns; blank cells may be left out.
  package var cells: [SheetCell]
  /// Whether the sheet does not show it, as a filter does with rows.
  package var isHidden: Bool

  package init(number: Int, cells: [SheetCell], isHidden: Bool = false) {
    self.number = number
    self.cells = cells
    self.isHidden = isHidden
  }
}

/// One cell, with what a reader would see of it.
package struct SheetCell: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case text, number, date, boolean
    /// `#REF!` and the like.
    case error
    case blank
  }

  /// Counts from 0.
  package var column: Int
  /// Numbers in their shortest decimal form, days as `YYYY-MM-DD`, booleans as `TRUE` and `FALSE`.
  package var text: String
  package var kind: Kind
  /// Where the cell leads to, as a link of its own or by a `HYPERLINK` formula.
  package var link: String?
  /// The colours in which it is shown, those of its row and of conditional formats included.
  package var fill: RGBColour?
  package var font: RGBColour?
  package var location: SourceLocation
  /// Whether the cell shows what the top left cell of its merged range holds: it has nothing of its own.
  package var isMergedCopy: Bool
  /// Whether it is a formula of which the file holds no result: it is blank, and a spreadsheet program would show something.
  package var lacksResult: Bool
  /// Whether a line is drawn through its text.
  package var isStruck: Bool
  /// What somebody noted on the cell.
  package var comment: String?

  package init(
    column: Int,
    text: String,
    kind: Kind = .text,
    link: String? = nil,
    fill: RGBColour? = nil,
    font: RGBColour? = nil,
    location: SourceLocation,
    isMergedCopy: Bool = false,
    lacksResult: Bool = false,
    isStruck: Bool = false,
    comment: String? = nil
  ) {
    self.column = column
    self.text = text
    self.kind = kind
    self.link = link
    self.fill = fill
    self.font = font
    self.location = location
    self.isMergedCopy = isMergedCopy
    self.lacksResult = lacksResult
    self.isStruck = isStruck
    self.comment = comment
  }
}

/// A colour of the sRGB space, 0 to 255 a channel.
package struct RGBColour: Sendable, Hashable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }
}

/// A sheet of a workbook; a delimited text is one visible sheet without a name.
package struct SheetDescription: Sendable, Hashable {
  package var name: String
  package var isHidden: Bool

  package init(name: String, isHidden: Bool = false) {
    self.name = name
    self.isHidden = isHidden
  }
}
