import Diagnostics
import Spreadsheet

extension SheetLayout {
  /// Beyond these, columns without a meaning are counted and no longer named one by one.
  private static let furthestNamed = 20

  /// What is wrong with the headings, from left to right.
  func faults() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var unnamed: [Heading] = []
    for column in sortedColumns {
      guard let heading = headings[column], heading.target == nil else { continue }
      if let winner = heading.winner, let first = headings[winner] {
        diagnostics.append(repeated(heading, after: first, field: field(winner) ?? ""))
      } else if unnamed.isEmpty, diagnostics.count < Self.furthestNamed {
        diagnostics.append(unrecognised(heading))
      } else {
        unnamed.append(heading)
      }
    }
    if let first = unnamed.first {
      let names = unnamed.prefix(5).map { "'\(clipped($0.text))'" }.joined(separator: ", ")
      diagnostics.append(
        Diagnostic(
          id: "unrecognised-column",
          severity: .warning,
          at: first.location,
          "\(unnamed.count) more columns mean nothing to the catalogue: \(names)"
            + (unnamed.count > 5 ? " ..." : ""),
          help: "their cells are kept; a column map says as what they are to be read"
        )
      )
    }
    return diagnostics
  }

  /// The headings as they were taken, with what was perhaps meant by those that mean nothing.
  var summary: SheetHeadings {
    SheetHeadings(
      sheet: sheet.name,
      columns: sortedColumns.prefix(1000).compactMap { column in
        guard let heading = headings[column] else { return nil }
        let isOpen = heading.target == nil && heading.winner == nil
        return SheetHeadings.Column(
          heading: heading.text,
          field: field(column),
          near: isOpen && column < 60 ? near(heading) : nil
        )
      }
    )
  }

  /// The column of the catalogue that was perhaps meant, unless another column of the sheet is read as it.
  private func near(_ heading: Heading) -> String? {
    ColumnNames.near(heading.text).flatMap { columnOf[$0] == nil ? $0 : nil }
  }

  private func repeated(_ heading: Heading, after first: Heading, field: String) -> Diagnostic {
    Diagnostic(
      id: "repeated-column",
      severity: .warning,
      at: heading.location,
      "column '\(clipped(heading.text))' would be '\(field)', as which"
        + " '\(clipped(first.text))' is read",
      help: "its cells are kept beside the data set; a column map says which of the two to read",
      notes: [Diagnostic.Note("the column that is read", at: first.location)]
    )
  }

  private func unrecognised(_ heading: Heading) -> Diagnostic {
    Diagnostic(
      id: "unrecognised-column",
      severity: .warning,
      at: heading.location,
      "column '\(clipped(heading.text))' means nothing to the catalogue; its cells are kept",
      help: near(heading).map { "perhaps '\($0)'" }
        ?? "a column map says as what it is to be read"
    )
  }
}

/// The beginning of a text, for messages.
func clipped(_ text: String) -> String {
  let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
  return line.count <= 60 ? line : line.prefix(60) + "..."
}
