import Assessment
import Bilingual
import Catalogue
import Diagrams
import FactorModel
import Testing

@Suite struct RecommendationMapTests {
  private var sketch: Sketch {
    var sketch = Sketch()
    sketch.add("a", verdicts: [.gap, .met])
    sketch.add("b", verdicts: [.notEstablished])
    sketch.add("c")
    sketch.add("far")
    sketch.link("a", "b")
    sketch.link("b", "c")
    sketch.link("c", "far")
    sketch.recommendations = [
      .sketch("2a", aspects: ["a.a0", "b.a0"]), .sketch("1b", aspects: []),
    ]
    return sketch
  }

  @Test func showsTheFactorsOfItsAspectsWithTheirVerdicts() throws {
    let map = RecommendationMap(sketch.snapshot, recommendation: key("2a"))
    let diagram = try #require(map).diagram
    #expect(diagram.id == "recommendation-2a")
    #expect(diagram.title == "Recommendation 2a: Do 2a")
    #expect(diagram.nodes.filter { $0.standing == .inside }.map(\.id.text) == ["a", "b"])
    #expect(diagram.nodes.filter { $0.standing == .outside }.map(\.id.text) == ["c"])
    let node = try #require(diagram.node(key("a")))
    #expect(node.cardMarks(in: .english).map(\.words) == ["X 1 gap"])
    #expect(node.facts(in: .english).contains("Aspect: Aspect 0 (X gap)"))
    #expect(diagram.key.contains { $0.title == "Aspects that it concerns" })
  }

  @Test func saysSoWhereItConcernsNoAspect() throws {
    let map = RecommendationMap(sketch.snapshot, recommendation: key("1b"))
    let diagram = try #require(map).diagram
    #expect(diagram.nodes.isEmpty)
    #expect(diagram.notes == ["No aspect of the model is attached to it."])
  }

  @Test func knowsNoRecommendationThatTheModelDoesNotHave() {
    #expect(RecommendationMap(sketch.snapshot, recommendation: key("9")) == nil)
  }
}

extension Recommendation {
  /// One that concerns the aspects so named.
  static func sketch(_ id: String, aspects: [String]) -> Recommendation {
    Recommendation(
      id: key(id),
      areaNumber: 1,
      areaLabel: LocalizedText("Area"),
      label: LocalizedText("Do \(id)"),
      addressedTo: LocalizedText("Somebody"),
      aspects: aspects.compactMap { AspectID($0) }
    )
  }
}
