import Assessment
import Bilingual
import Catalogue
import FactorModel

/// The words around the ledger of recommendations.
enum LedgerWording {
  static let recommendation = LocalizedText("Recommendation")
  static let asks = LocalizedText("What it asks")
  static let addressedTo = LocalizedText("Addressed to")
  static let area = LocalizedText("Area")
  static let baseline = LocalizedText("Baseline")
  static let statuses = LocalizedText("Status by version")
  static let predicates = LocalizedText("Predicates by version")
  static let predicate = LocalizedText("Predicate")
  static let target = LocalizedText("Target")
  static let measure = LocalizedText("Measure")
  static let targetBecause = LocalizedText("Why this target")
  static let value = LocalizedText("Value")
  static let status = LocalizedText("Status")
  static let counted = LocalizedText("Rows behind it")
  static let toMove = LocalizedText("What would move it")
  static let row = LocalizedText("Row")
  static let standing = LocalizedText("Standing")
  static let because = LocalizedText("Because")
  static let evidence = LocalizedText("Evidence")
  static let sources = LocalizedText("Sources")
  static let noPredicates = LocalizedText(
    "The model states nothing by which it could be told whether it was followed."
  )
  static let noRecommendations = LocalizedText("The model holds no recommendation.")
  static let introduction = LocalizedText(
    "A status is that of a version and rests on predicates: what can be counted is counted, what "
      + "only people can say is attested with a day, a name and a citation. Regressed is said only of "
      + "a change of the world, never of what is known of it. What follows “not measurable” came to be "
      + "known: that is no progress."
  )

  static func title(_ version: String) -> LocalizedText {
    LocalizedText("Recommendations up to version \(version)")
  }

  /// The statuses of the versions, counted: `2 of 6 started, 4 not measurable`.
  static func count(_ statuses: [RecommendationStatus], in version: String) -> LocalizedText {
    let parts = RecommendationStatus.allCases.reversed().compactMap { status -> String? in
      let count = statuses.count { $0 == status }
      return count == 0 ? nil : "\(count) \(Wording.name(status).english)"
    }
    let all = Wording.count(statuses.count, "recommendation", "recommendations")
    return LocalizedText("In version \(version), of \(all): \(parts.joined(separator: ", ")).")
  }

  static let hint = LocalizedText(
    "What follows “not measurable” came to be known: that is no progress. The rows behind each, and "
      + "what would move it: “bwlch recommendations” with its letter."
  )

  static func hint(_ id: RecommendationID) -> LocalizedText {
    LocalizedText("“bwlch recommendations \(id)” lists every row, and what would move it.")
  }

  /// How many rows count, do not and are not known.
  static func rows(_ finding: PredicateFinding) -> LocalizedText {
    let parts = [
      (LedgerRow.Standing.counts, "count", "counts"), (.fails, "do not count", "does not count"),
      (.unknown, "are not known", "is not known"),
    ].compactMap { standing, many, one -> String? in
      let count = finding.rows(standing).count
      return count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
    }
    return LocalizedText(parts.isEmpty ? "no row" : parts.joined(separator: ", "))
  }

  /// How many rows more would meet it.
  static func needed(_ finding: PredicateFinding) -> LocalizedText? {
    guard let needed = finding.needed, needed > 0 else { return nil }
    let open = finding.rows(.unknown).count
    let head = "It is met when \(Wording.count(needed, "more row counts", "more rows count"))"
    guard open > 0 else { return LocalizedText(head + ".") }
    return LocalizedText(
      "\(head); of \(Wording.count(open, "row", "rows")) it is not known, and may be so already."
    )
  }

  static func fell(from version: VersionID) -> LocalizedText {
    LocalizedText("It fell from its value in \(version).")
  }

  static func more(_ count: Int) -> LocalizedText {
    LocalizedText("and \(Wording.count(count, "more", "more"))")
  }
}
