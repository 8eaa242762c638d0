import Assessment
import Catalogue
import FactorModel
import Foundation
import Testing

/// What the proposals that follow from the report would do to its own case, two of them worked out by hand.
struct ShippedProposalsTests {
  private func whatIf(_ names: String...) throws -> WhatIf {
    let snapshot = try ShippedProject.snapshot()
    let proposals = try names.map { name in
      try #require(ProposalID(name).flatMap(snapshot.model.proposal), "no proposal \(name)")
    }
    return WhatIfCalculator(snapshot).whatIf(proposals)
  }

  /// Cafcass Cymru publishes one total for Wales (report:929-931).
  ///
  /// Tables by authority since 2018/19 are five annual points that
  /// end within two years of the review, by authority, direct and with Wales apart: all that five contracts ask.
  @Test func familyCourtTablesCloseFiveGaps() throws {
    let whatIf = try whatIf("publish-family-court-tables")
    #expect(
      whatIf.closed.map(\.description) == [
        "family-law-services.caseload", "private-law-demand.applications",
        "public-law-orders.applications", "public-law-orders.length",
        "s31-care-applications.number",
      ]
    )
    #expect(whatIf.cost == 2 && whatIf.unsettled.isEmpty && whatIf.opened.isEmpty)
    #expect(whatIf.facts.isEmpty, "nothing that is there changes")
    let question = try #require(whatIf.answers.first { $0.question.text == "family-court-demand" })
    #expect(question.before.verdict == .no && question.after.verdict == .partial && question.opens)
    let met = try #require(whatIf.coverage.first { $0.group == .all })
    #expect((met.after.verdicts[.met] ?? 0) - (met.before.verdicts[.met] ?? 0) == 5)
  }

  /// Referrals would be counted from now on (report:925,967).
  ///
  /// Found where nothing was, but one year where five are asked for.
  @Test func countingReferralsAnswersAtOnceAndClosesLater() throws {
    let whatIf = try whatIf("collect-referrals")
    #expect(whatIf.closed.isEmpty)
    let number = try #require(
      whatIf.narrowed.first { $0.before.aspect.description == "referrals.number" }
    )
    #expect(number.before.primary.code == .discontinued)
    #expect(number.after.primary.code == .spanTooShort)
    #expect(number.after.closes.terms == [.annualPoints(5)])
    #expect(
      whatIf.answers.filter(\.opens).map(\.question.text) == ["referrals-and-no-further-action"]
    )
    let moved = Set(whatIf.predicates.map(\.recommendation.text))
    #expect(moved.contains("2a"))
  }

  /// One of three aspects that become met was no gap: it was not known whether it is one.
  @Test func everyVerdictThatMovesIsTold() throws {
    let whatIf = try whatIf("publish-emergency-causes")
    let met = whatIf.aspects.filter { $0.changesVerdict && $0.after.verdict == .met }
    #expect(whatIf.closed.count == 2 && met.count == 3)
    #expect(met.filter { $0.before.verdict == .notEstablished }.count == 1)
  }

  @Test func thePlanForAllGapsCostsSeventeenPoints() throws {
    let snapshot = try ShippedProject.snapshot()
    let goal = PlanGoal(needs: snapshot.assessment.dataGaps.map { .gap($0.id) })
    let plan = Planner(snapshot).plan(goal)
    #expect(plan.isExact && plan.cost == 17 && plan.members.count == 7)
    #expect(plan.reached.count + plan.unreached.count == goal.needs.count)
    // What the members do together, assessed in full, is what the plan says.
    let members = Set(plan.members.map(\.proposal))
    let whole = WhatIfCalculator(snapshot).whatIf(
      snapshot.model.proposals.filter { members.contains($0.id) }
    )
    let closed = Set(whole.closed.filter { $0.usability == nil })
    #expect(closed == Set(plan.reached.compactMap(\.gap)))
    // And all proposals together close no more.
    let all = WhatIfCalculator(snapshot).whatIf(snapshot.model.proposals)
    #expect(Set(all.closed.filter { $0.usability == nil }) == closed)
  }

  @Test func everyProposalDoesSomething() throws {
    let snapshot = try ShippedProject.snapshot()
    for proposal in snapshot.model.proposals {
      let whatIf = WhatIfCalculator(snapshot).whatIf([proposal])
      let isIdle =
        whatIf.closed.isEmpty && whatIf.narrowed.isEmpty && whatIf.answers.isEmpty
        && whatIf.predicates.isEmpty && whatIf.facts.isEmpty
      #expect(!isIdle, "\(proposal.id)")
    }
  }
}

extension PlanNeed {
  fileprivate var gap: Gap.ID? {
    if case .gap(let id) = self { id } else { nil }
  }
}
