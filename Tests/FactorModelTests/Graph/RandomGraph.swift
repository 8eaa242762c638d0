import FactorModel

/// SplitMix64: the same numbers on every machine (Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// A small graph whose edges may repeat and lead back to where they begin, and what is true of it by trying everything.
struct RandomGraph {
  let count: Int
  let edges: [(Int, Int)]
  let joins: [[Bool]]
  var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    count = Int.random(in: 1...7, using: &random)
    var edges: [(Int, Int)] = []
    for _ in 0..<Int.random(in: 0...(count * 3), using: &random) {
      edges.append(
        (Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random))
      )
    }
    self.edges = edges
    var joins = Array(repeating: Array(repeating: false, count: count), count: count)
    for (from, to) in edges { joins[from][to] = true }
    self.joins = joins
  }

  var graph: DirectedGraph { DirectedGraph(count: count, edges: edges) }

  /// Whether a way of at least one edge leads from the first to the second.
  var reaches: [[Bool]] {
    var reaches = joins
    for middle in 0..<count {
      for from in 0..<count {
        for to in 0..<count where reaches[from][middle] && reaches[middle][to] {
          reaches[from][to] = true
        }
      }
    }
    return reaches
  }

  /// Every path that passes no node twice, from `start` to `end`; to itself that of one node.
  func paths(from start: Int, to end: Int) -> [[Int]] {
    extended([start]).filter { $0.last == end }
  }

  private func extended(_ path: [Int]) -> [[Int]] {
    var all = [path]
    for next in 0..<count where joins[path[path.count - 1]][next] && !path.contains(next) {
      all += extended(path + [next])
    }
    return all
  }

  /// The shortest first, then in the order of nodes.
  var loops: [[Int]] {
    var loops: [[Int]] = []
    for start in 0..<count {
      for path in extended([start]) where path.count > 1 && path.min() == start {
        if joins[path[path.count - 1]][start] { loops.append(path) }
      }
    }
    return loops.sorted { ($0.count, $0.description) < ($1.count, $1.description) }
  }

  var shortestPaths: [[[[Int]]]] {
    (0..<count).map { start in
      (0..<count).map { end in
        let all = paths(from: start, to: end)
        let least = all.map(\.count).min()
        return all.filter { $0.count == least }
      }
    }
  }

  /// By the definition: over all pairs of others, the share of shortest paths that pass the node.
  var betweenness: [Double] {
    let shortest = shortestPaths
    return (0..<count).map { node in
      var sum = 0.0
      for start in 0..<count where start != node {
        for end in 0..<count where end != node && end != start {
          let all = shortest[start][end]
          guard !all.isEmpty else { continue }
          sum += Double(all.count { $0.contains(node) }) / Double(all.count)
        }
      }
      return count > 2 ? sum / Double((count - 1) * (count - 2)) : sum
    }
  }
}
