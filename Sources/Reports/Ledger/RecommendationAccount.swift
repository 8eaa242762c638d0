package import Assessment
package import Bilingual
import Catalogue
package import FactorModel

/// What `bwlch recommendations R` tells: one recommendation in full, with the rows behind each value and what would move it.
package struct RecommendationAccount: Sendable {
  private let snapshot: Snapshot
  private let labels: Labels
  private let recommendation: Recommendation
  private let tables: LedgerTables

  /// `nil` where the model has no such recommendation.
  package init?(
    of id: RecommendationID,
    in snapshot: Snapshot,
    language: Language = .english
  ) {
    guard let found = snapshot.model.recommendations.first(where: { $0.id == id }) else {
      return nil
    }
    self.snapshot = snapshot
    labels = Labels(snapshot, language: language)
    recommendation = found
    tables = LedgerTables(snapshot: snapshot, labels: labels)
  }

  package var document: ReportDocument {
    ReportDocument(
      title: [.text("\(recommendation.id): \(labels(recommendation.label))")],
      language: labels.language,
      blocks: [.definitions(head)] + contents
    )
  }

  private var head: [Definition] {
    var lines = [
      row(LedgerWording.addressedTo, [.text(labels(recommendation.addressedTo))]),
      row(LedgerWording.area, [.text(labels(recommendation.areaLabel))]),
    ]
    if let baseline = recommendation.baseline {
      lines.append(row(LedgerWording.baseline, [.text(labels(baseline))]))
    }
    lines += statuses
    lines += sources(recommendation.citations)
    return lines
  }

  private var statuses: [Definition] {
    let details = tables.versions.compactMap { version -> [Inline]? in
      guard let entry = snapshot.ledger.entry(recommendation.id)?.version(version) else {
        return nil
      }
      let meaning = labels(Wording.sentence(entry.status))
      return [
        .text("\(labels.version(version)): "), labels.status(entry.status), .text(". \(meaning)"),
      ]
    }
    return details.isEmpty ? [] : [Definition([.text(labels(LedgerWording.statuses))], details)]
  }

  private var contents: [Block] {
    guard !recommendation.predicates.isEmpty else {
      return [.paragraph([.text(labels(LedgerWording.noPredicates))])]
    }
    let version = snapshot.assessment.version
    let entry = snapshot.ledger.entry(recommendation.id)?.version(version)
    return [
      section(
        "predicates",
        labels(LedgerWording.predicates),
        [
          .table(tables.predicates(of: recommendation))
        ]
      )
    ]
      + recommendation.predicates.compactMap { predicate in
        entry?.predicate(predicate.id).map { account(predicate, $0) }
      }
  }

  private func account(_ predicate: Predicate, _ finding: PredicateFinding) -> Block {
    let kind = predicate.measure.kind
    let value = labels(Wording.value(finding.value, of: predicate.measure))
    let meaning = labels(Wording.sentence(finding.status))
    var lines = [
      row(
        LedgerWording.measure,
        [.code(kind.rawValue), .text(". " + labels(Wording.sentence(kind)))]
      ),
      row(LedgerWording.target, [.text(labels(Wording.target(predicate)))]),
    ]
    if let because = predicate.because {
      lines.append(row(LedgerWording.targetBecause, [.text(because)]))
    }
    lines += sources(predicate.citations)
    lines += [
      row(LedgerWording.value, [.text(value)]),
      row(LedgerWording.status, [labels.status(finding.status), .text(". \(meaning)")]),
      row(LedgerWording.counted, [.text(Wording.sentence(labels(LedgerWording.rows(finding))))]),
    ]
    if let needed = LedgerWording.needed(finding) {
      lines.append(row(LedgerWording.toMove, [.text(labels(needed))]))
    }
    if let version = finding.fellFrom {
      lines.append(row(LedgerWording.because, [.text(labels(LedgerWording.fell(from: version)))]))
    }
    let table = finding.rows.isEmpty ? [] : [Block.table(tables.rows(of: finding))]
    return section(
      "predicate-\(predicate.id)",
      labels(predicate.label),
      [.definitions(lines)] + table
    )
  }

  private func sources(_ citations: [Citation]) -> [Definition] {
    guard !citations.isEmpty else { return [] }
    let text = citations.map(\.description).joined(separator: "; ")
    return [row(LedgerWording.sources, [.text(text)])]
  }

  private func row(_ term: LocalizedText, _ detail: [Inline]) -> Definition {
    Definition([.text(labels(term))], detail)
  }

  private func section(_ name: String, _ title: String, _ blocks: [Block]) -> Block {
    .section(Section(Anchor(name), [.text(title)], blocks))
  }
}
