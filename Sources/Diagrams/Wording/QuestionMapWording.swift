import Assessment
import Bilingual
import Catalogue
import FactorModel

/// The texts of the pictures of questions: one place to translate.
enum QuestionMapWording {
  static let extent = LocalizedText("what it needs, by what it is answered, what blocks it")
  static let summary = LocalizedText(
    "A question with each thing that it needs, the data set chosen for it or, where none was, the nearest, and whether that stands in "
      + "the way."
  )
  static let question = LocalizedText("Question")
  static let needs = LocalizedText("What it needs")
  static let dataSets = LocalizedText("Data set")
  static let standings = LocalizedText("What that does for the answer")
  static let answers = LocalizedText("Answer")
  static let meeting = LocalizedText("Where they meet")
  static let needed = LocalizedText("needed")
  static let control = LocalizedText("held constant")
  static let nearest = LocalizedText("nearest, not chosen")
  static let noDataSet = LocalizedText("no data set")
  static let boxes = LocalizedText("Boxes")
  static let aspects = LocalizedText("Aspects measured")
  static let reading = LocalizedText(
    "Of data sets that would do, the one is chosen with which the whole answer is best; years are financial years: 2005/06 runs "
      + "from April 2005 to March 2006."
  )

  static func answer(_ verdict: QuestionVerdict) -> LocalizedText {
    let mark = verdict.mark
    return LocalizedText("Answer: \(mark.pattern) \(mark.letter) \(mark.word.english)")
  }

  static func asked(_ level: String, years: Int) -> LocalizedText {
    LocalizedText(
      "For each: \(level), over \(DiagramWording.count(years, "year", "years")) in common"
    )
  }

  static func use(_ use: Question.Use) -> LocalizedText {
    switch use {
    case .describe: LocalizedText("Use: how much, at one time")
    case .compare: LocalizedText("Use: areas with each other")
    case .trend: LocalizedText("Use: one year with another")
    case .associate: LocalizedText("Use: whether one moves with the other")
    }
  }

  static func meets(_ level: String, _ years: String) -> LocalizedText {
    LocalizedText("They meet at: \(level), \(years)")
  }

  static func mightMeet(
    _ level: String,
    _ years: String,
    _ verdict: QuestionVerdict
  ) -> LocalizedText {
    LocalizedText(
      "They might meet at: \(level), \(years); the answer would be: \(verdict.mark.word.english)"
    )
  }

  static let meetNowhere = LocalizedText("They meet nowhere: see what stands in the way.")

  static let meetUnknown = LocalizedText("Where they meet is not known.")

  /// As a sentence begins.
  static func cutShort(_ inexactness: LocalizedText) -> LocalizedText {
    LocalizedText("Cut short: \(inexactness.english)")
  }

  static func years(_ years: [Int]) -> LocalizedText {
    YearSet.words(years) ?? LocalizedText("years not known")
  }

  static func access(_ access: LevelAccess, from level: String) -> LocalizedText {
    switch access.kind {
    case .published: LocalizedText("published for these areas")
    case .nests: LocalizedText("added up from \(level)")
    case .bestFit: LocalizedText("added up from \(level) by best fit")
    case .changed: LocalizedText("published for other boundaries: \(level)")
    case .unstatedVintage: LocalizedText("published for \(level), boundaries not stated")
    }
  }

  static func published(_ levels: [String]) -> LocalizedText {
    LocalizedText(
      levels.isEmpty
        ? "for which areas is not known" : "published for \(levels.joined(separator: ", "))"
    )
  }

  /// `Gap: blocks 2 questions, leverage 0.04, 47 % missing`; a part that is not computed is left out.
  static func priority(_ priority: Gap.Priority) -> LocalizedText {
    let blocked = priority.blockedQuestions.map {
      "blocks \(DiagramWording.count($0, "question", "questions"))"
    }
    let leverage = priority.leverage.map { "leverage \($0.decimal(places: 4))" }
    let missing = "\(priority.shortfall.truncatedPercent) % missing"
    let parts = [blocked, leverage, missing].compactMap(\.self)
    return LocalizedText("Gap: \(parts.joined(separator: ", "))")
  }

  static func reason(
    _ conflict: QuestionConflict,
    of answer: QuestionAnswer,
    others: [String],
    levels: [String],
    search: Finding? = nil
  )
    -> LocalizedText
  {
    let all = DiagramWording.list(others.map { "“\($0)”" })
    let parts = answer.isExact ? conflict.parts.map { ": \($0.english)" } ?? "" : ""
    return switch conflict.reason {
    case .notFound(let finding):
      LocalizedText(
        "nothing was found that measures it: looked for \(places(finding))"
      )
    case .neverCollected: LocalizedText("nobody collects it")
    case .otherNations: LocalizedText("only data of other nations measure it")
    case .notInVersion: LocalizedText("what measures it is not in this version")
    case .unassessed:
      LocalizedText("nothing is mapped to it, and no search is recorded: one could change that")
    case .nothingPublic(let isRestricted):
      LocalizedText(
        "all that is known to measure it is restricted"
          + (isRestricted ? "" : " or does not tell Wales apart")
          + (search.map { "; more was looked for \(places($0))" } ?? "")
      )
    case .tooCoarse: published(levels, "larger")
    case .otherAreas: published(levels, "other")
    case .noCommonLevel: LocalizedText("not to be had for the same areas as \(all)\(parts)")
    case .tooFewYears(let most):
      LocalizedText(
        (others.isEmpty ? "published for " : "with \(all) shares ")
          + QuestionConflict.years(most, needed: answer.question.years).english + parts
      )
    }
  }

  private static func places(_ finding: Finding) -> String {
    "on \(DiagramWording.day(finding.on).english) in \(finding.places.joined(separator: ", "))"
  }

  private static func published(_ levels: [String], _ areas: String) -> LocalizedText {
    LocalizedText(
      levels.isEmpty
        ? "published at no level that can be used"
        : "published for \(areas) areas only: \(levels.joined(separator: ", "))"
    )
  }

  static func turnsOn(_ fields: [String]) -> LocalizedText {
    LocalizedText(
      "turns on: \(fields.map { DataSetField.words($0).english }.joined(separator: ", "))"
    )
  }
}

/// The texts of the picture of all questions.
extension QuestionMapWording {
  static let all = LocalizedText("What the data can answer")
  static let allSummary = LocalizedText(
    "A table of the model's questions by how public data answer them, with what decides."
  )
  static let decides = LocalizedText("What decides")
  static let notNumbers = LocalizedText(
    "Yes, partly, not known and no are different findings; they are never added up into one number."
  )

  static func counts(_ answers: [QuestionAnswer]) -> LocalizedText {
    let total = DiagramWording.count(answers.count, "question", "questions")
    return LocalizedText("\(total): \(QuestionVerdict.counts(answers).english)")
  }

  static func wanting(_ names: [String]) -> LocalizedText {
    LocalizedText("wanting: \(names.joined(separator: "; "))")
  }

  static func facts(_ facts: Int, dataSets: Int) -> LocalizedText {
    LocalizedText(
      "turns on \(DiagramWording.count(facts, "fact", "facts")) about "
        + DiagramWording.count(dataSets, "data set", "data sets")
    )
  }
}
