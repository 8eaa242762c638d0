import Assessment
import Bilingual
import Catalogue
import FactorModel

extension GapReport {
  /// Data gaps in order of priority, to be filtered and put into other orders where the form of the report allows it.
  var gapsSection: Block {
    let gaps = snapshot.assessment.dataGaps
    guard !gaps.isEmpty else {
      return section("gaps", GapReportWording.gaps, [paragraph(GapReportWording.noGaps)])
    }
    return section(
      "gaps",
      GapReportWording.gaps,
      [
        paragraph(GapReportWording.gapsIntroduction), classTable(gaps),
        .filtered(GapList(self, gaps).list),
      ]
    )
  }

  /// How many gaps each class has, and how much is missing in them.
  private func classTable(_ gaps: [Gap]) -> Block {
    let byClass = Dictionary(grouping: gaps) { gap in
      snapshot.model.factor(gap.aspect.factor)?.factorClass
    }
    let rows = FactorClass.allCases.compactMap { factorClass -> [ReportTable.Cell]? in
      guard let own = byClass[factorClass] else { return nil }
      let concerned = own.count { !$0.recommendations.isEmpty }
      return [
        [.text(labels(Wording.name(factorClass)))], [.text(String(own.count))],
      ]
        + Shortfall.allCases.map { size in
          [.text(String(own.count { Shortfall($0.priority) == size }))]
        } + [[.text(String(concerned))]]
    }
    return .table(
      ReportTable(
        caption: [.text(labels(GapReportWording.gapsByClass))],
        columns: [
          column(GapReportWording.factorClass), column(GapReportWording.count, .trailing),
        ] + Shortfall.allCases.map { column(GapListWording.missing($0), .trailing) }
          + [column(GapReportWording.recommended, .trailing)],
        rows: rows
      )
    )
  }
}

/// How much is missing to full coverage, by what is proven.
enum Shortfall: String, CaseIterable {
  case all, half, less

  init(_ priority: Gap.Priority) {
    self =
      if priority.shortfall >= 1 { .all } else if priority.shortfall >= Rational(1, 2) {
        .half
      } else { .less }
  }
}
