package import Catalogue
package import FactorModel

/// Whether the data can answer a question, from the worst on.
package enum QuestionVerdict: String, Sendable, Hashable, CaseIterable, Comparable {
  case no
  /// Not as far as is known; facts that somebody can find out would decide.
  case unknown
  /// With reservations, which are listed.
  case partial
  /// Once figures for small areas are added up by look-ups.
  case yesWithLookUp = "yes-with-lookup"
  case yes

  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  // By hand: the search compares verdicts by the million.
  private var rank: Int {
    switch self {
    case .no: 0
    case .unknown: 1
    case .partial: 2
    case .yesWithLookUp: 3
    case .yes: 4
    }
  }

  /// Whether there is something to answer it with.
  package var isAnswered: Bool { self >= .partial }
}

/// Why an answer is only partial.
package enum Reservation: String, Sendable, Hashable, CaseIterable, Comparable {
  case proxy, part
  case populationNotIdentified = "population-not-identified"
  case populationPerhapsNotIdentified = "population-perhaps-not-identified"
  case breakdownMissing = "breakdown-missing"
  case breakdownPerhapsMissing = "breakdown-perhaps-missing"
  /// The same data set stands for another aspect of the question as well, and nothing says that its figures differ.
  case sharedFigures = "shared-figures"
  case areasNotComparable = "areas-not-comparable"
  case areasPerhapsNotComparable = "areas-perhaps-not-comparable"
  case notComparableOverTime = "not-comparable-over-time"
  case perhapsNotComparableOverTime = "perhaps-not-comparable-over-time"
  /// A new series begins within the years.
  case seriesBreak = "series-break"
  case boundariesChanged = "boundaries-changed"
  case boundariesUnstated = "boundaries-unstated"
  case stopped
  case perhapsStopped = "perhaps-stopped"
  /// Older than the contract of the aspect allows.
  case old
  case perhapsOld = "perhaps-old"
  /// What should be held constant is not to be had at this level in these years.
  case controlMissing = "control-missing"

  /// In the order in which they are listed.
  package static func < (left: Self, right: Self) -> Bool {
    allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
  }
}

/// What has to be borne in mind when figures are read as an answer; no caveat changes a verdict.
package enum Caveat: Sendable, Hashable {
  /// What holds of areas and groups need not hold of the people in them; true of every answer.
  case ecologicalFallacy
  /// That one thing moves with another does not say that it causes it.
  case notCause
  /// Ranks or indices say which area is worse, not by how much.
  case rankNotQuantity(DataSetID)
  /// Counts of unlike areas, with nothing to divide them by.
  case countsNotRates(DataSetID)
  /// The words of the catalogue on how far figures can be compared.
  case comparabilityScope(DataSetID, String)
  /// Some figures are of calendar or school years, others of years of another kind.
  case yearsOfDifferentKinds
}

/// The data sets by which a question is answered.
package struct Witness: Sendable, Hashable {
  package struct Choice: Sendable, Hashable {
    package var aspect: AspectID
    package var dataSet: DataSetID
    package var access: LevelAccess
    /// Sorted.
    package var reservations: [Reservation]

    package init(
      aspect: AspectID,
      dataSet: DataSetID,
      access: LevelAccess,
      reservations: [Reservation]
    ) {
      self.aspect = aspect
      self.dataSet = dataSet
      self.access = access
      self.reservations = reservations
    }
  }

  /// The level at which all of them are held together.
  package var level: LevelReference
  /// The years that all share, earliest first; a year is the financial year that begins in it.
  ///
  /// `nil` where that rests on a period that is not known: any years would be made up.
  package var years: [Int]?
  /// In the order of the question.
  package var choices: [Choice]
  package var controls: [Choice]
  /// Controls that are not to be had.
  package var missingControls: [AspectID]
  /// The facts on which it rests that are not known.
  package var openFields: [DataSetField]

  package init(
    level: LevelReference,
    years: [Int]?,
    choices: [Choice],
    controls: [Choice],
    missingControls: [AspectID],
    openFields: [DataSetField]
  ) {
    self.level = level
    self.years = years
    self.choices = choices
    self.controls = controls
    self.missingControls = missingControls
    self.openFields = openFields
  }

  /// Each look-up that is used, once; one that nobody cites is an open fact.
  package var lookUps: [GeographyCover] {
    var seen: Set<GeographyCover> = []
    return (choices + controls).flatMap(\.access.lookUps)
      .filter { $0.relation != .unknown && seen.insert($0).inserted }
  }

  package var reservations: Set<Reservation> {
    var all = Set((choices + controls).flatMap(\.reservations))
    if !missingControls.isEmpty { all.insert(.controlMissing) }
    return all
  }
}

