import Assessment
import Catalogue
import FactorModel

/// The ledger as comma-separated text, one row a predicate in a version.
package enum LedgerCSV {
  /// With a byte order mark, so that Excel shows ŵ; lines end in CRLF.
  package static func text(_ record: RecommendationsRecord) -> String {
    let rows = record.recommendations.flatMap { recommendation in
      recommendation.versions.flatMap { version in
        version.predicates.map { finding in
          columns.map { $0.value(recommendation, version, finding) }
        }
      }
    }
    return CSVText.text([columns.map(\.name)] + rows)
  }

  private typealias Column = (
    name: String,
    value:
      (RecommendationRecord, RecommendationRecord.Version, RecommendationRecord.Finding) -> String
  )

  private static var columns: [Column] { subject + result }

  private static var subject: [Column] {
    [
      ("recommendation", { recommendation, _, _ in recommendation.recommendation.id.text }),
      ("recommendation_label", { recommendation, _, _ in recommendation.label }),
      ("version", { _, version, _ in version.version.version.text }),
      ("as_of", { _, version, _ in version.version.asOf.description }),
      ("status", { _, version, _ in version.version.status.rawValue }),
      ("predicate", { _, _, finding in finding.predicate.id.text }),
      ("predicate_label", { _, _, finding in finding.label }),
      ("measure", { _, _, finding in finding.predicate.measure.kind.rawValue }),
      ("aim", { _, _, finding in finding.predicate.target.aim.rawValue }),
      ("target", { _, _, finding in JSONValue.number(finding.predicate.target.value) }),
    ]
  }

  private static var result: [Column] {
    [
      ("low", { _, _, finding in finding.finding.value.map { JSONValue.number($0.low) } ?? "" }),
      ("high", { _, _, finding in finding.finding.value.map { JSONValue.number($0.high) } ?? "" }),
      ("predicate_status", { _, _, finding in finding.finding.status.rawValue }),
      ("counts", { _, _, finding in String(finding.finding.rows(.counts).count) }),
      ("fails", { _, _, finding in String(finding.finding.rows(.fails).count) }),
      ("unknown", { _, _, finding in String(finding.finding.rows(.unknown).count) }),
      ("needed", { _, _, finding in finding.finding.needed.map(String.init) ?? "" }),
      ("fell_from", { _, _, finding in finding.finding.fellFrom?.text ?? "" }),
    ]
  }
}
