package import Bilingual

/// Whether the public can have a data set.
package enum Availability: String, Sendable, Hashable, CaseIterable {
  case `public`, onRequest = "on-request", unpublished, planned
}

/// Whether a series still runs, apart from who can have it.
package enum Lifecycle: String, Sendable, Hashable, CaseIterable {
  case active, stale, disrupted, stopped, experimental
}

/// What kind of number a data set holds.
///
/// Only counts, and rates with their denominators, add up to coarser levels.
package enum Statistic: String, Sendable, Hashable, CaseIterable {
  case count, rate, rateOnly = "rate-only", rank, mean, index, modelled

  package var addsUp: Bool {
    switch self {
    case .count, .rate: true
    case .rateOnly, .rank, .mean, .index, .modelled: false
    }
  }
}

/// How the data were gathered.
package enum CollectionType: String, Sendable, Hashable, CaseIterable {
  case administrative, census, survey, modelled, combined
}

/// Whether Wales can be told apart in a data set.
package enum WalesSeparability: String, Sendable, Hashable, CaseIterable {
  case separable
  /// Wales is in the figures but not apart from another nation.
  case notSeparable = "not-separable"
  /// The data are another nation's: a comparator.
  case notCovered = "not-covered"
}

/// How often a series is published; the interval in months, where it has one.
package enum Frequency: String, Sendable, Hashable, CaseIterable {
  case weekly, monthly, quarterly, semiannual, annual, biennial, triennial, quadrennial,
    quinquennial
  case decennial, irregular, once

  package var months: Int? {
    switch self {
    case .weekly, .monthly: 1
    case .quarterly: 3
    case .semiannual: 6
    case .annual: 12
    case .biennial: 24
    case .triennial: 36
    case .quadrennial: 48
    case .quinquennial: 60
    case .decennial: 120
    case .irregular, .once: nil
    }
  }
}

/// The standing of a statistic under the UK Code of Practice for Statistics.
package enum Designation: String, Sendable, Hashable, CaseIterable {
  /// Accredited official statistics, until 2024 called National Statistics.
  case accredited
  case official
  /// Official statistics in development, formerly called experimental.
  case inDevelopment = "in-development"
  case managementInformation = "management-information"
  case none
}

/// What documentation of quality the public can reach.
package enum QualityDocument: String, Sendable, Hashable, CaseIterable {
  /// A report that states the known issues.
  case report
  case summary
  case none
}

/// Whether figures can be compared over time.
package enum TimeComparability: Sendable, Hashable {
  case yes
  case no
  /// Not across the years in which definitions or returns changed, each given as the first year of the new series.
  case breaks([Int])
}

/// Whether a row's presence in a version is stated, inferred by a rule, or was not observed.
package enum Presence: String, Sendable, Hashable, CaseIterable {
  case stated, inferred, notObserved = "not-observed"
}

package enum QualityDimension: String, Sendable, Hashable, CaseIterable {
  case coverage, completeness, consistency, accuracy, relevance, timeliness, comparability
  case accessibility, metadata
}

/// A fault that a source admits or names, by dimension.
package struct KnownIssue: Sendable, Hashable {
  package var dimension: QualityDimension
  package var text: String

  package init(dimension: QualityDimension, text: String) {
    self.dimension = dimension
    self.text = text
  }
}

/// A group of people that data may identify separately and a contract may demand.
package struct Population: Sendable, Hashable {
  package var id: PopulationID
  package var label: LocalizedText
  package var within: PopulationID?

  package init(id: PopulationID, label: LocalizedText, within: PopulationID? = nil) {
    self.id = id
    self.label = label
    self.within = within
  }
}

/// A subject of the review, such as care leavers.
package struct Theme: Sendable, Hashable {
  package var id: ThemeID
  package var number: Int
  package var label: LocalizedText

  package init(id: ThemeID, number: Int, label: LocalizedText) {
    self.id = id
    self.number = number
    self.label = label
  }
}

/// A word of the breakdown vocabulary.
package struct BreakdownTerm: Sendable, Hashable {
  package var id: BreakdownID
  package var label: LocalizedText

  package init(id: BreakdownID, label: LocalizedText) {
    self.id = id
    self.label = label
  }
}

/// A breakdown or, with several terms, a cross-tabulation: having age and having issue is not having age by issue.
package struct Breakdown: Sendable, Hashable, CustomStringConvertible {
  /// Sorted, not empty.
  package let terms: [BreakdownID]

  package init?(terms: [BreakdownID]) {
    guard !terms.isEmpty, Set(terms).count == terms.count else { return nil }
    self.terms = terms.sorted()
  }

  /// Reads `age` or `age*sex`.
  package init?(_ text: String) {
    let parts = text.split(separator: "*", omittingEmptySubsequences: false).map { part in
      BreakdownID(String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()))
    }
    let terms = parts.compactMap(\.self)
    guard terms.count == parts.count else { return nil }
    self.init(terms: terms)
  }

  /// Whether data broken down in this way are also broken down in `other`: `age*sex` satisfies `age`.
  package func satisfies(_ other: Breakdown) -> Bool { Set(terms).isSuperset(of: other.terms) }

  package var description: String { terms.map(\.text).joined(separator: "*") }
}
