import Assessment
import Bilingual
import Catalogue
import FactorModel

extension GapReport {
  /// This version against each earlier one, over the matched panel.
  var changesSection: Block {
    guard !snapshot.comparisons.isEmpty else {
      return section(
        "changes",
        GapReportWording.changes,
        [paragraph(GapReportWording.noComparison)]
      )
    }
    return section(
      "changes",
      GapReportWording.changes,
      [paragraph(GapReportWording.matchedPanel)] + snapshot.comparisons.map(comparisonSection)
    )
  }

  private func comparisonSection(_ comparison: VersionComparison) -> Block {
    let title = ChangeWording.between(
      labels.version(comparison.before),
      labels.version(comparison.after)
    )
    let moved = comparison.panel.filter { $0.change != .unchanged }
    var blocks = [
      paragraph(GapReportWording.changed(comparison, before: labels.version(comparison.before)))
    ]
    for change in VersionComparison.Change.allCases {
      let entries = moved.filter { $0.change == change }
      guard !entries.isEmpty else { continue }
      blocks.append(
        .paragraph([
          .strong([.text(labels(ChangeWording.heading(change, entries.count)))]),
          .text(" " + labels(Wording.sentence(change))),
        ])
      )
      blocks.append(.list(entries.map { ListItem(told($0, comparison)) }))
    }
    blocks.append(themesSection(comparison))
    if !comparison.notComparable.isEmpty { blocks.append(notComparableSection(comparison)) }
    return section("changes-\(comparison.before)", title, blocks)
  }

  private func told(
    _ entry: VersionComparison.Entry,
    _ comparison: VersionComparison
  ) -> [Inline] {
    let gap = snapshot.assessment.dataGaps.first { $0.aspect == entry.aspect }
    let because = gap.map { " " + Wording.sentence($0.primary.because) } ?? ""
    return [
      link(entry.aspect), .text(": " + labels(ChangeWording.told(entry, comparison)) + because),
    ]
  }

  /// A passage for each theme, whatever it says.
  private func themesSection(_ comparison: VersionComparison) -> Block {
    let passages = snapshot.model.themes.compactMap { theme -> Block? in
      let isMember = { (aspect: AspectID) in
        snapshot.model.factor(aspect.factor)?.themes.contains(theme.id) == true
      }
      let panel = comparison.panel.filter { isMember($0.aspect) }
      let others = comparison.notComparable.filter { isMember($0.aspect) }
      guard !panel.isEmpty || !others.isEmpty else { return nil }
      return .section(
        Section(
          Anchor("changes-\(comparison.before)-\(theme.id)"),
          [.text(labels(theme.label))],
          passage(panel, others, comparison)
        )
      )
    }
    return section("changes-\(comparison.before)-by-theme", GapReportWording.byTheme, passages)
  }

  private func passage(
    _ panel: [VersionComparison.Entry],
    _ others: [VersionComparison.NotComparable],
    _ comparison: VersionComparison
  ) -> [Block] {
    let moved = panel.filter { $0.change != .unchanged }
    var blocks = [paragraph(ChangeWording.passage(panel, others.count))]
    if !moved.isEmpty {
      blocks.append(
        .list(
          moved.map { entry in
            let name = labels(Wording.name(entry.change))
            return ListItem(
              [.strong([.text(Wording.sentence(name))]), " "] + told(entry, comparison)
            )
          }
        )
      )
    }
    if !others.isEmpty {
      let names = others.map { link($0.aspect) }.joined(by: "; ")
      blocks.append(
        .list([
          ListItem([.strong([.text(labels(GapReportWording.notComparable) + ":")]), " "] + names)
        ])
      )
    }
    return blocks
  }

  private func notComparableSection(_ comparison: VersionComparison) -> Block {
    let table = ReportTable(
      columns: [
        column(GapReportWording.aspect), .init(comparison.before.text),
        .init(comparison.after.text),
      ],
      rows: comparison.notComparable.map { entry in
        [
          [link(entry.aspect)], [labels.verdict(entry.verdictBefore)],
          [labels.verdict(entry.verdictAfter)],
        ]
      }
    )
    return section(
      "changes-\(comparison.before)-not-comparable",
      GapReportWording.notComparable,
      [.table(table)]
    )
  }
}
