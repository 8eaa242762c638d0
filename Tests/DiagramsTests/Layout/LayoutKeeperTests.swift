import Assessment
import Catalogue
import Diagrams
import FactorModel
import Testing

@Suite struct LayoutKeeperTests {
  /// a → b → c, d → c, e → f; u and v stand alone.
  private var sketch: Sketch {
    var sketch = Sketch()
    for name in ["a", "b", "c", "d", "e", "f", "u", "v"] { sketch.add(name) }
    for link in [("a", "b"), ("b", "c"), ("d", "c"), ("e", "f")] { sketch.link(link.0, link.1) }
    return sketch
  }

  private func kept(_ decision: LayoutKeeper.Decision) throws -> DiagramLayout {
    guard case .kept(let layout) = decision else {
      Issue.record("expected everything to be kept, got \(decision)")
      throw NotKept()
    }
    return layout
  }

  private struct NotKept: Error {}

  private func expectClear(_ diagram: Diagram, _ layout: DiagramLayout) {
    #expect(LegibilityReport(DiagramPainter(diagram, layout: layout).scene).faults == [])
  }

  @Test func movesNothingWhereNothingChanged() throws {
    let layout = try LayoutPlan(sketch.map).sketched()
    #expect(try kept(LayoutKeeper.decide(layout, for: sketch.map)) == layout)
  }

  @Test func movesNothingForOtherFindings() throws {
    let layout = try LayoutPlan(sketch.map).sketched()
    var other = sketch.map
    for index in other.nodes.indices { other.nodes[index].band = .none }
    #expect(try kept(LayoutKeeper.decide(layout, for: other)) == layout)
  }

  @Test func movesNoMiddleForALongerLabel() throws {
    let layout = try LayoutPlan(sketch.map).sketched()
    var other = sketch.map
    for index in other.nodes.indices {
      other.nodes[index].label = "A label that is a good deal longer than it was, on several lines"
    }
    let after = try kept(LayoutKeeper.decide(layout, for: other))
    for (id, frame) in layout.cards {
      let grown = try #require(after.cards[id])
      #expect(
        abs(grown.centre.x - frame.centre.x) < 0.2 && abs(grown.centre.y - frame.centre.y) < 0.2
      )
    }
    #expect(after.links == layout.links && after.boxes == layout.boxes)
    expectClear(other, after)
  }

  @Test func leavesThePlaceEmptyOfWhatIsGone() throws {
    let layout = try LayoutPlan(sketch.map).sketched()
    var fewer = sketch
    fewer.factors.removeAll { $0.id == key("d") }
    fewer.findings.removeAll { $0.id == key("d") }
    fewer.links.removeAll { $0.from == key("d") }
    let after = try kept(LayoutKeeper.decide(layout, for: fewer.map))
    #expect(after.cards == layout.cards.filter { $0.key != key("d") })
    #expect(after.links == layout.links.filter { $0.from != key("d") })
  }

  @Test func movesNobodyForANewcomer() throws {
    let layout = try LayoutPlan(sketch.map).sketched()
    var more = sketch
    more.add("new")
    more.link("a", "new")
    guard case .extended(let part) = LayoutKeeper.decide(layout, for: more.map) else {
      Issue.record("a new link has to be led")
      return
    }
    #expect(part.edges.map { "\($0.from) \($0.to)" } == ["a new"])
    #expect(part.layout.cards.filter { $0.key != key("new") } == layout.cards)
    #expect(part.layout.links == layout.links)
    let place = try #require(part.layout.cards[key("new")])
    let beside = try #require(layout.cards[key("a")])
    #expect(place.minX > beside.maxX, "what follows stands to the right")

    // An engine that has another origin and leads the link straight.
    func inches(_ points: Double) -> String { "\(points / 72)" }
    let nodes = part.layout.cards.map { id, frame in
      "node \(id) \(inches(frame.centre.x + 50)) \(inches(-frame.centre.y - 70)) 1 1 x"
    }
    let (from, to) = (Point(beside.maxX, beside.centre.y), Point(place.minX, place.centre.y))
    let points = [0.0, 1.0 / 3, 2.0 / 3, 1].map { share in
      let x = from.x + (to.x - from.x) * share
      let y = from.y + (to.y - from.y) * share
      return "\(inches(x + 50)) \(inches(-y - 70))"
    }
    let edge = "edge a new 4 \(points.joined(separator: " ")) solid black"
    let whole = try part.layout(plain: (nodes + [edge, "stop"]).joined(separator: "\n"))
    #expect(whole.cards == part.layout.rounded.cards)
    #expect(whole.links.filter { $0.to != key("new") } == layout.links)
    let link = try #require(whole.link(from: key("a"), to: key("new")))
    #expect(abs(link.curve.start.x - from.x) < 0.2 && abs(link.curve.end.y - to.y) < 0.2)
  }

  @Test func fixesTheKeptPlacesForTheEngine() throws {
    let layout = try LayoutPlan(sketch.map).sketched()
    var more = sketch
    more.link("a", "f")
    guard case .extended(let part) = LayoutKeeper.decide(layout, for: more.map) else {
      Issue.record("a new link has to be led")
      return
    }
    #expect(part.layout == layout)
    let lines = part.dot.split(separator: "\n")
    #expect(lines.count { $0.contains("pos=") } == 8)
    #expect(lines.filter { $0.contains("->") } == [#"  "a" -> "f""#])
  }

  @Test func putsANewUnlinkedFactorIntoTheBox() throws {
    let layout = try LayoutPlan(sketch.map).sketched()
    var more = sketch
    more.add("w")
    let after = try kept(LayoutKeeper.decide(layout, for: more.map))
    let linked = ["a", "b", "c", "d", "e", "f"].map { key($0) as FactorID }
    for id in linked { #expect(after.cards[id] == layout.cards[id]) }
    let box = try #require(after.boxes.values.first)
    #expect(box.contains(try #require(after.cards[key("w")]).centre))
    expectClear(more.map, after)
  }

  @Test func startsAfreshWithoutALayoutOrWithMoreThanHalfNew() throws {
    #expect(LayoutKeeper.decide(nil, for: sketch.map) == .fresh)
    var small = Sketch()
    small.add("a")
    small.add("b")
    small.link("a", "b")
    let layout = try LayoutPlan(small.map).sketched()
    #expect(LayoutKeeper.decide(layout, for: sketch.map) == .fresh)
  }
}
