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

  @Test func saysOfEachFactorWhatThePictureSays() {
    let outline = TextOutline(diagram)
    let told = outline.sections.filter { ["Factors", "Factors linked to them"].contains($0.title) }
      .flatMap(\.items)
    let drawn = DiagramDOT(diagram).graph.factorCards
    #expect(Set(told.map(Told.init)) == Set(drawn.map(Told.init(card:))))
    #expect(told.count == diagram.nodes.count && drawn.count == diagram.nodes.count)
  }

  @Test func saysOfEachFactorWhatItsTooltipSays() {
    let told = TextOutline(diagram).sections.flatMap(\.items).map { [$0.title] + $0.facts }
    for card in DiagramDOT(diagram).graph.factorCards {
      guard case .text(let tooltip) = card.attributes[.tooltip] else {
        Issue.record("\(card.name) has no tooltip")
        continue
      }
      #expect(told.contains(tooltip.split(separator: "\n").map(String.init)))
    }
  }

  @Test func saysOfEachLinkWhatThePictureSays() {
    let labels = Dictionary(uniqueKeysWithValues: diagram.nodes.map { ($0.id.text, $0.label) })
    let told = TextOutline(diagram).sections.filter { $0.title == "Links" }.flatMap(\.items)
    let drawn = DiagramDOT(diagram).graph.visibleEdges.map { edge in
      let sign = edge.attributes[.label].map(plain) ?? "none"
      return "\(labels[edge.tail] ?? "?") → \(labels[edge.head] ?? "?"): \(sign)"
    }
    #expect(Set(told.map { "\($0.title): \($0.facts[0].prefix(1))" }) == Set(drawn))
    #expect(told.count == 3)
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

/// What is said of a factor, wherever it is said; outside the theme a card has no room for verdicts.
private struct Told: Hashable {
  var label: String
  var factorClass: String
  var band: String
  var verdicts: Set<String>

  init(_ item: TextOutline.Item) {
    label = item.title
    func fact(_ name: String) -> String {
      let line = item.facts.first { $0.hasPrefix(name + ": ") } ?? name
      return String(line.dropFirst(name.count + 2))
    }
    factorClass = fact("Class")
    band = String(fact("Coverage by public data").prefix { $0 != ";" })
    let isOutside = fact("Themes") == "Theme health"
    let all = fact("Aspects measured").split(separator: ", ").map(String.init)
    verdicts = isOutside ? [] : Set(all)
  }

  init(card: DOTNode) {
    let lines = (card.attributes[.label].map(plain) ?? "").split(separator: "\n").map(String.init)
    let split = lines.firstIndex { $0.contains(" · ") } ?? 0
    label = lines[..<split].joined(separator: " ")
    let parts = lines[split].split(separator: " · ").map(String.init)
    band = String(parts[0].drop { !$0.isLetter })
    factorClass = parts[1]
    verdicts = Set(
      lines[(split + 1)...].flatMap { $0.split(separator: "   ") }
        .map { String($0.drop { !$0.isLetter }) }
    )
  }
}
