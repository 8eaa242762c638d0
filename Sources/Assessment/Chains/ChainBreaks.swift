import FactorModel

/// Finds the losses after which no way between two factors is left, and another way that is as wide as the one found.
///
/// A factor is lost when all its sources are. A way holds while none of its factors is lost; each smallest set of losses takes, of
/// every way that holds, some factor with all its sources. So the search takes a way that holds, and tries for each of its factors
/// to lose it, up to a number of losses that grows by one. It goes by counts, ends after a number of steps, and says so.
struct ChainBreaks {
  /// What breaks every way between two.
  struct Breaking: Hashable {
    var losses: Int
    /// The smallest sets, by the numbers of sources.
    var sets: Set<Set<Int>>
  }

  private enum Way {
    case found([Int])
    case none
    case cut
  }

  /// Ways that are looked for between two factors.
  private static let mostWays = 400

  let paths: ChainPaths
  /// Nodes and edges that may still be looked at.
  var steps: Int
  private var isCut = false
  private var ways = 0

  init(_ paths: ChainPaths, steps: Int) {
    self.paths = paths
    self.steps = steps
  }

  /// What breaks all ways from `start` to `end`; `nil` where the search was cut short.
  ///
  /// `sources` holds the sources of each node, `nil` where nothing is asked of it; a node without sources is lost already.
  mutating func breaking(from start: Int, to end: Int, sources: [Set<Int>?]) -> Breaking? {
    (isCut, ways) = (false, 0)
    let ends = [start, end].compactMap { sources[$0]?.count }
    let most = ends.min() ?? Set(sources.compactMap(\.self).joined()).count
    for losses in 0...most {
      var found: Set<Set<Int>> = []
      var seen: Set<Set<Int>> = []
      lose([], from: start, to: end, upTo: losses, sources, &seen, &found)
      if isCut { return nil }
      if !found.isEmpty { return Breaking(losses: losses, sets: found) }
    }
    return nil
  }

  /// The shortest way as wide as `chain` that leaves out a factor of it; of several the first by id.
  mutating func asWide(as chain: [Int]) -> [Int]? {
    guard let start = chain.first, let end = chain.last else { return nil }
    (isCut, ways) = (false, 0)
    let ranks = paths.ranks
    let rank = chain.map { ranks[$0] }.min() ?? 0
    var found: [[Int]] = []
    for left in chain.dropFirst().dropLast() {
      if case .found(let way) = way(from: start, to: end, { $0 != left && ranks[$0] >= rank }) {
        found.append(way)
      }
    }
    return found.min { left, right in
      left.count != right.count
        ? left.count < right.count : left.lexicographicallyPrecedes(right)
    }
  }

  private mutating func lose(
    _ lost: Set<Int>,
    from start: Int,
    to end: Int,
    upTo losses: Int,
    _ sources: [Set<Int>?],
    _ seen: inout Set<Set<Int>>,
    _ found: inout Set<Set<Int>>
  ) {
    guard !isCut, seen.insert(lost).inserted else { return }
    let way = way(from: start, to: end) { node in
      sources[node].map { !$0.isSubset(of: lost) } ?? true
    }
    switch way {
    case .cut: isCut = true
    case .none: found.insert(lost)
    case .found(let nodes):
      for node in nodes {
        guard let own = sources[node] else { continue }
        let more = lost.union(own)
        if more.count <= losses {
          lose(more, from: start, to: end, upTo: losses, sources, &seen, &found)
        }
      }
    }
  }

  /// The shortest way over the nodes that hold, through prevention or provision.
  private mutating func way(
    from start: Int,
    to end: Int,
    _ holds: (Int) -> Bool
  ) -> Way {
    ways += 1
    guard steps > 0, ways <= Self.mostWays else { return .cut }
    steps -= paths.sweep
    let distances = paths.layers.distances(to: ChainPaths.state(end, .end)) { state in
      let isLast = state % 3 == ChainPaths.Layer.end.rawValue
      return isLast == (state / 3 == end) && holds(state / 3)
    }
    guard let walk = paths.layers.path(from: ChainPaths.state(start, .before), along: distances)
    else { return .none }
    let nodes = walk.map { $0 / 3 }
    guard Set(nodes).count < nodes.count else { return .found(nodes) }
    let allowed = min(steps, 20_000)
    var search = SimplePathSearch(
      graph: paths.graph,
      isResponse: paths.isResponse,
      steps: allowed
    )
    let answer = search.shortest(from: start, to: end, along: distances)
    steps -= allowed - search.steps
    return switch answer {
    case .path(let path): .found(path)
    case .cut: .cut
    case .noResponse, .none: .none
    }
  }
}
