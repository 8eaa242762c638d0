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
    #expect(Self.complete.edgeCount == 300 * 299)
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
    #expect(graph.edgeCount == 2 && graph.loops().loops == [[0, 1]])
  }
}
