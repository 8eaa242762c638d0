package import Assessment
package import Bilingual
import Catalogue
import FactorModel

/// What `bwlch recommendations` lists: each recommendation, and how it stands in every version.
package struct RecommendationList: Sendable {
  private let snapshot: Snapshot
  private let labels: Labels

  package init(_ snapshot: Snapshot, language: Language = .english) {
    self.snapshot = snapshot
    labels = Labels(snapshot, language: language)
  }

  package var document: ReportDocument {
    let version = snapshot.assessment.version
    return ReportDocument(
      title: [.text(labels(LedgerWording.title(labels.version(version))))],
      language: labels.language,
      blocks: blocks
    )
  }

  private var blocks: [Block] {
    let recommendations = snapshot.model.recommendations
    guard !recommendations.isEmpty else {
      return [.paragraph([.text(labels(LedgerWording.noRecommendations))])]
    }
    let version = snapshot.assessment.version
    let statuses = recommendations.compactMap {
      snapshot.ledger.entry($0.id)?.version(version)?.status
    }
    return [
      .table(LedgerTables(snapshot: snapshot, labels: labels).statuses { [.code($0.id.text)] }),
      .paragraph([.text(labels(LedgerWording.count(statuses, in: version.text)))]),
      .paragraph([.text(labels(LedgerWording.hint))]),
    ]
  }
}
