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
    var blocks = [
      paragraph(GapReportWording.changed(comparison, before: labels.version(comparison.before)))
    ]
    blocks += [changeTable(comparison)].compactMap(\.self)
    blocks.append(themesSection(comparison))
    if !comparison.notComparable.isEmpty { blocks.append(notComparableSection(comparison)) }
    return section("changes-\(comparison.before)", title, blocks)
  }

  /// What changed, by kind of change; nothing where nothing did.
  private func changeTable(_ comparison: VersionComparison) -> Block? {
    let moved = VersionComparison.Change.allCases.filter { $0 != .unchanged }.flatMap { change in
      comparison.panel.filter { $0.change == change }
    }
    guard !moved.isEmpty else { return nil }
    return .table(
      ReportTable(
        columns: [
          column(GapReportWording.aspect), column(GapReportWording.change),
          .init(comparison.before.text), .init(comparison.after.text),
        ],
        rows: moved.map { entry in
          [
            [link(entry.aspect)], [.text(labels(Wording.name(entry.change)))],
            state(entry.verdictBefore, entry.before, entry.reasonBefore),
            state(entry.verdictAfter, entry.after, entry.reasonAfter),
          ]
        }
      )
    )
  }

  private func state(
    _ verdict: Verdict,
    _ coverage: ScoreRange,
    _ reason: ReasonCode?
  ) -> ReportTable.Cell {
    let because = reason.map { " (\(labels(Wording.name($0))))" } ?? ""
    return [labels.verdict(verdict), .text("\(because), \(labels(Wording.range(coverage)))")]
  }

  /// What became of an aspect, with the fact behind its reason where there is a data set to speak of.
  private func told(
    _ entry: VersionComparison.Entry,
    _ comparison: VersionComparison
  ) -> [Inline] {
    let gap = snapshot.assessment.dataGaps.first { $0.aspect == entry.aspect }
    let because =
      gap?.nearest == nil ? nil : gap.map { " " + Wording.sentence($0.primary.because) }
    return [
      link(entry.aspect),
      .text(": " + labels(ChangeWording.told(entry, comparison)) + (because ?? "")),
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
    let moved = panel.filter { $0.change != .unchanged && $0.change != .undetermined }
    var items = moved.map { entry in
      let name = Wording.sentence(labels(Wording.name(entry.change)))
      return ListItem([.strong([.text(name)]), " "] + told(entry, comparison))
    }
    if !others.isEmpty {
      items.append(
        ListItem(
          [.strong([.text(labels(GapReportWording.notComparable) + ":")])],
          others.map { ListItem([link($0.aspect)]) }
        )
      )
    }
    let passage = paragraph(ChangeWording.passage(panel, others.count))
    return items.isEmpty ? [passage] : [passage, .list(items)]
  }

  private func notComparableSection(_ comparison: VersionComparison) -> Block {
    let table = ReportTable(
      columns: [
        column(GapReportWording.aspect), .init(comparison.before.text),
        .init(comparison.after.text),
      ],
      rows: comparison.notComparable.map { entry in
        [
          [link(entry.aspect)], standing(entry.verdictBefore, entry.reasonBefore),
          standing(entry.verdictAfter, entry.reasonAfter),
        ]
      }
    )
    return section(
      "changes-\(comparison.before)-not-comparable",
      GapReportWording.notComparable,
      [.table(table)]
    )
  }

  /// The verdict; of a gap for which nobody looked, that.
  private func standing(_ verdict: Verdict, _ reason: ReasonCode?) -> [Inline] {
    reason == .unassessed
      ? [.text(labels(Wording.name(ReasonCode.unassessed)))] : [labels.verdict(verdict)]
  }
}
