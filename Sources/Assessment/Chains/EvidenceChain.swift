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
    /// All its aspects are exempt: nothing is asked of it, so it neither narrows the chain nor breaks it.
    package var isExempt: Bool
    /// The sources behind that, sorted; empty where nothing is proven.
    package var support: [Support]

    package init(id: FactorID, low: Rational, isExempt: Bool = false, support: [Support]) {
      self.id = id
      self.low = low
      self.isExempt = isExempt
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

  /// Those of which something is asked; at least one on any chain that is found.
  package var asked: [Step] { steps.filter { !$0.isExempt } }

  /// Those of which nothing is asked.
  package var exempt: [FactorID] { steps.filter(\.isExempt).map(\.id) }

  /// The least proven coverage of all its factors, its ends included and those that are exempt left out.
  package var width: Rational { asked.map(\.low).min() ?? 0 }

  /// Those whose proven coverage is its width.
  package var weakest: [FactorID] {
    let width = width
    return asked.filter { $0.low == width }.map(\.id)
  }

  /// Nothing is proven of these: it is broken already.
  package var uncovered: [FactorID] { asked.filter { $0.low == 0 }.map(\.id) }

  package var isBroken: Bool { !uncovered.isEmpty }

  /// How many sources must be lost to break it; 0 where it is broken already.
  package var losses: Int { isBroken ? 0 : asked.map(\.support.count).min() ?? 0 }

  /// The smallest sets of sources whose loss leaves a factor on it without proven coverage, each once, sorted.
  ///
  /// A factor is left so when all its sources are gone, and no other loss breaks the chain: the smallest sets are those of the
  /// factors with the fewest sources.
  package var breakingSets: [[EvidenceSource]] {
    guard !isBroken else { return [] }
    let losses = losses
    let sets = asked.filter { $0.support.count == losses }.map { $0.support.map(\.source) }
    return Set(sets).sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// How few losses would do if every source that the catalogue does not know turned out to be one of the others.
  package var leastLosses: Int {
    isBroken ? 0 : asked.map { max(1, $0.support.count { $0.source.isKnown }) }.min() ?? 0
  }
}
