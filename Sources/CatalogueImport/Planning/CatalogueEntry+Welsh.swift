import Catalogue

extension CatalogueEntry {
  /// The columns that the catalogue has in both languages, each with its Welsh twin.
  static let welshTwins = [
    "title": "title_cy", "description": "description_cy", "publisher": "publisher_cy",
  ]

  /// Columns of which the entry tells nothing new of a data set that is known: Welsh words are no English ones, and words that
  /// we have already say nothing of the other language.
  func unsaid(of known: DataSet) -> Set<String> {
    var unsaid: Set<String> = []
    for (name, twinName) in Self.welshTwins where onlyWelsh.contains(name) {
      guard let column = CatalogueColumn.named(name), let twin = CatalogueColumn.named(twinName)
      else { continue }
      let words = column.cell(dataSet)
      let isEnglishKnown = name == "title" || !column.isUnknown(in: known)
      if words == column.cell(known) || words == twin.cell(known) {
        unsaid.formUnion([twinName, "\(twinName)_status"])
      }
      if isEnglishKnown { unsaid.insert(name) }
    }
    return unsaid
  }
}
