import Assessment
import Bilingual
import FactorModel

extension GapReport {
  /// How many gaps the chapter on what to do first names.
  private static let mostFirst = 10

  /// Where to begin: the gaps that come first in priority, and what would close each.
  var firstSection: Block {
    let gaps = snapshot.assessment.dataGaps.prefix(Self.mostFirst)
    guard !gaps.isEmpty else {
      return section("first", GapReportWording.first, [paragraph(GapReportWording.noGaps)])
    }
    let all = snapshot.assessment.dataGaps.count
    return section(
      "first",
      GapReportWording.first,
      [
        paragraph(GapReportWording.firstIntroduction(gaps.count, of: all)),
        .table(firstTable(Array(gaps))),
      ] + plans
    )
  }

  /// The cheapest proposals that close all that proposals can close, and those that answer all that they can answer.
  private var plans: [Block] {
    guard outlook.gapPlan != nil || outlook.questionPlan != nil else { return [] }
    return [snapshot.model.costNote.map(paragraph)].compactMap(\.self)
      + plan(outlook.gapPlan, GapReportWording.planForGaps, explains: true)
      + plan(
        outlook.questionPlan,
        GapReportWording.planForQuestions,
        explains: outlook.gapPlan?.members.isEmpty ?? true
      ) + [both].compactMap(\.self)
  }

  private func plan(
    _ plan: Plan?,
    _ title: (Int, Int) -> LocalizedText,
    explains: Bool
  ) -> [Block] {
    guard let plan else { return [] }
    return [paragraph(title(plan.reached.count, plan.goal.needs.count))]
      + PlanReport(plan, in: snapshot, language: labels.language).brief(explains: explains)
  }

  /// What the two plans have in common, and what they cost together.
  private var both: Block? {
    guard outlook.gapPlan?.members.isEmpty == false,
      outlook.questionPlan?.members.isEmpty == false
    else { return nil }
    let cost = labels(ProposalWording.cost(outlook.bothCost, snapshot.model.costUnit))
    return paragraph(GapReportWording.bothPlans(outlook.shared, outlook.bothCount, cost))
  }

  /// What the proposals do for a gap, and how the questions that it blocks would then stand; empty where the model has none.
  private func means(_ gap: Gap) -> String {
    guard let plan = outlook.gapPlan else { return "" }
    let need = PlanNeed.gap(gap.id)
    if let obstacle = plan.unreached.first(where: { $0.need == need })?.obstacle {
      return " " + labels(GapReportWording.notClosed(obstacle))
    }
    let takes = plan.members.filter { $0.lostWithout.contains(need) }
    let any = plan.members.filter { $0.meetsAlone.contains(need) }
    let names = (takes.isEmpty ? any : takes).map(\.proposal)
    let then = outlook.blockedWithGapPlan(gap, in: snapshot.assessment).map {
      "\($0.count) “\(labels($0.verdict.words))”"
    }
    return " " + labels(GapReportWording.closed(by: names, isAny: takes.isEmpty, then))
  }

  private func firstTable(_ gaps: [Gap]) -> ReportTable {
    ReportTable(
      columns: [
        ReportTable.Column(labels(GapReportWording.gapAndCondition), isWide: true),
        column(GapReportWording.blocked, .trailing),
        column(GapReportWording.leverage, .trailing), column(GapReportWording.missing, .trailing),
        column(GapReportWording.reason),
      ],
      rows: gaps.map { gap in
        let priority = PriorityParts(gap.priority)
        return [
          [link(gap.aspect), .text(". " + labels.sentence(gap.closes) + means(gap))],
          [.text(priority.blocked)], [.text(priority.leverage)], [.text(priority.missing)],
          [.text(labels(Wording.name(gap.primary.code)))],
        ]
      }
    )
  }
}
