package import Bilingual

/// Cards on sheets of A4, four to a sheet, with marks along which they are cut.
package enum CardSheets {
  /// The sheets of these cards, `cards-1` and so on.
  package static func scenes(_ cards: [FactorCard], language: Language) -> [Scene] {
    chunks(cards).enumerated().map { place, cards in
      sheet(
        id: "cards-\(place + 1)",
        title: CardWording.sheets,
        description: CardWording.description(cards: cards.map(\.label)),
        cards: cards.map { CardFace($0).group },
        language: language
      )
    }
  }

  /// The sheets of so many cards to write on, `blank-cards-1` and so on.
  package static func blanks(_ count: Int, language: Language) -> [Scene] {
    let face = BlankCardFace(language: language)
    return chunks(Array(0..<max(0, count))).enumerated().map { place, numbers in
      sheet(
        id: "blank-cards-\(place + 1)",
        title: CardWording.blankSheets,
        description: CardWording.description(blanks: numbers.count),
        cards: numbers.map { face.group(number: $0 + 1) },
        language: language
      )
    }
  }

  private static func chunks<Card>(_ cards: [Card]) -> [[Card]] {
    let count = CardFrame.places.count
    return stride(from: 0, to: cards.count, by: count).map {
      Array(cards[$0..<min($0 + count, cards.count)])
    }
  }

  private static func sheet(
    id: String,
    title: LocalizedText,
    description: LocalizedText,
    cards: [SceneGroup],
    language: Language
  ) -> Scene {
    let placed = zip(cards, CardFrame.places).map { SceneItem.group($0).moved(by: $1) }
    return Scene(
      id: id,
      language: language,
      title: title.text(in: language),
      description: description.text(in: language),
      size: CardFrame.sheet,
      items: CardFrame.cutMarks + placed
    )
  }
}
