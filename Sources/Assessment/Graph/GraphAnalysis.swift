package import FactorModel

/// What the links of a model say by themselves: its loops, where influence begins and ends, and who stands between.
package struct GraphAnalysis: Sendable, Hashable {
  /// Where a factor stands among the links.
  package enum Role: String, Sendable, Hashable, CaseIterable {
    /// No link leads to it, some lead from it.
    case driver
    case between
    /// Links lead to it, none from it.
    case endPoint = "end-point"
    /// No link names it.
    case isolated
  }

  package struct Place: Sendable, Hashable {
    package var id: FactorID
    package var role: Role
    /// Links that lead to it, and from it.
    package var linksIn: Int
    package var linksOut: Int
    /// Other factors to which a way leads from it, and from which one leads to it.
    package var reaches: Int
    package var reachedBy: Int
    /// Of the shortest ways between two others, the share that lead over it, from 0 to 1; `nil` where it was not computed.
    package var betweenness: Double?
    package var leverage: Rational
  }

  /// The steps that betweenness may take before it is left out.
  package static let betweennessSteps = 100_000_000

  /// Sorted by id, one for each factor.
  package var places: [Place]
  /// The shortest first, then by the ids of their factors.
  package var loops: [FeedbackLoop]
  /// How far loops were looked for, and what may be missing.
  package var search: LoopList
  package var limits: LoopLimits
  package var links: Int
  /// Groups of at least two factors in which each influences every other: every loop lies in one of them.
  package var components: [[FactorID]]
  package var outcomes: Int
  package var damping: Rational

  package init(
    _ model: Model,
    limits: LoopLimits = LoopLimits(),
    betweennessSteps: Int = betweennessSteps
  ) {
    let factors = FactorGraph(model)
    let graph = factors.graph
    let signs = Dictionary(
      model.links.map { (Ends(from: $0.from, to: $0.to), $0.polarity) },
      uniquingKeysWith: { first, _ in first }
    )
    search = graph.loops(within: limits)
    loops = (graph.selfLoops.map { [$0] } + search.loops).map { nodes in
      let ids = nodes.map { factors.ids[$0] }
      let ends = zip(ids, ids.dropFirst() + ids.prefix(1)).map { Ends(from: $0, to: $1) }
      return FeedbackLoop(factors: ids, signs: ends.map { signs[$0] ?? .unknown })
    }
    components = graph.components.members.filter { $0.count > 1 }
      .sorted { $0.lexicographicallyPrecedes($1) }
      .map { $0.map { factors.ids[$0] } }
    places = Self.places(factors, model: model, betweennessSteps: betweennessSteps)
    links = model.links.count
    outcomes = model.factors.count { $0.factorClass == .outcome }
    damping = model.method.damping
    self.limits = limits
  }

  package func factors(_ role: Role) -> [FactorID] {
    places.filter { $0.role == role }.map(\.id)
  }

  package func place(_ id: FactorID) -> Place? { places.first { $0.id == id } }

  package var hasBetweenness: Bool { places.allSatisfy { $0.betweenness != nil } }

  private struct Ends: Hashable {
    var from: FactorID
    var to: FactorID
  }

  private static func places(
    _ factors: FactorGraph,
    model: Model,
    betweennessSteps: Int
  ) -> [Place] {
    let graph = factors.graph
    let (reaches, reachedBy) = (graph.reach, graph.reversed.reach)
    let betweenness = graph.betweenness(steps: betweennessSteps)
    let leverage = Leverage.values(factors, model: model)
    return factors.ids.indices.map { node in
      let (linksIn, linksOut) = (
        graph.predecessors(of: node).count, graph.successors(of: node).count
      )
      return Place(
        id: factors.ids[node],
        role: role(linksIn: linksIn, linksOut: linksOut),
        linksIn: linksIn,
        linksOut: linksOut,
        reaches: reaches[node],
        reachedBy: reachedBy[node],
        betweenness: betweenness?[node],
        leverage: leverage[node]
      )
    }
  }

  private static func role(linksIn: Int, linksOut: Int) -> Role {
    switch (linksIn, linksOut) {
    case (0, 0): .isolated
    case (0, _): .driver
    case (_, 0): .endPoint
    default: .between
    }
  }
}
