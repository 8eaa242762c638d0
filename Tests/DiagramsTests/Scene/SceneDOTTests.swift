import Bilingual
import Testing

@testable import Diagrams

struct SceneDOTTests {
  private func dot(_ items: [SceneItem], size: Size = Size(200, 100)) -> String {
    let scene = Scene(
      id: "map",
      language: .english,
      title: "t",
      description: "d",
      size: size,
      items: items
    )
    return SceneDOT(scene, palette: .screen).text
  }

  @Test func turnsTheDrawingUpsideDownAsXdotWantsIt() {
    let line = SceneShape(
      .polyline([Point(0, 10), Point(50, 20)], isClosed: false),
      stroke: .init(.rule, width: 2)
    )
    #expect(dot([.shape(line)]).contains("S 15 -setlinewidth(2) S 5 -solid L 2 0 90 50 80 "))
  }

  @Test func countsATextInBytes() {
    let text = dot([.text(SceneText("ŵŷ", at: Point(5, 30), size: 9))])
    #expect(text.contains("T 5 70 -1 0 4 -ŵŷ "))
  }

  @Test func keepsQuotationMarksAndBackslashesWhole() {
    let text = dot([.text(SceneText(#"a\"b"#, at: Point(5, 30), size: 10))])
    // Cut after the backslash, so that nothing can be read as its escape.
    #expect(text.contains(#" 2 -a\ T "#))
    #expect(text.contains(#" 2 -\"b "#))
  }

  @Test func drawsLineEndsAsBlanksAndWritesOutWhatSteers() {
    let text = dot([.text(SceneText("a\nb\u{0}", at: Point(0, 0), size: 10))])
    #expect(text.contains("-a b⟨U+0000⟩ "))
  }

  @Test func drawsFewerDotsOnlyWhereThePictureWouldGrowTooLarge() {
    #expect(!dot([], size: Size(4000, 3000)).contains("dpi"))
    #expect(dot([], size: Size(20_000, 20_000)).contains("dpi=27."))
  }
}
