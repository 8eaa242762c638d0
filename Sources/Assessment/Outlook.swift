package import FactorModel

/// What is computed from a snapshot for a report and is no part of it: how needs are joined to outcomes, and what could be
/// done first.
package struct Outlook: Sendable {
  package let chains: ChainFinder.Result
  /// The cheapest proposals that close all gaps that proposals can close; `nil` where there is no gap or no proposal.
  package let gapPlan: Plan?
  /// The cheapest proposals that answer all questions that proposals can answer, likewise.
  package let questionPlan: Plan?
  /// The members of both plans, sorted, where there are two.
  package let shared: [ProposalID]
  /// What the members of both cost together, those they share once.
  package let bothCost: Rational
  /// How many proposals that are.
  package let bothCount: Int
  /// How the questions would stand with the plan for gaps, of those whose answer would be another.
  package let answersWithGapPlan: [QuestionID: QuestionVerdict]

  package init(_ snapshot: Snapshot) {
    chains = ChainFinder(snapshot).find()
    let planner = Planner(snapshot)
    let plan = { (needs: [PlanNeed]) -> Plan? in
      guard !needs.isEmpty, !snapshot.model.proposals.isEmpty else { return nil }
      return planner.plan(PlanGoal(needs: needs))
    }
    let gapPlan = plan(snapshot.assessment.dataGaps.map { .gap($0.id) })
    let questionPlan = plan(
      snapshot.assessment.answers.filter { !$0.verdict.isAnswered }.map {
        .question($0.question.id)
      }
    )
    (self.gapPlan, self.questionPlan) = (gapPlan, questionPlan)
    let (first, second) = (gapPlan?.members ?? [], questionPlan?.members ?? [])
    let both = Dictionary(
      (first + second).map { ($0.proposal, $0.cost) },
      uniquingKeysWith: { cost, _ in cost }
    )
    shared = Set(first.map(\.proposal)).intersection(second.map(\.proposal)).sorted()
    bothCost = both.values.reduce(.zero, +)
    bothCount = both.count
    let chosen = first.compactMap { snapshot.model.proposal($0.proposal) }
    answersWithGapPlan =
      chosen.isEmpty
      ? [:]
      : Dictionary(
        uniqueKeysWithValues: WhatIfCalculator(snapshot).whatIf(chosen).answers.map {
          ($0.question, $0.after.verdict)
        }
      )
  }

  /// How the questions that `gap` blocks would stand with the plan for gaps: how many have each answer, the best first.
  package func blockedWithGapPlan(
    _ gap: Gap,
    in assessment: AssessmentResult
  ) -> [(verdict: QuestionVerdict, count: Int)] {
    let verdicts = assessment.answers(blockedBy: gap).map {
      answersWithGapPlan[$0.question.id] ?? $0.verdict
    }
    return QuestionVerdict.allCases.sorted(by: >).compactMap { verdict in
      let count = verdicts.count { $0 == verdict }
      return count == 0 ? nil : (verdict, count)
    }
  }
}
