/// How a workbook or a delimited text is to be read.
package struct TabularOptions: Sendable {
  /// What a person says of its columns; it goes before what their headings say.
  package var columnMap: ColumnMap?
  /// Whether hidden sheets are read too.
  package var includesHidden: Bool
  /// The only sheets to be read, by name, hidden ones included; `nil`: all that are visible.
  package var sheets: [String]?
  /// Whether colours mean nothing, red included.
  package var ignoresColour: Bool

  package init(
    columnMap: ColumnMap? = nil,
    includesHidden: Bool = false,
    sheets: [String]? = nil,
    ignoresColour: Bool = false
  ) {
    self.columnMap = columnMap
    self.includesHidden = includesHidden
    self.sheets = sheets
    self.ignoresColour = ignoresColour
  }
}
