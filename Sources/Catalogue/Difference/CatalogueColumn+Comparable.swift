extension CatalogueColumn {
  /// What a cell of the record says, written so that two cells are one text exactly where the difference of two versions
  /// has no field; `nil` where the cell says nothing, or nothing whose change counts.
  ///
  /// An absent cell, an empty one and `unknown` say nothing. White space and the order in a list mean nothing.
  package func comparable(_ cell: String) -> String? {
    if case .none = nature { return nil }
    let text = CellText.foldingSpace(cell)
    switch text {
    case "", CellText.unknown: return nil
    case CellText.doesNotBear where Self.plain.contains(name): return nil
    case CellText.none where Self.plain.contains(name): return nil
    case CellText.none where Self.ofWords.contains(name): return CellText.doesNotBear
    default: break
    }
    switch name {
    case "presence": return text == Presence.stated.rawValue ? nil : text
    case "period":
      guard case .success(let period) = PeriodReader.read(text) else { return text }
      return period.description
    case "comparable_time": return text.replacing(", ", with: ",").replacing(",", with: ", ")
    case "known_issues":
      return Self.members(text, "|").map { issue in
        let parts = issue.split(separator: ":", maxSplits: 1).map {
          CellText.foldingSpace(String($0))
        }
        return parts.joined(separator: ": ")
      }.sorted().joined(separator: " | ")
    case "themes":
      // The first theme is the main one.
      let themes = Self.members(text, ";")
      return (themes.prefix(1) + themes.dropFirst().sorted()).joined(separator: "; ")
    case "outputs":
      let outputs = Self.members(text, ";").filter { $0 != CellText.unknown }
      return outputs.sorted().joined(separator: "; ")
    case "breakdowns":
      // The terms of a cross-tabulation have no order either.
      return Self.members(text, ";").map { Self.members($0, "*").sorted().joined(separator: "*") }
        .sorted().joined(separator: "; ")
    case _ where Self.ofLists.contains(name):
      return Self.members(text, ";").sorted().joined(separator: "; ")
    default: return text
    }
  }

  /// Columns that hold no fact, other than the title.
  private static let plain: Set<String> = [
    "title_cy", "title_cy_status", "themes", "part_of", "outputs", "successor", "presence",
    "identifier",
  ]
  /// Facts in words, of which a known absence is that they do not bear.
  private static let ofWords: Set<String> = [
    "instrument", "provider", "publisher", "link", "comparability_scope", "why", "description",
    "description_cy", "publisher_cy", "next_update",
  ]
  private static let ofLists: Set<String> = [
    "statistic", "levels", "populations",
  ]

  private static func members(_ text: String, _ separator: Character) -> [String] {
    text.split(separator: separator).map { CellText.foldingSpace(String($0)) }
      .filter { !$0.isEmpty }
  }
}
