import Catalogue
import Diagrams
import FactorModel
import Testing

@Suite struct EgoPictureTests {
  private func ego(_ change: (inout Sketch) -> Void) throws -> EgoPicture {
    var sketch = Sketch()
    sketch.add("focus")
    change(&sketch)
    let map = try #require(NeighbourhoodMap(sketch.snapshot, focus: key("focus")))
    return try #require(EgoPicture(map.diagram))
  }

  private func frames(_ scene: Scene) -> [String: Frame] {
    var frames: [String: Frame] = [:]
    for case .group(let group) in scene.items {
      guard let id = group.id, id.hasPrefix("factor-"), case .shape(let shape) = group.items[0],
        case .rectangle(let frame, _) = shape.form
      else { continue }
      frames[String(id.dropFirst(7))] = frame
    }
    return frames
  }

  @Test func putsCausesLeftAndEffectsRight() throws {
    let scene = try ego {
      for name in ["cause", "effect", "far"] { $0.add(name) }
      $0.link("cause", "focus")
      $0.link("focus", "effect", .negative)
      $0.link("effect", "far")
    }.scene
    let frames = frames(scene)
    let focus = try #require(frames["focus"])
    #expect(try #require(frames["cause"]).maxX < focus.minX)
    #expect(try #require(frames["effect"]).minX > focus.maxX)
    #expect(frames["far"] == nil)
    #expect(LegibilityReport(scene).faults == [])
  }

  @Test func drawsAFactorThatIsBothOnceAtTheSideOfTheStrongerLink() throws {
    let scene = try ego {
      $0.add("both")
      $0.link("both", "focus", .positive, .weak)
      $0.link("focus", "both", .negative, .strong)
    }.scene
    let frames = frames(scene)
    #expect(frames.count == 2)
    #expect(try #require(frames["both"]).minX > #require(frames["focus"]).maxX)
    let ids = scene.symbols.compactMap(\.id)
    #expect(ids.contains("link-both_focus") && ids.contains("link-focus_both"))
    #expect(LegibilityReport(scene).faults == [])
  }

  @Test func leadsManyLinksPastTheCardsOfTwoColumns() throws {
    let scene = try ego { sketch in
      for index in 0..<19 {
        sketch.add("c\(index)", "A cause with a rather long label, number \(index)")
        sketch.link("c\(index)", "focus")
      }
      for index in 0..<11 {
        sketch.add("e\(index)", "An effect, number \(index)", class: .provision)
        sketch.link("focus", "e\(index)", .unknown)
      }
    }.scene
    #expect(LegibilityReport(scene).faults == [])
    #expect(Set(frames(scene).values.map(\.minX)).count >= 3)
  }

  @Test func standsAloneWithoutLinks() throws {
    let scene = try ego { _ in }.scene
    #expect(frames(scene).count == 1)
  }

  @Test func isSmallWithinAPage() throws {
    let scene = try ego { sketch in
      for index in 0..<6 {
        sketch.add("c\(index)", "A cause with a label of usual length")
        sketch.link("c\(index)", "focus")
      }
    }.scene
    #expect(SceneSVG(scene, as: .inline).text.utf8.count < 6000)
  }
}
