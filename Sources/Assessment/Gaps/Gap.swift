package import Catalogue
package import FactorModel

/// A gap: what is not measured, why, and what would close it.
package struct Gap: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The want of data.
    case data
    /// The data are there; something about them is not fit for use.
    case usability
  }

  /// The name by which votes, plans and ledgers cite it: aspect and, where it has one, population.
  package struct ID: Sendable, Hashable, Comparable, CustomStringConvertible {
    package var aspect: AspectID
    package var population: PopulationID?
    /// Set for usability gaps, of which an aspect may have several.
    package var usability: ReasonCode?

    package init(aspect: AspectID, population: PopulationID?, usability: ReasonCode? = nil) {
      self.aspect = aspect
      self.population = population
      self.usability = usability
    }

    package var description: String {
      let group = population.map { "@\($0)" } ?? ""
      let fault = usability.map { ":\($0.rawValue)" } ?? ""
      return "\(aspect)\(group)\(fault)"
    }

    package static func < (left: Self, right: Self) -> Bool { left.description < right.description }
  }

  /// Since when it has been a gap.
  package struct Since: Sendable, Hashable {
    package var version: VersionID
    /// It is the earliest version that we have: the gap may be older.
    package var orBefore: Bool

    package init(version: VersionID, orBefore: Bool) {
      self.version = version
      self.orBefore = orBefore
    }
  }

  /// A reason with the facts behind it.
  package struct Reason: Sendable, Hashable {
    package var code: ReasonCode
    package var because: String
    package var dataSet: DataSetID?

    package init(code: ReasonCode, because: String, dataSet: DataSetID? = nil) {
      self.code = code
      self.because = because
      self.dataSet = dataSet
    }
  }

  /// Parts of a priority, each visible, never one opaque number.
  package struct Priority: Sendable, Hashable {
    /// Questions of the model whose answer is no for want of its aspect; `nil` where the model asks none.
    package var blockedQuestions: Int?
    /// How much of the outcomes its factor reaches, see ``Leverage``; `nil` where the model has no outcome.
    package var leverage: Rational?
    /// What is missing to full coverage, by what is proven.
    package var shortfall: Rational

    package init(blockedQuestions: Int? = nil, leverage: Rational? = nil, shortfall: Rational) {
      self.blockedQuestions = blockedQuestions
      self.leverage = leverage
      self.shortfall = shortfall
    }
  }

  package var id: ID
  package var kind: Kind
  package var primary: Reason
  package var secondary: [Reason]
  package var since: Since
  package var lastPeriod: ReferencePeriod?
  /// The data set that gets furthest.
  package var nearest: DataSetID?
  package var comparators: [DataSetID]
  package var historic: [DataSetID]
  package var recommendations: [RecommendationID]
  package var closes: ClosingCondition
  /// Other data gaps that the closing condition would remove as well, sorted.
  package var alsoCloses: [ID]
  package var priority: Priority

  package init(
    id: ID,
    kind: Kind,
    primary: Reason,
    secondary: [Reason],
    since: Since,
    lastPeriod: ReferencePeriod?,
    nearest: DataSetID?,
    comparators: [DataSetID],
    historic: [DataSetID],
    recommendations: [RecommendationID],
    closes: ClosingCondition,
    alsoCloses: [ID] = [],
    priority: Priority
  ) {
    self.id = id
    self.kind = kind
    self.primary = primary
    self.secondary = secondary
    self.since = since
    self.lastPeriod = lastPeriod
    self.nearest = nearest
    self.comparators = comparators
    self.historic = historic
    self.recommendations = recommendations
    self.closes = closes
    self.alsoCloses = alsoCloses
    self.priority = priority
  }

  package var aspect: AspectID { id.aspect }
}

/// Everything that the contract still finds wanting, as something that can be checked.
///
/// Applied to the catalogue it removes the gap: see ``ClosingCondition/applied(to:model:history:asOf:)``.
package struct ClosingCondition: Sendable, Hashable {
  package var aspect: AspectID
  /// The data set that would be changed; `nil`: a new one is needed.
  package var dataSet: DataSetID?
  package var terms: [ClosingTerm]

  /// Whether another data set is needed: there is none yet, or it measures something else or only a part.
  package var needsAnotherDataSet: Bool {
    dataSet == nil || terms.contains(.directMeasure) || terms.contains(.restMeasured)
  }

  package init(aspect: AspectID, dataSet: DataSetID?, terms: [ClosingTerm]) {
    self.aspect = aspect
    self.dataSet = dataSet
    self.terms = terms
  }
}
