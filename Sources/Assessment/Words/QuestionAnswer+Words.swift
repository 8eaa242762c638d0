package import Bilingual

extension QuestionAnswer {
  /// The mark of an answer for which not everything was looked at; `nil` where everything was.
  package var inexactness: LocalizedText? {
    if isExact { return nil }
    return verdict == .no
      ? LocalizedText("not all conflicts were looked for")
      : LocalizedText("not all choices were weighed")
  }
}
