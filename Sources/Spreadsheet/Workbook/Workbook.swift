/// A workbook to be written: what stands in its cells, and how it should look, without saying how that is done.
package struct Workbook: Sendable, Hashable {
  /// For the properties of the file.
  package var title: String
  package var sheets: [Sheet]

  package init(title: String, sheets: [Sheet]) {
    self.title = title
    self.sheets = sheets
  }

  /// A table with a bold header row, which stays in view, and a filter over it.
  package struct Sheet: Sendable, Hashable {
    /// Made fit for Excel when it is written: 31 characters, none of `[]:*?/\`, unique.
    package var name: String
    package var columns: [Column]
    /// A row may be shorter than the columns are many; blank cells follow.
    package var rows: [[Cell]]
    package var hasFilter: Bool
    package var isHeaderFrozen: Bool

    package init(
      name: String,
      columns: [Column],
      rows: [[Cell]],
      hasFilter: Bool = true,
      isHeaderFrozen: Bool = true
    ) {
      self.name = name
      self.columns = columns
      self.rows = rows
      self.hasFilter = hasFilter
      self.isHeaderFrozen = isHeaderFrozen
    }
  }

  package struct Column: Sendable, Hashable {
    package var heading: String
    /// In characters.
    package var width: Double
    /// Whether long texts are broken into lines.
    package var isWrapped: Bool

    package init(_ heading: String, width: Double = 16, isWrapped: Bool = false) {
      self.heading = heading
      self.width = width
      self.isWrapped = isWrapped
    }
  }

  package enum Content: Sendable, Hashable {
    case blank
    /// Never a formula, whatever it begins with.
    case text(String)
    /// A link to a web or mail address; other addresses are written as their text alone.
    case link(String, url: String)
    /// Exact decimal digits, such as `-0.25`. What a spreadsheet cannot hold exactly is written as text.
    case number(String)
    case day(SheetDay)
  }

  /// What a cell's fill tells; the word for it stands in the cell, never the colour alone.
  package enum Fill: String, Sendable, Hashable, CaseIterable {
    case good, caution
    /// Light red with dark red letters: read back as `RGBColour.isReddish`.
    case stopped
    case muted
  }

  package struct Cell: Sendable, Hashable {
    package var content: Content
    package var fill: Fill?

    package init(_ content: Content, fill: Fill? = nil) {
      self.content = content
      self.fill = fill
    }

    package static let blank = Cell(.blank)
    package static func text(_ text: String, fill: Fill? = nil) -> Cell {
      Cell(.text(text), fill: fill)
    }
  }
}
