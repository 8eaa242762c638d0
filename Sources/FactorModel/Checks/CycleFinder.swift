/// Finds ways that lead back to where they began.
enum CycleFinder {
  /// One cycle for every edge that closes one, each beginning at the node that was reached first.
  ///
  /// ```
  /// a ─▶ b ─▶ c        [b, c]
  ///      ▲    │
  ///      └────┘
  /// ```
  static func cycles<Node: Hashable>(from nodes: [Node], next: (Node) -> [Node]) -> [[Node]] {
    var finished: Set<Node> = []
    var cycles: [[Node]] = []
    for start in nodes {
      var way: [(node: Node, open: [Node])] = []
      var places: [Node: Int] = [:]
      func enter(_ node: Node) {
        places[node] = way.count
        way.append((node, next(node).reversed()))
      }
      if !finished.contains(start) { enter(start) }
      while let last = way.indices.last {
        guard let following = way[last].open.popLast() else {
          finished.insert(way[last].node)
          places[way[last].node] = nil
          way.removeLast()
          continue
        }
        if let place = places[following] {
          cycles.append(way[place...].map(\.node))
        } else if !finished.contains(following) {
          enter(following)
        }
      }
    }
    return cycles
  }

  /// `a → b → a`.
  static func description(of cycle: [some CustomStringConvertible]) -> String {
    (cycle + cycle.prefix(1)).map(\.description).joined(separator: " → ")
  }
}
