import Catalogue
import Spreadsheet

extension TabularRow {
  /// Where the data set is to be had: the link of the link's own cell, else its words, else the link of the title.
  ///
  /// Other links of the row are kept beside the data set.
  mutating func link() -> Fact<String> {
    let fact = ownLink() ?? linkOfTitle() ?? .unknown
    if let link = fact.value, LinkWords.lacksScheme(link), let cell = cell("link") {
      noteLackOfScheme(cell)
    }
    for cell in row.cells {
      guard let link = cell.link, link != fact.value,
        layout.field(cell.column) != "link" || LinkWords.leadsElsewhere(link)
      else { continue }
      keep(link, as: "\(heading(of: cell)) (link)", cell)
    }
    return fact
  }

  private mutating func ownLink() -> Fact<String>? {
    guard let cell = cell("link") else { return nil }
    let shown = Self.words(cell)
    if let link = webLink(of: cell) {
      return Fact(
        .value(link),
        Provenance(
          basis: .stated,
          citations: [citation(cell)],
          words: shown == link || shown.isEmpty ? nil : shown
        )
      )
    }
    if let title = self.cell("title"), webLink(of: title) != nil, !LinkWords.isLink(shown) {
      keep(shown, as: heading(of: cell), cell)
      return nil
    }
    return fact("link", none: .doesNotBear, written: RecordText.words) { words, cell, row in
      if LinkWords.isLink(words) { return .value(words) }
      let addresses = words.split { $0.isWhitespace || $0 == ";" || $0 == "," }
        .map(String.init).filter(LinkWords.isLink)
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
    guard let cell = cell("title"), let link = webLink(of: cell) else { return nil }
    return Fact(
      .value(link),
      Provenance(basis: .stated, citations: [citation(cell)], words: Self.words(cell))
    )
  }

  /// The link that a cell bears, unless it leads into the workbook, to a letter or to a script.
  private func webLink(of cell: SheetCell) -> String? {
    guard let link = cell.link.map(FoldedText.trimmed), !link.isEmpty,
      !LinkWords.leadsElsewhere(link)
    else { return nil }
    return link
  }
}
