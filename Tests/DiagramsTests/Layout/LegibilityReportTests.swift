import Bilingual
import Diagrams
import Testing

@Suite struct LegibilityReportTests {
  private typealias Kind = LegibilityReport.Fault.Kind

  private func card(_ id: String, x: Double, y: Double, text: String = "A") -> SceneItem {
    .group(
      SceneGroup(
        id: "factor-\(id)",
        [
          .shape(SceneShape(.rectangle(Frame(x: x, y: y, width: 100, height: 40)))),
          .text(SceneText(text, at: Point(x + 5, y + 15), size: 10)),
        ]
      )
    )
  }

  private func link(_ id: String, _ from: Point, _ to: Point) -> SceneItem {
    .group(
      SceneGroup(
        id: "link-\(id)",
        [.shape(SceneShape(.curve(LinkCurve(from: from, to: to).points)))]
      )
    )
  }

  private func sign(_ id: String, at place: Point) -> SceneItem {
    .group(
      SceneGroup(
        id: "sign-\(id)",
        [.shape(SceneShape(.ellipse(Frame(centre: place, size: Size(14, 14)))))]
      )
    )
  }

  private func kinds(_ items: [SceneItem]) -> [Kind] {
    let scene = Scene(
      id: "s",
      language: .english,
      title: "s",
      description: "",
      size: Size(500, 500),
      items: items
    )
    return LegibilityReport(scene).faults.map(\.kind)
  }

  @Test func findsNothingWhereNothingIsWrong() {
    let items = [
      card("a", x: 0, y: 0), card("b", x: 200, y: 0), link("a_b", Point(100, 20), Point(200, 20)),
      sign("a_b", at: Point(150, 20)),
    ]
    #expect(kinds(items) == [])
  }

  @Test func findsCardsOverCards() {
    #expect(kinds([card("a", x: 0, y: 0), card("b", x: 90, y: 30)]) == [.cardOverCard])
  }

  @Test func findsTextsOutOfTheirCardAndOverOthers() {
    let long = "A text that is much longer than the card is wide"
    #expect(kinds([card("a", x: 0, y: 0, text: long)]) == [.textOutOfCard])
    let over = SceneItem.text(SceneText("B", at: Point(7, 17), size: 10))
    #expect(kinds([card("a", x: 0, y: 0), over]) == [.textOverText])
  }

  @Test func findsLinksThroughCardsThatAreNotTheirEnds() {
    let items = [
      card("a", x: 0, y: 0), card("between", x: 150, y: 0), card("b", x: 300, y: 0),
      link("a_b", Point(100, 20), Point(300, 20)),
    ]
    #expect(kinds(items) == [.linkThroughCard])
  }

  @Test func findsSignsOnCardsAndOnEachOther() {
    #expect(kinds([card("a", x: 0, y: 0), sign("x_y", at: Point(103, 20))]) == [.signOnCard])
    #expect(
      kinds([sign("x_y", at: Point(50, 50)), sign("x_z", at: Point(55, 55))]) == [.signOnSign]
    )
  }

  @Test func findsCardsThatStandOutOfABox() {
    let box = SceneItem.group(
      SceneGroup(
        id: "group-x",
        [.shape(SceneShape(.rectangle(Frame(x: 50, y: 0, width: 200, height: 100))))]
      )
    )
    #expect(kinds([box, card("a", x: 0, y: 10)]) == [.cardOverBox])
    #expect(kinds([box, card("a", x: 60, y: 10)]) == [])
  }
}
