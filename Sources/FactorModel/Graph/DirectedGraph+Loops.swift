/// How far loops are looked for.
package struct LoopLimits: Sendable, Hashable {
  /// Edges of a loop at most.
  package var length: Int
  /// Loops at most.
  package var count: Int
  /// Edges looked at, at most, in each of the two searches: a measure of time that is the same on every machine.
  package var steps: Int

  package init(length: Int = 8, count: Int = 200, steps: Int = 5_000_000) {
    self.length = length
    self.count = count
    self.steps = steps
  }
}

/// The loops of a graph, as far as they were looked for.
package struct LoopList: Sendable, Hashable {
  package enum Cut: String, Sendable, Hashable, CaseIterable {
    /// There are more loops than were asked for.
    case count
    /// The search took more steps than it may.
    case steps
  }

  /// Each once, from its smallest node on, without repeating it at the end; the shortest first, then in the order of nodes.
  package var loops: [[Int]]
  /// Every loop of at most so many edges is listed.
  package var completeTo: Int
  /// Why longer ones may be missing within the length asked for.
  package var cut: Cut?
  /// The most edges that a loop can have: the nodes of the largest component.
  package var longestPossible: Int

  /// There is no loop that is not listed.
  package var isComplete: Bool { cut == nil && completeTo >= longestPossible }
}

extension DirectedGraph {
  /// The elementary circuits: loops that pass no node twice.
  ///
  /// Edges from a node to itself are not among them.
  ///
  /// The circuits within each component are found from their smallest node on, after Johnson. Johnson's marks for nodes from
  /// which no way leads back are wrong once length is bounded (a node may be of use to a shorter path), so they are the
  /// barriers of Peng and others: how many edges a way back takes at least, raised where a search fails and lowered
  /// where its path is given up. Where there are too many, a second search goes by length, so that what is listed is not a
  /// matter of names: all loops up to a length, and some of the next.
  ///
  /// D. B. Johnson, “Finding all the elementary circuits of a directed graph”, SIAM Journal on Computing 4 (1975), 77–84.
  /// Y. Peng and others, “Towards bridging theory and practice: hop-constrained s-t simple path enumeration”, Proceedings of
  /// the VLDB Endowment 13 (2019), 463–476.
  package func loops(within limits: LoopLimits = LoopLimits()) -> LoopList {
    let components = components
    let longest = components.members.map(\.count).max() ?? 0
    let possible = longest > 1 ? longest : 0
    let length = min(limits.length, possible)
    var all = LoopSearch(self, components: components, limits: limits)
    all.run(lengths: 2, through: length)
    if all.cut == nil {
      return LoopList(
        loops: LoopSearch.sorted(all.found),
        completeTo: max(limits.length, 1),
        cut: nil,
        longestPossible: possible
      )
    }
    var byLength = LoopSearch(self, components: components, limits: limits)
    var done = 1
    while byLength.cut == nil, done < length {
      byLength.run(lengths: done + 1, through: done + 1)
      if byLength.cut == nil { done += 1 }
    }
    return LoopList(
      loops: LoopSearch.sorted(byLength.found),
      completeTo: byLength.cut == nil ? limits.length : done,
      cut: byLength.cut,
      longestPossible: possible
    )
  }
}
