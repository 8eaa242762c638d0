import FactorModel

/// The widest ways from needs to one outcome at a time, each over a factor that answers to need.
///
/// Every factor stands in three layers: before an answer was passed, after it, and as the end of the way; a way through the layers is
/// a way between the ends that passes an answer. Of the widest the shortest is chosen, of those the first by id. Such a way may pass a factor
/// twice. Then a search over simple paths decides; no fast method is known for it, since a path through a given node is as hard
/// to find as two disjoint ones (S. Fortune, J. Hopcroft, J. Wyllie, “The directed subgraph homeomorphism problem”, Theoretical
/// Computer Science 10 (1980), 111–121), so it ends after a number of steps and says so.
struct ChainPaths: Sendable {
  enum Answer: Sendable, Hashable {
    case path([Int])
    /// The search over simple paths was cut short.
    case cut
    /// Links join the two, but no way passes an answer.
    case noResponse
    case none
  }

  let graph: DirectedGraph
  /// The place of each node's width among all that occur.
  private let ranks: [Int]
  private let isResponse: [Bool]
  private let steps: Int
  private let layers: DirectedGraph

  enum Layer: Int {
    case before, after, end
  }

  init(graph: DirectedGraph, widths: [Rational], isResponse: [Bool], steps: Int) {
    self.graph = graph
    self.isResponse = isResponse
    self.steps = steps
    let places = Dictionary(
      Set(widths).sorted().enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    ranks = widths.map { places[$0] ?? 0 }
    var edges: [(Int, Int)] = []
    for node in 0..<graph.count {
      for next in graph.successors(of: node) {
        let layer: Layer = isResponse[next] ? .after : .before
        edges.append((Self.state(node, .before), Self.state(next, layer)))
        edges.append((Self.state(node, .after), Self.state(next, .after)))
        edges.append((Self.state(node, .after), Self.state(next, .end)))
      }
    }
    layers = DirectedGraph(count: graph.count * 3, edges: edges)
  }

  private static func state(_ node: Int, _ layer: Layer) -> Int { node * 3 + layer.rawValue }

  /// In the order of `starts`; `left` is what the searches over simple paths may take altogether, less what they took.
  func paths(from starts: [Int], to end: Int, left: inout Int) -> [Answer] {
    let last = Self.state(end, .end)
    var capacities = (0..<layers.count).map { ranks[$0 / 3] }
    for node in 0..<graph.count { capacities[Self.state(node, .end)] = -1 }
    capacities[last] = ranks[end]
    // A way does not pass its own end.
    capacities[Self.state(end, .before)] = -1
    capacities[Self.state(end, .after)] = -1
    let widths = layers.widths(to: last, capacities: capacities)
    let plain = graph.distances(to: end)
    var distances: [Int: [Int]] = [:]
    return starts.map { start in
      guard start != end else { return .none }
      let width = widths[Self.state(start, .before)]
      guard width >= 0 else { return plain[start] > 0 ? .noResponse : .none }
      let along =
        distances[width]
        ?? layers.distances(to: last) { capacities[$0] >= width }
      distances[width] = along
      guard let walk = layers.path(from: Self.state(start, .before), along: along) else {
        return .none
      }
      let nodes = walk.map { $0 / 3 }
      guard Set(nodes).count < nodes.count else { return .path(nodes) }
      var search = SimplePathSearch(
        graph: graph,
        isResponse: isResponse,
        ranks: ranks,
        steps: min(steps, left)
      )
      let allowed = search.steps
      defer { left -= allowed - search.steps }
      return search.widest(from: start, to: end, below: width) { rank in
        let found =
          distances[rank]
          ?? layers.distances(to: last) { capacities[$0] >= rank }
        distances[rank] = found
        return found
      }
    }
  }
}

/// Goes through the simple paths between two nodes, widest and shortest first, until one passes an answer.
private struct SimplePathSearch {
  let graph: DirectedGraph
  let isResponse: [Bool]
  let ranks: [Int]
  var steps: Int
  private var wasPruned = false

  init(graph: DirectedGraph, isResponse: [Bool], ranks: [Int], steps: Int) {
    self.graph = graph
    self.isResponse = isResponse
    self.ranks = ranks
    self.steps = steps
  }

  /// `distances` gives, for a rank, how far the end is from each state over nodes of at least that rank.
  mutating func widest(
    from start: Int,
    to end: Int,
    below most: Int,
    distances: (Int) -> [Int]
  ) -> ChainPaths.Answer {
    for rank in Set(ranks.filter { $0 <= most }).sorted(by: >) {
      let distances = distances(rank)
      var length = distances[start * 3]
      while length > 0, length < graph.count {
        wasPruned = false
        if let path = path(from: start, to: end, edges: length, along: distances) {
          return .path(path)
        }
        if steps <= 0 { return .cut }
        guard wasPruned else { break }
        length += 1
      }
    }
    return .noResponse
  }

  /// The first simple path of exactly so many edges that passes an answer between its ends.
  private mutating func path(
    from start: Int,
    to end: Int,
    edges: Int,
    along distances: [Int]
  ) -> [Int]? {
    var path = [start]
    var rests = [graph.successors(of: start)]
    var answered = [false]
    var isOnPath: Set<Int> = [start]
    while let rest = rests.last {
      guard let next = rest.first, steps > 0 else {
        if steps <= 0 { return nil }
        rests.removeLast()
        answered.removeLast()
        isOnPath.remove(path.removeLast())
        continue
      }
      rests[rests.count - 1] = rest.dropFirst()
      steps -= 1
      let isAnswered = answered.last ?? false
      if next == end {
        guard isAnswered else { continue }
        if path.count == edges { return path + [end] }
        continue
      }
      guard !isOnPath.contains(next) else { continue }
      let nowAnswered = isAnswered || isResponse[next]
      let left = distances[next * 3 + (nowAnswered ? 1 : 0)]
      guard left >= 0 else { continue }
      guard path.count + left <= edges else {
        wasPruned = true
        continue
      }
      path.append(next)
      isOnPath.insert(next)
      answered.append(nowAnswered)
      rests.append(graph.successors(of: next))
    }
    return nil
  }
}
