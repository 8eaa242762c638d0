import Assessment
import Bilingual
import Catalogue
import FactorModel

/// The words around questions and what answers them.
enum QuestionWording {
  static let title = LocalizedText("What the data can answer")
  static let question = LocalizedText("Question")
  static let answer = LocalizedText("Answer")
  static let decides = LocalizedText("What would decide it")
  static let noQuestions = LocalizedText(
    "The model asks no question: they stand in model/questions.yaml. “bwlch questions ask” answers one "
      + "that is made up on the spot."
  )
  static let none = LocalizedText("No question of the model has this answer.")
  static let needs = LocalizedText("Needs")
  static let heldConstant = LocalizedText("Held constant")
  static let level = LocalizedText("For each")
  static let years = LocalizedText("Years in common")
  static let use = LocalizedText("Use")
  static let reason = LocalizedText("Why this is needed")
  static let sources = LocalizedText("Sources")
  static let witness = LocalizedText("Answered by")
  static let prospect = LocalizedText("What it might be answered by")
  static let aspect = LocalizedText("Aspect")
  static let dataSet = LocalizedText("Data set")
  static let access = LocalizedText("How its areas are had")
  static let reservations = LocalizedText("Reservations")
  static let noReservation = LocalizedText("none")
  static let conflict = LocalizedText("What stands in the way")
  static let caveats = LocalizedText("To bear in mind")
  static let lookUps = LocalizedText("Look-ups used")
  static let openFacts = LocalizedText("Facts that would decide it")
  static let fewestFacts = LocalizedText("The fewest facts that would make it the answer")
  static let notExact = LocalizedText(
    "There are too many choices to weigh all of them: a better answer may have been missed."
  )
  static let conflictsNotExact = LocalizedText(
    "There are too many choices to look for all that stands in the way: the answer is certain, but other or smaller sets of things may "
      + "not be had together either."
  )
  static let missing = LocalizedText("not to be had at this level in these years")

  /// Such as `12 questions: 1 yes, 3 partly, 8 no.`, the best answer first.
  static func summary(_ answers: [QuestionAnswer]) -> LocalizedText {
    let total = Wording.count(answers.count, "question", "questions")
    return LocalizedText("\(total): \(QuestionVerdict.counts(answers).english).")
  }

  static func asked(_ question: Question, level: String) -> LocalizedText {
    let years = Wording.count(question.years, "year", "years")
    return LocalizedText("\(level), \(years) in common")
  }

  /// `2016/17 to 2021/22 (6 years)`; runs of years are told by their ends.
  static func years(_ years: [Int]) -> LocalizedText {
    YearSet.words(years) ?? LocalizedText("none")
  }

  /// Those of a witness, or how many would have to be found.
  static func years(_ witness: Witness, of question: Question) -> LocalizedText {
    witness.years.map { years($0) } ?? yearsToBeFound(question.years)
  }

  static func yearsToBeFound(_ needed: Int) -> LocalizedText {
    LocalizedText(
      "not known; \(Wording.count(needed, "year", "years")) needed"
    )
  }

  /// `published` or `added up from lower layer super output area (boundaries of 2011)`.
  static func access(_ access: LevelAccess, from level: String) -> LocalizedText {
    switch access.kind {
    case .published: LocalizedText("published for them")
    case .nests: LocalizedText("added up from \(level)")
    case .bestFit: LocalizedText("added up from \(level) by best fit")
    case .changed: LocalizedText("published for other boundaries: \(level)")
    case .unstatedVintage: LocalizedText("published for \(level), boundaries not stated")
    }
  }

  static func conflict(
    _ conflict: QuestionConflict,
    of answer: QuestionAnswer,
    names: [String],
    levels: [String],
    search: Finding? = nil
  )
    -> LocalizedText
  {
    let all = Wording.list(names.map { LocalizedText("“\($0)”") }).english
    // Where the search was cut short a smaller set may be a conflict too.
    let parts = answer.isExact ? conflict.parts.map { ": \($0.english)" } ?? "" : ""
    return switch conflict.reason {
    case .notFound(let finding):
      LocalizedText(
        "Nothing was found that measures \(all): looked for \(places(finding))."
      )
    case .neverCollected(let finding):
      LocalizedText("Nobody collects \(all)\(sources(finding)).")
    case .otherNations: LocalizedText("Only data of other nations measure \(all).")
    case .notInVersion: LocalizedText("What measures \(all) is not in this version.")
    case .unassessed:
      LocalizedText(
        "Nothing is mapped to \(all), and no search for it is recorded: a search could change that."
      )
    case .nothingPublic(let isRestricted):
      LocalizedText(
        "All that is known to measure \(all) is restricted"
          + (isRestricted ? "" : " or does not tell Wales apart")
          + (search.map { "; more was looked for \(places($0))" } ?? "") + "."
      )
    case .tooCoarse, .otherAreas:
      LocalizedText(
        levels.isEmpty
          ? "\(all) is published at no level that can be used."
          : "\(all) is published for \(areas(conflict)) areas only: \(levels.joined(separator: ", "))."
      )
    case .noCommonLevel: LocalizedText("\(all) are not to be had for the same areas\(parts).")
    case .tooFewYears(let most):
      LocalizedText(
        "\(all) \(names.count == 1 ? "is published for" : "share") "
          + QuestionConflict.years(most, needed: answer.question.years).english + "\(parts)."
      )
    }
  }

