import Assessment
import Bilingual
import Catalogue
import FactorModel
import TestSupport
import Testing

@testable import Diagrams

struct CardSheetsTests {
  private static func card(
    _ id: FactorID = "referrals",
    label: String = "Referrals to children's services",
    themes: [String] = ["Children's social care"],
    gaps: Int = 2,
    aspect: String = "Where referrals come from",
    links: Int = 2,
    question: String = "Who would know?"
  ) -> FactorCard {
    let link = FactorCard.LinkLine(polarity: .positive, label: label)
    return FactorCard(
      id: id,
      language: .english,
      label: label,
      factorClass: .need,
      alsoClass: .provision,
      side: .both,
      themes: themes,
      band: .partial,
      coverage: .zero,
      verdicts: Verdict.allCases.map { DiagramNode.VerdictCount($0, 12) },
      gaps: (0..<gaps).map { _ in
        FactorCard.GapLine(aspect: aspect, reason: "It was looked for and not found.")
      },
      leadsTo: Array(repeating: link, count: links),
      comesFrom: Array(repeating: link, count: links),
      question: FactorCard.Question(about: aspect, text: question),
      source: "Catalogue version 2023-03, as of 31 March 2023"
    )
  }

  private static let long = String(repeating: "long words and ", count: 700)
  private static let extremes: [FactorCard] = [
    card(),
    card(label: long, themes: [long, long], gaps: 40, aspect: long, links: 30, question: long),
    card(label: String(repeating: "w", count: 10_000), gaps: 1, aspect: "x", links: 1),
    card(label: "", themes: [], gaps: 0, aspect: "", links: 0, question: ""),
    card(gaps: 9, links: 9),
  ]

  @Test(arguments: extremes.indices)
  func keepsEveryWordWithinTheCardAndApartFromOthers(place: Int) {
    let texts = CardFace(Self.extremes[place]).group.items.flatMap(\.texts)
      .filter { !$0.text.isEmpty }
    let inner = Frame(
      x: CardFrame.margin - 0.5,
      y: CardFrame.margin - 0.5,
      width: CardFrame.width + 1,
      height: CardFrame.size.height - 2 * CardFrame.margin + 1
    )
    for text in texts {
      let frame = text.frame
      #expect(
        frame.minX >= inner.minX && frame.maxX <= inner.maxX && frame.minY >= inner.minY
          && frame.maxY <= inner.maxY,
        "\(text.text.prefix(60)) stands at \(frame)"
      )
    }
    for (index, text) in texts.enumerated() {
      for other in texts[(index + 1)...] {
        #expect(
          !text.frame.inset(by: 0.4).overlaps(other.frame.inset(by: 0.4)),
          "\(text.text.prefix(60)) lies over \(other.text.prefix(60))"
        )
      }
    }
  }

  @Test func putsFourOnASheetThatIsReadAtArmsLength() {
    let scenes = CardSheets.scenes(
      ["a", "b", "c", "d", "e"].map { Self.card($0) },
      language: .english
    )
    #expect(scenes.map(\.id) == ["cards-1", "cards-2"])
    #expect(scenes.map { $0.symbols.count } == [4, 1])
    for scene in scenes {
      #expect(scene.size == PaperSize.a4.size(.portrait))
      #expect((scene.smallestType ?? 0) >= PaperSize.a4.smallestType)
    }
    #expect(Set(scenes.flatMap(\.symbols).compactMap(\.id)).count == 5)
  }

  @Test func saysHowManyGapsAndLinksItHasNoRoomFor() {
    let words = CardFace(Self.card(gaps: 40, links: 9)).group.items.flatMap(\.texts).map(\.text)
    let shown = words.count { $0 == Verdict.gap.mark.pattern }
    #expect(words.contains("and \(40 - shown) more gaps"), "\(words)")
    #expect(words.contains { $0.hasPrefix("and ") && $0.hasSuffix(" more") })
  }

  @Test func statesInFactsWhatTheCardShows() {
    let facts = CardFace(Self.card()).group.facts
    #expect(facts.contains("Class: need, provision · demand and supply"))
    #expect(facts.contains { $0.contains("P partial") })
    #expect(facts.count { $0.hasPrefix("What is missing: ") } == 2)
    #expect(facts.last == "To discuss: Where referrals come from: Who would know?")
  }

  @Test func hasBlankCardsWithinTheirMargins() {
    let scenes = CardSheets.blanks(6, language: .english)
    #expect(scenes.map { $0.symbols.count } == [4, 2])
    #expect(CardSheets.blanks(0, language: .english).isEmpty)
    let face = BlankCardFace(language: .english).group(number: 1)
    for text in face.items.flatMap(\.texts) {
      #expect(text.frame.maxX <= CardFrame.size.width - CardFrame.margin + 0.5, "\(text.text)")
      #expect(text.frame.maxY <= CardFrame.size.height - CardFrame.margin, "\(text.text)")
    }
  }
}
