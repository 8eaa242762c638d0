import Catalogue
import FactorModel

extension Judgement {
  private enum OverTime {
    case passes(String)
    case fails(ReasonCode, String)
    case unknown([String], String)
    case doesNotBear
  }

  /// Comparability: 1 over the required span without a break and between areas, 1/2 one of the two, 0 neither.
  ///
  /// Where the contract asks for no level below the country, areas do not bear and time alone decides.
  func comparability() -> (component: Component, term: Term, usability: Term?) {
    let time = overTime()
    let areasBear = contract.geography.level != history.geography.country
    var parts: [ScoreRange] = []
    var fields: [String] = []
    var words: [String] = []
    var code = ReasonCode.spanTooShort
    var outcome = Term.Outcome.passes
    switch time {
    case .passes(let because):
      parts.append(ScoreRange(1))
      words.append(because)
    case .fails(let reason, let because):
      parts.append(.zero)
      words.append(because)
      code = reason
      outcome = .fails
    case .unknown(let names, let because):
      parts.append(ScoreRange(possible: 0, 1))
      words.append(because)
      fields += names
      outcome = .unknown(names)
    case .doesNotBear: words.append("comparability over time does not bear")
    }
    let timeWords = words.joined()
    var usability: Term?
    if areasBear {
      switch dataSet.comparableBetweenAreas.state {
      case .value(let isComparable):
        parts.append(ScoreRange(isComparable ? 1 : 0))
        words.append(isComparable ? "comparable between areas" : "not comparable between areas")
        if !isComparable {
          usability = Term(
            code: .notComparable,
            outcome: .fails,
            because: dataSet.comparabilityScope.value ?? "not comparable between areas",
            closes: .comparableBetweenAreas
          )
        }
      case .unknown:
        parts.append(ScoreRange(possible: 0, 1))
        words.append("whether areas can be compared is unknown")
        fields.append("comparable_areas")
      case .doesNotBear: break
      }
    }
    let count = Rational(max(parts.count, 1))
    let mean =
      parts.isEmpty
      ? nil
      : ScoreRange(
        low: parts.reduce(0) { $0 + $1.low } / count,
        high: parts.reduce(0) { $0 + $1.high } / count
      )
    let component = Component(
      name: .comparability,
      score: mean,
      because: words.joined(separator: "; "),
      unknownFields: fields
    )
    let term = Term(
      code: code,
      outcome: outcome,
      because: timeWords,
      closes: outcome == .passes ? nil : spanTerm
    )
    return (component, term, usability)
  }

  private var isRarerThanAnnual: Bool? {
    if let months = dataSet.frequency.value?.months { return months > 12 }
    if dataSet.frequency.value != nil { return true }
    if case .editions? = period.value { return true }
    return nil
  }

  private var spanTerm: ClosingTerm {
    isRarerThanAnnual == true ? .editions(contract.editions) : .annualPoints(contract.annualPoints)
  }

  private func overTime() -> OverTime {
    let breaks: [Int]
    var timeIsUnknown = false
    switch dataSet.comparableOverTime.state {
    case .doesNotBear: return .doesNotBear
    case .value(.yes): breaks = []
    case .value(.breaks(let years)): breaks = years
    case .value(.no):
      return .fails(.seriesBreak, "figures cannot be compared over time")
    case .unknown:
      breaks = []
      timeIsUnknown = true
    }
    guard let rarer = isRarerThanAnnual else {
      let isPeriodOpen = period.value?.first == nil || period.value?.last == nil
      return .unknown(
        isPeriodOpen ? ["frequency", "period"] : ["frequency"],
        "how often it is published is unknown, so its span is"
      )
    }
    let required = rarer ? contract.editions : contract.annualPoints
    let unit = rarer ? "editions" : "annual points"
    func counted(_ count: Int) -> String {
      "\(count) comparable \(count == 1 ? (rarer ? "edition" : "annual point") : unit)"
    }
    let lastBreak = breaks.max()
    let all = points(since: nil, rarer: rarer)
    let comparable = points(since: lastBreak, rarer: rarer)
    if let comparable, comparable.isUpperBound == false, comparable.count >= required {
      let words = "\(counted(comparable.count)), \(required) required"
      return timeIsUnknown
        ? .unknown(["comparable_time"], "\(words); whether there is a break is unknown")
        : .passes(words)
    }
    if let comparable, comparable.count < required {
      let brokenOnly = lastBreak != nil && (all.map { $0.count >= required } ?? true)
      let since = lastBreak.map { " since the break of \($0)" } ?? ""
      return .fails(
        brokenOnly ? .seriesBreak : .spanTooShort,
        "\(counted(comparable.count))\(since), \(required) required"
      )
    }
    var fields = ["period"]
    if timeIsUnknown { fields.append("comparable_time") }
    return .unknown(fields, "how many \(unit) there are is unknown, \(required) required")
  }

  /// Comparable points since the first year of the unbroken series; an upper bound where the start is not known.
  ///
  /// Years go by the name that people give them: 2012/13 is 2012. Of a series that appears more often than yearly only whole
  /// years count.
  private func points(since start: Int?, rarer: Bool) -> (count: Int, isUpperBound: Bool)? {
    switch period.value {
    case .editions(let editions)?:
      return (editions.count { $0.year >= start ?? 0 }, false)
    case .range(let first, let last?)?:
      if dataSet.frequency.value == .once { return (1, false) }
      guard let from = [first?.year, start].compactMap(\.self).max() else { return nil }
      let years = max(0, last.year - from + 1)
      if rarer {
        guard let months = dataSet.frequency.value?.months else { return nil }
        return (years == 0 ? 0 : (years - 1) * 12 / months + 1, first == nil)
      }
      return (wholeYears(from: first, since: start, to: last) ?? years, first == nil)
    case .range?, nil: return nil
    }
  }

  /// Spans of twelve months up to the end of `last`, for a series that appears more often than yearly; else `nil`.
  private func wholeYears(
    from first: ReferencePeriod?,
    since start: Int?,
    to last: ReferencePeriod
  ) -> Int? {
    let isPartOfYear = [first, last].contains { $0?.kind == .month || $0?.kind == .quarter }
    guard isPartOfYear || (dataSet.frequency.value?.months ?? 12) < 12 else { return nil }
    let begins = [first?.start, start.flatMap { Day($0, 1, 1) }].compactMap(\.self).max()
    guard let begins, begins <= last.end else { return 0 }
    let months = last.end.months(since: begins)
    return last.kind == .snapshot ? months / 12 + 1 : months / 12
  }
}
