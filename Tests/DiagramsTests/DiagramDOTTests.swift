import Assessment
import Bilingual
import Catalogue
import Diagrams
import FactorModel
import TestSupport
import Testing

@Suite struct DiagramDOTTests {
  private func diagram(_ change: (inout Sketch) -> Void) throws -> Diagram {
    var sketch = Sketch()
    change(&sketch)
    return try #require(ThemeMap(sketch.snapshot, theme: key("care"))).diagram
  }

  @Test func writesTheWholeOfASmallMap() throws {
    var diagram = try diagram {
      $0.add("poverty", "Child poverty", band: .strong, verdicts: [.met])
      $0.add("entries", "Entries to care", class: .provision, band: .weak, verdicts: [.gap, .gap])
      $0.link("poverty", "entries", .positive, .strong)
    }
    diagram.key = []
    try expectGolden(DiagramDOT(diagram).text, "small-map.dot")
  }

  @Test(arguments: [
    #"<script>alert("x")</script>"#, #"\N \G \E C:\new"#, "&lt;b&gt; & &eacute;", #""]; evil ["#,
    "</TD></TR></TABLE>>]; evil", "line\nbreak\u{2028}and\ttab", "\u{202E}turned", "👩‍👩‍👧 Tŷ Ŵ", "",
    "\u{0}\u{1B}[31m", "<!-- -->", "]]>",
  ])
  func letsNoLabelOutOfItsPlace(label: String) throws {
    let hostile = try diagram {
      $0.add("a", label)
      $0.add("b", "Plain")
      $0.link("a", "b")
    }
    let plain = try diagram {
      $0.add("a", "Plain")
      $0.add("b", "Plain")
      $0.link("a", "b")
    }
    let lines = DiagramDOT(hostile).text.split(separator: "\n")
    let expected = DiagramDOT(plain).text.split(separator: "\n")
    #expect(lines.count == expected.count)
    // What is not the label's own line is the same line for line.
    for (line, other) in zip(lines, expected) where !line.contains(#"id="factor-a""#) {
      if !line.contains(#"id="link-a_b""#) { #expect(line == other) }
    }
    let label = try #require(DiagramDOT(hostile).graph.card("a")?.attributes[.label])
    let written = DOTGraph("g", [.label: label]).text
    #expect(
      written.count { $0 == "<" } == DOTGraph("g", [.label: label.emptied]).text.count { $0 == "<" }
    )
  }

  @Test func showsLongLabelsShortAndTellsThemWhole() throws {
    let label = String(repeating: "word ", count: 200) + String(repeating: "x", count: 10_000)
    let diagram = try diagram { $0.add("a", label) }
    let card = try #require(DiagramDOT(diagram).graph.card("a"))
    #expect(card.attributes[.label].map(plain)?.contains("…") == true)
    #expect((card.attributes[.label].map(plain)?.count ?? 0) < 300)
    #expect(card.attributes[.tooltip].map(plain)?.hasPrefix(label) == true)
  }

  @Test func drawsEachSignWithItsOwnCharacterLineAndArrow() throws {
    let diagram = try diagram {
      for name in ["a", "b", "c", "d"] { $0.add(name) }
      $0.link("a", "b", .positive)
      $0.link("a", "c", .negative)
      $0.link("a", "d", .unknown)
    }
    let edges = DiagramDOT(diagram).graph.visibleEdges
    #expect(edges.map { $0.attributes[.label].map(plain) } == ["+", "−", "?"])
    #expect(edges.map { $0.attributes[.style] } == ["solid", "dashed", "dotted"])
    #expect(edges.map { $0.attributes[.arrowHead] } == ["normal", "tee", "odot"])
    #expect(Set(edges.map { $0.attributes[.colour] }).count == 3)
  }

  @Test func drawsEachBandWithItsOwnBorderAndEachClassWithItsOwnShape() throws {
    let diagram = try diagram { sketch in
      for band in Band.allCases { sketch.add("band-\(band.rawValue)", band: band) }
      for value in FactorClass.allCases {
        sketch.add("class-\(value.rawValue)", class: value, band: .weak)
      }
    }
    let graph = DiagramDOT(diagram).graph
    func looks(_ prefix: String, _ names: [DOTAttribute]) -> Set<[DOTValue?]> {
      Set(
        graph.factorCards.filter { $0.name.hasPrefix(prefix) }
          .map { card in names.map { card.attributes[$0] } }
      )
    }
    #expect(looks("band-", [.style, .penWidth, .peripheries]).count == Band.allCases.count)
    #expect(looks("class-", [.shape, .style]).count == FactorClass.allCases.count)
  }

  @Test func namesFactorsAndLinksForPages() throws {
    let diagram = try diagram {
      $0.add("a")
      $0.add("b", class: .outcome, themes: ["health"], band: .none)
      $0.link("a", "b", .negative)
    }
    let graph = DiagramDOT(diagram).graph
    #expect(graph.card("b")?.attributes[.id] == "factor-b")
    #expect(graph.card("b")?.attributes[.class] == "factor outside outcome band-none")
    #expect(graph.visibleEdges.map { $0.attributes[.id] } == ["link-a_b"])
    #expect(graph.visibleEdges.map { $0.attributes[.class] } == ["link negative"])
  }

  @Test func explainsEveryMarkInTheKey() throws {
    let diagram = try diagram { $0.add("a") }
    let key = DiagramDOT(diagram).graph.body.allNodes.filter { $0.name.hasPrefix("key:") }
    let words = key.compactMap { $0.attributes[.label].map(plain) }.joined(separator: "\n")
    let marks = Band.allCases.map(\.mark) + Verdict.allCases.map(\.mark)
    for mark in marks + Polarity.allCases.map(\.mark) {
      #expect(words.contains("\(mark.pattern) \(mark.letter) \(mark.word.english)"))
    }
    for name in ["need", "prevention", "provision", "outcome"] { #expect(words.contains(name)) }
  }

  @Test func boundsTheEffortOnLargeMaps() throws {
    let large = try diagram { sketch in
      for index in 0..<300 { sketch.add("f\(index)") }
      for index in 1..<300 { sketch.link("f\(index - 1)", "f\(index)") }
    }
    #expect(DiagramDOT(large).graph.body.attributes[.effort] == 2)
    #expect(DiagramDOT(large).graph.body.attributes[.crossingEffort] == 0.3)
  }
}
