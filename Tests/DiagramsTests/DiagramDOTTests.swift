import Assessment
import Bilingual
import Catalogue
import Diagrams
import FactorModel
import TestSupport
import Testing

@Suite struct DiagramDOTTests {
  private func diagram(_ change: (inout Sketch) -> Void) -> Diagram {
    var sketch = Sketch()
    change(&sketch)
    return sketch.map
  }

  @Test func writesTheWholeOfASmallMap() throws {
    let diagram = diagram {
      $0.add("poverty", "Child poverty", band: .strong, verdicts: [.met])
      $0.add("entries", "Entries to care", class: .provision, band: .weak, verdicts: [.gap, .gap])
      $0.link("poverty", "entries", .positive, .strong)
    }
    try expectGolden(DiagramDOT(diagram).text, "small-map.dot")
  }

  @Test(arguments: [
    #"<script>alert("x")</script>"#, #"\N \G \E C:\new"#, "&lt;b&gt; & &eacute;", #""]; evil ["#,
    "</TD></TR></TABLE>>]; evil", "line\nbreak\u{2028}and\ttab", "\u{202E}turned", "👩‍👩‍👧 Tŷ Ŵ", "",
    "\u{0}\u{1B}[31m", "<!-- -->", "]]>",
  ])
  func letsNoLabelOutOfItsPlace(label: String) {
    let graphs = [label, "Plain"].map { label in
      DiagramDOT(
        diagram {
          $0.add("a", label)
          $0.add("b", "Plain")
          $0.link("a", "b")
        }
      ).text.split(separator: "\n")
    }
    #expect(graphs[0].count == graphs[1].count)
    // What is not the label's own line is the same line for line.
    for (line, other) in zip(graphs[0], graphs[1]) where !line.contains(#"id="factor-a""#) {
      if !line.contains(#"id="link-a_b""#) { #expect(line == other) }
    }
  }

  @Test func hasTheSizeOfEachCardAndNoFactorWithoutLinks() throws {
    let diagram = diagram {
      $0.add("a", "Short")
      $0.add("b", "A label that is so long that it breaks into three or even four lines")
      $0.add("alone")
      $0.link("a", "b")
    }
    let graph = DiagramDOT(diagram).graph
    #expect(graph.body.nodes.map(\.name) == ["a", "b"])
    guard case .number(let low) = try #require(graph.card("a")).attributes[.height],
      case .number(let high) = try #require(graph.card("b")).attributes[.height]
    else {
      Issue.record("a card has no height")
      return
    }
    #expect(high > low + 0.3)
  }

  @Test func drawsEachSignWithItsOwnLineAndArrow() {
    let diagram = diagram {
      for name in ["a", "b", "c", "d"] { $0.add(name) }
      $0.link("a", "b", .positive)
      $0.link("a", "c", .negative)
      $0.link("a", "d", .unknown)
    }
    let edges = DiagramDOT(diagram).graph.body.edges
    #expect(edges.map { $0.attributes[.style] } == ["solid", "dashed", "dotted"])
    #expect(edges.map { $0.attributes[.arrowHead] } == ["normal", "tee", "odot"])
    #expect(Set(edges.map { $0.attributes[.colour] }).count == 3)
    #expect(edges.map { $0.attributes[.id] } == ["link-a_b", "link-a_c", "link-a_d"])
  }

  @Test func boundsTheEffortOnLargeMaps() {
    let large = diagram { sketch in
      for index in 0..<300 { sketch.add("f\(index)") }
      for index in 1..<300 { sketch.link("f\(index - 1)", "f\(index)") }
    }
    #expect(DiagramDOT(large).graph.body.attributes[.effort] == 2)
    #expect(DiagramDOT(large).graph.body.attributes[.crossingEffort] == 0.3)
  }
}
