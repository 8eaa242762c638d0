package import Catalogue
package import FactorModel

/// Holds a model against the versions of a catalogue (method, sections 1 to 4).
///
/// A pure function of its inputs: no clock, no files. Ages are measured from each version's own day unless `asOf` says
/// otherwise for the last one.
package struct Assessor: Sendable {
  package let model: Model
  package let history: CatalogueHistory

  package init(model: Model, history: CatalogueHistory) {
    self.model = model
    self.history = history
  }

  /// Assessments of all versions up to and with `last`, earliest first.
  package func assessments(through last: VersionID, asOf: Day? = nil) -> [AssessmentResult] {
    var results: [AssessmentResult] = []
    for version in history.versions {
      let isLast = version.id == last
      results.append(
        assessment(of: version, asOf: isLast ? asOf : nil, earlier: results)
      )
      if isLast { break }
    }
    return results
  }

  /// The model held against `version`; `earlier` assessments, earliest first, tell since when a gap is open.
  ///
  /// What else a closing condition would remove takes longer than the rest; it is left out unless `tellsEffects`.
  package func assessment(
    of version: CatalogueVersion,
    asOf: Day? = nil,
    earlier: [AssessmentResult] = [],
    tellsEffects: Bool = true
  ) -> AssessmentResult {
    let day = asOf ?? version.asOf
    let aspects = AspectAssessor(model: model, history: history, version: version, asOf: day)
    let factors = model.factors.map { factor in
      FactorAssessor(model: model).assessment(
        of: factor,
        aspects: factor.aspects.map(aspects.assessment)
      )
    }
    let finder = GapFinder(
      model: model,
      history: history,
      version: version,
      asOf: day,
      earlier: earlier
    )
    let answerer = QuestionAnswerer(
      history: history,
      version: version,
      asOf: day,
      factors: factors
    )
    let answers = model.questions.map(answerer.answer)
    var gaps = prioritised(factors.flatMap(\.aspects).flatMap(finder.gaps), answers)
    if tellsEffects { tellEffects(&gaps, version, asOf: day) }
    return AssessmentResult(
      version: version.id,
      asOf: day,
      methodVersion: model.method.version,
      modelVersion: model.version,
      factors: factors,
      gaps: gaps,
      rollUps: RollUpCalculator(model: model).rollUps(factors),
      answers: answers,
      unmapped: unmapped(in: version)
    )
  }

  private func tellEffects(_ gaps: inout [Gap], _ version: CatalogueVersion, asOf day: Day) {
    var effects = ClosingEffects(
      model: model,
      history: history,
      version: version,
      asOf: day,
      dataGaps: gaps
    )
    for index in gaps.indices {
      gaps[index].alsoCloses = effects.closed(by: gaps[index].closes)
        .filter { $0 != gaps[index].id }
    }
  }

  /// With how many questions each keeps from being answered and how far its factor reaches, in the order of priority.
  ///
  /// A part that the model gives no ground for, since it asks no question or has no outcome, stays without a value.
  private func prioritised(_ gaps: [Gap], _ answers: [QuestionAnswer]) -> [Gap] {
    var blocked: [AspectID: Int] = [:]
    for answer in answers {
      for aspect in answer.blockers { blocked[aspect, default: 0] += 1 }
    }
    let hasOutcomes = model.factors.contains { $0.factorClass == .outcome }
    let leverage = hasOutcomes ? Leverage.byFactor(model: model) : [:]
    return gaps.map { gap in
      var gap = gap
      if !model.questions.isEmpty {
        gap.priority.blockedQuestions = gap.kind == .data ? blocked[gap.aspect] ?? 0 : 0
      }
      gap.priority.leverage = leverage[gap.aspect.factor]
      return gap
    }.sorted(by: Gap.byPriority)
  }

  /// Data sets that no aspect uses; the whole of a mapped part is used through it.
  private func unmapped(in version: CatalogueVersion) -> [DataSetID] {
    var used = Set(model.mappings.map(\.dataSet))
    for dataSet in version.dataSets where used.contains(dataSet.id) {
      var whole = dataSet.partOf
      while let id = whole, used.insert(id).inserted { whole = version[id]?.partOf }
    }
    return version.dataSets.map(\.id).filter { !used.contains($0) }
  }
}

extension Gap {
  /// Questions blocked, then leverage, then shortfall, the largest first; then by id.
  ///
  /// Usability gaps come after data gaps.
  package static func byPriority(_ left: Gap, _ right: Gap) -> Bool {
    if left.kind != right.kind { return left.kind == .data }
    let (a, b) = (left.priority, right.priority)
    if a.blockedQuestions ?? 0 != b.blockedQuestions ?? 0 {
      return (a.blockedQuestions ?? 0) > (b.blockedQuestions ?? 0)
    }
    if a.leverage ?? 0 != b.leverage ?? 0 { return (a.leverage ?? 0) > (b.leverage ?? 0) }
    if a.shortfall != b.shortfall { return a.shortfall > b.shortfall }
    return left.id < right.id
  }
}
