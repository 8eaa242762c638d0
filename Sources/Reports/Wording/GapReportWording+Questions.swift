import Assessment
import Bilingual
import Catalogue
import FactorModel

/// Titles and sentences of the chapters on questions, chains and what to do first.
extension GapReportWording {
  static let answered = LocalizedText(
    "What we can answer",
    welsh: .init("Yr hyn y gallwn ei ateb", status: .draft)
  )
  static let unansweredTitle = LocalizedText(
    "What we cannot answer, and why",
    welsh: .init("Yr hyn na allwn ei ateb, a pham", status: .draft)
  )
  static let chains = LocalizedText(
    "Where evidence chains break",
    welsh: .init("Ble mae cadwyni tystiolaeth yn torri", status: .draft)
  )
  static let first = LocalizedText(
    "What to do first",
    welsh: .init("Beth i'w wneud gyntaf", status: .draft)
  )

  static let asksNothing = LocalizedText("The model asks no question.")
  static let allAnswered = LocalizedText("Public data answer every question of the model.")
  static let answeredIntroduction = LocalizedText(
    "A question is answered where one data set for each thing that it needs is known to be had for the same areas over the same years. "
      + "Each answer names its data sets, its reservations and what to bear in mind."
  )
  static let cannotBeAnswered = LocalizedText("Cannot be answered")
  static let mightBeAnswered = LocalizedText("Not known: facts that would decide")
  static let wanting = LocalizedText("What is wanting")
  static let atBest = LocalizedText("At best")
  static let gapAndCondition = LocalizedText("Gap, and what would close it")

  static func unanswered(_ answers: [QuestionAnswer]) -> LocalizedText {
    let no = answers.count { $0.verdict == .no }
    let unknown = answers.count { $0.verdict == .unknown }
    let unsought = answers.count(where: \.restsOnNoSearch)
    let rider =
      unsought == 0
      ? ""
      : " For \(unsought) of them that is only something for which nobody has recorded a search, which could change it."
    return LocalizedText(
      "Of \(Wording.count(answers.count, "question", "questions")) \(no) cannot be answered: even if all that is not known of the data sets were "
        + "as one would wish, something is wanting.\(rider) For \(unknown) it is not known; somebody can find out the facts that decide. The two are never "
        + "added up."
    )
  }

  /// Of `all` gaps the proposals of the model can close `count`.
  static func planForGaps(_ count: Int, of all: Int) -> LocalizedText {
    LocalizedText(
      "The proposals of the model can close \(count) of \(Wording.count(all, "data gap", "data gaps")). The cheapest that do, and how many gaps each closes alone "
        + "(“bwlch plan --close all” tells which, and what nothing closes):"
    )
  }

  /// Of `all` questions without an answer the proposals of the model can have `count` answered.
  static func planForQuestions(_ count: Int, of all: Int) -> LocalizedText {
    LocalizedText(
      "They can have \(count) of \(Wording.count(all, "question", "questions")) answered at least partly that cannot be answered now. The cheapest that do "
        + "(“bwlch plan --answer all”):"
    )
  }

  /// What two plans share, and what `count` proposals of both cost together.
  static func bothPlans(_ shared: [ProposalID], _ count: Int, _ cost: String) -> LocalizedText {
    let names = shared.map(\.text).joined(separator: ", ")
    let head = shared.isEmpty ? "The two share no proposal" : "The two share \(names)"
    return LocalizedText(
      "\(head): together they are \(Wording.count(count, "proposal", "proposals")) and cost \(cost)."
    )
  }

  static func closed(by names: [ProposalID], isAny: Bool, _ then: [String]) -> LocalizedText {
    let list = names.map(\.text).joined(separator: isAny ? " or " : " with ")
    let head = names.isEmpty ? "The plan below closes it" : "Closed by \(list)"
    return LocalizedText(
      then.isEmpty
        ? "\(head)."
        : "\(head); of the questions that it blocks are then \(then.joined(separator: ", "))."
    )
  }

  static func notClosed(_ obstacle: Plan.Obstacle) -> LocalizedText {
    if obstacle.isCut { return LocalizedText("No proposal was found that closes it.") }
    let names = obstacle.touching
    guard !names.isEmpty else {
      return LocalizedText(
        obstacle == .noProposal
          ? "No proposal touches it." : "What closes it undoes another."
      )
    }
    let list = names.map(\.text).joined(separator: ", ")
    return LocalizedText(
      "Not closed by \(list), which \(names.count == 1 ? "touches" : "touch") it."
    )
  }

  static func firstIntroduction(_ count: Int, of all: Int) -> LocalizedText {
    LocalizedText(
      "The first \(count) of \(Wording.count(all, "data gap", "data gaps")) in order of priority: by the questions that a gap blocks, then the "
        + "leverage of its factor (how much of the outcomes it reaches), then what is missing. Each part stands by itself; they are not added up. "
        + "A question that one gap blocks may want other things too: to close the gap alone need not answer it."
    )
  }
}
