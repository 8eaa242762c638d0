import Assessment
import Bilingual
import Catalogue
import Diagrams
import FactorModel
import Testing

@Suite struct NeighbourhoodMapTests {
  /// a → b → c → d → a, and e → c.
  private let sketch: Sketch = {
    var sketch = Sketch()
    for name in ["a", "b", "c", "d", "e"] { sketch.add(name) }
    for link in [("a", "b"), ("b", "c"), ("c", "d"), ("d", "a")] { sketch.link(link.0, link.1) }
    sketch.link("e", "c", .negative, .strong)
    return sketch
  }()

  @Test(arguments: [
    (1, ["a", "b", "d"]), (2, ["a", "b", "c", "d"]), (9, ["a", "b", "c", "d", "e"]),
  ])
  func reachesInBothDirections(depth: Int, reached: [String]) throws {
    let map = try #require(NeighbourhoodMap(sketch.snapshot, focus: key("a"), depth: depth))
    #expect(map.diagram.nodes.map(\.id.text) == reached)
    #expect(map.diagram.node(key("a"))?.standing == .focus)
  }

  @Test func drawsAllLinksBetweenWhatItShows() throws {
    let map = try #require(NeighbourhoodMap(sketch.snapshot, focus: key("a"), depth: 2))
    #expect(map.diagram.edges.count == 4)
  }

  @Test func prefersTheNearestThenTheMostStronglyLinked() throws {
    let map = try #require(
      NeighbourhoodMap(sketch.snapshot, focus: key("c"), depth: 2, factorLimit: 3)
    )
    #expect(map.diagram.nodes.map(\.id.text) == ["b", "c", "e"])
    #expect(map.diagram.notes == ["And 2 more factors within 2 links of it."])
  }

  @Test func knowsNoFactorThatTheModelDoesNotHave() {
    #expect(NeighbourhoodMap(sketch.snapshot, focus: key("weather")) == nil)
  }
}
