/// A table: a header, rows of as many cells, and what it shows.
package struct ReportTable: Sendable, Hashable {
  package enum Alignment: Sendable, Hashable {
    case leading
    /// For numbers.
    case trailing
  }

  package struct Column: Sendable, Hashable {
    package var title: String
    package var alignment: Alignment
    /// Whether it holds passages beside short words, and a page gives it most of the room.
    package var isWide: Bool

    package init(_ title: String, _ alignment: Alignment = .leading, isWide: Bool = false) {
      self.title = title
      self.alignment = alignment
      self.isWide = isWide
    }
  }

  package typealias Cell = [Inline]

  package let caption: [Inline]
  package let columns: [Column]
  package let rows: [[Cell]]

  /// Every row has one cell for each column.
  package init(caption: [Inline] = [], columns: [Column], rows: [[Cell]]) {
    precondition(
      rows.allSatisfy { $0.count == columns.count },
      "a row has one cell for each column"
    )
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }
}
