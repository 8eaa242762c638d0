/// A directed graph over the nodes `0..<count`, held as compressed rows.
///
/// Parallel edges are one edge, and edges from a node to itself are kept apart: neither changes who reaches whom. What
/// stands in a row is in ascending order, so the order in which edges are given makes no difference to any result.
/// Nothing in the graph's algorithms is recursive: a long chain of nodes takes memory, not stack.
package struct DirectedGraph: Sendable, Hashable {
  package let count: Int
  /// Nodes with an edge to themselves, ascending.
  package let selfLoops: [Int]
  let forward: AdjacencyRows
  let backward: AdjacencyRows

  /// Every end of an edge lies in `0..<count`.
  package init(count: Int, edges: some Sequence<(Int, Int)>) {
    var between: [(Int, Int)] = []
    var loops: Set<Int> = []
    for (from, to) in edges {
      precondition(
        (0..<count).contains(from) && (0..<count).contains(to),
        "an edge joins nodes of the graph"
      )
      if from == to { loops.insert(from) } else { between.append((from, to)) }
    }
    self.count = count
    selfLoops = loops.sorted()
    backward = AdjacencyRows(count: count, edges: between).transposed.withoutRepeats
    forward = backward.transposed
  }

  private init(turning graph: DirectedGraph) {
    count = graph.count
    selfLoops = graph.selfLoops
    forward = graph.backward
    backward = graph.forward
  }

  /// The same nodes with every edge turned round.
  package var reversed: DirectedGraph { DirectedGraph(turning: self) }

  /// Ascending, without the node itself.
  package func successors(of node: Int) -> ArraySlice<Int> { forward[node] }

  /// Ascending, without the node itself.
  package func predecessors(of node: Int) -> ArraySlice<Int> { backward[node] }
}

/// For each node the nodes beside it, all in one array: those of node `n` stand at `starts[n]..<starts[n + 1]`.
struct AdjacencyRows: Sendable, Hashable {
  let starts: [Int]
  let nodes: [Int]

  private init(starts: [Int], nodes: [Int]) {
    self.starts = starts
    self.nodes = nodes
  }

  /// The row of each node holds where its edges lead, in the order in which they are given.
  init(count: Int, edges: [(Int, Int)]) {
    var starts = [Int](repeating: 0, count: count + 1)
    for edge in edges { starts[edge.0 + 1] += 1 }
    for node in 0..<count { starts[node + 1] += starts[node] }
    var free = starts
    var nodes = [Int](repeating: 0, count: edges.count)
    for edge in edges {
      nodes[free[edge.0]] = edge.1
      free[edge.0] += 1
    }
    self.init(starts: starts, nodes: nodes)
  }

  subscript(node: Int) -> ArraySlice<Int> { nodes[starts[node]..<starts[node + 1]] }

  /// From where edges come; its rows are ascending, since they are filled in the order of the nodes.
  var transposed: AdjacencyRows {
    let count = starts.count - 1
    var turned: [(Int, Int)] = []
    turned.reserveCapacity(nodes.count)
    for node in 0..<count {
      for other in self[node] { turned.append((other, node)) }
    }
    return AdjacencyRows(count: count, edges: turned)
  }

  /// Rows in which equal neighbours stand side by side, with each once.
  var withoutRepeats: AdjacencyRows {
    var kept: [(Int, Int)] = []
    kept.reserveCapacity(nodes.count)
    for node in 0..<(starts.count - 1) {
      var last = -1
      for other in self[node] where other != last {
        kept.append((node, other))
        last = other
      }
    }
    return AdjacencyRows(count: starts.count - 1, edges: kept)
  }
}
