import Catalogue
import FactorModel

extension Judgement {
  /// Months for which the latest period is not old, and whether that is certain.
  ///
  /// The contract's, or the interval of a series that is published less often: it is not old until its next
  /// edition is due. Where the interval is not known the limit may be longer.
  private var ageLimit: (months: Int, isCertain: Bool) {
    if let months = dataSet.frequency.value?.months {
      return (max(contract.oldestMonths, months > 12 ? months : 0), true)
    }
    if case .editions(let editions)? = period.value, editions.count > 1 {
      let intervals = zip(editions, editions.dropFirst()).map { $1.end.months(since: $0.end) }
      return (max(contract.oldestMonths, intervals.max() ?? 0), true)
    }
    return (contract.oldestMonths, dataSet.frequency.value == .once)
  }

  /// Currency: 1 active and no older than the contract, 1/2 up to twice as old, 0 older or stopped.
  func currency() -> (component: Component, terms: [Term]) {
    let resumed = [
      Term(code: .discontinued, outcome: .fails, because: stoppedSentence, closes: .seriesResumed)
    ]
    if lifecycle.value == .stopped {
      let component = Component(name: .currency, score: .zero, because: stoppedSentence)
      return (component, resumed + [ageTerm(.zero, [], "stopped")])
    }
    var (range, fields, because) = age()
    var lifecycleTerm = Term(code: .discontinued, outcome: .passes, because: runningSentence)
    if lifecycle.isUnknown {
      range.low = 0
      fields.append("lifecycle")
      because += "; whether the series still runs is unknown"
      lifecycleTerm = Term(
        code: .discontinued,
        outcome: .unknown(["lifecycle"]),
        because: "whether the series still runs is unknown",
        closes: .seriesResumed
      )
    }
    let (ageOnly, ageFields, ageBecause) = age()
    let component = Component(
      name: .currency,
      score: period.state == .doesNotBear ? nil : range,
      because: because,
      unknownFields: fields
    )
    return (component, [lifecycleTerm, ageTerm(ageOnly, ageFields, ageBecause)])
  }

  /// A series that is late still runs: its age speaks for itself.
  private var runningSentence: String {
    switch lifecycle.value {
    case .stale: "the series runs, but its figures are out of date"
    case .disrupted: "the series runs, but was disrupted"
    case .experimental: "the series runs, as an experiment"
    case .active, .stopped, nil: "the series runs"
    }
  }

  private var stoppedSentence: String {
    guard let last = period.value?.last else { return "the series has stopped" }
    return "the series has stopped; its last period is \(last)"
  }

  private func ageTerm(_ range: ScoreRange, _ fields: [String], _ because: String) -> Term {
    let outcome = Term.Outcome(range, unknown: fields)
    let limit = asOf.adding(months: -ageLimit.months)
    return Term(
      code: .tooOld,
      outcome: outcome,
      because: because,
      closes: outcome == .passes ? nil : .periodEnding(onOrAfter: limit)
    )
  }

  private func age() -> (ScoreRange, [String], String) {
    if case .doesNotBear = period.state {
      return (ScoreRange(1), [], "period does not bear")
    }
    guard let last = period.value?.last else {
      let ahead = dataSet.periodAhead(of: asOf).map { "; \($0) begins after \(asOf)" } ?? ""
      return (ScoreRange(possible: 0, 1), ["period"], "the latest period is unknown" + ahead)
    }
    let months = max(0, asOf.months(since: last.end))
    let (limit, isCertain) = ageLimit
    let age =
      last.end <= asOf ? "ended \(months) months before \(asOf)" : "has not ended by \(asOf)"
    let words = "latest period \(last) \(age); the limit is \(limit)"
    let score: Rational = months <= limit ? 1 : months <= 2 * limit ? Self.half : 0
    if score < 1, !isConfirmed, let seen = dataSet.confirmed {
      return (
        ScoreRange(low: score, high: 1), ["period"],
        words + "; nobody has looked for a later one since \(seen)"
      )
    }
    if score < 1, !isCertain {
      return (
        ScoreRange(low: score, high: 1), ["frequency"],
        words + " unless the series is published less often"
      )
    }
    return (ScoreRange(score), [], words)
  }
}
