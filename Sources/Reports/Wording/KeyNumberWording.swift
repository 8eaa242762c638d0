import Assessment
import Bilingual
import Catalogue

/// The five numbers that matter: what each counts, and the sentence that it stands for.
enum KeyNumberWording {
  /// What follows the number, such as `of 332 aspects are gaps`.
  static func label(_ verdict: Verdict, _ count: Int, of total: Int) -> LocalizedText {
    let subject = "of \(Wording.count(total, "aspect", "aspects"))"
    let isOne = count == 1
    return switch verdict {
    case .met: LocalizedText("\(subject) \(isOne ? "is" : "are") met")
    case .gap: LocalizedText("\(subject) \(isOne ? "is a gap" : "are gaps")")
    case .notEstablished: LocalizedText("\(subject) \(isOne ? "is" : "are") not established")
    case .exempt: LocalizedText("\(subject) \(isOne ? "is" : "are") exempt")
    }
  }

  /// What follows the number of questions with an answer, such as `of 45 questions: partly`.
  static func label(_ verdict: QuestionVerdict, of total: Int) -> LocalizedText {
    LocalizedText(
      "of \(Wording.count(total, "question", "questions")): \(verdict.words.english)"
    )
  }

  static func gaps(unsearched count: Int) -> LocalizedText {
    let sentence = Wording.sentence(Verdict.gap).english
    guard count > 0 else { return LocalizedText(sentence) }
    return LocalizedText("\(sentence) For \(count) of them no search is recorded.")
  }

  static func stopped(_ count: Int) -> LocalizedText {
    LocalizedText(
      count == 1
        ? "of these gaps comes from a series that has stopped"
        : "of these gaps come from series that have stopped"
    )
  }

  static func open(_ count: Int, facts: Int, dataSets: Int) -> LocalizedText {
    guard count > 0 else { return LocalizedText("Every aspect is established.") }
    let sentence = Wording.sentence(Verdict.notEstablished).english
    guard facts > 0 else { return LocalizedText(sentence) }
    let subject = count == 1 ? "It turns" : "They turn"
    return LocalizedText(
      "\(sentence) \(subject) on \(Wording.count(facts, "fact", "facts")) about "
        + "\(Wording.count(dataSets, "data set", "data sets"))."
    )
  }

  static let changed = LocalizedText("gaps closed and opened")

  static func changed(since version: VersionID) -> LocalizedText {
    LocalizedText("gaps closed and opened since \(version)")
  }

  /// Closed, then opened.
  static func closedAndOpened(_ closed: Int, _ opened: Int) -> LocalizedText {
    LocalizedText("\(closed) and \(opened)")
  }

  static func changed(_ panel: Int, _ others: Int) -> LocalizedText {
    LocalizedText(
      "Only the \(Wording.count(panel, "aspect that is", "aspects that are")) established in both "
        + "versions can be compared; \(Wording.count(others, "other cannot", "others cannot"))."
    )
  }

  static func nothingComparable(_ before: String) -> LocalizedText {
    LocalizedText(
      "No aspect is established both in \(before) and in this version: nothing can be compared."
    )
  }
}
