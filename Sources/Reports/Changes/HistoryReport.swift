package import Assessment
package import Bilingual
import Catalogue
import FactorModel

/// What `bwlch history` tells: coverage by group over the versions, of the aspects established in all of them.
package struct HistoryReport: Sendable {
  private let snapshot: Snapshot
  private let labels: Labels
  private let history: CoverageHistory

  package init(_ snapshot: Snapshot, language: Language = .english) {
    self.snapshot = snapshot
    labels = Labels(snapshot, language: language)
    history = snapshot.coverageHistory
  }

  package var document: ReportDocument {
    ReportDocument(
      title: [
        .text(labels(HistoryReportWording.title(labels.version(snapshot.assessment.version))))
      ],
      language: labels.language,
      blocks: blocks
    )
  }

  /// Size of the panel, coverage by group, verdicts of all aspects; a figure may stand between the first two.
  ///
  /// A brief one leaves themes and populations to the command.
  func blocks(figure: Figure?, isBrief: Bool) -> [Block] {
    guard history.versions.count > 1 else {
      return [paragraph(HistoryReportWording.onlyOne)]
    }
    var blocks: [Block] = [
      .paragraph([
        .text(
          labels(HistoryReportWording.size(history)) + " "
            + labels(HistoryReportWording.panelMeaning)
        )
      ])
    ]
    blocks += [figure.map { .figure($0) }].compactMap(\.self)
    if !history.rows.isEmpty { blocks.append(.table(groups(isBrief: isBrief))) }
    blocks.append(.table(verdicts))
    if isBrief { blocks.append(paragraph(HistoryReportWording.command)) }
    return blocks
  }

  private var blocks: [Block] { blocks(figure: nil, isBrief: false) }

  private func groups(isBrief: Bool) -> ReportTable {
    let rows = history.rows.filter { !isBrief || Self.isOfEach($0.group) }
    return ReportTable(
      caption: [.text(labels(HistoryReportWording.byGroup))],
      columns: [
        .init(labels(HistoryReportWording.group)),
        .init(labels(HistoryReportWording.aspects), .trailing),
      ] + history.versions.map { .init($0.text) },
      rows: rows.map { row in
        [[.text(labels.group(row.group))], [.text(String(row.aspects))]]
          + row.levels.map { [.text(labels(HistoryReportWording.level($0)))] }
      }
    )
  }

  /// Whether groups of this kind share no factor.
  private static func isOfEach(_ group: RollUp.Group) -> Bool {
    switch group {
    case .all, .factorClass, .side: true
    case .theme, .population: false
    }
  }

  private var verdicts: ReportTable {
    ReportTable(
      caption: [.text(labels(HistoryReportWording.allVerdicts))],
      columns: [.init(labels(HistoryReportWording.version))]
        + Verdict.allCases.map { .init(labels(Wording.name($0)), .trailing) },
      rows: zip(history.versions, history.verdicts).map { version, counts in
        [[.text(labels.version(version))]]
          + Verdict.allCases.map { [.text(String(counts[$0] ?? 0))] }
      }
    )
  }

  private func paragraph(_ text: LocalizedText) -> Block { .paragraph([.text(labels(text))]) }
}
