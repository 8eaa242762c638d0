import Assessment
import Bilingual

/// The words of an explanation.
enum ExplanationWording {
  static let factor = LocalizedText("Factor")
  static let factorClass = LocalizedText("Class")
  static let side = LocalizedText("Side")
  static let themes = LocalizedText("Themes")
  static let version = LocalizedText("Catalogue version")
  static let asOf = LocalizedText("As of")
  static let note = LocalizedText("Note")
  static let factorNumber = LocalizedText("How the factor's number came about")
  static let aspect = LocalizedText("Aspect")
  static let weight = LocalizedText("Weight")
  static let proven = LocalizedText("Proven")
  static let possible = LocalizedText("Possible")
  static let verdict = LocalizedText("Verdict")
  static let result = LocalizedText("Result")
  static let low = LocalizedText("Low")
  static let high = LocalizedText("High")
  static let ceiling = LocalizedText("Ceiling")
  static let contract = LocalizedText("What counts as measured")
  static let measured = LocalizedText("Measured by")
  static let mapping = LocalizedText("Mapped as")
  static let role = LocalizedText("Role")
  static let availability = LocalizedText("Availability")
  static let lastPeriod = LocalizedText("Last period")
  static let component = LocalizedText("Component")
  static let score = LocalizedText("Score")
  static let fact = LocalizedText("Decided from")
  static let doesNotBear = LocalizedText("does not bear")
  static let directness = LocalizedText("Directness")
  static let breakdowns = LocalizedText("Breakdowns")
  static let question = LocalizedText("The contract asks")
  static let answer = LocalizedText("Answer")
  static let terms = LocalizedText("Held against the contract")
  static let coverage = LocalizedText("Coverage")
  static let band = LocalizedText("Band")
  static let why = LocalizedText("Why it is a gap")
  static let usability = LocalizedText("Usability")
  static let comparators = LocalizedText("For comparison, Wales cannot be told apart")
  static let context = LocalizedText("Of interest beside it, counts as unmapped")
  static let versions = LocalizedText("Over the versions")
  static let reason = LocalizedText("Reason")
  static let best = LocalizedText("Best data set")
  static let because = LocalizedText("Because")
  static let also = LocalizedText("Also wanting")

  static func title(_ label: String) -> LocalizedText { LocalizedText(label) }

  static func headline(_ label: String, _ coverage: String, _ band: String) -> LocalizedText {
    LocalizedText("\(label): coverage \(coverage), band \(band).")
  }

  static func counts(_ counts: [(Verdict, Int)]) -> LocalizedText {
    LocalizedText("Aspects: \(GapReportWording.verdicts(counts)).")
  }

  static func bestFit(_ title: String, _ range: String) -> LocalizedText {
    LocalizedText(
      "“\(title)”, \(range). The best fit of any one data set counts, never a sum."
    )
  }

  static let allExempt = LocalizedText("All its aspects are exempt: nothing is counted.")
  static let nothingCounts = LocalizedText("No data set that is mapped to it counts.")
  static let nothingMapped = LocalizedText(
    "Nothing is mapped to it as direct, part or proxy."
  )
  static let notLookedFor = LocalizedText("No search for it is recorded.")
  static let stable = LocalizedText(
    "It holds when each weight moves between 3/4 and 5/4 of itself."
  )

  static func unstable(_ bands: String) -> LocalizedText {
    LocalizedText(
      "It is not stable: when each weight moves between 3/4 and 5/4 of itself, the bands \(bands) "
        + "come out."
    )
  }

  static func countsNothing(_ because: String) -> LocalizedText {
    LocalizedText("It counts 0, because: \(because).")
  }

  static func provesNothing(_ because: String) -> LocalizedText {
    LocalizedText("Nothing is proven by it, because: \(because).")
  }

  static func highIsHeld(_ percent: String) -> LocalizedText {
    LocalizedText("What might be true is held to \(percent) by the ceilings of the method.")
  }

  static let traced = LocalizedText("Fact of the catalogue")
  static let written = LocalizedText("As written")
  static let basis = LocalizedText("Basis")
  static let source = LocalizedText("Source")

  static let addsNothing = LocalizedText("It has stopped, so it adds nothing.")

  static func exempted(_ by: String, _ because: String, _ until: String) -> LocalizedText {
    LocalizedText("Exempt by \(by) until \(until): \(because)")
  }

  static func missingFact(_ field: String, _ dataSet: String) -> LocalizedText {
    LocalizedText("\(field), of “\(dataSet)”")
  }

  static let missingFacts = LocalizedText("Facts that would decide it")

  static func notComparable(
    _ entry: VersionComparison.NotComparable,
    _ before: String,
    _ after: String
  ) -> LocalizedText {
    let was = standing(entry.verdictBefore, entry.reasonBefore)
    let now = standing(entry.verdictAfter, entry.reasonAfter)
    return LocalizedText(
      "Between \(before) and \(after) it cannot be compared: it was \(was) in \(before) and is "
        + "\(now) in \(after)."
    )
  }

  /// As in "it was a gap"; of a gap for which nobody looked, that.
  private static func standing(_ verdict: Verdict, _ reason: ReasonCode?) -> String {
    if reason == .unassessed { return Wording.name(ReasonCode.unassessed).english }
    let name = Wording.name(verdict).english
    return verdict == .gap ? "a \(name)" : name
  }

  static func change(_ entry: VersionComparison.Entry, _ told: String) -> LocalizedText {
    let meaning = Wording.sentence(entry.change).english
    return LocalizedText("\(Wording.sentence(told)) \(meaning)")
  }
}

/// The steps by which a gap gets its primary reason.
extension ExplanationWording {
  static let isMapped = LocalizedText("Is a data set mapped to it as direct, part or proxy?")
  static let hasStopped = LocalizedText(
    "Has a series that measured it stopped, with no other direct or part series running in public?"
  )
  static let isRestricted = LocalizedText("Is everything that measures it restricted?")
  static let furthest = LocalizedText(
    "Which data set gets furthest, and where does it first fail?"
  )
  static let no = LocalizedText("No.")

  static func no(_ because: String) -> LocalizedText { LocalizedText("No: \(because).") }
  static func yes(_ because: String) -> LocalizedText { LocalizedText("Yes: \(because).") }

  static func mapped(_ count: Int) -> LocalizedText {
    yes(Wording.count(count, "data set", "data sets"))
  }

  static func fails(_ title: String, _ question: String, _ because: String) -> LocalizedText {
    LocalizedText("“\(title)” fails at “\(question)”: \(because).")
  }
}
