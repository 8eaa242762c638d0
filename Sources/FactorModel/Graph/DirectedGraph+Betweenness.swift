extension DirectedGraph {
  /// For each node the share of shortest paths between two others that lead over it; `nil` where that takes more `steps`.
  ///
  /// A pair that several shortest paths join counts by the share of them that lead over the node. The sum over ordered pairs is
  /// divided by the number of those pairs, (n − 1)(n − 2); a graph of fewer than three nodes has none, and all are 0.
  /// A step is a node or an edge that is looked at. Sums run in the order of the nodes, so that they come out the same to the last bit.
  ///
  /// U. Brandes, “A faster algorithm for betweenness centrality”, Journal of Mathematical Sociology 25 (2001), 163–177.
  package func betweenness(steps: Int) -> [Double]? {
    var search = BrandesSearch(count: count)
    for source in 0..<count where !forward[source].isEmpty {
      search.add(from: source, in: self)
      if search.steps > steps { return nil }
    }
    guard count > 2 else { return search.sums }
    let pairs = Double(count - 1) * Double(count - 2)
    return search.sums.map { $0 / pairs }
  }
}

private struct BrandesSearch {
  var sums: [Double]
  var steps = 0
  private var distance: [Int]
  /// Shortest paths from the source.
  private var paths: [PathCount]
  private var dependency: [Double]
  /// Nodes in the order in which they are met.
  private var met: [Int] = []

  init(count: Int) {
    sums = Array(repeating: 0, count: count)
    distance = Array(repeating: -1, count: count)
    paths = Array(repeating: .zero, count: count)
    dependency = Array(repeating: 0, count: count)
  }

  mutating func add(from source: Int, in graph: DirectedGraph) {
    spread(from: source, starts: graph.forward.starts, nodes: graph.forward.nodes)
    gather(to: source, starts: graph.backward.starts, nodes: graph.backward.nodes)
    for node in met {
      distance[node] = -1
      paths[node] = .zero
      dependency[node] = 0
    }
    met.removeAll(keepingCapacity: true)
  }

  /// Counts the shortest paths to each node, nearest nodes first.
  private mutating func spread(from source: Int, starts: [Int], nodes: [Int]) {
    distance[source] = 0
    paths[source] = .one
    met.append(source)
    var next = 0
    while next < met.count {
      let node = met[next]
      let (further, ways) = (distance[node] + 1, paths[node])
      next += 1
      steps += 1 + starts[node + 1] - starts[node]
      for place in starts[node]..<starts[node + 1] {
        let other = nodes[place]
        if distance[other] < 0 {
          distance[other] = further
          met.append(other)
        }
        if distance[other] == further { paths[other] += ways }
      }
    }
  }

  /// Hands the dependency of the source on each node back to the nodes before it, furthest first.
  private mutating func gather(to source: Int, starts: [Int], nodes: [Int]) {
    var next = met.count - 1
    while next > 0 {
      let node = met[next]
      let nearer = distance[node] - 1
      let all = paths[node]
      let share = (1 + dependency[node]) / all.mantissa
      next -= 1
      steps += 1 + starts[node + 1] - starts[node]
      for place in starts[node]..<starts[node + 1] {
        let before = nodes[place]
        if distance[before] == nearer {
          dependency[before] += paths[before].times(share, of: all)
        }
      }
      sums[node] += dependency[node]
    }
  }
}
