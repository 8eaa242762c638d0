package import Bilingual

extension DiagramNode {
  /// `P partial`.
  package func bandWords(in language: Language) -> String {
    "\(band.mark.letter) \(band.mark.word.text(in: language))"
  }

  /// `M 1 met`, `X 2 gaps`.
  package func verdictWords(in language: Language) -> [String] {
    verdicts.map { $0.words(in: language) }
  }

  /// `O 1 opened`, `K 3 unchanged`.
  package func changeWords(in language: Language) -> [String] {
    changes.map { $0.words(in: language) }
  }

  /// What a card shows under its band: what changed, or the verdicts of the aspects that the picture is about.
  ///
  /// What did not change is among the facts and not on the card.
  package func cardMarks(in language: Language) -> [CardMark] {
    guard changes.isEmpty else {
      return changes.filter { $0.change != .unchanged }.map { item in
        CardMark(mark: item.change.mark, count: item.count, words: item.words(in: language))
      }
    }
    return (concern?.verdicts ?? verdicts).map { item in
      CardMark(mark: item.verdict.mark, count: item.count, words: item.words(in: language))
    }
  }

  /// `provision`, or `provision, need` where it counts as both.
  package func classWords(in language: Language) -> String {
    [factorClass, alsoClass].compactMap { $0 }
      .map { DiagramWording.name($0).text(in: language) }
      .joined(separator: ", ")
  }

  /// All that the picture says about the factor, and what it has no room for, a line a fact.
  ///
  /// The one place from which the picture's titles, the text outline and tests take them.
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
    ]
    if !changes.isEmpty {
      facts.append((DiagramWording.changes, changeWords(in: language).joined(separator: ", ")))
    }
    facts += [
      (DiagramWording.dataGaps, String(dataGaps)),
      (DiagramWording.usabilityGaps, String(usabilityGaps)),
    ]
    if !themes.isEmpty { facts.append((DiagramWording.themes, themes.joined(separator: "; "))) }
    var lines = facts.map { "\($0.text(in: language)): \($1)" }
    if let concern {
      let words = concern.verdicts.map { $0.words(in: language) }.joined(separator: ", ")
      lines.append("\(concern.title): \(words)")
    }
    let aspect = DiagramWording.aspect.text(in: language)
    return lines + aspectNotes.map { "\(aspect): \($0)" }
  }
}

extension DiagramNode {
  /// A state and how many aspects are in it.
  package struct CardMark: Sendable, Hashable {
    package var mark: Mark
    package var count: Int
    /// `X 2 gaps`.
    package var words: String

    package init(mark: Mark, count: Int, words: String) {
      self.mark = mark
      self.count = count
      self.words = words
    }
  }
}

extension DiagramNode.VerdictCount {
  /// `X 2 gaps`.
  package func words(in language: Language) -> String {
    "\(verdict.mark.letter) \(DiagramWording.count(count, verdict).text(in: language))"
  }
}

extension DiagramNode.ChangeCount {
  /// `O 1 opened`.
  package func words(in language: Language) -> String {
    "\(change.mark.letter) \(count) \(change.mark.word.text(in: language))"
  }
}
