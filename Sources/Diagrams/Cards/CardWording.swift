import Bilingual

/// The texts of cards: one place to translate.
enum CardWording {
  static let gaps = LocalizedText("What is missing")
  static let noGaps = LocalizedText("No gap was found.")
  static let leadsTo = LocalizedText("Leads to")
  static let comesFrom = LocalizedText("Comes from")
  static let noLinks = LocalizedText("No link is recorded.")
  static let discuss = LocalizedText("To discuss")
  static let whatItIs = LocalizedText("What it is")
  static let ifYouKnow = LocalizedText("Coverage by public data, if you know it")
  static let whoKnows = LocalizedText("Who has figures, or would know")
  static let sheets = LocalizedText("Factor cards")
  static let blankSheets = LocalizedText("Blank factor cards")

  static func more(gaps count: Int) -> LocalizedText {
    LocalizedText("and \(DiagramWording.count(count, "more gap", "more gaps"))")
  }

  static func more(links count: Int) -> LocalizedText { LocalizedText("and \(count) more") }

  static func description(cards labels: [String]) -> LocalizedText {
    LocalizedText(
      "Cards to cut out, one for each of these factors: \(labels.joined(separator: "; "))."
    )
  }

  static func description(blanks count: Int) -> LocalizedText {
    LocalizedText("\(DiagramWording.count(count, "card", "cards")) to cut out and write on.")
  }
}
