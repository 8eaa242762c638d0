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

  /// `factors` are the assessments of the model's factors in `version`.
  package init(
    history: CatalogueHistory,
    version: CatalogueVersion,
    asOf: Day,
    factors: [FactorAssessment]
  ) {
    self.version = version
    self.asOf = asOf
    lattice = history.geography
    ways = LevelWays(history.geography)
    aspects = Dictionary(
      factors.flatMap(\.aspects).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  package func answer(_ question: Question) -> QuestionAnswer {
    let search = search(for: question, .proven)
    let searches = (proven: search, possible: search.inMode(.possible))
    func best(_ search: QuestionSearch) -> (result: QuestionSearch.Result?, isExact: Bool) {
      search.best(
        of: question.aspects,
        controls: question.controls,
        years: question.years
      )
    }
    let (proven, possible) = (best(searches.proven), best(searches.possible))
    var answer = QuestionAnswer(
      question: question,
      verdict: proven.result?.state.verdict ?? (possible.result == nil ? .no : .unknown),
      witness: proven.result.map { witness($0, of: question) },
      isExact: proven.isExact && possible.isExact
    )
    if let result = possible.result, result.state.verdict > answer.verdict {
      answer.prospect = QuestionAnswer.Prospect(
        verdict: result.state.verdict,
        witness: witness(result, of: question)
      )
    }
    if answer.verdict == .no {
      let finder = ConflictFinder(
        search: searches.possible,
        mapped: mapped,
        published: published
      )
      let (conflicts, isExact) = finder.conflicts(of: question)
      answer.conflicts = conflicts
      answer.isExact = answer.isExact && isExact
    }
    if let witness = answer.witness ?? answer.prospect?.witness {
      answer.caveats = caveats(witness, of: question)
    }
    return answer
  }

  func search(for question: Question, _ mode: QuestionSearch.Mode) -> QuestionSearch {
    QuestionSearch(
      question: question,
      levels: levels(for: question),
      mode: mode,
      candidates: candidates(question.aspects, for: question),
      controls: candidates(question.controls, for: question, areControls: true)
    )
  }

  /// The level asked for, then finer ones whose areas make it up.
  private func levels(for question: Question) -> [LevelReference] {
    let wanted = ways.nodes(of: question.geography)
    let finer = ways.nodes.filter { node in
      !wanted.contains(node)
        && wanted.contains { ways.way(from: node, to: $0)?.relation == .nests }
    }
    return wanted + finer
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

  private func mapped(_ aspect: AspectID) -> Bool { aspects[aspect]?.fits.isEmpty == false }

  /// The levels at which what is mapped to an aspect is published, each once.
  private func published(_ aspect: AspectID) -> [LevelReference] {
    let levels = (aspects[aspect]?.fits ?? []).flatMap { fit in
      version[fit.dataSet]?.levels.value?.known ?? []
    }
    return Set(levels).sorted { $0.description < $1.description }
  }

  private func witness(_ result: QuestionSearch.Result, of question: Question) -> Witness {
    let asked = question.aspects + question.controls
    var witness = Witness(
      level: result.level,
      years: result.state.years.years,
      choices: [],
      controls: [],
      missingControls: [],
      openFields: []
    )
    var open: Set<DataSetField> = []
    for (place, (aspect, option)) in zip(asked, result.state.options).enumerated() {
      guard let option else {
        witness.missingControls.append(aspect)
        continue
      }
      let choice = Witness.Choice(
        aspect: aspect,
        dataSet: option.dataSet,
        access: option.access,
        reservations: option.reservations.sorted()
      )
      if place < question.aspects.count {
        witness.choices.append(choice)
      } else {
        witness.controls.append(choice)
      }
      open.formUnion(option.openFields.map { DataSetField(dataSet: option.dataSet, field: $0) })
    }
    witness.openFields = open.sorted()
    return witness
  }

  private func caveats(_ witness: Witness, of question: Question) -> [Caveat] {
    var caveats: [Caveat] = [question.use == .associate ? .ecologicalFallacy : .aggregate]
    let choices = witness.choices + witness.controls
    var seen: Set<DataSetID> = []
    var kinds: Set<ReferencePeriod.Kind> = []
    for choice in choices where seen.insert(choice.dataSet).inserted {
      guard let dataSet = version[choice.dataSet] else { continue }
      let statistics = dataSet.statistics.value ?? []
      if !statistics.isEmpty, statistics.allSatisfy({ $0 == .rank || $0 == .index }) {
        caveats.append(.rankNotQuantity(choice.dataSet))
      }
      if question.use.comparesAreas, question.controls.isEmpty, statistics == [.count] {
        caveats.append(.countsNotRates(choice.dataSet))
      }
      if let scope = dataSet.comparabilityScope.value {
        caveats.append(.comparabilityScope(choice.dataSet, scope))
      }
      if let kind = dataSet.period.value?.last?.kind, kind != .snapshot { kinds.insert(kind) }
    }
    if kinds.count > 1 { caveats.append(.yearsOfDifferentKinds) }
    return caveats
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
