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
    plan(outlook.gapPlan, GapReportWording.planForGaps)
      + plan(outlook.questionPlan, GapReportWording.planForQuestions)
  }

  private func plan(_ plan: Plan?, _ title: (Int, Int) -> LocalizedText) -> [Block] {
    guard let plan else { return [] }
    return [paragraph(title(plan.reached.count, plan.goal.needs.count))]
      + PlanReport(plan, in: snapshot, language: labels.language).brief
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
          [link(gap.aspect), .text(". " + labels.sentence(gap.closes))],
          [.text(priority.blocked)], [.text(priority.leverage)], [.text(priority.missing)],
          [.text(labels(Wording.name(gap.primary.code)))],
        ]
      }
    )
  }
}
