import FactorModel
import Testing

/// Each result on thousands of small graphs beside what comes out by trying everything.
struct DirectedGraphTests {
  private static let seeds = UInt64(1)...3000

  private func eachGraph(_ body: (RandomGraph, DirectedGraph) -> Void) {
    for seed in Self.seeds {
      let random = RandomGraph(seed: seed)
      body(random, random.graph)
    }
  }

  @Test func holdsEachEdgeOnceInOrder() {
    eachGraph { random, graph in
      for node in 0..<random.count {
        let others = (0..<random.count).filter { $0 != node }
        #expect(Array(graph.successors(of: node)) == others.filter { random.joins[node][$0] })
        #expect(Array(graph.predecessors(of: node)) == others.filter { random.joins[$0][node] })
      }
      #expect(graph.selfLoops == (0..<random.count).filter { random.joins[$0][$0] })
    }
  }

  @Test func dependsOnNoOrderAndNoRepetition() {
    eachGraph { random, graph in
      var random = random
      let edges = (random.edges + random.edges).shuffled(using: &random.random)
      #expect(DirectedGraph(count: random.count, edges: edges) == graph)
      #expect(graph.reversed.reversed == graph)
    }
  }

  @Test func putsNodesThatReachEachOtherIntoOneComponent() {
    eachGraph { random, graph in
      let (components, reaches) = (graph.components, random.reaches)
      for node in 0..<random.count {
        for other in 0..<random.count {
          let isMutual = node == other || reaches[node][other] && reaches[other][node]
          #expect((components.of[node] == components.of[other]) == isMutual)
        }
        #expect(components.members[components.of[node]].contains(node))
        for next in graph.successors(of: node) {
          #expect(components.of[next] <= components.of[node])
        }
      }
      #expect(components.members.joined().sorted() == Array(0..<random.count))
    }
  }

  @Test func countsWhatEachNodeReaches() {
    eachGraph { random, graph in
      let reaches = random.reaches
      let nodes = 0..<random.count
      #expect(graph.reach == nodes.map { node in nodes.count { $0 != node && reaches[node][$0] } })
      #expect(
        graph.reversed.reach
          == nodes.map { node in nodes.count { $0 != node && reaches[$0][node] } }
      )
    }
  }

  /// More nodes than are handed on at a time.
  @Test func countsReachAlongAPathOfManyNodes() {
    let graph = DirectedGraph(count: 1000, edges: (0..<999).map { ($0, $0 + 1) })
    #expect(graph.reach == (0..<1000).map { 999 - $0 })
    #expect(graph.reversed.reach == Array(0..<1000))
  }

  @Test func findsShortestPathsAndOfThoseTheFirst() {
    eachGraph { random, graph in
      let shortest = random.shortestPaths
      for end in 0..<random.count {
        let distances = graph.distances(to: end)
        for start in 0..<random.count {
          let paths = shortest[start][end]
          #expect(distances[start] == (paths.first?.count ?? 0) - 1)
          let first = paths.min { $0.lexicographicallyPrecedes($1) }
          #expect(graph.path(from: start, along: distances) == first)
        }
        let near = graph.distances(to: end, furthest: 2)
        #expect(near == distances.map { $0 <= 2 ? $0 : -1 })
      }
    }
  }

  @Test func findsTheWidestWays() {
    eachGraph { random, graph in
      var random = random
      let capacities = (0..<random.count).map { _ in Int.random(in: -1...4, using: &random.random) }
      for end in 0..<random.count {
        let widths = graph.widths(to: end, capacities: capacities)
        for start in 0..<random.count {
          let all = random.paths(from: start, to: end).compactMap { path in
            path.map { capacities[$0] }.min()
          }
          #expect(widths[start] == max(-1, all.max() ?? -1))
        }
      }
    }
  }

  @Test func weighsWhoStandsBetweenByTheDefinition() throws {
    eachGraph { random, graph in
      let found = graph.betweenness(steps: 1_000_000) ?? []
      #expect(found.count == random.count)
      for (value, expected) in zip(found, random.betweenness) {
        #expect(abs(value - expected) < 1e-12)
      }
    }
  }

  @Test func leavesBetweennessOutWhereItTakesTooLong() {
    let graph = DirectedGraph(count: 100, edges: (0..<99).map { ($0, $0 + 1) })
    #expect(graph.betweenness(steps: 1000) == nil)
    #expect(graph.betweenness(steps: 1_000_000) != nil)
  }

  @Test func knowsAGraphWithoutNodes() {
    let graph = DirectedGraph(count: 0, edges: [])
    #expect(graph.components.members.isEmpty && graph.reach.isEmpty)
    #expect(graph.loops().loops.isEmpty && graph.loops().isComplete)
    #expect(graph.betweenness(steps: 10) == [])
  }
}
