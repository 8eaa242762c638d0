import Assessment
import Bilingual
import Catalogue
import Diagrams
import FactorModel
import Testing

@Suite struct PathMapTests {
  /// `a` leads to `z` directly, over `b`, and over `c` and `d`; `d` leads back to `b`; `e` is a blind alley.
  private var sketch: Sketch {
    var sketch = Sketch()
    for name in ["a", "b", "c", "d", "e", "z", "alone"] { sketch.add(name) }
    for link in ["a z", "a b", "b z", "a c", "c d", "d z", "d b", "a e", "b a"] {
      let ends = link.split(separator: " ").map(String.init)
      sketch.link(ends[0], ends[1])
    }
    return sketch
  }

  private func map(
    _ from: String,
    _ to: String,
    pathLimit: Int = 20,
    longest: Int = 6
  ) throws -> Diagram {
    try #require(
      PathMap(
        sketch.snapshot,
        from: key(from),
        to: key(to),
        pathLimit: pathLimit,
        longest: longest
      )
    ).diagram
  }

  private func links(_ diagram: Diagram) -> [String] {
    diagram.edges.map { "\($0.from) \($0.to)" }
  }

  @Test func showsAllFactorsAndLinksOnThePaths() throws {
    let diagram = try map("a", "z")
    #expect(diagram.id == "path-a-z")
    #expect(diagram.nodes.map(\.id.text) == ["a", "b", "c", "d", "z"])
    #expect(links(diagram) == ["a b", "a c", "a z", "b z", "c d", "d b", "d z"])
    #expect(
      diagram.notes
        == ["4 paths of 1 to 4 links.", "Paths of more than 6 links are not shown."]
    )
    #expect(diagram.nodes.filter { $0.standing == .focus }.map(\.id.text) == ["a", "z"])
  }

  @Test func showsTheShortestFirstAndSaysThatThereMayBeMore() throws {
    let diagram = try map("a", "z", pathLimit: 2)
    #expect(links(diagram) == ["a b", "a z", "b z"])
    #expect(
      diagram.notes == [
        "2 paths of 1 to 2 links.",
        "Shown are the shortest, at most 2 paths of at most 6 links; there may be more.",
      ]
    )
  }

  @Test func leavesOutPathsOfMoreLinksThanTheBound() throws {
    #expect(links(try map("a", "z", longest: 2)) == ["a b", "a z", "b z"])
  }

  @Test func showsTheShortestPathHoweverLongItIs() throws {
    var sketch = Sketch()
    for index in 0...3_000 { sketch.add("f\(index)") }
    for index in 0..<3_000 { sketch.link("f\(index)", "f\(index + 1)") }
    let map = try #require(PathMap(sketch.snapshot, from: key("f0"), to: key("f3000")))
    #expect(map.diagram.edges.count == 3_000)
  }

  @Test func neverPassesAFactorTwice() throws {
    #expect(links(try map("b", "z")) == ["a c", "a z", "b a", "b z", "c d", "d z"])
  }

  @Test func saysThatThereIsNoPathAndWhetherThereIsOneBack() throws {
    let back = try map("z", "a")
    #expect(back.edges.isEmpty)
    #expect(back.nodes.map(\.id.text) == ["a", "z"])
    #expect(
      back.notes == [
        "No path of links leads from z to a.",
        "The other way there is one: from a to z in 1 link.",
      ]
    )
    #expect(
      try map("a", "alone").notes
        == ["No path of links leads from a to alone.", "Nor does one lead the other way."]
    )
    #expect(back.alternative.contains("The other way there is one"))
  }

  @Test func showsTheLoopsOfAFactor() throws {
    let loops = try map("a", "a")
    #expect(links(loops) == ["a b", "a c", "b a", "c d", "d b"])
    #expect(loops.title == "a: what leads back to it")
    #expect(try map("e", "e").notes == ["No path of links leads from e back to it."])
  }

  @Test func givesUpInBoundedWorkWherePathsAreWithoutNumber() throws {
    var sketch = Sketch()
    let names = (0..<60).map { "f\($0)" }
    for name in names + ["end"] { sketch.add(name) }
    for from in names { for to in names where from != to { sketch.link(from, to) } }
    sketch.link("f59", "end")
    let map = PathMap(
      sketch.snapshot,
      from: key("f0"),
      to: key("end"),
      pathLimit: 1_000_000,
      longest: 40
    )
    #expect(try #require(map).diagram.notes.last?.hasSuffix("there may be more.") == true)
  }

  @Test func knowsNoPathToAFactorThatTheModelDoesNotHave() {
    #expect(PathMap(sketch.snapshot, from: key("a"), to: key("weather")) == nil)
  }
}
