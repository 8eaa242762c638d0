import Assessment
import Bilingual
import Catalogue
import Diagrams
import FactorModel
import Testing

@Suite struct PopulationMapTests {
  private var sketch: Sketch {
    var sketch = Sketch()
    sketch.populations = [
      Population(id: key("children"), label: LocalizedText("Children")),
      Population(
        id: key("looked-after"),
        label: LocalizedText("Looked after"),
        within: key("children")
      ),
      Population(id: key("leavers"), label: LocalizedText("Leavers"), within: key("looked-after")),
      Population(id: key("adults"), label: LocalizedText("Adults")),
    ]
    sketch.add("a", verdicts: [.gap, .met, .exempt], about: ["children", nil, "leavers"])
    sketch.add("b", verdicts: [.met], about: ["looked-after"])
    sketch.add("c", verdicts: [.met], about: ["adults"])
    sketch.add("d")
    sketch.link("a", "b")
    sketch.link("c", "a")
    return sketch
  }

  private func map(_ population: String) throws -> Diagram {
    try #require(PopulationMap(sketch.snapshot, population: key(population))).diagram
  }

  @Test func showsFactorsWithAnAspectAboutTheGroupOrOneWithinIt() throws {
    let diagram = try map("children")
    #expect(diagram.id == "population-children")
    #expect(diagram.nodes.filter { $0.standing == .inside }.map(\.id.text) == ["a", "b"])
    #expect(diagram.nodes.filter { $0.standing == .outside }.map(\.id.text) == ["c"])
    #expect(diagram.edges.count == 2)
    #expect(
      diagram.notes == ["Also counts aspects about groups within it: Leavers; Looked after."]
    )
  }

  @Test func leavesOutTheWiderGroup() throws {
    #expect(try map("leavers").nodes.filter { $0.standing == .inside }.map(\.id.text) == ["a"])
  }

  @Test func countsTheVerdictsOfTheseAspectsAlone() throws {
    let node = try #require(try map("children").node(key("a")))
    #expect(node.concern?.verdicts == [.init(.gap, 1), .init(.exempt, 1)])
    #expect(node.cardMarks(in: .english).map(\.words) == ["X 1 gap", "E 1 exempt"])
    #expect(node.verdicts.map(\.count) == [1, 1, 1], "the factor's own stay known")
    let facts = node.facts(in: .english)
    #expect(facts.contains("Aspects about this population: X 1 gap, E 1 exempt"))
    #expect(facts.contains("Aspect: Aspect 0 (X gap)"))
    #expect(facts.contains("Aspect: Aspect 2 (E exempt; Leavers)"))
    #expect(!facts.contains { $0.hasPrefix("Aspect: Aspect 1 ") })
  }

  @Test func saysHowManyInAll() throws {
    let diagram = try map("children")
    #expect(diagram.title == "Population: Children")
    #expect(
      diagram.alternative.contains(
        "Aspects about this population: M 1 met, X 1 gap, E 1 exempt."
      )
    )
  }

  @Test func countsAllAspectsOfNeighbours() throws {
    let node = try #require(try map("children").node(key("c")))
    #expect(node.concern == nil)
    #expect(node.cardMarks(in: .english).map(\.words) == ["M 1 met"])
  }

  @Test func saysSoWhereNoAspectIsAboutTheGroup() throws {
    var sketch = sketch
    sketch.populations.append(Population(id: key("pupils"), label: LocalizedText("Pupils")))
    let diagram = try #require(PopulationMap(sketch.snapshot, population: key("pupils"))).diagram
    #expect(diagram.nodes.isEmpty)
    #expect(diagram.notes == ["No aspect of the model has to identify: Pupils."])
  }

  @Test func endsWhereGroupsLieWithinEachOther() throws {
    var sketch = Sketch()
    sketch.populations = [
      Population(id: key("x"), label: LocalizedText("X"), within: key("y")),
      Population(id: key("y"), label: LocalizedText("Y"), within: key("x")),
    ]
    sketch.add("a", about: ["y"])
    let diagram = try #require(PopulationMap(sketch.snapshot, population: key("x"))).diagram
    #expect(diagram.nodes.map(\.id.text) == ["a"])
  }
}
