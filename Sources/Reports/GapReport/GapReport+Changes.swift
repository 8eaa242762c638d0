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
    blocks += [figures.changeMaps[comparison.before].map { .figure($0) }, changeTable(comparison)]
      .compactMap(\.self)
    if let diff = snapshot.diff(since: comparison.before) { blocks += causes(diff) }
    blocks.append(themesSection(comparison))
    if !comparison.notComparable.isEmpty { blocks.append(notComparableSection(comparison)) }
    return section("changes-\(comparison.before)", title, blocks)
  }

  /// What changed in the catalogue, counted, and to what the change of coverage is due.
  private func causes(_ diff: VersionDiff) -> [Block] {
    let changes = diff.difference.changes
    var blocks: [Block] = []
    if !changes.isEmpty {
      blocks = [.table(DiffReport.counts(diff, labels)), named(diff)]
    }
    if !diff.attribution.aspects.isEmpty {
      blocks.append(paragraph(DiffWording.attribution(diff.attribution)))
      blocks.append(
        .table(AttributionTable(attribution: diff.attribution, labels: labels).table)
      )
    }
    return [
      folded(
        Anchor("changes-\(diff.before)-due-to"),
        [.text(labels(DiffWording.dueTo))],
        [paragraph(DiffWording.counts(diff.difference))] + blocks
      )
    ]
  }

  /// The first few data sets of each kind of change for which somebody would look, and where all stand.
  private func named(_ diff: VersionDiff, most: Int = 5) -> Block {
    let classes: [ChangeClass] = [.added, .removed, .discontinued, .revived, .replaced]
    let items = classes.compactMap { changeClass -> ListItem? in
      let concerned = diff.difference.changes.filter { $0.classes.contains(changeClass) }
      guard !concerned.isEmpty else { return nil }
      var names = concerned.prefix(most).map { labels.dataSet($0.id) }
      if concerned.count > most {
        names.append(labels(LedgerWording.more(concerned.count - most)))
      }
      let name = Wording.sentence(labels(Wording.name(changeClass))).dropLast()
      return ListItem([.strong([.text("\(name): ")]), .text(names.joined(separator: "; "))])
    }
    return .list(items + [ListItem([.text(labels(DiffWording.command(diff.before, diff.after)))])])
  }

  /// What changed, by kind of change; nothing where nothing did.
  private func changeTable(_ comparison: VersionComparison) -> Block? {
    let told = VersionComparison.Change.allCases.filter(isListed)
    let moved = told.flatMap { change in comparison.panel.filter { $0.change == change } }
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
            labels.standing(entry.verdictBefore, entry.before, entry.reasonBefore),
            labels.standing(entry.verdictAfter, entry.after, entry.reasonAfter),
          ]
        }
      )
    )
  }

  /// Where the changes of the catalogue are at hand, the command that lists them also lists what is undetermined.
  private func isListed(_ change: VersionComparison.Change) -> Bool {
    switch change {
    case .opened, .closed, .narrowed, .widened, .otherReason, .better, .worse: true
    case .undetermined: snapshot.diffs.isEmpty
    case .unchanged: false
    }
  }

  /// What became of an aspect, with the fact behind its reason where there is a data set to speak of.
  private func told(
    _ entry: VersionComparison.Entry,
    _ comparison: VersionComparison
  ) -> [Inline] {
    let gap = index.gaps[entry.aspect]
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
      let others = comparison.notComparable.count { isMember($0.aspect) }
      guard !panel.isEmpty || others > 0 else { return nil }
      return folded(
        Anchor("changes-\(comparison.before)-\(theme.id)"),
        [.text(labels(theme.label))],
        passage(panel, others, comparison)
      )
    }
    return section("changes-\(comparison.before)-by-theme", GapReportWording.byTheme, passages)
  }

  /// How many changed in which way, and each change for better or worse; the others stand in the table of all changes.
  private func passage(
    _ panel: [VersionComparison.Entry],
    _ others: Int,
    _ comparison: VersionComparison
  ) -> [Block] {
    let items = panel.filter { Self.isTold($0.change) }.map { entry in
      let name = Wording.sentence(labels(Wording.name(entry.change)))
      return ListItem([.strong([.text(name)]), " "] + told(entry, comparison))
    }
    let passage = paragraph(ChangeWording.passage(panel, others))
    return items.isEmpty ? [passage] : [passage, .list(items)]
  }

  private static func isTold(_ change: VersionComparison.Change) -> Bool {
    switch change {
    case .opened, .closed, .narrowed, .widened, .better, .worse: true
    case .otherReason, .undetermined, .unchanged: false
    }
  }

  /// By what the aspects were and are, each factor named once.
  private func notComparableSection(_ comparison: VersionComparison) -> Block {
    let groups = Dictionary(grouping: comparison.notComparable) { entry in
      ChangeWording.standings(entry, comparison).map(labels.callAsFunction)
    }.sorted { ($1.value.count, $0.key[0], $0.key[1]) < ($0.value.count, $1.key[0], $1.key[1]) }
    return folded(
      Anchor("changes-\(comparison.before)-not-comparable"),
      [.text(labels(GapReportWording.notComparable))],
      [
        paragraph(GapReportWording.notComparableMeaning),
        .list(
          groups.map { standings, entries in
            ListItem(
              [
                .strong([.text(standings.joined(separator: "; "))]),
                .text(": " + labels(GapReportWording.aspects(entries.count))),
              ],
              byFactor(entries.map(\.aspect))
            )
          }
        ),
      ]
    )
  }

  private func byFactor(_ aspects: [AspectID]) -> [ListItem] {
    Dictionary(grouping: aspects, by: \.factor).sorted { $0.key < $1.key }.map { factor, aspects in
      let names = aspects.map(labels.aspect).filter { $0 != labels.factor(factor) }
      let told = names.isEmpty ? "" : ": " + names.joined(separator: "; ")
      return ListItem([link(factor), .text(told)])
    }
  }
}
