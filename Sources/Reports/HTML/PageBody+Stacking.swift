/// Tables on narrow screens: rows stacked, each cell under the heading of its column.
extension PageBody {
  /// The class by which the style sheet knows the headings of `table`; a table of two columns has room everywhere.
  ///
  /// Tables of the same headings share one class, so that the headings stand in the page once.
  mutating func stacking(_ table: ReportTable) -> [HTMLAttribute] {
    guard table.columns.count > 2 else { return [] }
    // A first column of names is the head of its row and needs none.
    let isNamed = table.columns.first?.alignment == .leading
    let titles = table.columns.enumerated().map { $0 == 0 && isNamed ? "" : $1.title }
    let place = stacked.firstIndex(of: titles) ?? stacked.count
    if place == stacked.count { stacked.append(titles) }
    return [.class("t\(place)")]
  }

  /// The headings before the cells; those who listen have them from the table itself.
  var stackingRules: String {
    guard !stacked.isEmpty else { return "" }
    let rules = stacked.enumerated().flatMap { place, titles in
      titles.enumerated().compactMap { column, title in
        title.isEmpty
          ? nil
          : ".t\(place) tr>:nth-child(\(column + 1))::before{content:\(PageStyle.quoted(title))/\"\"}"
      }
    }
    return "@media screen and (max-width:600px){\(rules.joined(separator: "\n"))}\n"
  }
}
