import Diagrams
import Testing

@Suite struct PlainGraphTests {
  @Test func readsPlacesInPointsFromTheTop() throws {
    let graph = try PlainGraph(
      """
      graph 1 8 4
      node a 1 3 2 0.5 "two words" solid box black lightgrey
      node "b-c \\" d" 5.5 1 1 1 "" solid box black lightgrey
      edge a "b-c \\" d" 4 2 3 3 3 4 1 5 1 "+" 3.5 2 solid black
      edge a a 0 solid black
      stop

      """
    )
    #expect(graph.nodes["a"] == Frame(centre: Point(72, -216), size: Size(144, 36)))
    #expect(graph.nodes["b-c \" d"] == Frame(centre: Point(396, -72), size: Size(72, 72)))
    #expect(
      graph.edges.first?.points
        == [Point(144, -216), Point(216, -216), Point(288, -72), Point(360, -72)]
    )
    #expect(graph.edges.last?.points == [])
  }

  @Test(arguments: [
    ("node a 1 x 2 1 a solid\nstop", 1), ("graph 1 1 1\nnode a 1\nstop", 2),
    ("edge a b 2 1 1 1\nstop", 1), ("edge a b -1\nstop", 1), ("edge a b 9999999\nstop", 1),
    ("<svg>", 1), ("graph 1 1 1\n", 1), ("", 1), ("node a nan 1 1 1\nstop", 1),
  ])
  func saysWhichLineIsWrong(text: String, line: Int) {
    let error = #expect(throws: PlacesError.self) { try PlainGraph(text) }
    guard case .malformed(line, _) = error else {
      Issue.record("expected line \(line), got \(String(describing: error))")
      return
    }
  }

  @Test func missesAFactorThatHasNoPlace() throws {
    var sketch = Sketch()
    sketch.add("a")
    sketch.add("b")
    sketch.link("a", "b")
    let plan = LayoutPlan(sketch.map)
    #expect(throws: PlacesError.missing("b")) {
      try plan.layout(plain: "node a 1 1 1 1\nstop\n")
    }
  }
}
