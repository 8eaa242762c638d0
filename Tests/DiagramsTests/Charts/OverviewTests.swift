import Assessment
import Diagrams
import FactorModel
import Testing

@Suite struct OverviewTests {
  private var sketch: Sketch {
    var sketch = Sketch()
    sketch.themes = ["care", "health"]
    sketch.add("n1", class: .need, verdicts: [.met, .gap, .gap])
    sketch.add("n2", class: .need, themes: ["care", "health"], verdicts: [.notEstablished])
    sketch.add("h1", class: .need, themes: ["health"], verdicts: [.gap])
    sketch.add("p1", class: .prevention, verdicts: [.exempt])
    sketch.add("s1", class: .provision, verdicts: [.met])
    sketch.add("o1", class: .outcome, themes: ["health"], verdicts: [.gap])
    sketch.link("n1", "s1", .positive, .strong)
    sketch.link("n2", "s1", .unknown)
    sketch.link("n1", "n2", .positive)
    sketch.link("h1", "n1", .negative)
    sketch.link("s1", "o1", .negative)
    sketch.link("n1", "o1", .negative)
    sketch.link("s1", "h1", .positive)
    sketch.link("p1", "s1", .negative)
    sketch.link("o1", "n1", .positive)
    return sketch
  }

  @Test func tellsTheSameInPictureAndOutline() {
    let chart = OverviewChart(sketch.snapshot).chart
    let told = chart.outline.sections.flatMap(\.items).filter { !$0.facts.isEmpty }
    let drawn = chart.scene.symbols
    #expect(
      Set(told.map { [$0.title] + $0.facts }) == Set(drawn.map { [$0.title ?? ""] + $0.facts })
    )
    #expect(told.count == drawn.count)
  }

  @Test func countsEachFactorOnceUnderItsMainTheme() throws {
    let chart = OverviewChart(sketch.snapshot).chart
    let block = try #require(chart.scene.symbols.first { $0.title == "Theme care, need" })
    #expect(
      block.facts == [
        "Factors: 2", "Aspects measured: M 1 met, X 2 gaps, U 1 not established, E 0 exempt",
        "Links within it: 1",
      ]
    )
    let texts = SceneItem.group(block).texts.map(\.text)
    #expect(texts == ["Theme care", "2", "M", "1", "X", "2", "U", "1", "E", "0"])
    #expect(chart.table?.rows.count == 3)
    #expect(chart.table?.rows.last?[1].hasPrefix("3 factors: M 1 met, X 3 gaps") == true)
  }

  @Test func givesConnectionsTheirNumberAndTheirSigns() throws {
    let chart = OverviewChart(sketch.snapshot).chart
    let title = "Theme care, need → Theme care, provision"
    let connection = try #require(chart.scene.symbols.first { $0.title == title })
    #expect(
      connection.facts == ["2 links", "+ 1 more leads to more", "? 1 contested or unknown"]
    )
    #expect(SceneItem.group(connection).texts.map(\.text) == ["2 (+1 ?1)"])
  }

  @Test func tellsHowManyLinksItDoesNotDraw() {
    let chart = OverviewChart(sketch.snapshot, mostConnections: 2).chart
    #expect(chart.scene.symbols.count { $0.title?.contains("→") == true } == 2)
    let notes = chart.outline.sections.last?.items.map(\.title) ?? []
    #expect(notes.contains { $0.contains("5 more links between blocks and 1 within blocks") })
  }

  @Test func runsNoLineOverABlock() throws {
    let scene = OverviewChart(sketch.snapshot).chart.scene
    let blocks = try scene.symbols.filter { $0.id?.hasPrefix("block-") == true }.map {
      try #require($0.rectangles.first).frame
    }
    let lines = scene.symbols.filter { $0.id?.hasPrefix("links-") == true }
    #expect(blocks.count == 5 && lines.count == 7)
    for line in lines {
      for shape in line.shapes {
        guard case .curve(let points) = shape.form else { continue }
        for (start, end) in zip(points, points.dropFirst()) {
          for step in 0...40 {
            let share = Double(step) / 40
            let point = Point(
              start.x + (end.x - start.x) * share,
              start.y + (end.y - start.y) * share
            )
            let hit = blocks.first { $0.inset(by: 0.5).contains(point) }
            #expect(hit == nil, "\(line.title ?? "") at \(point)")
          }
        }
      }
    }
  }

  @Test func keepsTextsApartAndOnTheSheet() {
    #expect(OverviewChart(sketch.snapshot).chart.scene.textFaults == [])
    var long = sketch
    long.themes = ["care", "health", String(repeating: "w", count: 60)]
    long.add("x", class: .outcome, themes: [long.themes[2]])
    #expect(OverviewChart(long.snapshot).chart.scene.textFaults == [])
  }

  @Test func drawsVerdictsByPatternAsWellAsColour() throws {
    let scene = OverviewChart(sketch.snapshot).chart.scene
    func bar(_ title: String) throws -> [SceneShape] {
      try #require(scene.symbols.first { $0.title == title }).shapes.dropFirst().map(\.self)
    }
    #expect(try bar("Theme care, provision").map(\.fill) == [.line(.strong)], "met is full")
    #expect(try bar("Theme health, outcome").map(\.fill) == [.fill(.weak)], "a gap is empty")
    #expect(try bar("Theme care, prevention").map(\.stroke?.dash) == [.dotted], "exempt is dotted")
    let mixed = try bar("Theme care, need")
    #expect(mixed.contains { $0.fill == nil }, "what is not established is hatched")
  }

  @Test func drawsAnEmptyModel() {
    #expect(OverviewChart(Sketch().snapshot).chart.scene.textFaults == [])
  }
}
