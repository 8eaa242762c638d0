import FactorModel

/// In which column each linked factor stands, causes left of what they lead to.
///
/// Planned here and not left to the layout engine, so that the other blocks of a page can be put
/// after the last column, and so that columns come out about equally high.
struct ColumnPlan: Sendable, Hashable {
  /// From left to right; each in the order of the nodes.
  private(set) var columns: [[FactorID]] = []
  /// Of each node, from 0.
  private(set) var column: [FactorID: Int] = [:]
  /// The links that run from right to left, since they close a circle.
  private(set) var backward: Set<DiagramEdge> = []

  /// What a link through a column costs, in points of height.
  private static let passing = 30.0

  /// `heights` are those of the cards, in points.
  init(nodes: [DiagramNode], edges: [DiagramEdge], heights: [FactorID: Double]) {
    let order = breakCircles(Self.startingOrder(nodes, edges), edges)
    let forward = edges.filter { !backward.contains($0) }
    let targets = Dictionary(grouping: forward, by: \.from).mapValues { $0.map(\.to) }
    let sources = Dictionary(grouping: forward, by: \.to).mapValues { $0.map(\.from) }
    for node in order {
      let before = sources[node, default: []].compactMap { column[$0] }.max()
      column[node] = before.map { $0 + 1 } ?? 0
    }
    even(order, sources: sources, targets: targets, heights: heights)
    startAtTheLeft(order, forward)
    let last = column.values.max() ?? -1
    columns = (0..<(last + 1)).map { place in
      nodes.map(\.id).filter { column[$0] == place }
    }
  }

  /// How many columns the link runs to the right.
  func distance(_ edge: DiagramEdge) -> Int {
    (column[edge.to] ?? 0) - (column[edge.from] ?? 0)
  }

  /// Nodes that nothing leads to first, then by class from need to outcome.
  private static func startingOrder(
    _ nodes: [DiagramNode],
    _ edges: [DiagramEdge]
  ) -> [FactorID] {
    let reached = Set(edges.map(\.to))
    let byClass = FactorClass.allCases.flatMap { factorClass in
      nodes.filter { $0.factorClass == factorClass }.map(\.id)
    }
    return byClass.filter { !reached.contains($0) } + byClass.filter(reached.contains)
  }

  /// Sets aside the links that close a circle.
  ///
  /// - Returns: the nodes in an order in which each of the other links goes forward.
  private mutating func breakCircles(
    _ nodes: [FactorID],
    _ edges: [DiagramEdge]
  ) -> [FactorID] {
    let leaving = Dictionary(grouping: edges, by: \.from)
    var open: Set<FactorID> = []
    var done: Set<FactorID> = []
    var order: [FactorID] = []
    for start in nodes where !done.contains(start) {
      var path = [(node: start, next: 0)]
      open.insert(start)
      while let (node, next) = path.last {
        let links = leaving[node] ?? []
        guard next < links.count else {
          path.removeLast()
          open.remove(node)
          done.insert(node)
          order.append(node)
          continue
        }
        path[path.count - 1].next += 1
        let link = links[next]
        if open.contains(link.to) {
          backward.insert(link)
        } else if !done.contains(link.to) {
          open.insert(link.to)
          path.append((link.to, 0))
        }
      }
    }
    return order.reversed()
  }

  /// Moves each part that no link joins to the rest to the first column, where a layout engine would put it.
  private mutating func startAtTheLeft(_ nodes: [FactorID], _ edges: [DiagramEdge]) {
    var beside: [FactorID: [FactorID]] = [:]
    for edge in edges {
      beside[edge.from, default: []].append(edge.to)
      beside[edge.to, default: []].append(edge.from)
    }
    var seen: Set<FactorID> = []
    for start in nodes where seen.insert(start).inserted {
      var part = [start]
      var next = 0
      while next < part.count {
        part += beside[part[next], default: []].filter { seen.insert($0).inserted }
        next += 1
      }
      let first = part.compactMap { column[$0] }.min() ?? 0
      for node in part { column[node, default: 0] -= first }
    }
  }

  /// Moves nodes within the room that their links leave them: to short links, and out of high columns.
  private mutating func even(
    _ order: [FactorID],
    sources: [FactorID: [FactorID]],
    targets: [FactorID: [FactorID]],
    heights: [FactorID: Double]
  ) {
    let last = column.values.max() ?? 0
    var full = Array(repeating: 0.0, count: last + 1)
    for node in order { full[column[node] ?? 0] += heights[node] ?? 0 }
    for _ in 0..<4 {
      for node in order.reversed() {
        let before = sources[node, default: []].compactMap { column[$0] }
        let after = targets[node, default: []].compactMap { column[$0] }
        guard let here = column[node], !(before.isEmpty && after.isEmpty) else { continue }
        let room = ((before.max() ?? -1) + 1)...((after.min() ?? last + 1) - 1)
        let height = heights[node] ?? 0
        full[here] -= height
        let costs = room.map { place in
          let length = before.reduce(0) { $0 + place - $1 } + after.reduce(0) { $0 + $1 - place }
          return (cost: full[place] + Double(length) * Self.passing, place: place)
        }
        let best = costs.min { ($0.cost, $0.place) < ($1.cost, $1.place) }?.place ?? here
        column[node] = best
        full[best] += height
      }
    }
  }
}
