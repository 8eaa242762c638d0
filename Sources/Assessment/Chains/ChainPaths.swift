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
  /// The place of each node's width among all that occur; above all where nothing is asked of the node.
  let ranks: [Int]
  /// Each once, the highest first.
  private let allRanks: [Int]
  let isResponse: [Bool]
  let layers: DirectedGraph
  /// The nodes and edges of the layers: what a search through all of them looks at.
  let sweep: Int

  /// Distances that are kept at a time, over all ranks.
  private static let keptDistances = 20_000_000

  enum Layer: Int {
    case before, after, end
  }

  /// A node whose width is `nil` narrows no way.
  init(graph: DirectedGraph, widths: [Rational?], isResponse: [Bool]) {
    self.graph = graph
    self.isResponse = isResponse
    let places = Dictionary(
      Set(widths.compactMap(\.self)).sorted().enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    ranks = widths.map { $0.flatMap { places[$0] } ?? places.count }
    allRanks = Set(ranks).sorted(by: >)
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
    sweep = layers.count + edges.count
  }

  static func state(_ node: Int, _ layer: Layer) -> Int { node * 3 + layer.rawValue }

  /// For each of `starts` in order, or for the first of them where the limits end the search; `left` is what remains of those.
  func paths(from starts: [Int], to end: Int, left: inout ChainLimits) -> [Answer] {
    var search = EndSearch(self, end: end, left: left)
    defer { left = search.left }
    var answers: [Answer] = []
    for start in starts {
      if search.left.isSpent { break }
      answers.append(search.answer(from: start))
    }
    return answers
  }

  /// The search for the ways to one end.
  private struct EndSearch {
    private let paths: ChainPaths
    private let end: Int
    private let last: Int
    private let capacities: [Int]
    private let widths: [Int]
    private var plain: [Int]?
    private var distances: [Int: [Int]] = [:]
    var left: ChainLimits

    init(_ paths: ChainPaths, end: Int, left: ChainLimits) {
      self.paths = paths
      self.end = end
      self.left = left
      last = ChainPaths.state(end, .end)
      var capacities = (0..<paths.layers.count).map { paths.ranks[$0 / 3] }
      for node in 0..<paths.graph.count { capacities[ChainPaths.state(node, .end)] = -1 }
      capacities[last] = paths.ranks[end]
      // A way does not pass its own end.
      capacities[ChainPaths.state(end, .before)] = -1
      capacities[ChainPaths.state(end, .after)] = -1
      self.capacities = capacities
      widths = paths.layers.widths(to: last, capacities: capacities)
      self.left.steps -= paths.sweep
    }

    mutating func answer(from start: Int) -> Answer {
      left.steps -= 1
      guard start != end else { return .none }
      let width = widths[ChainPaths.state(start, .before)]
      guard width >= 0 else {
        guard plainDistance(from: start) > 0 else { return .none }
        left.names -= 2
        return .noResponse
      }
      let along = distances(over: width)
      guard let walk = paths.layers.path(from: ChainPaths.state(start, .before), along: along)
      else { return .none }
      left.steps -= walk.reduce(0) { $0 + 1 + paths.layers.successors(of: $1).count }
      let nodes = walk.map { $0 / 3 }
      let isSimple = Set(nodes).count == nodes.count
      let answer = isSimple ? .path(nodes) : simplePath(from: start, below: width)
      if case .path(let nodes) = answer { left.names -= nodes.count } else { left.names -= 2 }
      return answer
    }

    private mutating func plainDistance(from start: Int) -> Int {
      if let plain { return plain[start] }
      left.steps -= paths.sweep
      let found = paths.graph.distances(to: end)
      plain = found
      return found[start]
    }

    /// How far the end is from each state over nodes of at least that rank.
    private mutating func distances(over rank: Int) -> [Int] {
      if let known = distances[rank] { return known }
      if (distances.count + 1) * paths.layers.count > ChainPaths.keptDistances {
        distances.removeAll()
      }
      left.steps -= paths.sweep
      let found = paths.layers.distances(to: last) { capacities[$0] >= rank }
      distances[rank] = found
      return found
    }

    /// The widest way that passes no factor twice, and of those the shortest, no wider than `width`.
    private mutating func simplePath(from start: Int, below width: Int) -> Answer {
      var search = SimplePathSearch(
        graph: paths.graph,
        isResponse: paths.isResponse,
        steps: min(left.pairSteps, left.searchSteps)
      )
      let allowed = search.steps
      var answer = Answer.noResponse
      for rank in paths.allRanks where rank <= width {
        left.steps -= 1
        if left.isSpent {
          answer = .cut
          break
        }
        let found = search.shortest(from: start, to: end, along: distances(over: rank))
        if found != .noResponse {
          answer = found
          break
        }
      }
      left.searchSteps -= allowed - search.steps
      left.steps -= allowed - search.steps
      return answer
    }
  }
}

/// Goes through the simple paths between two nodes, shortest first, until one passes an answer.
struct SimplePathSearch {
  let graph: DirectedGraph
  let isResponse: [Bool]
  var steps: Int
  private var wasPruned = false

  init(graph: DirectedGraph, isResponse: [Bool], steps: Int) {
    self.graph = graph
    self.isResponse = isResponse
    self.steps = steps
  }

  /// `distances` says how far the end is from each state over the nodes that may be passed.
  mutating func shortest(from start: Int, to end: Int, along distances: [Int]) -> ChainPaths.Answer
  {
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
