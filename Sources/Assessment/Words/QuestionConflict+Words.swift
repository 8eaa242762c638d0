package import Bilingual

extension QuestionConflict {
  /// After *share* or *is published for*: `2 years only, and 5 are needed`.
  package static func years(_ most: Int?, needed: Int) -> LocalizedText {
    let wanted = "\(needed) \(needed == 1 ? "is" : "are") needed"
    return switch most {
    case nil: LocalizedText("fewer years than the \(needed) that are needed")
    case 0: LocalizedText("no year, and \(wanted)")
    case 1: LocalizedText("1 year only, and \(wanted)")
    case let most?: LocalizedText("\(most) years only, and \(wanted)")
    }
  }

  /// Of three aspects and more, what a smallest conflict says of its parts; `nil` of fewer.
  package var parts: LocalizedText? {
    switch aspects.count {
    case ...2: nil
    case 3: LocalizedText("any two of them can be had together, all three cannot")
    case let count:
      LocalizedText("any \(count - 1) of them can be had together, all \(count) cannot")
    }
  }
}
