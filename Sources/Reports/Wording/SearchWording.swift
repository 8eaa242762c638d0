import Bilingual

/// The words around a search.
enum SearchWording {
  static let dataSet = LocalizedText("Data set")
  static let title = LocalizedText("Title")
  static let publisher = LocalizedText("Publisher")
  static let versions = LocalizedText("In versions")
  static let found = LocalizedText("Found in")
  static let changed = LocalizedText("What changed")

  /// `nil` where that was not asked.
  static func change(_ hit: SearchOutcome.Hit) -> LocalizedText? {
    hit.changed.map { LocalizedText($0.isEmpty ? "new" : $0.joined(separator: ", ")) }
  }

  static func title(_ outcome: SearchOutcome) -> LocalizedText {
    let words = outcome.words.isEmpty ? "" : " with \(outcome.words)"
    let place = outcome.version.map { " in version \($0)" } ?? ""
    let since = outcome.since.map { ", new or changed since version \($0)" } ?? ""
    return LocalizedText("Data sets\(words)\(place)\(since)")
  }

  static func foot(_ outcome: SearchOutcome) -> LocalizedText {
    guard outcome.total > 0 else { return LocalizedText(nothing(outcome)) }
    let all = Wording.count(outcome.total, "data set", "data sets")
    guard outcome.hits.count < outcome.total else {
      return LocalizedText("\(all).\(more(outcome))")
    }
    return LocalizedText(
      "\(all), of which the best \(outcome.hits.count) are shown; --limit shows more.\(more(outcome))"
    )
  }

  /// What a search cannot tell.
  private static func more(_ outcome: SearchOutcome) -> String {
    outcome.since.map {
      " 'bwlch diff \($0) \(outcome.version ?? "VERSION")' tells what is gone, and what it all did to the gaps."
    } ?? ""
  }

  private static func nothing(_ outcome: SearchOutcome) -> String {
    let offers = outcome.suggestions.map { suggestion in
      let nearest = suggestion.candidates.map { "'\($0)'" }.joined(separator: " or ")
      return nearest.isEmpty
        ? "'\(suggestion.word)' stands nowhere."
        : "Instead of '\(suggestion.word)', did you mean \(nearest)?"
    }
    let nothing =
      outcome.since == nil ? "Nothing was found." : "Nothing that is new or changed was found."
    return ([nothing] + offers).joined(separator: " ")
  }
}
