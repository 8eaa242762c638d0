import Assessment
import Bilingual
import Catalogue
import FactorModel
import Testing

@testable import Diagrams

@Suite struct DiagramPainterTests {
  private func scene(_ change: (inout Sketch) -> Void) throws -> Scene {
    var sketch = Sketch()
    change(&sketch)
    return DiagramPainter(sketch.map, layout: try LayoutPlan(sketch.map).sketched()).scene
  }

  private func group(_ id: String, in scene: Scene) throws -> SceneGroup {
    try #require(
      scene.items.compactMap { item -> SceneGroup? in
        guard case .group(let group) = item, group.id == id else { return nil }
        return group
      }.first,
      "nothing in the picture is \(id)"
    )
  }

  private func shapes(_ group: SceneGroup) -> [SceneShape] {
    group.items.compactMap { if case .shape(let shape) = $0 { shape } else { nil } }
  }

  @Test(arguments: [
    #"<script>alert("x")</script>"#, #"\N \G C:\new"#, "line\nbreak\u{2028}and\ttab",
    "\u{202E}turned", "👩‍👩‍👧 Tŷ Ŵ", "", String(repeating: "word ", count: 300),
    String(repeating: "x", count: 10_000),
  ])
  func keepsEveryLabelInItsCard(label: String) throws {
    let scene = try scene {
      $0.add("a", label)
      $0.add("b", label, class: .prevention, verdicts: [.gap, .met, .notEstablished, .exempt])
      $0.add("alone", label, class: .outcome)
      $0.link("a", "b")
    }
    #expect(LegibilityReport(scene).faults == [])
    #expect(try group("factor-a", in: scene).title == VisibleText.singleLine(label))
  }

  @Test func showsLongLabelsShort() throws {
    let scene = try scene { $0.add("a", String(repeating: "word ", count: 300)) }
    let texts = try group("factor-a", in: scene).items.flatMap(\.texts)
    #expect(texts.count < 12)
    #expect(texts.contains { $0.text.hasSuffix("…") })
  }

  /// Kept from when there was more to say: no higher than words need, and as high as its links need it.
  @Test(arguments: [0.0, 20, 30, 60])
  func drawsNoCardHigherThanItsWordsAndLinksNeed(offset: Double) throws {
    var sketch = Sketch()
    for name in ["a", "b"] { sketch.add(name) }
    sketch.link("a", "b")
    let diagram = sketch.map
    let layout = try LayoutPlan(diagram).sketched()
    let card = try #require(layout.cards[key("a")])
    var kept = layout
    kept.cards[key("a")] = Frame(centre: card.centre, size: Size(card.width, card.height + 40))
    kept.links[0].curve.move(.start, toY: card.centre.y + offset)
    let drawn = try height("factor-a", DiagramPainter(diagram, layout: kept).scene)
    let tight = try height("factor-a", DiagramPainter(diagram, layout: layout).scene)
    let higher = min(max(0, 2 * offset + 16 - card.height), 40)
    #expect(abs(drawn - tight - higher) < 0.1, "\(drawn) and not \(tight) and \(higher)")
  }

  /// Of the shape of a card that is drawn as a rectangle.
  private func height(_ id: String, _ scene: Scene) throws -> Double {
    let frames = shapes(try group(id, in: scene)).compactMap { shape -> Frame? in
      if case .rectangle(let frame, _) = shape.form { frame } else { nil }
    }
    return try #require(frames.first, "the card is no rectangle").height
  }

  @Test func drawsEachSignWithItsOwnLineHeadAndCharacter() throws {
    let scene = try scene {
      for name in ["a", "b", "c", "d"] { $0.add(name) }
      $0.link("a", "b", .positive)
      $0.link("a", "c", .negative)
      $0.link("a", "d", .unknown)
    }
    let links = try ["a_b", "a_c", "a_d"].map { shapes(try group("link-\($0)", in: scene)) }
    #expect(links.map { $0[0].stroke?.dash } == [.solid, .dashed, .dotted])
    #expect(Set(links.map { $0[0].stroke?.ink }).count == 3)
    let signs = try ["a_b", "a_c", "a_d"].map { try group("sign-\($0)", in: scene) }
    #expect(signs.map { $0.items.flatMap(\.texts).map(\.text) } == [["+"], ["−"], ["?"]])
    let heads = links.map { shapes -> String in
      switch shapes[1].form {
      case .polyline(_, let isClosed): isClosed ? "triangle" : "bar"
      case .ellipse: "circle"
      case .rectangle, .curve: "other"
      }
    }
    #expect(heads == ["triangle", "bar", "circle"])
  }

  @Test func drawsStrongerLinksWider() throws {
    let scene = try scene {
      for name in ["a", "b", "c", "d", "e"] { $0.add(name) }
      $0.link("a", "b", .positive, .weak)
      $0.link("a", "c", .positive)
      $0.link("a", "d", .positive, .moderate)
      $0.link("a", "e", .positive, .strong)
    }
    let widths = try ["b", "c", "d", "e"].compactMap {
      shapes(try group("link-a_\($0)", in: scene))[0].stroke?.width
    }
    #expect(widths == widths.sorted() && Set(widths).count == 4)
  }

  @Test func drawsEachBandWithItsOwnBorderAndEachClassWithItsOwnShape() throws {
    let scene = try scene { sketch in
      for band in Band.allCases { sketch.add("band-\(band.rawValue)", band: band) }
      for value in FactorClass.allCases {
        sketch.add("class-\(value.rawValue)", class: value, band: .weak)
      }
    }
    let borders = try Band.allCases.map { band in
      let shapes = shapes(try group("factor-band-\(band.rawValue)", in: scene))
      let stroke = shapes[0].stroke
      return "\(stroke?.dash ?? .solid) \(stroke?.width ?? 0) \(shapes.count)"
    }
    #expect(Set(borders).count == Band.allCases.count)
    let forms = try FactorClass.allCases.map { value in
      let shapes = shapes(try group("factor-class-\(value.rawValue)", in: scene))
      return switch shapes[0].form {
      case .rectangle(_, let radius): "rectangle \(radius > 0) \(shapes.count)"
      case .polyline(let points, _): "polyline \(points.count)"
      case .ellipse, .curve: "other"
      }
    }
    #expect(Set(forms).count == FactorClass.allCases.count)
  }

  @Test func showsBandRangeVerdictsAndClassOnACard() throws {
    let scene = try scene {
      $0.add("a", "Label", class: .outcome, band: .partial, verdicts: [.gap, .gap, .met])
    }
    let texts = try group("factor-a", in: scene).items.flatMap(\.texts).map(\.text)
    #expect(texts.contains("Label") && texts.contains("■■□□ P partial"))
    #expect(texts.contains("50 % to 60 %") && texts.contains("outcome"))
    #expect(texts.contains("● M 1 met") && texts.contains("○○ X 2 gaps"))
  }

  @Test func explainsEveryMarkInTheKey() throws {
    let words = Set(try scene { $0.add("a") }.texts.map(\.text))
    for mark in Band.allCases.map(\.mark) + Verdict.allCases.map(\.mark) {
      #expect(words.contains("\(mark.letter) \(mark.word.english)"))
      #expect(words.contains(mark.pattern))
    }
    for mark in Polarity.allCases.map(\.mark) {
      #expect(words.contains("\(mark.letter) \(mark.word.english)"))
    }
    for name in ["need", "prevention", "provision", "outcome"] { #expect(words.contains(name)) }
  }

  @Test func hasNoTypeBelowItsSmallest() throws {
    let scene = try scene {
      $0.add("a", "A label", verdicts: [.gap, .met, .notEstablished])
      $0.add("x", "Outside", themes: ["health"])
      $0.link("x", "a")
    }
    #expect(try #require(scene.smallestType) >= 8.5)
  }

  @Test func namesFactorsAndLinksForPages() throws {
    let scene = try scene {
      $0.add("a")
      $0.add("b")
      $0.link("a", "b", .negative)
    }
    #expect(try group("factor-b", in: scene).anchor == "factor-b")
    #expect(try group("link-a_b", in: scene).facts.first == "− more leads to less")
  }
}