  /// `on 14 February 2023 in StatsWales, Data Cymru`.
  private static func places(_ finding: Finding) -> String {
    "on \(Wording.day(finding.on).english) in \(finding.places.joined(separator: ", "))"
  }

  private static func areas(_ conflict: QuestionConflict) -> String {
    if case .otherAreas = conflict.reason { "other" } else { "larger" }
  }

  private static func sources(_ finding: Finding) -> String {
    let sources = finding.citations.map(\.description).joined(separator: "; ")
    return sources.isEmpty ? "" : " (\(sources))"
  }

  static func caveat(_ caveat: Caveat, title: (DataSetID) -> String) -> LocalizedText {
    switch caveat {
    case .ecologicalFallacy:
      LocalizedText(
        "The figures are of areas and groups: what holds of them need not hold of the people in them (the ecological fallacy)."
      )
    case .notCause:
      LocalizedText("That two things go together does not say that one causes the other.")
    case .rankNotQuantity(let id):
      LocalizedText("“\(title(id))” ranks areas: it says which is worse, not by how much.")
    case .countsNotRates(let id):
      LocalizedText(
        "“\(title(id))” counts, and areas differ in size: divide by the population before comparing them."
      )
    case .comparabilityScope(let id, let words):
      LocalizedText("“\(title(id))” can be compared as its publisher says: \(words)")
    case .yearsOfDifferentKinds:
      LocalizedText(
        "Not all figures are of one kind of year: those of calendar and school years are laid beside the financial year in which "
          + "the middle of their period lies."
      )
    }
  }
}

extension Wording {
  /// That of its verdict; of a no that rests on nothing but what nobody looked for, that.
  static func sentence(_ answer: QuestionAnswer) -> LocalizedText {
    guard answer.restsOnNoSearch else { return sentence(answer.verdict) }
    return LocalizedText(
      "By what is mapped public data cannot answer it; but all that is known to stand in the way is something for which nobody has "
        + "recorded a search. A search could change that."
    )
  }

  /// What a verdict means for the answers that have it.
  static func sentence(_ verdict: QuestionVerdict, of answers: [QuestionAnswer]) -> LocalizedText {
    let unsought = answers.count(where: \.restsOnNoSearch)
    guard verdict == .no, unsought > 0 else { return sentence(verdict) }
    return LocalizedText(
      "Public data cannot answer it; for \(unsought) of them that rests on things alone for which nobody has recorded a search."
    )
  }

  static func sentence(_ verdict: QuestionVerdict) -> LocalizedText {
    switch verdict {
    case .yes: LocalizedText("Public data can answer it.")
    case .yesWithLookUp:
      LocalizedText(
        "Public data can answer it once figures for small areas are added up by a look-up."
      )
    case .partial: LocalizedText("Public data can answer it with the reservations listed.")
    case .unknown:
      LocalizedText(
        "By what is known public data cannot answer it, but they might: somebody can find out the facts that decide."
      )
    case .no: LocalizedText("Public data cannot answer it.")
    }
  }

  static func tone(_ verdict: QuestionVerdict) -> Tone {
    switch verdict {
    case .yes, .yesWithLookUp: .good
    case .partial: .fair
    case .unknown: .open
    case .no: .poor
    }
  }

  static func name(_ use: Question.Use) -> LocalizedText {
    switch use {
    case .describe: LocalizedText("how much, at one time")
    case .compare: LocalizedText("areas with each other")
    case .trend: LocalizedText("one year with another")
    case .associate: LocalizedText("whether one moves with the other")
    }
  }

  static func name(_ kind: Linkability.Kind) -> LocalizedText {
    switch kind {
    case .exact: LocalizedText("exact")
    case .nests: LocalizedText("nests")
    case .bestFit: LocalizedText("best fit")
    case .changed: LocalizedText("changed boundaries")
    case .none: LocalizedText("none")
    }
  }

  static func sentence(_ kind: Linkability.Kind) -> LocalizedText {
    switch kind {
    case .exact: LocalizedText("Both are published for the same areas.")
    case .nests:
      LocalizedText("Figures for smaller areas are added up to larger ones in which they lie.")
    case .bestFit:
      LocalizedText(
        "Smaller areas are given to the larger one in which most of each lies: figures match nearly."
      )
    case .changed:
      LocalizedText(
        "Both are published for the same kind of area, by boundaries that differ or are not stated."
      )
    case .none: LocalizedText("There is no level of area at which both are known to be had.")
    }
  }

  static func tone(_ kind: Linkability.Kind) -> Tone {
    switch kind {
    case .exact, .nests: .good
    case .bestFit, .changed: .fair
    case .none: .poor
    }
  }
}
