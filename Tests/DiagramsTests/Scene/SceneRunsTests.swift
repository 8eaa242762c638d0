import Bilingual
import Assessment
import Bilingual
import Diagrams
import Testing

/// Inline drawings are small because what has one paint is one element; what covers what stays.
struct SceneRunsTests {
  private func box(_ x: Double, _ ink: Ink, width: Double = 10) -> SceneItem {
    .shape(
      SceneShape(.rectangle(Frame(x: x, y: 0, width: width, height: 10)), fill: ink)
    )
  }

  private func letter(_ text: String, _ x: Double, _ y: Double = 8) -> SceneItem {
    .text(SceneText(text, at: Point(x, y), size: 9))
  }

  private func svg(_ items: [SceneItem]) -> String {
    let scene = Scene(
      id: "s",
      language: .english,
      title: "s",
      description: "s",
      size: Size(400, 40),
      items: items
    )
    return SceneSVG(scene, as: .inline).text
  }

  @Test func joinsWhatHasOnePaintAcrossWhatLiesElsewhere() {
    let svg = svg([
      box(0, .panel), letter("A", 2), box(40, .panel), letter("B", 42), box(80, .panel),
      letter("C", 82),
    ])
    #expect(svg.ranges(of: "<path").count == 1)
    #expect(svg.ranges(of: "<text").count == 1)
    #expect(svg.contains(">ABC<"))
  }

  @Test func drawsAfterwardsWhatCoversSomething() throws {
    let svg = svg([box(0, .panel), box(4, .grid), box(8, .panel, width: 20)])
    let order = ["class=\"fn\"", "class=\"fg\"", "class=\"fn\""]
    var rest = svg[...]
    for paint in order {
      let found = try #require(rest.firstRange(of: paint), "\(svg)")
      rest = rest[found.upperBound...]
    }
  }

  @Test func givesEachSingleCharacterItsPlace() {
    let svg = svg([letter("A", 30, 30), letter("B", 50, 30), letter("C", 30, 35)])
    #expect(svg.contains("x=\"30 50 30\" y=\"30 30 35\""), "\(svg)")
  }
}
