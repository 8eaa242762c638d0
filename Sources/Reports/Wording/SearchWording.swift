import Bilingual

/// The words around a search.
enum SearchWording {
  static let dataSet = LocalizedText("Data set")
  static let title = LocalizedText("Title")
  static let publisher = LocalizedText("Publisher")
  static let versions = LocalizedText("In versions")
  static let found = LocalizedText("Found in")

  static func title(_ outcome: SearchOutcome) -> LocalizedText {
    let place = outcome.version.map { " in version \($0)" } ?? ""
    return LocalizedText("Data sets with \(outcome.words)\(place)")
  }

  static func foot(_ outcome: SearchOutcome) -> LocalizedText {
    guard outcome.total > 0 else { return LocalizedText(nothing(outcome)) }
    let all = Wording.count(outcome.total, "data set", "data sets")
    guard outcome.hits.count < outcome.total else { return LocalizedText("\(all).") }
    return LocalizedText(
      "\(all), of which the best \(outcome.hits.count) are shown; --limit shows more."
    )
  }

  private static func nothing(_ outcome: SearchOutcome) -> String {
    let offers = outcome.suggestions.map { suggestion in
      let nearest = suggestion.candidates.map { "'\($0)'" }.joined(separator: " or ")
      return nearest.isEmpty
        ? "'\(suggestion.word)' stands nowhere."
        : "Instead of '\(suggestion.word)', did you mean \(nearest)?"
    }
    return (["Nothing was found."] + offers).joined(separator: " ")
  }
}
