extension DirectedGraph {
  /// The least number of edges from each node to `target`, over nodes that are open; -1 where no way leads there.
  ///
  /// Breadth first (E. F. Moore, “The shortest path through a maze”, 1959), no further than `furthest` edges.
  package func distances(
    to target: Int,
    furthest: Int = .max,
    isOpen: (Int) -> Bool = { _ in true }
  ) -> [Int] {
    var distance = [Int](repeating: -1, count: count)
    guard isOpen(target) else { return distance }
    distance[target] = 0
    var queue = [target]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      guard distance[node] < furthest else { break }
      for before in backward[node] where distance[before] < 0 && isOpen(before) {
        distance[before] = distance[node] + 1
        queue.append(before)
      }
    }
    return distance
  }

  /// The width of the widest way from each node to `target`; -1 where no way leads there.
  ///
  /// A way is as wide as the least capacity of the nodes on it, its ends included; a node of negative capacity is closed.
  /// Dijkstra's search with the minimum in place of the sum (M. Pollack, “The maximum capacity through a network”,
  /// Operations Research 8 (1960), 733–736). Capacities are small numbers, ranks say, so that one list for each does as a queue.
  package func widths(to target: Int, capacities: [Int]) -> [Int] {
    var width = [Int](repeating: -1, count: count)
    guard capacities[target] >= 0 else { return width }
    var waiting = [[Int]](repeating: [], count: capacities[target] + 1)
    width[target] = capacities[target]
    waiting[capacities[target]].append(target)
    for level in stride(from: capacities[target], through: 0, by: -1) {
      while let node = waiting[level].popLast() {
        guard width[node] == level else { continue }
        for before in backward[node] {
          let reached = min(level, capacities[before])
          guard reached > width[before] else { continue }
          width[before] = reached
          waiting[reached].append(before)
        }
      }
    }
    return width
  }

  /// A shortest path by distances to its end that were found before: of several the first in the order of nodes.
  ///
  /// `nil` where no way leads from `start`.
  package func path(from start: Int, along distances: [Int]) -> [Int]? {
    guard distances[start] >= 0 else { return nil }
    var path = [start]
    var node = start
    while distances[node] > 0 {
      guard let next = forward[node].first(where: { distances[$0] == distances[node] - 1 })
      else { preconditionFailure("a distance leads to one that is shorter by one") }
      path.append(next)
      node = next
    }
    return path
  }
}
