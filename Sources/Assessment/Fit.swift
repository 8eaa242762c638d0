package import Catalogue
package import FactorModel

/// The five components by which a data set is judged against a contract.
package enum ComponentName: String, Sendable, Hashable, CaseIterable {
  case currency, geography, comparability, quality, access
}

/// A component's judgement: 1, 1/2 or 0, a range of them where a fact is unknown, or that it does not bear.
package struct Component: Sendable, Hashable {
  package var name: ComponentName
  /// `nil`: it does not bear.
  package var score: ScoreRange?
  /// A sentence on the fact it was decided from.
  package var because: String
  /// The facts that would decide it, as column names of the catalogue.
  package var unknownFields: [String]

  package init(
    name: ComponentName,
    score: ScoreRange?,
    because: String,
    unknownFields: [String] = []
  ) {
    self.name = name
    self.score = score
    self.because = because
    self.unknownFields = unknownFields
  }
}

/// One data term of a contract, held against one data set.
package struct Term: Sendable, Hashable {
  package enum Outcome: Sendable, Hashable {
    case passes
    case fails
    /// The fields that would decide it.
    case unknown([String])
  }

  /// The reason that a failure gives.
  package var code: ReasonCode
  package var outcome: Outcome
  /// What the contract asks and what the data set has, in words.
  package var because: String
  /// What would make it pass, as something that can be checked; `nil` where it passes.
  package var closes: ClosingTerm?

  package init(code: ReasonCode, outcome: Outcome, because: String, closes: ClosingTerm? = nil) {
    self.code = code
    self.outcome = outcome
    self.because = because
    self.closes = closes
  }
}

/// One thing that would have to be so.
package enum ClosingTerm: Sendable, Hashable {
  case published
  case walesFigure
  case populationIdentified(PopulationID)
  case directMeasure
  case restMeasured
  case level(LevelReference)
  /// A latest reference period that ends on this day or later.
  case periodEnding(onOrAfter: Day)
  case seriesResumed
  /// Comparable points, annual or more often, without a break.
  case annualPoints(Int)
  case editions(Int)
  case breakdowns([Breakdown])
  case comparableBetweenAreas
  case qualityReport
  case workingLink
}

/// A ceiling that was put on a fit, and why.
package struct Cap: Sendable, Hashable {
  package enum Cause: String, Sendable, Hashable, CaseIterable {
    case geography, currency, proxy, part
    case requiredAspectMissing = "required-aspect-missing"
  }

  package var cause: Cause
  package var ceiling: Rational

  package init(cause: Cause, ceiling: Rational) {
    self.cause = cause
    self.ceiling = ceiling
  }
}

/// How well one data set serves one aspect, and every step by which that was found.
package struct Fit: Sendable, Hashable {
  package enum Role: String, Sendable, Hashable, CaseIterable {
    /// Public and running: counts towards coverage.
    case current
    /// Stopped: adds nothing, shown beside the coverage.
    case historic
    /// On request or unpublished, so the public cannot have it.
    case restricted
    /// Wales cannot be told apart: fit 0, shown for comparison.
    case comparator
    /// Its presence in the version was not observed: everything about it is unknown.
    case notObserved = "not-observed"
  }

  package var dataSet: DataSetID
  /// As mapped.
  package var mapped: Directness
  package var role: Role
  /// Whether the public can have it; `nil` where that is unknown.
  package var availability: Availability?
  /// Directness that counts, low and high: an unidentified population makes a direct measure a proxy.
  package var directness: ScoreRange
  /// All five, in order.
  package var components: [Component]
  /// The factor for missing breakdowns, max(1/2, present / required).
  package var breakdownFactor: ScoreRange
  /// Directness × weighted mean × breakdown factor, before caps.
  package var uncapped: ScoreRange
  /// Ceilings on the low value, whether or not they bind it.
  package var caps: [Cap]
  /// The fit, from what is proven to what might be true.
  package var score: ScoreRange
  /// The data terms of the contract, in the order of reasons.
  package var terms: [Term]
  /// Usability faults that are known.
  package var usability: [Term]
  package var lastPeriod: ReferencePeriod?

  package init(
    dataSet: DataSetID,
    mapped: Directness,
    role: Role,
    availability: Availability?,
    directness: ScoreRange,
    components: [Component],
    breakdownFactor: ScoreRange,
    uncapped: ScoreRange,
    caps: [Cap],
    score: ScoreRange,
    terms: [Term],
    usability: [Term],
    lastPeriod: ReferencePeriod?
  ) {
    self.dataSet = dataSet
    self.mapped = mapped
    self.role = role
    self.availability = availability
    self.directness = directness
    self.components = components
    self.breakdownFactor = breakdownFactor
    self.uncapped = uncapped
    self.caps = caps
    self.score = score
    self.terms = terms
    self.usability = usability
    self.lastPeriod = lastPeriod
  }

  /// Known to meet every data term.
  package var meetsContract: Bool { terms.allSatisfy { $0.outcome == .passes } }
  /// The terms known to fail, in order.
  package var failedTerms: [Term] { terms.filter { $0.outcome == .fails } }

  /// The fields whose values would decide what is open, each once, in alphabetical order.
  package var unknownFields: [String] {
    var fields = Set(components.flatMap(\.unknownFields))
    for term in terms {
      if case .unknown(let names) = term.outcome { fields.formUnion(names) }
    }
    return fields.sorted()
  }
}
