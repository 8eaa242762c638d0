package import Bilingual

extension QuestionVerdict {
  /// In a word or two, the same wherever an answer is told.
  package var words: LocalizedText {
    switch self {
    case .yes: LocalizedText("yes")
    case .yesWithLookUp: LocalizedText("yes, with a look-up")
    case .partial: LocalizedText("partly")
    case .unknown: LocalizedText("not known")
    case .no: LocalizedText("no")
    }
  }

  /// Such as `1 yes, 3 partly, 8 no`, the best answer first; an answer that none has is left out.
  package static func counts(_ answers: [QuestionAnswer]) -> LocalizedText {
    let counts = allCases.reversed().compactMap { verdict -> String? in
      let count = answers.count { $0.verdict == verdict }
      return count == 0 ? nil : "\(count) \(verdict.words.english)"
    }
    return LocalizedText(counts.joined(separator: ", "))
  }
}
