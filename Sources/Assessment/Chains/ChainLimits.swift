/// How far chains are looked for: measures of time and memory that are the same on every machine.
package struct ChainLimits: Sendable, Hashable {
  /// Edges that the search over simple paths may look at for one pair.
  package var pairSteps: Int
  /// Edges that it may look at for all pairs that are asked for.
  package var searchSteps: Int
  /// Nodes and edges that may be looked at in all.
  package var steps: Int
  /// Nodes and edges that may be looked at for what breaks chains, and for ways as wide.
  package var breakSteps: Int
  /// Factors that the result may name: those on its chains, and the ends of pairs that none joins.
  package var names: Int

  package init(
    pairSteps: Int = 20_000,
    searchSteps: Int = 5_000_000,
    steps: Int = 500_000_000,
    breakSteps: Int = 100_000_000,
    names: Int = 2_000_000
  ) {
    self.pairSteps = pairSteps
    self.searchSteps = searchSteps
    self.steps = steps
    self.breakSteps = breakSteps
    self.names = names
  }

  /// What is left of it: nothing more is looked at.
  var isSpent: Bool { steps <= 0 || names <= 0 }
}
