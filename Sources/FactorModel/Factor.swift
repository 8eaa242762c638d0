package import Bilingual
package import Catalogue

package typealias FactorID = Identifier<Factor>
package typealias AspectName = Identifier<Aspect>

/// Where a factor stands between need and outcome.
package enum FactorClass: String, Sendable, Hashable, CaseIterable {
  case need, prevention, provision, outcome
}

package enum Side: String, Sendable, Hashable, CaseIterable {
  case demand, supply, both
}

/// A node of the model: something that drives, is, or follows from the need for children's social care.
package struct Factor: Sendable, Hashable {
  package var id: FactorID
  package var label: LocalizedText
  /// Roll-ups count the factor under this class.
  package var factorClass: FactorClass
  /// A second class, where the evidence counts the factor as both.
  package var alsoClass: FactorClass?
  package var side: Side
  /// The first is the main one.
  package var themes: [ThemeID]
  package var note: String?
  package var citations: [Citation]
  /// In the order of the file, at least one.
  package var aspects: [Aspect]
  package var formerly: [FactorID]

  package init(
    id: FactorID,
    label: LocalizedText,
    factorClass: FactorClass,
    alsoClass: FactorClass? = nil,
    side: Side,
    themes: [ThemeID],
    note: String? = nil,
    citations: [Citation] = [],
    aspects: [Aspect],
    formerly: [FactorID] = []
  ) {
    self.id = id
    self.label = label
    self.factorClass = factorClass
    self.alsoClass = alsoClass
    self.side = side
    self.themes = themes
    self.note = note
    self.citations = citations
    self.aspects = aspects
    self.formerly = formerly
  }
}

/// The name of an aspect in the whole model: `referrals.source`.
package struct AspectID: Sendable, Hashable, Comparable, CustomStringConvertible {
  package var factor: FactorID
  package var aspect: AspectName

  package init(factor: FactorID, aspect: AspectName) {
    self.factor = factor
    self.aspect = aspect
  }

  /// Reads `factor.aspect`; `factor` alone means its own level.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let factor = parts.first.flatMap({ FactorID($0) }), parts.count <= 2 else { return nil }
    guard let aspect = AspectName(parts.count == 2 ? parts[1] : "level") else { return nil }
    self.init(factor: factor, aspect: aspect)
  }

  package var description: String { "\(factor).\(aspect)" }

  package static func < (left: Self, right: Self) -> Bool {
    (left.factor, left.aspect) < (right.factor, right.aspect)
  }
}

/// One thing about a factor that has to be measured.
package struct Aspect: Sendable, Hashable {
  package var id: AspectID
  package var label: LocalizedText
  /// Its weight in the factor's coverage.
  package var weight: Rational
  package var isRequired: Bool
  package var note: String?
  package var citations: [Citation]
  package var contract: Contract

  package init(
    id: AspectID,
    label: LocalizedText,
    weight: Rational = 1,
    isRequired: Bool = true,
    note: String? = nil,
    citations: [Citation] = [],
    contract: Contract
  ) {
    self.id = id
    self.label = label
    self.weight = weight
    self.isRequired = isRequired
    self.note = note
    self.citations = citations
    self.contract = contract
  }
}

/// What counts as measured.
package struct Contract: Sendable, Hashable {
  /// Coarsest acceptable level.
  package var geography: LevelReference
  /// Oldest acceptable age of the latest reference period, in months.
  package var oldestMonths: Int
  /// Span of comparable points of a series that is published at least once a year.
  package var annualPoints: Int
  /// Span of comparable editions of a series that is published less often.
  package var editions: Int
  package var breakdowns: [Breakdown]
  /// The group that the data must identify separately.
  package var population: PopulationID?
  package var walesSeparable: Bool
  /// The use that needs what differs from the default, and where it is named.
  package var because: String?
  package var citations: [Citation]

  package init(
    geography: LevelReference,
    oldestMonths: Int,
    annualPoints: Int,
    editions: Int,
    breakdowns: [Breakdown] = [],
    population: PopulationID? = nil,
    walesSeparable: Bool = true,
    because: String? = nil,
    citations: [Citation] = []
  ) {
    self.geography = geography
    self.oldestMonths = oldestMonths
    self.annualPoints = annualPoints
    self.editions = editions
    self.breakdowns = breakdowns
    self.population = population
    self.walesSeparable = walesSeparable
    self.because = because
    self.citations = citations
  }
}