/// Aspects that cannot be had together while every part of them can.
package struct QuestionConflict: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    /// Nothing measures the only one, and somebody looked for it: the search, or who says that nobody collects it.
    case notFound(Finding)
    case neverCollected(Finding)
    /// Only other nations' data measure it.
    case otherNations
    /// What is mapped to it was not there in this version.
    case notInVersion
    /// Nothing is mapped to it, and nobody is recorded to have looked for it.
    case unassessed
    /// All that is mapped is restricted; or else restricted or not of Wales.
    case nothingPublic(isRestricted: Bool)
    /// Nothing public is published for areas so small; the levels that are.
    case tooCoarse([LevelReference])
    /// The same, where the levels that are published are not all larger.
    case otherAreas([LevelReference])
    /// There is no level at which all of them can be had.
    case noCommonLevel
    /// At most so many years, where more are needed; `nil` where there were too many choices to tell how many.
    case tooFewYears(most: Int?)

    /// The levels that are published instead.
    package var levels: [LevelReference] {
      switch self {
      case .tooCoarse(let levels), .otherAreas(let levels): levels
      case .notFound, .neverCollected, .otherNations, .notInVersion, .unassessed, .nothingPublic,
        .noCommonLevel, .tooFewYears:
        []
      }
    }
  }

  /// In the order of the question.
  package var aspects: [AspectID]
  package var reason: Reason

  package init(aspects: [AspectID], reason: Reason) {
    self.aspects = aspects
    self.reason = reason
  }
}

/// Whether and by what a question can be answered in one version.
package struct QuestionAnswer: Sendable, Hashable {
  package var question: Question
  package var verdict: QuestionVerdict
  /// Where it is answered: the data sets, of which all that counts is known.
  package var witness: Witness?
  /// The best that might be if facts were found out, and by what; `nil` where nothing better is possible.
  package var prospect: Prospect?
  /// Where the answer is no: every smallest set of aspects that cannot be had together; the first is shown.
  package var conflicts: [QuestionConflict]
  package var caveats: [Caveat]
  /// Whether all choices were weighed.
  ///
  /// Otherwise a better answer may have been missed; of a no, which is always certain, other or smaller conflicts.
  package var isExact: Bool

  package struct Prospect: Sendable, Hashable {
    package var verdict: QuestionVerdict
    package var witness: Witness

    package init(verdict: QuestionVerdict, witness: Witness) {
      self.verdict = verdict
      self.witness = witness
    }
  }

  package init(
    question: Question,
    verdict: QuestionVerdict,
    witness: Witness? = nil,
    prospect: Prospect? = nil,
    conflicts: [QuestionConflict] = [],
    caveats: [Caveat] = [],
    isExact: Bool = true
  ) {
    self.question = question
    self.verdict = verdict
    self.witness = witness
    self.prospect = prospect
    self.conflicts = conflicts
    self.caveats = caveats
    self.isExact = isExact
  }

  /// Nothing is known to stand in the way but aspects to which nothing is mapped and for which nobody has recorded a search.
  package var restsOnNoSearch: Bool {
    verdict == .no && !conflicts.isEmpty && conflicts.allSatisfy { $0.reason == .unassessed }
  }

  /// The aspects whose want keeps it from being answered.
  package var blockers: Set<AspectID> { Set(conflicts.flatMap(\.aspects)) }
}

extension AssessmentResult {
  /// The answers that are no for want of the aspect of `gap`, in the order of the questions; none of a usability gap.
  package func answers(blockedBy gap: Gap) -> [QuestionAnswer] {
    guard gap.kind == .data, gap.priority.blockedQuestions != 0 else { return [] }
    return answers.filter { $0.blockers.contains(gap.aspect) }
  }
}
