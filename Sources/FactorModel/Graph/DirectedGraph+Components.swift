/// The strongly connected components of a graph: within one, every node reaches every other.
package struct StrongComponents: Sendable, Hashable {
  /// The number of each node's component.
  package let of: [Int]
  /// The nodes of each component, ascending; an edge between two components leads to the one of the lower number.
  package let members: [[Int]]
}

extension DirectedGraph {
  /// Found by one depth-first search after Tarjan, with a stack of its own in place of calls.
  ///
  /// R. Tarjan, “Depth-first search and linear graph algorithms”, SIAM Journal on Computing 1 (1972), 146–160.
  package var components: StrongComponents {
    var search = TarjanSearch(count: count)
    for root in 0..<count where search.index[root] < 0 { search.visit(from: root, in: forward) }
    return StrongComponents(of: search.component, members: search.members)
  }
}

private struct TarjanSearch {
  /// When a node was met; -1 until then.
  var index: [Int]
  var component: [Int]
  var members: [[Int]] = []
  /// The earliest node on the stack that is known to be reached.
  private var lowest: [Int]
  private var met = 0
  /// Nodes that belong to no component yet.
  private var open: [Int] = []
  private var path: [(node: Int, next: Int)] = []

  init(count: Int) {
    index = Array(repeating: -1, count: count)
    component = Array(repeating: -1, count: count)
    lowest = Array(repeating: 0, count: count)
  }

  mutating func visit(from root: Int, in rows: AdjacencyRows) {
    enter(root, in: rows)
    while let (node, next) = path.last {
      guard next < rows.starts[node + 1] else {
        leave(node)
        continue
      }
      path[path.count - 1].next += 1
      let other = rows.nodes[next]
      if index[other] < 0 {
        enter(other, in: rows)
      } else if component[other] < 0 {
        lowest[node] = min(lowest[node], index[other])
      }
    }
  }

  private mutating func enter(_ node: Int, in rows: AdjacencyRows) {
    index[node] = met
    lowest[node] = met
    met += 1
    open.append(node)
    path.append((node, rows.starts[node]))
  }

  private mutating func leave(_ node: Int) {
    path.removeLast()
    if let above = path.last?.node { lowest[above] = min(lowest[above], lowest[node]) }
    guard lowest[node] == index[node] else { return }
    var found: [Int] = []
    while let last = open.popLast() {
      component[last] = members.count
      found.append(last)
      if last == node { break }
    }
    members.append(found.sorted())
  }
}
