import Bilingual

/// The words of the page around a report: what its controls, folds and links are called.
enum PageWording {
  static let skip = LocalizedText("Skip to the report")
  static let contents = LocalizedText("Contents")
  static let backToContents = LocalizedText("Back to contents")
  static let footer = LocalizedText(
    "This page is complete in itself: it loads nothing and sends nothing."
  )

  static func filter(_ list: String) -> LocalizedText { LocalizedText("Filter: \(list)") }
  static let all = LocalizedText("All")
  static let order = LocalizedText("Order by")
  static let reset = LocalizedText("Reset")
  static let expandAll = LocalizedText("Expand all")
  static let collapseAll = LocalizedText("Collapse all")

  /// The words before and after the number of entries that are shown.
  static func shown(of total: Int) -> (before: LocalizedText, after: LocalizedText) {
    (LocalizedText("Showing"), LocalizedText("of \(total)"))
  }

  static let pictureInWords = LocalizedText("The picture in words")
  static let pictureAsTable = LocalizedText("The picture in words and as a table")

  static func ownFile(_ path: String) -> LocalizedText {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return LocalizedText("The picture in a file of its own: \(name)")
  }

  /// At the foot of a sheet of paper, before and between the two numbers.
  static let page = LocalizedText("Page")
  static let pageOf = LocalizedText("of")
}
