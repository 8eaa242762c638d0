import Bilingual
import Diagrams
import Testing

struct PrintedTypeTests {
  private func type(
    _ width: Double,
    _ height: Double,
    smallest: Double? = 9,
    on paper: PaperSize,
    _ orientation: PaperSize.Orientation = .landscape
  ) -> PrintedType {
    PrintedType(
      picture: Size(width, height),
      smallestType: smallest,
      paper: paper,
      orientation: orientation
    )
  }

  @Test func knowsTheSheetsInPoints() {
    let sheet = PaperSize.a3.size(.landscape)
    #expect(abs(sheet.width - 1190.55) < 0.01 && abs(sheet.height - 841.89) < 0.01)
    #expect(PaperSize.a0.size(.portrait).height > PaperSize.a0.size(.portrait).width)
  }

  @Test(arguments: [
    (PaperSize.a0, 14.0), (.a1, 14), (.a2, 12), (.a3, 10), (.a4, 8),
  ])
  func asksForLargerTypeOnLargerSheets(paper: PaperSize, smallest: Double) {
    #expect(paper.smallestType == smallest)
  }

  @Test func fillsTheSheetWithinItsMargins() {
    let type = type(400, 100, on: .a4)
    let margin = PaperSize.a4.margin
    #expect(abs(type.frame.minX - margin) < 0.001)
    #expect(abs(type.frame.maxX - (type.sheet.width - margin)) < 0.001)
    #expect(abs(type.frame.centre.y - type.sheet.height / 2) < 0.001)
  }

  @Test func measuresTheSmallestTypeAsPrinted() throws {
    let half = type(2 * (1190.551 - 2 * PaperSize.a3.margin), 10, on: .a3)
    let smallest = try #require(half.smallest)
    #expect(abs(smallest - 4.5) < 0.001)
    #expect(!half.isLegible)
  }

  @Test func callsAPictureWithoutTextLegible() {
    #expect(type(100_000, 100_000, smallest: nil, on: .a4).isLegible)
  }

  @Test func namesTheNextSheetOnWhichAllCanBeRead() {
    #expect(type(1400, 900, on: .a4).legiblePaper == .a1)
    #expect(type(100_000, 1000, on: .a4).legiblePaper == nil)
    #expect(type(1400, 900, on: .a0).legiblePaper == nil, "nothing is larger than A0")
  }

  @Test func holdsTheSheetTheWayThatGivesLargerType() {
    func orientation(_ width: Double, _ height: Double) -> PaperSize.Orientation {
      let scene = Scene(
        id: "x",
        language: .english,
        title: "",
        description: "",
        size: Size(width, height),
        items: []
      )
      return PrintedType.best(scene, paper: .a3).orientation
    }
    #expect(orientation(100, 300) == .portrait)
    #expect(orientation(300, 100) == .landscape)
    #expect(orientation(100, 100) == .landscape)
  }

  @Test func scalesASceneToTheSheet() throws {
    let scene = Scene(
      id: "x",
      language: .english,
      title: "",
      description: "",
      size: Size(200, 100),
      items: [
        .group(SceneGroup([.text(SceneText("word", at: Point(200, 100), size: 10))])),
        .shape(
          SceneShape(.rectangle(Frame(x: 0, y: 0, width: 200, height: 100)), stroke: .init(.rule))
        ),
      ]
    )
    let printed = scene.printed(on: .a4, .landscape)
    let type = PrintedType(scene, paper: .a4, orientation: .landscape)
    #expect(printed.size == type.sheet)
    #expect(printed.smallestType == type.smallest)
    #expect(printed.texts.first?.origin == Point(type.frame.maxX, type.frame.maxY))
  }
}
