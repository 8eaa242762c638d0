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

  /// A link on the way, from one factor on it to the next.
  package struct Edge: Sendable, Hashable {
    package var polarity: Polarity
    /// Some item of its evidence is more than a hypothesis or an inference.
    package var isBacked: Bool

    package init(polarity: Polarity, isBacked: Bool) {
      self.polarity = polarity
      self.isBacked = isBacked
    }
  }

  /// The losses after which no way from the need to the outcome is left on which something is proven of every factor.
  package struct Breaking: Sendable, Hashable {
    package var losses: Int
    /// The same if every source that the catalogue does not know turned out to be one of the others.
    package var leastLosses: Int
    /// The smallest sets of sources, sorted.
    package var sets: [[EvidenceSource]]

    package init(losses: Int, leastLosses: Int, sets: [[EvidenceSource]]) {
      self.losses = losses
      self.leastLosses = leastLosses
      self.sets = sets
    }
  }

  /// From the need to the outcome.
  package var steps: [Step]
  /// One fewer than there are steps.
  package var edges: [Edge]
  /// What breaks all ways between its ends; `nil` where it is broken already, or the search was cut short.
  package var breaking: Breaking?
  /// Another way that is as wide and leaves out a factor of this one; `nil` where none is, or it is broken already.
  package var asWide: [FactorID]?

  package init(steps: [Step], edges: [Edge] = []) {
    self.steps = steps
    self.edges = edges
  }

  /// It crosses a link whose sign is contested or unknown.
  package var isContested: Bool { edges.contains { $0.polarity == .unknown } }

  /// It crosses a link for which there is no more than a hypothesis or an inference.
  package var isUnbacked: Bool { edges.contains { !$0.isBacked } }

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

  /// How many sources must be lost until no way is left; 0 where it is broken already.
  ///
  /// Where that search was cut short, how many break this way, which is the least that any loss of all ways takes.
  package var losses: Int {
    isBroken ? 0 : breaking?.losses ?? asked.map(\.support.count).min() ?? 0
  }

  /// The smallest sets of sources whose loss leaves no way, each once, sorted; none where that search was cut short.
  package var breakingSets: [[EvidenceSource]] { isBroken ? [] : breaking?.sets ?? [] }

  /// How few losses would do if every source that the catalogue does not know turned out to be one of the others.
  package var leastLosses: Int {
    guard !isBroken else { return 0 }
    return breaking?.leastLosses
      ?? asked.map { max(1, $0.support.count { $0.source.isKnown }) }.min() ?? 0
  }

  /// What is said of losses holds of all ways between its ends.
  package var isOfAllWays: Bool { isBroken || breaking != nil }
}
