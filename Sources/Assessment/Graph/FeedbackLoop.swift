package import FactorModel

/// A way from a factor over others back to itself.
package struct FeedbackLoop: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// What goes up comes back as more: an even number of its links bear a minus.
    case reinforcing
    /// What goes up comes back as less: an odd number of its links bear a minus.
    case balancing
    /// A link on it is contested or its sign unknown, so nobody can say which of the two it is.
    case contested
  }

  /// From the first by id on, each once.
  package var factors: [FactorID]
  /// The sign of the link from each factor to the next, and from the last to the first.
  package var signs: [Polarity]

  package init(factors: [FactorID], signs: [Polarity]) {
    self.factors = factors
    self.signs = signs
  }

  package var kind: Kind {
    if signs.contains(.unknown) { return .contested }
    return signs.count { $0 == .negative }.isMultiple(of: 2) ? .reinforcing : .balancing
  }
}
