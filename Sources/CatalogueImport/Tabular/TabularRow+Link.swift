import Catalogue
import Spreadsheet

extension TabularRow {
  /// Where the data set is to be had: the link of the link's own cell, else its words, else the link of the title.
  ///
  /// Other links of the row are kept beside the data set.
  mutating func link() -> Fact<String> {
    let fact = ownLink() ?? linkOfTitle() ?? .unknown
    for cell in row.cells {
      guard let link = cell.link, link != fact.value, layout.field(cell.column) != "link" else {
        continue
      }
      keep(link, as: "\(heading(of: cell)) (link)", cell)
    }
    return fact
  }

  private mutating func ownLink() -> Fact<String>? {
    guard let cell = cell("link") else { return nil }
    let shown = Self.words(cell)
    if let link = cell.link.map(FoldedText.trimmed), !link.isEmpty {
      return Fact(
        .value(link),
        Provenance(
          basis: .stated,
          citations: [citation(cell)],
          words: shown == link || shown.isEmpty ? nil : shown
        )
      )
    }
    if self.cell("title")?.link != nil, !Self.isAddress(shown) {
      keep(shown, as: heading(of: cell), cell)
      return nil
    }
    return fact("link", none: .doesNotBear, written: RecordText.words) { words, cell, row in
      if Self.isAddress(words) { return .value(words) }
      let addresses = words.split { $0.isWhitespace || $0 == ";" || $0 == "," }
        .map(String.init).filter(Self.isAddress)
      guard let first = addresses.first else {
        return .unread(help: "write an address such as https://example.org/data")
      }
      for address in addresses.dropFirst() {
        row.keep(address, as: row.heading(of: cell), cell)
      }
      return .value(first)
    }
  }

  private func linkOfTitle() -> Fact<String>? {
    guard let cell = cell("title"), let link = cell.link.map(FoldedText.trimmed), !link.isEmpty
    else { return nil }
    return Fact(
      .value(link),
      Provenance(basis: .stated, citations: [citation(cell)], words: Self.words(cell))
    )
  }

  /// One word that has the shape of an address or of a path.
  static func isAddress(_ words: String) -> Bool {
    guard words.utf8.count > 1, !words.contains(where: \.isWhitespace) else { return false }
    if words.hasPrefix("/") || words.contains("://") { return true }
    let parts = words.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 && parts.allSatisfy { !$0.isEmpty } && !words.contains("@")
  }
}
