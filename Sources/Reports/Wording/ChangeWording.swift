import Assessment
import Bilingual
import Catalogue

/// Sentences on what changed between two versions.
enum ChangeWording {
  static func between(_ before: String, _ after: String) -> LocalizedText {
    LocalizedText("From \(before) to \(after)")
  }

  /// How many changed in this way; `nil` where none did and nobody would ask.
  static func counted(_ change: VersionComparison.Change, _ count: Int) -> String? {
    let number = count == 0 ? "none" : String(count)
    switch change {
    case .opened:
      return count == 0 ? "no gap opened" : Wording.count(count, "gap opened", "gaps opened")
    case .closed: return "\(number) closed"
    case .narrowed: return "\(number) narrowed"
    case .widened: return "\(number) widened"
    case .otherReason: return count == 0 ? nil : "\(number) for another reason than before"
    case .better: return count == 0 ? nil : "\(number) met in both and better covered"
    case .worse: return count == 0 ? nil : "\(number) met in both and worse covered"
    case .undetermined:
      return count == 0 ? nil : "\(number) of which better or worse is not established"
    case .unchanged: return count == 0 ? nil : "\(number) unchanged"
    }
  }

  static func passage(
    _ panel: [VersionComparison.Entry],
    _ notComparable: Int
  ) -> LocalizedText {
    let total = Wording.count(panel.count + notComparable, "aspect", "aspects")
    guard !panel.isEmpty else {
      return LocalizedText(
        "None of \(total) can be compared: they were not established, or nobody had looked, in one of the versions."
      )
    }
    let head = "Of \(total), \(panel.count) can be compared: \(GapReportWording.changes(panel))"
    guard notComparable > 0 else { return LocalizedText(head) }
    return LocalizedText(
      head
        + " \(Wording.count(notComparable, "is", "are")) not comparable, because "
        + "\(notComparable == 1 ? "it was" : "they were") not established, or nobody had looked, in "
        + "one of the versions."
    )
  }

  /// The state before and after, such as `met in 2016-12 at 85 %; a gap in 2023-03 at 0 % (discontinued)`.
  static func told(
    _ entry: VersionComparison.Entry,
    _ comparison: VersionComparison
  ) -> LocalizedText {
    let before = state(entry.verdictBefore, entry.before, entry.reasonBefore, comparison.before)
    let after = state(entry.verdictAfter, entry.after, entry.reasonAfter, comparison.after)
    return LocalizedText("\(before); \(after).")
  }

  /// The state of an aspect in a version, such as `a gap in 2023-03 at 0 % (discontinued)`.
  static func state(
    _ verdict: Verdict,
    _ coverage: ScoreRange,
    _ reason: ReasonCode?,
    _ version: VersionID
  ) -> String {
    let name =
      switch verdict {
      case .met: "met"
      case .gap: "a gap"
      case .notEstablished: "not established"
      case .exempt: "exempt"
      }
    let because = reason.map { " (\(Wording.name($0).english))" } ?? ""
    return "\(name) in \(version) at \(Wording.range(coverage).english)\(because)"
  }

  /// What an aspect was in the earlier version and what it is in the later one; of a gap for which nobody looked, that.
  static func standings(
    _ entry: VersionComparison.NotComparable,
    _ comparison: VersionComparison
  ) -> [LocalizedText] {
    [
      standing(entry.verdictBefore, entry.reasonBefore, comparison.before),
      standing(entry.verdictAfter, entry.reasonAfter, comparison.after),
    ]
  }

  private static func standing(
    _ verdict: Verdict,
    _ reason: ReasonCode?,
    _ version: VersionID
  ) -> LocalizedText {
    let name =
      reason == .unassessed ? Wording.name(ReasonCode.unassessed) : Wording.name(verdict)
    return LocalizedText("\(name.english) in \(version)")
  }
}
