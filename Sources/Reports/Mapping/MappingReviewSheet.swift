package import Assessment
import Bilingual
import Catalogue
import FactorModel

/// The review of a mapping as a table to be filled in: what stands in `decision` is what a person decides.
package enum MappingReviewSheet {
  /// `mapping` rows of suspects and orphans take `keep` or `remove`, suggestions `accept` or `decline`; each row says
  /// which version was looked at.
  package static let columns: [ReviewSheet.Column] = [
    .init("kind", width: 12), .init("aspect", width: 32), .init("data_set", width: 32),
    .init("title", width: 48), .init("directness", width: 12), .init("because", width: 48),
    .init("source", width: 16), .init("decision", width: 12), .init("by", width: 16),
    .init("likeness", width: 10), .init("reason", width: 60), .init("version", width: 10),
  ]

  package static func sheet(_ review: MappingReview, in snapshot: Snapshot) -> ReviewSheet {
    let labels = Labels(snapshot, language: .english)
    func row(_ kind: String, _ mapping: Mapping, _ reason: String) -> [String] {
      [
        kind, mapping.aspect.description, mapping.dataSet.text, labels.dataSet(mapping.dataSet),
        mapping.directness.rawValue, mapping.because,
        mapping.citations.map(\.description).joined(separator: "; "), "", "", "", reason,
        review.version.text,
      ]
    }
    let suspects = review.suspects.map {
      row("suspect", $0.mapping, MappingWording.change($0.change))
    }
    let orphans = review.orphans.map { row("orphan", $0.mapping, MappingWording.cause($0).english) }
    let suggestions = review.suggestions.map { suggestion in
      [
        "suggestion", suggestion.aspect.description, suggestion.dataSet.text,
        labels.dataSet(suggestion.dataSet), "", "", "", "", "",
        ImportWording.score(suggestion.score), suggestion.reasons.joined(separator: "; "),
        review.version.text,
      ]
    }
    return ReviewSheet(
      name: "Mapping review",
      columns: columns,
      rows: suspects + orphans + suggestions
    )
  }
}
