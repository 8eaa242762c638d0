/// The search for loops of some lengths, node by node; see ``DirectedGraph/loops(within:)``.
struct LoopSearch {
  private(set) var found: [[Int]] = []
  private(set) var cut: LoopList.Cut?
  private let graph: DirectedGraph
  private let components: StrongComponents
  private let limits: LoopLimits
  private var steps = 0

  /// The edges that a way back to the start takes at least, while none of the path's nodes may be used.
  private var barrier: [Int]
  private var isOnPath: [Bool]
  /// Nodes with a barrier other than ``never``.
  private var touched: [Int] = []
  private var path: [Visit] = []

  private static let never = Int.max / 4

  private struct Visit {
    var node: Int
    /// The place of the next edge to try.
    var next: Int
    /// The shortest way back that was found from here.
    var shortest = LoopSearch.never
  }

  init(_ graph: DirectedGraph, components: StrongComponents, limits: LoopLimits) {
    self.graph = graph
    self.components = components
    self.limits = limits
    barrier = Array(repeating: Self.never, count: graph.count)
    isOnPath = Array(repeating: false, count: graph.count)
  }

  static func sorted(_ loops: [[Int]]) -> [[Int]] {
    loops.sorted { left, right in
      left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count < right.count
    }
  }

  /// Adds the loops of at least `least` and at most `most` edges, until a limit is met.
  mutating func run(lengths least: Int, through most: Int) {
    guard most >= 2 else { return }
    for start in 0..<graph.count where cut == nil {
      guard components.members[components.of[start]].count >= least else { continue }
      approach(start, within: most)
      search(from: start, least: least, most: most)
      for node in touched { barrier[node] = Self.never }
      touched.removeAll(keepingCapacity: true)
      for visit in path { isOnPath[visit.node] = false }
      path.removeAll(keepingCapacity: true)
    }
  }

  /// A node belongs to the search from `start`: what lies before it had its turn as the smallest.
  private func belongs(_ node: Int, to start: Int) -> Bool {
    node >= start && components.of[node] == components.of[start]
  }

  /// Sets the barriers of all nodes from which a way of fewer than `most` edges leads to `start`.
  private mutating func approach(_ start: Int, within most: Int) {
    barrier[start] = 0
    touched.append(start)
    var next = 0
    while next < touched.count {
      let node = touched[next]
      next += 1
      guard barrier[node] < most - 1 else { break }
      for before in graph.backward[node] {
        steps += 1
        guard barrier[before] == Self.never, belongs(before, to: start) else { continue }
        barrier[before] = barrier[node] + 1
        touched.append(before)
      }
    }
    if steps > limits.steps { cut = .steps }
  }

  private mutating func search(from start: Int, least: Int, most: Int) {
    guard touched.count > 1 else { return }
    enter(start)
    while let visit = path.last, cut == nil {
      guard visit.next < graph.forward.starts[visit.node + 1] else {
        leave(start: start, most: most)
        continue
      }
      path[path.count - 1].next += 1
      steps += 1
      if steps > limits.steps { cut = .steps }
      let other = graph.forward.nodes[visit.next]
      if other == start {
        path[path.count - 1].shortest = 1
        if path.count >= least { report(path.map(\.node)) }
      } else if belongs(other, to: start), !isOnPath[other], path.count + barrier[other] <= most {
        guard path.count + 1 == most else {
          enter(other)
          continue
        }
        // Nothing but the edge back fits, and by the barrier it is there.
        path[path.count - 1].shortest = min(visit.shortest, 2)
        report(path.map(\.node) + [other])
      }
    }
  }

  private mutating func report(_ loop: [Int]) {
    if found.count == limits.count { cut = .count } else { found.append(loop) }
  }

  private mutating func enter(_ node: Int) {
    path.append(Visit(node: node, next: graph.forward.starts[node]))
    isOnPath[node] = true
  }

  private mutating func leave(start: Int, most: Int) {
    let visit = path.removeLast()
    let length = path.count
    if visit.shortest == Self.never {
      barrier[visit.node] = most - length + 1
    } else {
      lower(visit.node, to: visit.shortest, start: start)
      if !path.isEmpty {
        path[length - 1].shortest = min(path[length - 1].shortest, visit.shortest + 1)
      }
    }
    isOnPath[visit.node] = false
  }

  /// From `node` a way back of `distance` edges is free again, and from those before it ways over it.
  private mutating func lower(_ node: Int, to distance: Int, start: Int) {
    barrier[node] = distance
    var waiting = [node]
    while let node = waiting.popLast() {
      for before in graph.backward[node] where barrier[before] > barrier[node] + 1 {
        steps += 1
        guard belongs(before, to: start), !isOnPath[before], barrier[before] != Self.never
        else { continue }
        barrier[before] = barrier[node] + 1
        waiting.append(before)
      }
    }
  }
}
