package import Spreadsheet

/// A table that a person looks through, fills in and gives back, as CSV or as a workbook with the same cells.
package struct ReviewSheet: Sendable, Hashable {
  package struct Column: Sendable, Hashable {
    package var id: String
    package var width: Double

    package init(_ id: String, width: Double = 16) {
      self.id = id
      self.width = width
    }
  }

  package var name: String
  package var columns: [Column]
  package var rows: [[String]]

  /// Every row has one cell for each column.
  package init(name: String, columns: [Column], rows: [[String]]) {
    precondition(
      rows.allSatisfy { $0.count == columns.count },
      "a row has one cell for each column"
    )
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// With a byte order mark, so that Excel shows ŵ; lines end in CRLF.
  package var csv: String {
    "\u{FEFF}" + ([columns.map(\.id)] + rows).map(CSVWriter.line).joined()
  }

  package var workbook: Workbook {
    Workbook(
      title: name,
      sheets: [
        Workbook.Sheet(
          name: name,
          columns: columns.map { .init($0.id, width: $0.width, isWrapped: $0.width > 30) },
          rows: rows.map { $0.map { $0.isEmpty ? .blank : .text($0) } }
        )
      ]
    )
  }
}
