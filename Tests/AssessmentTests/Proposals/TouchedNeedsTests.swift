import Assessment
import Bilingual
import Catalogue
import FactorModel
import Testing

/// Needs that proposals touch without meeting them, told apart from those that none touches.
struct TouchedNeedsTests {
  /// Two aspects with a data set each, both published for Wales only; a third data set gives context to both.
  private var coarse: SmallStory {
    SmallStory(
      aspects: [("number", SmallStory.contract), ("reason", SmallStory.contract)],
      dataSets: ["d", "e"].map { .meeting($0) { $0.levels = levels("wales") } },
      mappings: [("number", "d"), ("reason", "e")]
    )
  }

  private func documenting(_ name: String, _ dataSet: String) -> Proposal {
    SmallStory.changing(name, dataSet, "quality_document", cost: 1) {
      $0.qualityDocument = Fact(.value(.summary))
    }
  }

  @Test func namesTheProposalsThatTouchAGapWithoutClosingIt() throws {
    var story = coarse
    story.proposals = [documenting("quality", "d")]
    let plan = story.plan(SmallStory.gap("number"), SmallStory.gap("reason"))
    let number = try #require(plan.unreached.first { $0.need == SmallStory.gap("number") })
    guard case .staysGap(let gap, let names) = number.obstacle else {
      Issue.record("\(number.obstacle)")
      return
    }
    #expect(names == [key("quality")] && gap.primary.code == .geographyTooCoarse)
    let reason = try #require(plan.unreached.first { $0.need == SmallStory.gap("reason") })
    #expect(reason.obstacle == .noProposal)
  }

  @Test func namesTheProposalsThatTouchAQuestionWithoutAnsweringIt() throws {
    var story = coarse
    story.questions = ["number", "reason"].map {
      Question(
        id: key("ask-\($0)"),
        text: LocalizedText($0),
        aspects: [SmallStory.aspect($0)],
        geography: LevelReference(key("local-authority")),
        years: 1,
        use: .describe
      )
    }
    story.proposals = [documenting("quality", "d")]
    let plan = story.plan(.question(key("ask-number")), .question(key("ask-reason")))
    guard case .staysUnanswered(_, let names) = plan.unreached.first?.obstacle else {
      Issue.record("\(plan.unreached)")
      return
    }
    #expect(names == [key("quality")])
    #expect(plan.unreached.last?.obstacle == .noProposal)
  }

  /// A change of what only gives context moves nothing of the aspect.
  @Test func contextIsNotTouched() {
    var story = coarse
    story.contexts = [("number", "e")]
    story.proposals = [documenting("quality", "e")]
    let plan = story.plan(SmallStory.gap("number"))
    #expect(plan.unreached.map(\.obstacle) == [.noProposal])
  }

  /// Where no proposal is said to touch a gap, all together leave its aspect as it stands.
  @Test(arguments: PlannerTests.seeds)
  func whatIsUntouchedStaysAsItStands(seed: UInt64) {
    var story = ProposedStory(seed: seed, proposals: 5)
    if seed % 2 == 0 { story.giveEachAChangeOfEveryField() }
    let snapshot = story.snapshot
    let moved = Set(
      WhatIfCalculator(snapshot).whatIf(snapshot.model.proposals).aspects.map(\.aspect)
    )
    let plan = Planner(snapshot).plan(PlannerTests.everything(snapshot))
    for unreached in plan.unreached where unreached.obstacle == .noProposal {
      guard case .gap(let id) = unreached.need else { continue }
      #expect(!moved.contains(id.aspect), "\(id)")
    }
  }
}
