import Assessment
import Bilingual
import Catalogue
import FactorModel

/// The tables of the ledger, which the list, the full account and the gap report share.
struct LedgerTables {
  let snapshot: Snapshot
  let labels: Labels

  private var ledger: RecommendationLedger { snapshot.ledger }

  /// The versions of the ledger, earliest first.
  var versions: [VersionID] { snapshot.assessments.map(\.version) }

  /// A row for each recommendation, a column for each version.
  func statuses(_ name: (Recommendation) -> [Inline]) -> ReportTable {
    ReportTable(
      columns: [
        .init(labels(LedgerWording.recommendation)), .init(labels(LedgerWording.asks)),
      ] + versions.map { .init($0.text) },
      rows: snapshot.model.recommendations.map { recommendation in
        [name(recommendation), [.text(labels(recommendation.label))]]
          + versions.map { version in
            let entry = ledger.entry(recommendation.id)?.version(version)
            return entry.map { [labels.status($0.status)] } ?? ["–"]
          }
      }
    )
  }

  /// A row for each predicate, a column for each version: status and value.
  func predicates(of recommendation: Recommendation) -> ReportTable {
    ReportTable(
      columns: [
        .init(labels(LedgerWording.predicate)), .init(labels(LedgerWording.target)),
      ] + versions.map { .init($0.text) },
      rows: recommendation.predicates.map { predicate in
        [[.text(labels(predicate.label))], [.text(labels(Wording.target(predicate)))]]
          + versions.map { version in
            let entry = ledger.entry(recommendation.id)?.version(version)
            return entry?.predicate(predicate.id).map { cell($0, predicate) } ?? ["–"]
          }
      }
    )
  }

  private func cell(_ finding: PredicateFinding, _ predicate: Predicate) -> ReportTable.Cell {
    guard finding.value != nil else { return [labels.status(finding.status)] }
    return [
      labels.status(finding.status),
      .text(", " + labels(Wording.value(finding.value, of: predicate.measure))),
    ]
  }

  /// Every row behind a value: what does not count or is not known first, with what would move it.
  func rows(of finding: PredicateFinding) -> ReportTable {
    let rows = [LedgerRow.Standing.fails, .unknown, .counts].flatMap { finding.rows($0) }
    return ReportTable(
      columns: [
        .init(labels(LedgerWording.row)), .init(labels(LedgerWording.standing)),
        .init(labels(LedgerWording.because)), .init(labels(LedgerWording.toMove)),
      ],
      rows: rows.map { row in
        [
          name(row.subject), [.text(labels(Wording.name(row.standing)))],
          [.text(Wording.sentence(row.because))],
          [.text(row.mover.map(labels.phrase) ?? "–")],
        ]
      }
    )
  }

  private func name(_ subject: LedgerRow.Subject) -> [Inline] {
    if case .attested = subject { return [.text(labels.subject(subject))] }
    return [.text(labels.subject(subject) + " ("), .code(subject.text), ")"]
  }

  /// The evidence of a predicate in a line: how many rows, and the first few of those that decide.
  func summary(_ finding: PredicateFinding, _ predicate: Predicate, most: Int = 3) -> [Inline] {
    if case .attested = predicate.measure {
      return [.text(Wording.sentence(finding.rows.first?.because ?? ""))]
    }
    let told =
      [LedgerRow.Standing.fails, .unknown, .counts].lazy.map { finding.rows($0) }
      .first { !$0.isEmpty } ?? []
    var names = told.prefix(most).map { labels.subject($0.subject) }
    if told.count > most { names.append(labels(LedgerWording.more(told.count - most))) }
    let first = told.first.map { labels(Wording.name($0.standing)) } ?? ""
    let list =
      names.isEmpty ? "" : " \(Wording.sentence(first + ": " + names.joined(separator: "; ")))"
    return [.text(Wording.sentence(labels(LedgerWording.rows(finding))) + list)]
  }
}
