/// The headings of a sheet, and as what its columns were read.
package struct SheetHeadings: Sendable, Hashable {
  package struct Column: Sendable, Hashable {
    package var heading: String
    /// The column of the catalogue; `nil`: the cells are only kept.
    package var field: String?
    /// The column of the catalogue that was perhaps meant.
    package var near: String?

    package init(heading: String, field: String?, near: String? = nil) {
      self.heading = heading
      self.field = field
      self.near = near
    }
  }

  /// Empty for a delimited text.
  package var sheet: String
  /// From left to right.
  package var columns: [Column]

  package init(sheet: String, columns: [Column]) {
    self.sheet = sheet
    self.columns = columns
  }
}
