import Assessment
import Bilingual
import Catalogue
import FactorModel
import Reports
import Testing

/// The chapters on chains and on what to do first, of the shipped project, against the outlook and its own counts.
struct WhatToDoFirstTests {
  private let snapshot: Snapshot
  private let outlook: Outlook
  private let markdown: String

  init() throws {
    snapshot = try ShippedProject.snapshot()
    outlook = Outlook(snapshot)
    markdown = MarkdownRenderer().render(GapReport(snapshot, outlook).document)
  }

  /// From the heading to the next of the same level, without line breaks.
  private func chapter(_ title: String) throws -> String {
    let rest = try #require(markdown.split(separator: "\n## \(title)\n", maxSplits: 1).last)
    return String(rest.split(separator: "\n## ", maxSplits: 1)[0].replacing(/\s+/, with: " "))
  }

  @Test func saysOfEachGapWhetherAProposalClosesIt() throws {
    let words = try chapter("What to do first")
    let plan = try #require(outlook.gapPlan)
    for gap in snapshot.assessment.dataGaps.prefix(10) {
      let need = PlanNeed.gap(gap.id)
      if let unreached = plan.unreached.first(where: { $0.need == need }) {
        let names = unreached.obstacle.touching.map(\.text).joined(separator: ", ")
        #expect(
          words.contains(names.isEmpty ? "No proposal touches it." : "Not closed by \(names)")
        )
      } else {
        #expect(plan.reached.contains(need) && words.contains("Closed by"), "\(gap.id)")
      }
    }
  }

  @Test func saysWhatBothPlansShareAndCostTogether() throws {
    let gaps = try #require(outlook.gapPlan)
    let questions = try #require(outlook.questionPlan)
    let all = Set((gaps.members + questions.members).map(\.proposal))
    let cost = all.compactMap { snapshot.model.proposal($0)?.cost }.reduce(.zero, +)
    #expect(outlook.bothCost == cost && outlook.bothCount == all.count)
    #expect(gaps.cost == 17 && questions.cost == 25 && cost < gaps.cost + questions.cost)
    #expect(!outlook.shared.isEmpty)
    let words = try chapter("What to do first")
    #expect(words.contains("\(all.count) proposals and cost \(cost) points."))
    #expect(words.contains("Points: 1 a small change to a page or release"))
  }

  /// To close the gaps of a question need not answer it.
  @Test func saysHowTheBlockedQuestionsWouldStand() throws {
    let plan = try #require(outlook.gapPlan)
    let members = try plan.members.map { try #require(snapshot.model.proposal($0.proposal)) }
    let after = WhatIfCalculator(snapshot).whatIf(members).after
    for gap in snapshot.assessment.dataGaps where gap.priority.blockedQuestions ?? 0 > 0 {
      let expected = Dictionary(
        grouping: snapshot.assessment.answers(blockedBy: gap).compactMap {
          after.answer(to: $0.question.id)?.verdict
        },
        by: \.self
      ).mapValues(\.count)
      let told = outlook.blockedWithGapPlan(gap, in: snapshot.assessment)
      #expect(Dictionary(uniqueKeysWithValues: told.map { ($0.verdict, $0.count) }) == expected)
    }
  }

  @Test func saysHowWeakTheChainsAreThatHold() throws {
    let words = try chapter("Where evidence chains break")
    let chains = outlook.chains.chains.filter { !$0.isBroken }
    #expect(chains.count == 78 && chains.allSatisfy { $0.width < Rational(2, 5) })
    #expect(words.contains("they are all weak, from 9 % (26 of them) to 27 % wide."))
    #expect(words.contains("19 cross a link whose sign is contested (?), 45 a link"))
    #expect(words.contains("85 of 169 factors have no link in the model."))
    #expect(words.contains("the numbers overlap and are not added up"))
  }

  /// Bad air and floods are two ways of equal width: that the one is no longer measured breaks nothing.
  @Test func countsLossesOverAllWays() throws {
    let chain = try #require(
      outlook.chains.chains.first {
        $0.need?.text == "area-deprivation" && $0.outcome?.text == "cla-wellbeing"
      }
    )
    #expect(chain.steps.contains { $0.id.text == "air-quality" } && chain.isOfAllWays)
    #expect(chain.asWide?.contains { $0.text == "flood-risk" } == true)
    let air = try #require(chain.steps.first { $0.id.text == "air-quality" })
    let sources = air.support.map(\.source)
    #expect(!chain.breakingSets.contains { Set($0).isSubset(of: sources) }, "\(chain.breakingSets)")
  }

  @Test func aFoldedQuestionTellsItsAnswer() {
    for answer in snapshot.assessment.answers where answer.verdict.isAnswered {
      let heading = "\(answer.verdict.sign) \(answer.verdict.words.english): "
      #expect(markdown.contains("# \(heading)\(answer.question.text.english)"))
    }
  }
}
