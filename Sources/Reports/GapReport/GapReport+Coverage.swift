import Assessment
import Bilingual
import Catalogue
import FactorModel

extension GapReport {
  /// Counts and means by group.
  var coverageSection: Block {
    let rollUps = snapshot.assessment.rollUps
    let kinds: [(kind: String, title: LocalizedText, group: LocalizedText)] = [
      ("all", GapReportWording.overall, GapReportWording.group),
      ("class", GapReportWording.byClass, GapReportWording.factorClass),
      ("side", GapReportWording.bySide, GapReportWording.side),
      ("theme", GapReportWording.byTheme, GapReportWording.theme),
      ("population", GapReportWording.byPopulation, GapReportWording.population),
    ]
    let sections = kinds.compactMap { kind, title, group -> Block? in
      let members = rollUps.filter { $0.group.kind == kind }
      guard !members.isEmpty else { return nil }
      return section(
        "coverage-by-\(kind)",
        title,
        [verdictTable(members, group), bandTable(members, group)]
      )
    }
    return section(
      "coverage",
      GapReportWording.coverage,
      [paragraph(GapReportWording.countsFirst), paragraph(GapReportWording.overlap)]
        + sections + [populationTimelines].compactMap(\.self)
    )
  }

  private func verdictTable(_ rollUps: [RollUp], _ group: LocalizedText) -> Block {
    .table(
      ReportTable(
        caption: [.text(labels(GapReportWording.aspectsByVerdict))],
        columns: [column(group), column(GapReportWording.factors, .trailing)]
          + Verdict.allCases.map { column(Wording.name($0), .trailing) },
        rows: rollUps.map { rollUp in
          [[.text(labels.group(rollUp.group))], [.text(String(rollUp.factors))]]
            + Verdict.allCases.map { [.text(String(rollUp.verdicts[$0] ?? 0))] }
        }
      )
    )
  }

  private func bandTable(_ rollUps: [RollUp], _ group: LocalizedText) -> Block {
    .table(
      ReportTable(
        caption: [.text(labels(GapReportWording.factorsByBand))],
        columns: [column(group)]
          + Band.allCases.map { column(Wording.name($0), .trailing) }
          + [column(GapReportWording.mean, .trailing)],
        rows: rollUps.map { rollUp in
          [[.text(labels.group(rollUp.group))]]
            + Band.allCases.map { [.text(String(rollUp.bands[$0] ?? 0))] }
            + [[.text(rollUp.mean.map { labels(Wording.range($0)) } ?? "–")]]
        }
      )
    )
  }

  /// When the series behind populations ran; nothing where none was drawn.
  private var populationTimelines: Block? {
    guard !figures.populationTimelines.isEmpty else { return nil }
    return section(
      "timelines",
      GapReportWording.timelines,
      figures.populationTimelines.map { .figure($0) }
    )
  }
}
