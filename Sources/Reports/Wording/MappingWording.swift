import Assessment
import Bilingual
import Catalogue

/// The words around the review of a mapping.
enum MappingWording {
  static let aspect = LocalizedText("Aspect")
  static let dataSet = LocalizedText("Data set")
  static let label = LocalizedText("Label")
  static let changed = LocalizedText("Changed")
  static let cause = LocalizedText("In this version")
  static let lastSeen = LocalizedText("Last seen in")
  static let likeness = LocalizedText("Likeness")
  static let because = LocalizedText("Because")

  static func title(_ version: String) -> LocalizedText {
    LocalizedText("The mapping, held against version \(version)")
  }

  static func suspects(_ review: MappingReview) -> LocalizedText {
    LocalizedText("Suspect: the data set changed since version \(review.before?.text ?? "–")")
  }

  static func orphans(_ review: MappingReview) -> LocalizedText {
    LocalizedText("Orphaned: the data set is not there")
  }

  static func suggestions(_ review: MappingReview) -> LocalizedText {
    LocalizedText("Suggestions for data sets that nobody has mapped; none is applied by itself")
  }

  static func foot(_ review: MappingReview) -> LocalizedText {
    let counts = [
      Wording.count(review.suspects.count, "suspect", "suspects"),
      Wording.count(review.orphans.count, "orphan", "orphans"),
      Wording.count(review.suggestions.count, "suggestion", "suggestions"),
    ]
    return LocalizedText(counts[0] + ", " + counts[1] + " and " + counts[2] + ".")
  }

  static func cause(_ orphan: MappingReview.Orphan) -> LocalizedText {
    let words =
      switch orphan.cause {
      case .removed: "removed"
      case .notObserved: "not observed"
      }
    return LocalizedText(words + (orphan.successor.map { "; \($0) took over" } ?? ""))
  }

  /// `levels: local-authority → wales; title: …`.
  static func change(_ change: DataSetChange) -> String {
    change.fields.filter { $0.changeClass != .textOnly || $0.field == "title" }
      .map { "\($0.field): \($0.before) → \($0.after)" }.joined(separator: "; ")
  }
}
