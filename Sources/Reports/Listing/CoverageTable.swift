package import Assessment
package import Bilingual
import Catalogue
import FactorModel

/// What `bwlch coverage` lists: one row a factor, or one an aspect.
package struct CoverageTable: Sendable {
  package enum Detail: Sendable, Hashable, CaseIterable {
    case factors, aspects
  }

  private let snapshot: Snapshot
  private let filter: ReportFilter
  private let detail: Detail
  private let labels: Labels

  package init(
    _ snapshot: Snapshot,
    filter: ReportFilter = ReportFilter(),
    detail: Detail = .factors,
    language: Language = .english
  ) {
    self.snapshot = snapshot
    self.filter = filter
    self.detail = detail
    labels = Labels(snapshot, language: language)
  }

  package var document: ReportDocument {
    let selected = filter.coverage(of: snapshot)
    let title = labels(ListingWording.coverageTitle(labels.version(snapshot.assessment.version)))
    guard !selected.isEmpty else {
      let nothing = labels(ListingWording.nothing(filter))
      return ReportDocument(
        title: [.text(title)],
        language: labels.language,
        blocks: [.paragraph([.text(nothing)])]
      )
    }
    let table =
      switch detail {
      case .factors: ReportTable(columns: factorColumns, rows: selected.map(row))
      case .aspects:
        ReportTable(columns: aspectColumns, rows: selected.flatMap { $0.aspects.map(row) })
      }
    let foot = labels(ListingWording.coverageFoot(selected.flatMap(\.aspects), filter: filter))
    return ReportDocument(
      title: [.text(title)],
      language: labels.language,
      blocks: [.table(table), .paragraph([.text(foot)])]
    )
  }

  private var factorColumns: [ReportTable.Column] {
    [
      .init(labels(ListingWording.factor)), .init(labels(ListingWording.label)),
      .init(labels(ListingWording.coverage)), .init(labels(ListingWording.band)),
      .init(labels(ListingWording.aspects)),
    ]
  }

  private func row(_ selected: ReportFilter.SelectedFactor) -> [ReportTable.Cell] {
    let assessment = selected.assessment
    let counts = Verdict.allCases.map { ($0, assessment.count(of: $0)) }
    return [
      [.code(selected.factor.id.text)],
      [.text(labels(selected.factor.label))],
      [.text(labels.coverage(assessment.coverage, assessment.band))],
      labels.bandWithRiders(assessment.band, possible: assessment.possibleBands),
      [.text(GapReportWording.verdicts(counts))],
    ]
  }

  private var aspectColumns: [ReportTable.Column] {
    [
      .init(labels(ListingWording.aspect)), .init(labels(ListingWording.label)),
      .init(labels(ListingWording.verdict)), .init(labels(ListingWording.coverage)),
      .init(labels(ListingWording.band)), .init(labels(ListingWording.best)),
    ]
  }

  private func row(_ aspect: AspectAssessment) -> [ReportTable.Cell] {
    [
      [.code(aspect.id.description)],
      [.text(labels.full(aspect.id))],
      [labels.verdict(aspect.verdict)],
      [.text(labels.coverage(aspect.coverage, aspect.band))],
      labels.bandWithRiders(
        aspect.band,
        possible: aspect.possibleBands,
        open: aspect.openFields
      ),
      [.text(aspect.best.map(labels.dataSet) ?? "–")],
    ]
  }
}
