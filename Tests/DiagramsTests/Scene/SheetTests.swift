import Bilingual
import Testing

@testable import Diagrams

struct SheetTests {
  private func sheet(
    title: String = "Care leavers",
    body: Size = Size(600, 300),
    notes: [String] = ["And 3 more."],
    parts: Int = 4
  ) -> Sheet {
    Sheet(
      id: "map",
      language: .english,
      title: title,
      subtitle: "Catalogue version 2023-03, as of 31 March 2023",
      description: "A map.",
      body: [
        .shape(
          SceneShape(
            .rectangle(Frame(x: 0, y: 0, width: body.width, height: body.height)),
            fill: .panel
          )
        )
      ],
      bodySize: body,
      keyTitle: "Key",
      key: (0..<parts).map { part in
        Sheet.KeyPart(
          title: "Part \(part)",
          entries: (0...part).map {
            .init(sample: [], words: "what the sample \($0) of part \(part) means")
          }
        )
      },
      notes: notes,
      source: "Source: the project."
    )
  }

  @Test(
    arguments: [Size(100, 80), Size(600, 300), Size(300, 1200), Size(3000, 400), Size(900, 900)]
  )
  func carriesTitleVersionKeyNotesAndSourceWithoutOverlap(body: Size) {
    let scene = sheet(body: body).scene
    let words = scene.texts.map(\.text)
    for text in ["Care leavers", "Key", "Part 3", "And 3 more.", "Source: the project."] {
      #expect(words.contains(text), "\(text) is missing")
    }
    #expect(words.contains { $0.hasPrefix("Catalogue version 2023-03") })
    let frames = scene.texts.map(\.frame)
    for (place, frame) in frames.enumerated() {
      #expect(frame.minX >= 0 && frame.maxX <= scene.size.width, "\(words[place]) leaves the page")
      #expect(frame.minY >= 0 && frame.maxY <= scene.size.height, "\(words[place]) leaves the page")
      for other in frames[(place + 1)...] { #expect(!frame.overlaps(other)) }
    }
  }

  @Test func putsTheKeyWhereTheSheetStaysSmallest() {
    func keyTop(_ body: Size) -> Double? {
      sheet(body: body).scene.texts.first { $0.text == "Key" }?.frame.minY
    }
    // Beside a high picture, below a wide one.
    #expect((keyTop(Size(300, 1200)) ?? .infinity) < 300)
    #expect((keyTop(Size(1400, 500)) ?? 0) > 500)
  }

  @Test func wrapsATitleThatIsTooLongAndSaysThatItIsCut() {
    let scene = sheet(title: String(repeating: "Llanfairpwllgwyngyll ", count: 500)).scene
    let titles = scene.texts.filter { $0.size == 22 }
    #expect(titles.count == 3)
    #expect(titles.last?.text.hasSuffix("…") == true)
    #expect(titles.allSatisfy { $0.frame.maxX <= scene.size.width })
    #expect(scene.title.hasPrefix("Llanfairpwllgwyngyll"))
  }

  @Test func needsThePaperThatTakesItEitherWayRound() {
    #expect(Size(1414.3, 1000).paperNeeded <= 1001)
    #expect(Size(1000, 1414.3).paperNeeded <= 1001)
    #expect(Size(2000, 1000).paperNeeded > 1400)
  }
}
