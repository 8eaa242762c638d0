import Catalogue
package import FactorModel

/// Assesses what would be if proposals were carried out.
package struct WhatIfCalculator: Sendable {
  private let snapshot: Snapshot

  package init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// What each of `proposals` would do alone, by id.
  package func shares(of proposals: [Proposal]) -> [WhatIf.Share] {
    ProposedWorld.ordered(proposals).compactMap { whatIf([$0]).share() }
  }

  /// What `proposals` would do together; their order and repetitions do not matter.
  package func whatIf(_ proposals: [Proposal]) -> WhatIf {
    let before = snapshot.assessment
    let world = ProposedWorld(
      proposals,
      on: snapshot.version,
      model: snapshot.model,
      history: snapshot.history,
      asOf: before.asOf
    )
    let after = Assessor(model: world.model, history: world.history).assessment(
      of: world.version,
      asOf: before.asOf,
      earlier: snapshot.assessments.filter { $0.version != before.version },
      tellsEffects: false
    )
    let chosen = ProposedWorld.ordered(proposals)
    let (facts, predicates) = (facts(world.version), predicates(after, world))
    return WhatIf(
      proposals: chosen,
      cost: chosen.reduce(.zero) { $0 + $1.cost },
      after: after,
      world: world,
      closed: closed(after),
      unsettled: before.dataGaps.map(\.id)
        .filter { after.aspect($0.aspect)?.verdict == .notEstablished }.sorted(),
      narrowed: stays(after).filter { isLess($0.after, than: $0.before) },
      widened: stays(after).filter { isLess($0.before, than: $0.after) },
      opened: opened(after),
      aspects: aspects(after),
      facts: facts,
      answers: answers(after),
      predicates: predicates,
      coverage: coverage(after),
      contradictions: ProposedWorld.contradictions(among: chosen),
      idle: IdleEntry.all(among: chosen, in: snapshot.version),
      changesNothing: before.factors == after.factors && before.answers == after.answers
        && facts.isEmpty && predicates.isEmpty
    )
  }

  private func closed(_ after: AssessmentResult) -> [Gap.ID] {
    let left = Set(after.gaps.map(\.id))
    func isClosed(_ gap: Gap) -> Bool {
      after.aspect(gap.aspect)?.verdict == .met && !left.contains(gap.id)
    }
    return snapshot.assessment.dataGaps.filter(isClosed).map(\.id).sorted()
      + snapshot.assessment.usabilityGaps.filter(isClosed).map(\.id).sorted()
  }

  /// Data gaps that stay, by id.
  private func stays(_ after: AssessmentResult) -> [WhatIf.Narrowing] {
    let later = Dictionary(
      after.dataGaps.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return snapshot.assessment.dataGaps.sorted { $0.id < $1.id }.compactMap { gap in
      later[gap.id].map { WhatIf.Narrowing(before: gap, after: $0) }
    }
  }

  /// Whether of the one less is missing: the reason stands later, a closing term is gone, or more is covered.
  private func isLess(_ gap: Gap, than other: Gap) -> Bool {
    gap.primary.code.order > other.primary.code.order
      || Set(gap.closes.terms).isStrictSubset(of: other.closes.terms)
      || gap.priority.shortfall < other.priority.shortfall
  }

  private func opened(_ after: AssessmentResult) -> [Gap] {
    let known = Set(snapshot.assessment.gaps.map(\.id))
    return after.gaps.filter { !known.contains($0.id) }.sorted {
      ($0.kind == .data ? 0 : 1, $0.id) < ($1.kind == .data ? 0 : 1, $1.id)
    }
  }

  private func aspects(_ after: AssessmentResult) -> [WhatIf.AspectMove] {
    func standing(_ aspect: AspectAssessment) -> AspectStanding {
      AspectStanding(verdict: aspect.verdict, coverage: aspect.coverage)
    }
    return snapshot.assessment.aspects.compactMap { old in
      guard let new = after.aspect(old.id), standing(new) != standing(old) else { return nil }
      return WhatIf.AspectMove(aspect: old.id, before: standing(old), after: standing(new))
    }
  }

  private func facts(_ version: CatalogueVersion) -> [DataSetField] {
    snapshot.version.dataSets.flatMap { old -> [DataSetField] in
      guard let new = version[old.id], new != old else { return [] }
      return CatalogueColumn.all.filter { $0.isUnknown(in: old) && !$0.isUnknown(in: new) }
        .map { DataSetField(dataSet: old.id, field: $0.name) }
    }.sorted()
  }

  private func answers(_ after: AssessmentResult) -> [WhatIf.AnswerMove] {
    snapshot.assessment.answers.compactMap { old in
      guard let new = after.answer(to: old.question.id), new.verdict != old.verdict else {
        return nil
      }
      return WhatIf.AnswerMove(question: old.question.id, before: old, after: new)
    }
  }

  private func predicates(
    _ after: AssessmentResult,
    _ world: ProposedWorld
  ) -> [WhatIf.PredicateMove] {
    let ledger = RecommendationLedger.make(
      model: world.model,
      history: world.history,
      assessments: snapshot.assessments.filter { $0.version != after.version } + [after]
    )
    return snapshot.model.recommendations.flatMap { recommendation -> [WhatIf.PredicateMove] in
      let before = snapshot.ledger.entry(recommendation.id)?.version(after.version)
      let then = ledger.entry(recommendation.id)?.version(after.version)
      return (before?.predicates ?? []).compactMap { old in
        guard let new = then?.predicate(old.id), new.value != old.value || new.status != old.status
        else { return nil }
        return WhatIf.PredicateMove(recommendation: recommendation.id, before: old, after: new)
      }
    }
  }

  private func coverage(_ after: AssessmentResult) -> [WhatIf.CoverageMove] {
    snapshot.assessment.rollUps.compactMap { old in
      switch old.group {
      case .all, .factorClass: break
      case .side, .theme, .population: return nil
      }
      return after.rollUp(old.group).map { WhatIf.CoverageMove(before: old, after: $0) }
    }
  }
}
