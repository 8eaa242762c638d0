package import Diagnostics
import Spreadsheet

/// What a person says of the columns of a file: which column of the catalogue each is read as.
///
/// A small table: `column,field`, and `sheet` where it matters. `field` is a column of the catalogue, or `other` for a column
/// whose cells are only kept beside the data set.
package struct ColumnMap: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    /// `nil`: on every sheet.
    package var sheet: String?
    /// The heading in the file; case, diacritics and punctuation do not matter.
    package var column: String
    package var field: String
    package var location: SourceLocation?

    package init(
      sheet: String? = nil,
      column: String,
      field: String,
      location: SourceLocation? = nil
    ) {
      self.sheet = sheet
      self.column = column
      self.field = field
      self.location = location
    }

    /// Whether it names the column that `other` names, on the same sheet or on every one.
    func names(_ other: Row) -> Bool {
      let isSameSheet = sheet.map(FoldedText.key) == other.sheet.map(FoldedText.key)
      return (isSameSheet || sheet == nil || other.sheet == nil)
        && ColumnMap.key(column) == ColumnMap.key(other.column)
    }
  }

  /// The field of a column whose cells are only kept.
  package static let other = "other"

  package let rows: [Row]
  /// Rows by the folded heading.
  private let places: [String: [Int]]

  package init(rows: [Row]) {
    self.rows = rows
    places = Dictionary(
      rows.enumerated().map { (Self.key($1.column), [$0]) },
      uniquingKeysWith: +
    )
  }

  /// The map in a file; a field that the catalogue does not have is reported as `unknown-field`.
  package static func read(_ file: TextFile) -> Checked<ColumnMap> {
    // Where a comma parts decimals, spreadsheet programs part the fields of a CSV by semicolons.
    let text = DelimitedTextReader.open(file.bytes, file: file.path).value
    let table = CSVTable.read(
      file.bytes,
      file: file.path,
      known: ["sheet", "column", "field"],
      required: ["column", "field"],
      separator: text?.delimiter ?? UInt8(ascii: ",")
    )
    var diagnostics = table.diagnostics
    guard let table = table.value else { return Checked(nil, diagnostics) }
    var rows: [Row] = []
    let fields = DataSetsReader.columns + [other]
    for row in table.rows {
      guard let column = row.text("column"), let field = row.text("field"), !column.text.isEmpty
      else { continue }
      guard fields.contains(field.text) else {
        diagnostics.append(
          Diagnostic(
            id: "unknown-field",
            at: field.location,
            "'\(field.text)' is no column of the catalogue",
            help: NearMiss.help(for: field.text, among: fields)
              ?? "write the name of a column of the catalogue, or 'other' to keep its cells as they are"
          )
        )
        continue
      }
      let sheet = row.text("sheet")?.text
      rows.append(
        Row(
          sheet: sheet?.isEmpty == false ? sheet : nil,
          column: column.text,
          field: field.text,
          location: row.location
        )
      )
    }
    return Checked(ColumnMap(rows: rows), diagnostics)
  }

  /// A map to begin with: every column of the sheets that were looked at, as it was taken or as it was perhaps meant.
  ///
  /// In the order of the file. Reading it back and importing with it takes the near misses as they are offered; a person is
  /// to look at it first.
  package static func proposed(for sheets: [SheetHeadings]) -> ColumnMap {
    ColumnMap(
      rows: sheets.flatMap { sheet in
        var offered: Set<String> = []
        return sheet.columns.map { column in
          // One field for one column: of two that are near to it the first is offered.
          let near = column.near.flatMap { offered.insert($0).inserted ? $0 : nil }
          return Row(
            sheet: sheet.sheet.isEmpty ? nil : sheet.sheet,
            column: column.heading,
            field: column.field ?? near ?? other
          )
        }
      }
    )
  }

  /// The table as text, ready to be saved and changed.
  package var text: String {
    let hasSheets = rows.contains { $0.sheet != nil }
    let header = hasSheets ? ["sheet", "column", "field"] : ["column", "field"]
    return rows.reduce(CSVWriter.line(header)) { text, row in
      text + CSVWriter.line((hasSheets ? [row.sheet ?? ""] : []) + [row.column, row.field])
    }
  }

  /// What the map says of a heading on a sheet: a row for that sheet goes before one for every sheet.
  func row(for heading: String, on sheet: String) -> Int? {
    guard let found = places[Self.key(heading)] else { return nil }
    let name = FoldedText.key(sheet)
    return found.first { rows[$0].sheet.map { FoldedText.key($0) == name } == true }
      ?? found.first { rows[$0].sheet == nil }
  }

  /// A heading of signs alone is told by its signs.
  fileprivate static func key(_ heading: String) -> String {
    let key = FoldedText.key(heading)
    return key.isEmpty ? heading : key
  }
}
