extension DirectedGraph {
  /// How many other nodes each node reaches; on the ``reversed`` graph, by how many it is reached.
  ///
  /// Nodes of one component reach the same. Over the components, which form no loop, sets of 64 nodes at a time are
  /// handed on from those that come last: a bit for each node, after Warren (Communications of the ACM 18 (1975),
  /// 218–220) on the order that Tarjan's search gives.
  package var reach: [Int] {
    let components = components
    let condensed = condensed(by: components)
    var reached = [Int](repeating: 0, count: condensed.count)
    var sets = [UInt64](repeating: 0, count: condensed.count)
    for start in stride(from: 0, to: count, by: 64) {
      for component in 0..<condensed.count { sets[component] = 0 }
      for node in start..<min(start + 64, count) {
        sets[components.of[node]] |= 1 << UInt64(node - start)
      }
      for component in 0..<condensed.count {
        for next in condensed.forward[component] { sets[component] |= sets[next] }
        reached[component] += sets[component].nonzeroBitCount
      }
    }
    return components.of.map { reached[$0] - 1 }
  }

  /// The graph of the components, without loops.
  private func condensed(by components: StrongComponents) -> DirectedGraph {
    var edges: [(Int, Int)] = []
    for node in 0..<count {
      for next in forward[node] where components.of[next] != components.of[node] {
        edges.append((components.of[node], components.of[next]))
      }
    }
    return DirectedGraph(count: components.members.count, edges: edges)
  }
}
