package import Catalogue
package import FactorModel

/// Finds which questions the data can answer, by what, and which not, and why (method, section 5).
///
/// A pure function of its inputs. For a question one data set is chosen per aspect such that all can be had for one
/// level of geography, after adding up where figures add up, over the years asked; see ``QuestionSearch``.
package struct QuestionAnswerer: Sendable {
  private let version: CatalogueVersion
  private let asOf: Day
  private let lattice: GeographyLattice
  private let ways: LevelWays
  private let aspects: [AspectID: AspectAssessment]

  /// `factors` are the assessments of the model's factors in `version`; `ways` are those of the history's lattice, made
  /// anew unless they are given.
  package init(
    history: CatalogueHistory,
    version: CatalogueVersion,
    asOf: Day,
    factors: [FactorAssessment],
    ways: LevelWays? = nil
  ) {
    self.version = version
    self.asOf = asOf
    lattice = history.geography
    self.ways = ways ?? LevelWays(history.geography)
    aspects = Dictionary(
      factors.flatMap(\.aspects).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  package func answer(_ question: Question) -> QuestionAnswer {
    let search = search(for: question, .proven)
    let (proven, possible) = (search.best(), search.inMode(.possible).best())
    let finder = ConflictFinder(
      search: search.inMode(.possible),
      absence: { absence($0, search) },
      published: { published($0, for: question, search) }
    )
    // A search that was cut short proves nothing by finding nothing.
    let isImpossible =
      possible.result == nil && (possible.isExact || finder.isImpossible(question.aspects))
    var answer = QuestionAnswer(
      question: question,
      verdict: proven.result?.state.verdict ?? (isImpossible ? .no : .unknown),
      witness: proven.result.map { witness($0, of: question) },
      isExact: proven.isExact && possible.isExact
    )
    if let result = possible.result, result.state.verdict > answer.verdict {
      answer.prospect = QuestionAnswer.Prospect(
        verdict: result.state.verdict,
        witness: witness(result, of: question)
      )
    }
    if isImpossible {
      (answer.conflicts, answer.isExact) = finder.conflicts(of: question)
    }
    answer.caveats = caveats(answer.witness ?? answer.prospect?.witness, of: question)
    return answer
  }

  func search(for question: Question, _ mode: QuestionSearch.Mode) -> QuestionSearch {
    let all = levels(for: question)
    return QuestionSearch(
      question: question,
      levels: [.proven: all.filter(\.openFacts.isEmpty), .possible: all],
      mode: mode,
      candidates: candidates(question.aspects, for: question),
      controls: candidates(question.controls, for: question, areControls: true)
    )
  }

  /// The level asked for, then finer ones whose areas make it up, then those of which nobody says whether they do.
  private func levels(for question: Question) -> [QuestionLevel] {
    let wanted = ways.nodes(of: question.geography)
    let finer = ways.nodes.filter { !wanted.contains($0) }.compactMap { node -> QuestionLevel? in
      let found = wanted.compactMap { ways.way(from: node, to: $0) }
      if found.contains(where: { $0.relation == .nests }) { return QuestionLevel(reference: node) }
      let open = found.filter { $0.relation == .unknown }
        .map { $0.lookUps.filter { $0.relation == .unknown } }
      return open.min { $0.count < $1.count }.map {
        QuestionLevel(reference: node, openFacts: Set($0.map(OpenFact.lookUp)))
      }
    }
    return wanted.map { QuestionLevel(reference: $0) } + finer.filter(\.openFacts.isEmpty)
      + finer.filter { !$0.openFacts.isEmpty }
  }

  private func candidates(
    _ names: [AspectID],
    for question: Question,
    areControls: Bool = false
  ) -> [AspectID: [EvidenceCandidate]] {
    var candidates: [AspectID: [EvidenceCandidate]] = [:]
    for aspect in names {
      candidates[aspect] = (aspects[aspect]?.fits ?? []).compactMap { fit in
        guard let dataSet = version[fit.dataSet] else { return nil }
        return EvidenceCandidate(
          dataSet,
          fit,
          for: question,
          isControl: areControls,
          asOf: asOf,
          ways: ways,
          country: lattice.country
        )
      }
    }
    return candidates
  }

  /// Why no data set can stand for an aspect anywhere; `nil` where one can.
  private func absence(_ aspect: AspectID, _ search: QuestionSearch) -> QuestionConflict.Reason? {
    guard search.candidates[aspect]?.isEmpty != false else { return nil }
    guard let assessed = aspects[aspect], assessed.fits.isEmpty else {
      return aspects[aspect].map(nothingPublic) ?? .unassessed
    }
    switch assessed.finding?.result {
    case .notFound: return assessed.finding.map(QuestionConflict.Reason.notFound)
    case .neverCollected: return assessed.finding.map(QuestionConflict.Reason.neverCollected)
    case nil: break
    }
    if !assessed.comparators.isEmpty { return .otherNations }
    return assessed.isMappedElsewhen ? .notInVersion : .unassessed
  }

  private func nothingPublic(_ assessed: AspectAssessment) -> QuestionConflict.Reason {
    .nothingPublic(
      isRestricted: assessed.fits.allSatisfy { fit in
        version[fit.dataSet]?.availability.value.map { $0 != .public } ?? false
      }
    )
  }

  /// The levels at which what may stand for an aspect is published, none of them of use, and whether all are larger.
  private func published(
    _ aspect: AspectID,
    for question: Question,
    _ search: QuestionSearch
  ) -> QuestionConflict.Reason {
    let levels = Set(
      (search.candidates[aspect] ?? []).flatMap { $0.dataSet.levels.value?.known ?? [] }
    ).sorted { $0.description < $1.description }
    let wanted = ways.nodes(of: question.geography)
    let areLarger = levels.allSatisfy { level in
      lattice.level(level.level)?.kind == .scope
        || ways.nodes(of: level).contains { node in
          wanted.contains { ways.way(from: $0, to: node) != nil }
        }
    }
    return areLarger ? .tooCoarse(levels) : .otherAreas(levels)
  }

  private func witness(_ result: QuestionSearch.Result, of question: Question) -> Witness {
    let asked = question.aspects + question.controls
    var choices: [(place: Int, choice: Witness.Choice)] = []
    var missing: [AspectID] = []
    var open: Set<DataSetField> = []
    var told: Set<OpenFact> = []
    for (place, (aspect, option)) in zip(asked, result.options).enumerated() {
      guard let option else {
        missing.append(aspect)
        continue
      }
      let choice = Witness.Choice(
        aspect: aspect,
        dataSet: option.dataSet,
        access: option.access,
        reservations: option.reservations.sorted()
      )
      choices.append((place, choice))
      // How areas of a level lie in others is told with the first data set that is used there.
      for fact in place == 0 ? result.levelFacts.union(option.openFacts) : option.openFacts
      where told.insert(fact).inserted {
        open.insert(fact.field(of: option.dataSet))
      }
    }
    let serving = Dictionary(grouping: choices, by: \.choice.dataSet)
    for place in choices.indices {
      let choice = choices[place].choice
      let isAlone = serving[choice.dataSet]?.count == 1
      guard !isAlone, choice.reservations.contains(where: \.leavesTheFigureOpen) else { continue }
      choices[place].choice.reservations = (choice.reservations + [.sharedFigures]).sorted()
    }
    // How often a series appears may be open for its age alone, and the years known.
    let rests = result.options.contains { option in
      guard let option, let dataSet = version[option.dataSet] else { return false }
      return !DataSetYears(of: dataSet, asOf: asOf).proven.isSuperset(of: option.years)
    }
    let measures = choices.filter { $0.place < question.aspects.count }
    return Witness(
      level: result.level,
      years: rests ? nil : result.state.years.years,
      choices: measures.map(\.choice),
      controls: choices.filter { $0.place >= question.aspects.count }.map(\.choice),
      missingControls: missing,
      openFields: open.sorted()
    )
  }

  private func caveats(_ witness: Witness?, of question: Question) -> [Caveat] {
    var caveats: [Caveat] = [.ecologicalFallacy]
    if question.use == .associate { caveats.append(.notCause) }
    guard let witness else { return caveats }
    let isCountHeld = witness.controls.contains { control in
      version[control.dataSet]?.statistics.value?.contains(.count) == true
    }
    var seen: Set<DataSetID> = []
    var years: Set<ReferencePeriod.YearKind> = []
    for choice in witness.choices + witness.controls where seen.insert(choice.dataSet).inserted {
      guard let dataSet = version[choice.dataSet] else { continue }
      let statistics = dataSet.statistics.value ?? []
      if !statistics.isEmpty, statistics.allSatisfy({ $0 == .rank || $0 == .index }) {
        caveats.append(.rankNotQuantity(choice.dataSet))
      }
      if question.use.comparesAreas, !isCountHeld, statistics == [.count] {
        caveats.append(.countsNotRates(choice.dataSet))
      }
      if let scope = dataSet.comparabilityScope.value {
        caveats.append(.comparabilityScope(choice.dataSet, scope))
      }
      if let last = dataSet.period.value?.last { years.insert(last.yearKind) }
    }
    if years.count > 1 { caveats.append(.yearsOfDifferentKinds) }
    return caveats
  }
}

extension ReferencePeriod {
  /// The kind of year that a period fills, or by which it is told to be of a year.
  fileprivate enum YearKind { case financial, calendar, academic }

  /// Days, months and quarters lie in the financial year to which they are given.
  fileprivate var yearKind: YearKind {
    switch kind {
    case .calendarYear: .calendar
    case .academicYear: .academic
    case .snapshot, .financialYear, .quarter, .month: .financial
    }
  }
}

extension Reservation {
  /// The figure used is not, or not known to be, one of the aspect alone: another aspect may be given the same.
  fileprivate var leavesTheFigureOpen: Bool {
    self == .proxy || self == .populationNotIdentified || self == .populationPerhapsNotIdentified
  }
}

extension Snapshot {
  /// The answer to a question that the model need not ask; its aspects are the model's.
  package func answer(_ question: Question) -> QuestionAnswer {
    QuestionAnswerer(
      history: history,
      version: version,
      asOf: assessment.asOf,
      factors: assessment.factors
    ).answer(question)
  }
}

extension Snapshot {
  /// The latest search for data on an aspect that bears on the version, whether or not something is mapped to it.
  package func search(for aspect: AspectID) -> Finding? {
    model.findings.last { $0.aspect == aspect && $0.bears(on: assessment.asOf) }
  }

  /// The search for more than is mapped, where all that is keeps a question from being answered.
  package func search(for conflict: QuestionConflict) -> Finding? {
    guard case .nothingPublic = conflict.reason else { return nil }
    return conflict.aspects.first.flatMap(search)
  }
}
