import FactorModel
import Testing

/// Graphs made to take for ever: bounded in steps, and what is said of them is true.
struct HostileGraphTests {
  private static let complete = DirectedGraph(
    count: 300,
    edges: (0..<300).flatMap { from in (0..<300).map { (from, $0) } }
  )
  private static let cycle = DirectedGraph(
    count: 10_000,
    edges: (0..<10_000).map { ($0, ($0 + 1) % 10_000) }
  )

  @Test func cutsTheLoopsOfACompleteGraph() {
    let found = Self.complete.loops(within: LoopLimits(length: 8, count: 200, steps: 1_000_000))
    #expect(found.cut == .count && found.completeTo == 1 && found.longestPossible == 300)
    #expect(found.loops == (1...200).map { [0, $0] })
    #expect(Self.complete.selfLoops.count == 300)
  }

  /// There are 44,850 loops of two edges, and 8,910,200 of three.
  @Test func listsAllShortLoopsOfACompleteGraphBeforeLongerOnes() {
    let found = Self.complete.loops(
      within: LoopLimits(length: 4, count: 44_900)
    )
    #expect(found.cut == .count && found.completeTo == 2)
    #expect(found.loops.count == 44_900)
    #expect(found.loops.count { $0.count == 2 } == 44_850)
  }

  @Test func stopsAfterItsSteps() {
    let found = Self.complete.loops(within: LoopLimits(length: 300, count: .max, steps: 100_000))
    #expect(found.cut == .steps)
    #expect(!found.isComplete)
    #expect(found.loops.allSatisfy { $0.count <= found.completeTo + 1 })
  }

  @Test func reachesAllOfACompleteGraph() {
    #expect(Self.complete.components.members == [Array(0..<300)])
    #expect(Self.complete.reach == Array(repeating: 299, count: 300))
    #expect((0..<300).allSatisfy { Self.complete.successors(of: $0).count == 299 })
    #expect(Self.complete.betweenness(steps: 1_000_000) == nil)
  }

  @Test func walksALongCycleWithoutRecursion() {
    let found = Self.cycle.loops(within: LoopLimits(length: 10_000))
    #expect(found.loops == [Array(0..<10_000)] && found.isComplete)
    let short = Self.cycle.loops()
    #expect(short.loops.isEmpty && short.cut == nil && !short.isComplete)
    #expect(short.completeTo == 8 && short.longestPossible == 10_000)
    #expect(Self.cycle.components.members.count == 1)
    #expect(Self.cycle.reach == Array(repeating: 9_999, count: 10_000))
    #expect(Self.cycle.distances(to: 0)[1] == 9_999)
    #expect(Self.cycle.betweenness(steps: 1_000_000) == nil)
    #expect(Self.cycle.widths(to: 0, capacities: Array(repeating: 1, count: 10_000))[1] == 1)
  }

  @Test func takesParallelEdgesForOne() {
    let edges = (0..<50_000).map { $0.isMultiple(of: 2) ? (0, 1) : (1, 0) }
    let graph = DirectedGraph(count: 2, edges: edges)
    #expect(graph == DirectedGraph(count: 2, edges: [(1, 0), (0, 1)]))
    #expect(graph.successors(of: 0) == [1] && graph.successors(of: 1) == [0])
    #expect(graph.loops().loops == [[0, 1]])
  }

  /// Layers of two nodes, each with an edge to both of the next: half of the ways between two layers lead over either node between them.
  private func layers(_ count: Int) -> [(Int, Int)] {
    (1..<count).flatMap { layer in
      [(-2, 0), (-2, 1), (-1, 0), (-1, 1)].map { (2 * layer + $0.0, 2 * layer + $0.1) }
    }
  }

  /// 2 to the power of 1,098 shortest ways join the ends, which is beyond what `Double` can say; a bare chain beside them is as short.
  @Test func weighsMoreShortestWaysThanDoubleCanCount() throws {
    let count = 1_100
    let graph = DirectedGraph(count: 2 * count, edges: layers(count))
    let found = try #require(graph.betweenness(steps: 100_000_000))
    let pairs = Double(2 * count - 1) * Double(2 * count - 2)
    for (node, value) in found.enumerated() {
      let (before, after) = (node / 2 * 2, (count - 1 - node / 2) * 2)
      #expect(abs(value - Double(before * after) / 2 / pairs) < 1e-12, "\(node)")
    }
  }

  /// Of the ways between the two ends one in 2 to the power of 600 leads over the bare chain: none, but between the nodes of the chain all do.
  @Test func weighsOneWayBesideMoreThanCanBeCounted() throws {
    let count = 600
    let (first, last) = (2 * count, 2 * count + 1)
    let chain = Array(last + 1...last + count)
    let edges =
      layers(count) + [(first, 0), (first, 1), (2 * count - 2, last), (2 * count - 1, last)]
      + zip([first] + chain, chain + [last]).map { ($0, $1) }
    let graph = DirectedGraph(count: last + 1 + count, edges: edges)
    let found = try #require(graph.betweenness(steps: 100_000_000))
    let pairs = Double(graph.count - 1) * Double(graph.count - 2)
    for (place, node) in chain.enumerated() {
      // From the first end and the nodes before it to those after it; to the last end from the nodes before it alone.
      let (before, after) = (place, count - 1 - place)
      let ways = Double((before + 1) * (after + 1) - 1)
      #expect(abs(found[node] - ways / pairs) < 1e-12, "\(place)")
    }
    // All ways from the first end, and half of those between layers, lead over either node of a layer.
    for layer in 0..<count {
      let (before, after) = (2 * layer + 1, 2 * (count - 1 - layer) + 1)
      #expect(abs(found[2 * layer] - Double(before * after) / 2 / pairs) < 1e-12, "\(layer)")
    }
  }
}
