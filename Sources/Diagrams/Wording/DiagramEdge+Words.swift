package import Bilingual

extension DiagramEdge {
  /// `+ more leads to more`, and how strong the link is where somebody says so.
  package func signWords(in language: Language) -> String {
    let sign = "\(polarity.mark.letter) \(polarity.mark.word.text(in: language))"
    guard let strength else { return sign }
    return "\(sign); \(DiagramWording.name(strength).text(in: language))"
  }

  /// All that the picture says about the link, and what it has no room for, a line a fact.
  package func facts(in language: Language) -> [String] { [signWords(in: language)] + evidence }
}
