import Assessment
import Bilingual
import Catalogue
import Diagrams
import FactorModel
import Testing

@Suite struct ThemeMapTests {
  @Test func showsFactorsOfWhichTheThemeIsAnyAndTheLinksAmongThem() throws {
    var sketch = Sketch()
    sketch.add("main")
    sketch.add("also", themes: ["health", "care"])
    sketch.add("other", themes: ["health"])
    sketch.link("main", "also")
    let diagram = try #require(ThemeMap(sketch.snapshot, theme: key("care"))).diagram

    #expect(diagram.id == "theme-care")
    #expect(diagram.nodes.map(\.id.text) == ["also", "main"])
    #expect(diagram.edges.map { "\($0.from) \($0.to)" } == ["main also"])
    #expect(diagram.groups.isEmpty)
  }

  @Test func showsTheMostStronglyLinkedNeighboursAndCountsTheRest() throws {
    var sketch = Sketch()
    sketch.add("a")
    sketch.add("b")
    for neighbour in ["often", "once", "strong", "weak"] {
      sketch.add(neighbour, themes: ["health"])
    }
    sketch.link("once", "a")
    sketch.link("often", "a")
    sketch.link("b", "often")
    sketch.link("a", "strong", .negative, .strong)
    sketch.link("weak", "b", .unknown, .weak)
    let map = try #require(ThemeMap(sketch.snapshot, theme: key("care"), neighbourLimit: 3))

    let diagram = map.diagram
    let outside = diagram.nodes.filter { $0.standing == .outside }
    #expect(outside.map(\.id.text) == ["often", "strong", "weak"])
    #expect(diagram.notes == ["And 1 more factor linked to these."])
    #expect(!diagram.edges.contains { $0.from.text == "once" })
  }

  @Test func leavesOutLinksBetweenTwoFactorsOutside() throws {
    var sketch = Sketch()
    sketch.add("a")
    sketch.add("x", themes: ["health"])
    sketch.add("y", themes: ["health"])
    sketch.link("x", "a")
    sketch.link("a", "y")
    sketch.link("x", "y")
    let diagram = try #require(ThemeMap(sketch.snapshot, theme: key("care"))).diagram
    #expect(diagram.edges.map { "\($0.from) \($0.to)" } == ["a y", "x a"])
  }

  @Test func gathersUnlinkedFactorsByClass() throws {
    var sketch = Sketch()
    sketch.add("a", class: .outcome)
    sketch.add("b", class: .need)
    sketch.add("c")
    sketch.add("d")
    sketch.link("c", "d")
    let groups = try #require(ThemeMap(sketch.snapshot, theme: key("care"))).diagram.groups
    #expect(groups.map { $0.members.map(\.text) } == [["b", "a"]])
    #expect(groups.map(\.form) == [.cards])
  }

  @Test func carriesWhatWasFoundOut() throws {
    var sketch = Sketch()
    sketch.add(
      "a",
      "A label",
      class: .provision,
      band: .weak,
      verdicts: [.gap, .met, .gap, .exempt]
    )
    let diagram = try #require(ThemeMap(sketch.snapshot, theme: key("care"))).diagram
    let node = try #require(diagram.node(key("a")))
    #expect(node.label == "A label")
    #expect(node.band == .weak)
    #expect(node.verdictWords(in: .english) == ["M 1 met", "X 2 gaps", "E 1 exempt"])
    #expect(node.dataGaps == 2)
    #expect(
      diagram.subtitle == "Catalogue version 2023-03, as of 31 March 2023  ·  1 factor, 0 links"
    )
  }

  @Test func knowsNoThemeThatTheModelDoesNotHave() {
    #expect(ThemeMap(Sketch().snapshot, theme: key("weather")) == nil)
  }

  @Test func doesNotDependOnTheOrderOfTheModel() throws {
    var one = Sketch()
    var two = Sketch()
    let names = ["a", "b", "c", "d"]
    for name in names { one.add(name, themes: name == "d" ? ["health"] : ["care"]) }
    for name in names.reversed() { two.add(name, themes: name == "d" ? ["health"] : ["care"]) }
    let links = [("a", "b"), ("b", "a"), ("c", "d"), ("d", "a")]
    for link in links { one.link(link.0, link.1) }
    for link in links.reversed() { two.link(link.0, link.1) }
    let first = try #require(ThemeMap(one.snapshot, theme: key("care"))).diagram
    let second = try #require(ThemeMap(two.snapshot, theme: key("care"))).diagram
    #expect(DiagramDOT(first).text == DiagramDOT(second).text)
  }
}
