package import Assessment
package import Bilingual
package import FactorModel

extension Wording {
  package static func name(_ status: RecommendationStatus) -> LocalizedText {
    switch status {
    case .notMeasurable: LocalizedText("not measurable")
    case .notStarted: LocalizedText("not started")
    case .started: LocalizedText("started")
    case .met: LocalizedText("met")
    case .regressed: LocalizedText("regressed")
    }
  }

  package static func sentence(_ status: RecommendationStatus) -> LocalizedText {
    switch status {
    case .notMeasurable:
      LocalizedText("What is known does not tell whether a start was made.")
    case .notStarted: LocalizedText("It is known that no start was made.")
    case .started: LocalizedText("A start is known to have been made; that it is met is not.")
    case .met: LocalizedText("It is known to be met.")
    case .regressed:
      LocalizedText("It is known to be further from its target than it was in an earlier version.")
    }
  }

  static func tone(_ status: RecommendationStatus) -> Tone {
    switch status {
    case .notMeasurable: .open
    case .notStarted: .neutral
    case .started: .fair
    case .met: .good
    case .regressed: .poor
    }
  }

  package static func name(_ standing: LedgerRow.Standing) -> LocalizedText {
    switch standing {
    case .counts: LocalizedText("counts")
    case .fails: LocalizedText("does not count")
    case .unknown: LocalizedText("not known")
    }
  }

  /// How a predicate is measured, as a sentence.
  package static func sentence(_ kind: PredicateMeasure.Kind) -> LocalizedText {
    switch kind {
    case .shareOfDataSets: LocalizedText("The share of data sets of which this is known.")
    case .shareOfLinks:
      LocalizedText("The share of links that work, of those whose check bears on the version.")
    case .daysSinceLinkCheck:
      LocalizedText("Days since links were last checked, by the median of those checked at all.")
    case .aspectsMet: LocalizedText("The share of aspects that are met.")
    case .aspectsPublished:
      LocalizedText(
        "The share of aspects on which a series runs that is public and measures them, or a part."
      )
    case .aspectsAtLevel:
      LocalizedText("The share of aspects on which such a series is published at this level.")
    case .shareOfOutputs: LocalizedText("The share of outputs of which this is known.")
    case .countOfOutputs: LocalizedText("The number of outputs.")
    case .attested: LocalizedText("Only people can say: somebody attests it.")
    }
  }

  /// The value of a predicate: `23 % to 100 %`, `30 days`, `partly`.
  package static func value(_ value: ScoreRange?, of measure: PredicateMeasure) -> LocalizedText {
    guard let value else { return LocalizedText("–") }
    switch measure {
    case .shareOfDataSets, .shareOfLinks, .aspectsMet, .aspectsPublished, .aspectsAtLevel,
      .shareOfOutputs, .attested(.share):
      return range(value)
    case .daysSinceLinkCheck: return numbers(value, unit: value.high == 1 ? " day" : " days")
    case .countOfOutputs, .attested(.number): return numbers(value, unit: "")
    case .attested(.degree):
      return LocalizedText(value.low == 1 ? "yes" : value.low == 0 ? "no" : "partly")
    }
  }

  private static func numbers(_ value: ScoreRange, unit: String) -> LocalizedText {
    let (low, high) = (JSONValue.number(value.low), JSONValue.number(value.high))
    return LocalizedText((low == high ? low : "\(low) to \(high)") + unit)
  }

  /// `at least 100 %`, `at most 183 days`, `yes`.
  package static func target(_ predicate: Predicate) -> LocalizedText {
    let words = value(ScoreRange(predicate.target.value), of: predicate.measure).english
    if case .attested(.degree) = predicate.measure { return LocalizedText(words) }
    switch predicate.target.aim {
    case .atLeast: return LocalizedText("at least \(words)")
    case .atMost: return LocalizedText("at most \(words)")
    }
  }
}
