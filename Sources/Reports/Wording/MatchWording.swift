import Bilingual
import Catalogue

/// The words around matches that were not certain.
enum MatchWording {
  static let row = LocalizedText("Data set of the file")
  static let rowTitle = LocalizedText("Title")
  static let publisher = LocalizedText("Publisher")
  static let candidate = LocalizedText("Perhaps")
  static let candidateTitle = LocalizedText("Its title")
  static let likeness = LocalizedText("Likeness")
  static let because = LocalizedText("Because")
  static let decision = LocalizedText("Decision")

  static func title(_ version: VersionID?) -> LocalizedText {
    LocalizedText("Matches to be decided" + (version.map { " of version \($0)" } ?? ""))
  }

  static func caption(_ version: VersionID) -> LocalizedText {
    LocalizedText("Imported into version \(version)")
  }

  static func foot(_ review: MatchReview) -> LocalizedText {
    let decided = review.rows.count - review.openCount
    let open =
      review.openCount == 0 ? "Nothing" : Wording.count(review.openCount, "match", "matches")
    return LocalizedText(
      "\(open) to be decided" + (decided == 0 ? "." : ", \(decided) decided or settled by another.")
    )
  }

  /// What stands in `decision`.
  static func word(_ verdict: MatchRecord.Verdict) -> String {
    verdict.accepted ? "accept" : "reject"
  }

  static func state(_ row: MatchReview.Row) -> LocalizedText {
    guard let verdict = row.record.verdict else {
      return LocalizedText(row.isOpen ? "open" : "settled by another")
    }
    let word = verdict.accepted ? "accepted" : "rejected"
    return LocalizedText("\(word) by \(verdict.by) on \(verdict.decided)")
  }
}
