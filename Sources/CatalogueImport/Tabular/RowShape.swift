import Spreadsheet

/// What a row below the headings is by its shape, where it is no data set.
enum RowShape {
  /// Why a row that has a title names no data set: a total, a source, a legend, a hint; `nil` where it may be one.
  ///
  /// Of a total all else is figures, of a source or legend nothing else is there: a data set may well be called `Total`.
  static func reasonAgainst(_ row: SheetRow, title: SheetCell) -> String? {
    let others = row.cells.filter { $0.column != title.column && !FoldedText.isBlank($0.text) }
    let words = TabularRow.words(title)
    guard words.utf8.count <= 400 else { return nil }
    if totals.contains(FoldedText.words(words)), title.link == nil,
      others.allSatisfy({ Double(FoldedText.trimmed($0.text).filter { $0 != "," }) != nil })
    {
      return "it is a total"
    }
    if others.isEmpty, title.link == nil, let colon = words.firstIndex(of: ":"),
      marks.contains(FoldedText.words(String(words[..<colon])))
    {
      return "it is a note on the table"
    }
    if !others.isEmpty, (others + [title]).allSatisfy({ isHint(FoldedText.trimmed($0.text)) }) {
      return "all its cells are hints in brackets"
    }
    return nil
  }

  private static func isHint(_ words: String) -> Bool {
    (words.hasPrefix("(") && words.hasSuffix(")")) || (words.hasPrefix("[") && words.hasSuffix("]"))
  }

  private static let totals: Set<String> = [
    "total", "totals", "grand total", "sub total", "subtotal", "overall total", "cyfanswm",
    "cyfanswm cyffredinol", "is gyfanswm",
  ]

  /// What stands before the colon of a note on a table.
  private static let marks: Set<String> = [
    "source", "sources", "key", "legend", "note", "notes", "footnote", "footnotes", "contact",
    "last updated", "ffynhonnell", "ffynonellau", "allwedd", "nodyn", "nodiadau", "cyswllt",
  ]
}
