import Catalogue
import Diagrams
import FactorModel
import Testing

@Suite struct LayoutPlanTests {
  private func sketch(_ count: Int, links: [(Int, Int)]) -> Sketch {
    var sketch = Sketch()
    for index in 0..<count { sketch.add("f\(index)") }
    for (from, to) in links { sketch.link("f\(from)", "f\(to)") }
    return sketch
  }

  @Test func asksForNothingWithoutLinks() throws {
    let plan = LayoutPlan(sketch(5, links: []).map)
    #expect(plan.dot == nil)
    let layout = try plan.layout(plain: nil)
    #expect(layout.cards.count == 5 && layout.links.isEmpty)
  }

  @Test func asksWithSizesAndWithoutWords() throws {
    let dot = try #require(LayoutPlan(sketch(2, links: [(0, 1)]).map).dot)
    #expect(dot.contains(#""f0" [width="2.639", height="#))
    #expect(!dot.contains("Theme care cards") && !dot.contains("tooltip"))
    #expect(dot.contains(#"dir="none""#))
  }

  @Test func putsUnlinkedFactorsInTheirBoxAndNothingOverAnything() throws {
    let diagram = sketch(12, links: [(0, 1), (1, 2), (4, 5)]).map
    let layout = try LayoutPlan(diagram).sketched()
    #expect(layout.cards.count == 12)
    let group = try #require(diagram.groups.first)
    let box = try #require(layout.boxes[group.id])
    for member in diagram.groups.flatMap(\.members) {
      let card = try #require(layout.cards[member])
      #expect(box.contains(card.origin) && box.contains(Point(card.maxX, card.maxY)))
    }
    let report = LegibilityReport(DiagramPainter(diagram, layout: layout).scene)
    #expect(report.faults == [])
  }

  @Test func bringsPartsThatNoLinkJoinsTogether() throws {
    let diagram = sketch(8, links: [(0, 1), (2, 3), (4, 5), (6, 7)]).map
    let layout = try LayoutPlan(diagram).sketched()
    // As the engine set them they would take up 2,700 points.
    #expect(layout.bounds.width < 1800, "\(layout.bounds)")
    #expect(LegibilityReport(DiagramPainter(diagram, layout: layout).scene).faults == [])
  }

  @Test func spreadsTheEndsOfLinksOverTheEdgeOfACard() throws {
    let diagram = sketch(6, links: (1..<6).map { ($0, 0) }).map
    let layout = try LayoutPlan(diagram).sketched()
    #expect(Set(layout.links.map(\.curve.end.y)).count == 5)
    let card = try #require(layout.cards[key("f0")])
    for link in layout.links { #expect((card.minY...card.maxY).contains(link.curve.end.y)) }
  }

  @Test func takesSpringsWhereColumnsWouldTakeTooLong() {
    let count = LayoutPlan.mostForDot
    let links = (1..<count).map { ($0 - 1, $0) }
    var diagram = sketch(2, links: [(0, 1)]).map
    diagram.edges = links.map {
      DiagramEdge(from: key("f\($0)"), to: key("f\($1)"), polarity: .positive)
    }
    #expect(LayoutPlan(diagram).engine == .sfdp)
    diagram.edges.removeLast(4)
    #expect(LayoutPlan(diagram).engine == .dot)
  }
}
