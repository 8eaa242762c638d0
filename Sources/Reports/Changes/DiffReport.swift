package import Assessment
package import Bilingual
import Catalogue
import FactorModel

/// What `bwlch diff A B` tells: what changed in the catalogue, what that did, and what the change of coverage is due to.
package struct DiffReport: Sendable {
  private let diff: VersionDiff
  private let snapshot: Snapshot
  private let labels: Labels

  /// `snapshot` is of the later version of `diff`.
  package init(_ diff: VersionDiff, in snapshot: Snapshot, language: Language = .english) {
    self.diff = diff
    self.snapshot = snapshot
    labels = Labels(snapshot, language: language)
  }

  package var document: ReportDocument {
    let (before, after) = (labels.version(diff.before), labels.version(diff.after))
    return ReportDocument(
      title: [.text(labels(DiffWording.title(before, after)))],
      language: labels.language,
      blocks: [
        section("catalogue", DiffWording.catalogue, catalogue),
        section("effect", DiffWording.effect, effect),
        section("due-to", DiffWording.dueTo, attribution),
      ] + (details.isEmpty ? [] : [section("details", DiffWording.details, details)])
    )
  }

  private var catalogue: [Block] {
    let changes = diff.difference.changes
    guard !changes.isEmpty else { return [paragraph(DiffWording.nothing)] }
    return [paragraph(DiffWording.counts(diff.difference)), .table(Self.counts(diff, labels))]
  }

  /// Each data set under each kind of change that it underwent; last, since it is long.
  private var details: [Block] {
    ChangeClass.allCases.compactMap { changeClass in
      let concerned = diff.difference.changes.filter { $0.classes.contains(changeClass) }
      guard !concerned.isEmpty else { return nil }
      let title = Wording.sentence(labels(Wording.name(changeClass))).dropLast()
      return .section(
        Section(
          Anchor("class-\(changeClass.rawValue)"),
          [.text("\(title) (\(concerned.count))")],
          [table(concerned, changeClass)] + parts(of: concerned, changeClass)
        )
      )
    }
  }

  /// How many data sets underwent each kind of change; one may have undergone several.
  static func counts(_ diff: VersionDiff, _ labels: Labels) -> ReportTable {
    let changes = diff.difference.changes
    let rows = ChangeClass.allCases.compactMap { changeClass -> [ReportTable.Cell]? in
      let concerned = changes.filter { $0.classes.contains(changeClass) }
      guard !concerned.isEmpty else { return nil }
      return [
        [.text(labels(Wording.name(changeClass)))], [.text(String(concerned.count))],
        [.text(String(concerned.count { isKnowledge($0, in: changeClass) }))],
        [.text(labels(Wording.sentence(.change(changeClass))))],
      ]
    }
    return ReportTable(
      columns: [
        .init(labels(DiffWording.kind)), .init(labels(DiffWording.dataSets), .trailing),
        .init(labels(DiffWording.knowledgeAlone), .trailing), .init(labels(DiffWording.meaning)),
      ],
      rows: rows
    )
  }

  /// Whether all that changed in this way came to be known, was lost or corrected.
  private static func isKnowledge(_ change: DataSetChange, in changeClass: ChangeClass) -> Bool {
    let fields = change.fields.filter { $0.changeClass == changeClass }
    return !fields.isEmpty && fields.allSatisfy(\.isKnowledge)
  }

  private func table(_ changes: [DataSetChange], _ changeClass: ChangeClass) -> Block {
    let rows = changes.flatMap { change -> [[ReportTable.Cell]] in
      let fields = change.fields.filter { $0.changeClass == changeClass }
      guard !fields.isEmpty else { return [row(change, changeClass)] }
      return fields.map { field in
        [
          name(change), [.code(field.field)], [.text(field.before)], [.text(field.after)],
          [.text(note(field, change))],
        ]
      }
    }
    return .table(
      ReportTable(
        columns: [
          column(DiffWording.dataSet), column(DiffWording.field), .init(diff.before.text),
          .init(diff.after.text), column(DiffWording.note),
        ],
        rows: rows
      )
    )
  }

  /// What has stopped with its whole: parts that take their lifecycle from a series that is said to have stopped.
  private func parts(of changes: [DataSetChange], _ changeClass: ChangeClass) -> [Block] {
    guard changeClass == .discontinued, let new = snapshot.history.version(diff.after) else {
      return []
    }
    let old = snapshot.history.version(diff.before)
    let stopped = new.dataSets.filter { part in
      part.lifecycle.value == .stopped && part.lifecycle.provenance.basis == .inherited
        && old?[part.id].map { $0.lifecycle.value != .stopped } == true
    }
    guard !stopped.isEmpty else { return [] }
    let items = stopped.map { part in
      let last = part.period.value?.last.map {
        ", \(labels(DiffWording.period).lowercased()) \($0)"
      }
      return ListItem([.text("\(part.title) ("), .code(part.id.text), .text(")\(last ?? "")")])
    }
    return [paragraph(DiffWording.stoppedWithThem), .list(items)]
  }

  /// What came or went as a whole, with its last period.
  private func row(_ change: DataSetChange, _ changeClass: ChangeClass) -> [ReportTable.Cell] {
    let was = change.before.flatMap { snapshot.history.version(diff.before)?[$0] }
    let now = change.after.flatMap { snapshot.history.version(diff.after)?[$0] }
    return [name(change), ["–"], [.text(words(was))], [.text(words(now))], [""]]
  }

  private func words(_ dataSet: DataSet?) -> String {
    guard let dataSet else { return "–" }
    guard let last = dataSet.period.value?.last else {
      return labels(Wording.name(dataSet.presence))
    }
    return "\(labels(DiffWording.period).lowercased()) \(last)"
  }

  /// Whether it is a change of knowledge; of a series that has stopped its last period.
  private func note(_ field: FieldChange, _ change: DataSetChange) -> String {
    var parts = field.isKnowledge ? [labels(DiffWording.found)] : []
    if field.changeClass == .discontinued {
      let last = change.after.flatMap { snapshot.history.version(diff.after)?[$0] }?.period.value?
        .last
      if let last { parts.append("\(labels(DiffWording.period).lowercased()) \(last)") }
    }
    return parts.joined(separator: "; ")
  }

  private func name(_ change: DataSetChange) -> ReportTable.Cell {
    [.text(labels.dataSet(change.id) + " ("), .code(change.id.text), ")"]
  }

  private var effect: [Block] {
    let comparison = diff.comparison
    let before = labels.version(diff.before)
    var blocks = [paragraph(GapReportWording.changed(comparison, before: before))]
    let moved = VersionComparison.Change.allCases.filter { $0 != .unchanged }.flatMap { change in
      comparison.panel.filter { $0.change == change }
    }
    if moved.isEmpty {
      blocks.append(paragraph(DiffWording.nothingMoved))
    } else {
      blocks.append(
        .table(
          ReportTable(
            columns: [
              column(DiffWording.aspect), column(DiffWording.change), .init(diff.before.text),
              .init(diff.after.text),
            ],
            rows: moved.map { entry in
              [
                [.text(labels.full(entry.aspect))], [.text(labels(Wording.name(entry.change)))],
                labels.standing(entry.verdictBefore, entry.before, entry.reasonBefore),
                labels.standing(entry.verdictAfter, entry.after, entry.reasonAfter),
              ]
            }
          )
        )
      )
    }
    return blocks + notComparable
  }

  /// By what the aspects were and are.
  private var notComparable: [Block] {
    let groups = Dictionary(grouping: diff.comparison.notComparable) { entry in
      ChangeWording.standings(entry, diff.comparison).map(labels.callAsFunction)
    }.sorted { ($1.value.count, $0.key[0], $0.key[1]) < ($0.value.count, $1.key[0], $1.key[1]) }
    guard !groups.isEmpty else { return [] }
    return [
      section(
        "not-comparable",
        DiffWording.notComparable,
        [
          paragraph(GapReportWording.notComparableMeaning),
          .list(
            groups.map { standings, entries in
              let names = entries.map { labels.full($0.aspect) }.joined(separator: "; ")
              return ListItem([
                .strong([.text("\(standings.joined(separator: "; ")) (\(entries.count))")]),
                .text(": \(names)"),
              ])
            }
          ),
        ]
      )
    ]
  }

  private var attribution: [Block] {
    guard !diff.attribution.aspects.isEmpty else { return [paragraph(DiffWording.noPanel)] }
    return [
      paragraph(DiffWording.attribution(diff.attribution)),
      .table(AttributionTable(attribution: diff.attribution, labels: labels).table),
    ]
  }

  private func paragraph(_ text: LocalizedText) -> Block { .paragraph([.text(labels(text))]) }

  private func column(_ title: LocalizedText) -> ReportTable.Column { .init(labels(title)) }

  private func section(_ name: String, _ title: LocalizedText, _ blocks: [Block]) -> Block {
    .section(Section(Anchor(name), [.text(labels(title))], blocks))
  }
}
