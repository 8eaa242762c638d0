import Assessment
import Bilingual
import Catalogue
import Diagrams
import FactorModel
import Testing

@Suite struct ClassMapTests {
  @Test func showsTheFirstClassAndTheFactorsOfOthersMostStronglyLinked() {
    var sketch = Sketch()
    sketch.add("a", class: .outcome)
    sketch.add("b", class: .outcome, themes: ["health"])
    for other in ["strong", "once", "unlinked"] { sketch.add(other, class: .provision) }
    sketch.link("a", "b")
    sketch.link("once", "a")
    sketch.link("strong", "b", .negative, .strong)
    sketch.link("strong", "once")
    let diagram = ClassMap(sketch.snapshot, factorClass: .outcome, neighbourLimit: 1).diagram

    #expect(diagram.id == "class-outcome")
    #expect(diagram.nodes.map(\.id.text) == ["a", "b", "strong"])
    #expect(diagram.nodes.filter { $0.standing == .outside }.map(\.id.text) == ["strong"])
    #expect(diagram.edges.map { "\($0.from) \($0.to)" } == ["a b", "strong b"])
    #expect(diagram.notes == ["And 1 more factor linked to these."])
  }

  @Test func putsUnlinkedFactorsIntoABoxForEachMainTheme() {
    var sketch = Sketch()
    sketch.add("linked")
    sketch.add("other")
    sketch.link("linked", "other")
    sketch.add("of-health", themes: ["health", "care"])
    sketch.add("of-care")
    sketch.add("of-care-too")
    let diagram = ClassMap(sketch.snapshot, factorClass: .need).diagram

    #expect(diagram.groups.map(\.id) == ["apart-care", "apart-health"])
    #expect(
      diagram.groups.map { $0.members.map(\.text) } == [["of-care", "of-care-too"], ["of-health"]]
    )
    #expect(diagram.groups.first?.title == "Theme care: not linked on this map")
  }

  @Test func showsTheFactorsOfAThemeThatAreOfOneClass() throws {
    var sketch = Sketch()
    sketch.add("a")
    sketch.add("b", class: .outcome)
    sketch.add("c", class: .outcome, themes: ["health"])
    sketch.add("far", class: .outcome, themes: ["health"])
    sketch.link("a", "b")
    sketch.link("b", "c")
    sketch.link("c", "far")
    let map = ThemeMap(sketch.snapshot, theme: key("care"), factorClass: .outcome)
    let diagram = try #require(map).diagram
    #expect(diagram.id == "theme-care-outcome")
    #expect(diagram.title == "Theme care: outcome")
    #expect(diagram.nodes.filter { $0.standing == .inside }.map(\.id.text) == ["b"])
    #expect(diagram.nodes.filter { $0.standing == .outside }.map(\.id.text) == ["a", "c"])
  }
}
