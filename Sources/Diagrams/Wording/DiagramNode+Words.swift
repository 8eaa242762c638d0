package import Bilingual

extension DiagramNode {
  /// `P partial`.
  package func bandWords(in language: Language) -> String {
    "\(band.mark.letter) \(band.mark.word.text(in: language))"
  }

  /// `M 1 met`, `X 2 gaps`.
  package func verdictWords(in language: Language) -> [String] {
    verdicts.map { item in
      let words = DiagramWording.count(item.count, item.verdict).text(in: language)
      return "\(item.verdict.mark.letter) \(words)"
    }
  }

  /// `provision`, or `provision, need` where it counts as both.
  package func classWords(in language: Language) -> String {
    [factorClass, alsoClass].compactMap { $0 }
      .map { DiagramWording.name($0).text(in: language) }
      .joined(separator: ", ")
  }

  /// All that the picture says about the factor, and what it has no room for, a line a fact.
  package func facts(in language: Language) -> [String] {
    var coverage = [
      bandWords(in: language), DiagramWording.range(self.coverage).text(in: language),
    ]
    if !otherBands.isEmpty {
      let words = otherBands.map { "\($0.mark.letter) \($0.mark.word.text(in: language))" }
      coverage.append(
        "\(DiagramWording.otherWeights.text(in: language)) \(words.joined(separator: ", "))"
      )
    }
    var facts: [(LocalizedText, String)] = [
      (DiagramWording.classes, classWords(in: language)),
      (DiagramWording.side, DiagramWording.name(side).text(in: language)),
      (DiagramWording.coverage, coverage.joined(separator: "; ")),
      (DiagramWording.verdicts, verdictWords(in: language).joined(separator: ", ")),
      (DiagramWording.dataGaps, String(dataGaps)),
      (DiagramWording.usabilityGaps, String(usabilityGaps)),
    ]
    if !themes.isEmpty { facts.append((DiagramWording.themes, themes.joined(separator: "; "))) }
    return facts.map { "\($0.text(in: language)): \($1)" }
  }
}
