import FactorModel

/// What is computed from a snapshot for a report and is no part of it: how needs are joined to outcomes, and what could be
/// done first.
package struct Outlook: Sendable {
  package let chains: ChainFinder.Result
  /// The cheapest proposals that close all gaps that proposals can close; `nil` where there is no gap or no proposal.
  package let gapPlan: Plan?
  /// The cheapest proposals that answer all questions that proposals can answer, likewise.
  package let questionPlan: Plan?

  package init(_ snapshot: Snapshot) {
    chains = ChainFinder(snapshot).find()
    let planner = Planner(snapshot)
    let plan = { (needs: [PlanNeed]) -> Plan? in
      guard !needs.isEmpty, !snapshot.model.proposals.isEmpty else { return nil }
      return planner.plan(PlanGoal(needs: needs))
    }
    gapPlan = plan(snapshot.assessment.dataGaps.map { .gap($0.id) })
    questionPlan = plan(
      snapshot.assessment.answers.filter { !$0.verdict.isAnswered }.map {
        .question($0.question.id)
      }
    )
  }
}
