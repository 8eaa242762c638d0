package import Catalogue
package import FactorModel

/// The way from a need to an outcome on which the data are best throughout, and what holds it up.
///
/// It leads over at least one factor, strictly between its ends, that is prevention or provision by its first or its second
/// class. Its ends count by their first class alone: an end cannot be both the need and the answer to it.
package struct EvidenceChain: Sendable, Hashable {
  /// A factor on it, with what proves that there is coverage.
  package struct Step: Sendable, Hashable {
    package var id: FactorID
    /// What is proven of it.
    package var low: Rational
    /// The sources behind that, sorted; empty where nothing is proven.
    package var support: [Support]

    package init(id: FactorID, low: Rational, support: [Support]) {
      self.id = id
      self.low = low
      self.support = support
    }
  }

  /// A source with the data sets through which it proves something.
  package struct Support: Sendable, Hashable {
    package var source: EvidenceSource
    /// Sorted.
    package var dataSets: [DataSetID]

    package init(source: EvidenceSource, dataSets: [DataSetID]) {
      self.source = source
      self.dataSets = dataSets
    }
  }

  /// From the need to the outcome.
  package var steps: [Step]

  package init(steps: [Step]) { self.steps = steps }

  package var need: FactorID? { steps.first?.id }
  package var outcome: FactorID? { steps.last?.id }

  /// The least proven coverage of all its factors, its ends included.
  package var width: Rational { steps.map(\.low).min() ?? 0 }

  /// Those whose proven coverage is its width.
  package var weakest: [FactorID] { steps.filter { $0.low == width }.map(\.id) }

  /// Nothing is proven of these: it is broken already.
  package var uncovered: [FactorID] { steps.filter { $0.low == 0 }.map(\.id) }

  package var isBroken: Bool { !uncovered.isEmpty }

  /// How many sources must be lost to break it; 0 where it is broken already.
  package var losses: Int { isBroken ? 0 : steps.map(\.support.count).min() ?? 0 }

  /// The smallest sets of sources whose loss leaves a factor on it without proven coverage, each once, sorted.
  ///
  /// A factor is left so when all its sources are gone, and no other loss breaks the chain: the smallest sets are those of the
  /// factors with the fewest sources.
  package var breakingSets: [[EvidenceSource]] {
    guard !isBroken else { return [] }
    let sets = steps.filter { $0.support.count == losses }.map { $0.support.map(\.source) }
    return Set(sets).sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// How few losses would do if every source that the catalogue does not know turned out to be one of the others.
  package var leastLosses: Int {
    isBroken ? 0 : steps.map { max(1, $0.support.count { $0.source.isKnown }) }.min() ?? 0
  }
}
