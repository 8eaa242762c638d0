import Assessment
import Bilingual
import Catalogue
import Diagrams
import FactorModel
import Testing

@Suite struct TextOutlineTests {
  private let diagram: Diagram

  init() throws {
    var sketch = Sketch()
    sketch.add("a", "A long label that breaks into several lines", verdicts: [.gap, .met, .gap])
    sketch.add("b", "Second", class: .outcome, band: .none, verdicts: [.exempt])
    sketch.add("c", "Third", class: .prevention, band: .strong, verdicts: [.notEstablished, .met])
    sketch.add("alone", "Not linked", class: .provision, band: .notEstablished)
    sketch.add("x", "Outside", themes: ["health"], band: .good, verdicts: [.met, .met])
    sketch.link("a", "b", .negative, .strong)
    sketch.link("b", "c", .unknown)
    sketch.link("x", "a")
    diagram = try #require(ThemeMap(sketch.snapshot, theme: key("care"))).diagram
  }

  @Test func tellsEveryFactorAndLinkOnceWithItsFacts() {
    let told = TextOutline(diagram).sections.flatMap(\.items)
    let facts = diagram.facts
    #expect(Set(told.map { [$0.title] + $0.facts }) == Set(facts.map { [$0.title] + $0.lines }))
    #expect(told.count == facts.count && facts.count == 8)
  }

  @Test func putsFactorsUnderWhatTheyAreOnTheMapFor() {
    let sections = TextOutline(diagram).sections
    #expect(
      sections.map(\.title) == [
        "Factors", "Not linked to a factor on this map", "Factors linked to them", "Links",
      ]
    )
    #expect(sections.map { $0.items.count } == [3, 1, 1, 3])
    #expect(sections[1].items.map(\.title) == ["Not linked"])
    #expect(sections[2].items.map(\.title) == ["Outside"])
  }

  @Test func writesRangesAsReportsDo() throws {
    let facts = try #require(diagram.node(key("a"))).facts(in: .english)
    #expect(facts.contains("Coverage by public data: P partial; 50 % to 60 %"))
  }

  @Test func readsAsPlainLines() {
    let text = TextOutline(diagram).text
    #expect(text.hasPrefix("Theme care\nCatalogue version 2023-03, as of 31 March 2023"))
    #expect(text.contains("\n- Second\n    Class: outcome\n"))
    #expect(
      text.contains(
        "\n- A long label that breaks into several lines → Second\n    − more leads to less; strong link\n"
      )
    )
  }
}
