package import Assessment
package import Bilingual
import Catalogue
package import FactorModel

/// The document of `bwlch recommendations --format json`.
package struct RecommendationsRecord: JSONRecord {
  package static let schema = "bwlch.recommendations/1"

  let head: DocumentHead
  package let recommendations: [RecommendationRecord]

  /// All recommendations, or the one that is asked for.
  package init(
    _ snapshot: Snapshot,
    of recommendation: RecommendationID? = nil,
    language: Language = .english
  ) {
    let labels = Labels(snapshot, language: language)
    head = DocumentHead(snapshot)
    recommendations = snapshot.model.recommendations
      .filter { recommendation == nil || $0.id == recommendation }
      .map { RecommendationRecord($0, in: snapshot, labels: labels) }
  }

  package static let name = "recommendations"
  package static let about = "What became of each recommendation over the versions, with evidence."
  package static var fields: [JSONField<Self>] {
    [.schema(schema)] + DocumentHead.fields { $0.head }
      + [.records("recommendations", "By id.") { $0.recommendations }]
  }
}

/// A recommendation as it is written out.
package struct RecommendationRecord: JSONRecord {
  package struct Version: JSONRecord {
    let version: RecommendationLedger.VersionEntry
    let predicates: [Finding]
  }

  package struct Finding: JSONRecord {
    let predicate: Predicate
    let label: String
    let finding: PredicateFinding
    let rows: [Row]
  }

  package struct Value: JSONRecord {
    let range: ScoreRange
  }

  package struct Row: JSONRecord {
    let row: LedgerRow
    let label: String
    let mover: String?
  }

  let recommendation: Recommendation
  let label: String
  let addressedTo: String
  package let versions: [Version]

  init(_ recommendation: Recommendation, in snapshot: Snapshot, labels: Labels) {
    self.recommendation = recommendation
    label = labels(recommendation.label)
    addressedTo = labels(recommendation.addressedTo)
    let entry = snapshot.ledger.entry(recommendation.id)
    versions = (entry?.versions ?? []).map { version in
      Version(
        version: version,
        predicates: zip(recommendation.predicates, version.predicates).map { predicate, finding in
          Finding(
            predicate: predicate,
            label: labels(predicate.label),
            finding: finding,
            rows: finding.rows.map { row in
              Row(
                row: row,
                label: labels.subject(row.subject),
                mover: row.mover.map(labels.phrase)
              )
            }
          )
        }
      )
    }
  }

  package static let name = "recommendation"
  package static let about = "Something that was asked for, version after version."
  package static var fields: [JSONField<Self>] {
    [
      .string("id", "Its id.") { $0.recommendation.id.text },
      .string("label", "What it asks.") { $0.label },
      .string("addressedTo", "Whom it asks.") { $0.addressedTo },
      .strings("aspects", "Ids of the aspects that it concerns.") {
        $0.recommendation.aspects.map(\.description)
      },
      .records("versions", "Earliest first.") { $0.versions },
    ]
  }
}

extension RecommendationRecord.Version {
  package static let name = "recommendationVersion"
  package static let about = "A recommendation in one version."
  package static var fields: [JSONField<Self>] {
    [
      .string("version", "Id of the catalogue version.") { $0.version.version.text },
      .string("asOf", "The day that it describes.") { $0.version.asOf.description },
      .code("status", "How it stands.") { $0.version.status },
      .records("predicates", "In the order of the model.") { $0.predicates },
    ]
  }
}

extension RecommendationRecord.Finding {
  package static let name = "predicate"
  package static let about = "One thing by which it can be told whether it was followed."
  package static var fields: [JSONField<Self>] {
    [
      .string("id", "Its id.") { $0.predicate.id.text },
      .string("label", "What holds once it is met.") { $0.label },
      .code("measure", "How it is measured.") { $0.predicate.measure.kind },
      .code("aim", "Which way is better.") { $0.predicate.target.aim },
    ] + JSONField.number("target", "From which value on it is met.") { $0.predicate.target.value }
      + [
        .record("value", "Its value; null: there is nothing to measure it by.") {
          $0.finding.value.map { RecommendationRecord.Value(range: $0) }
        },
        .code("status", "What the value means.") { $0.finding.status },
        .integer("needed", "Rows that would have to count besides; null: that is not the way.") {
          $0.finding.needed
        },
        .optional("fellFrom", "The version from whose value it fell.") {
          $0.finding.fellFrom?.text
        },
        .records("rows", "What it was counted from.") { $0.rows },
      ]
  }
}

extension RecommendationRecord.Value {
  package static let name = "value"
  package static let about = "From what is proven to what might be true."
  package static var fields: [JSONField<Self>] {
    JSONField.number("low", "The smaller end, truncated to four decimals.") { $0.range.low }
      + JSONField.number("high", "The larger end, truncated to four decimals.") { $0.range.high }
  }
}

extension RecommendationRecord.Row {
  private static let kinds = ["data-set", "aspect", "output", "attested"]

  package static let name = "row"
  package static let about = "One thing behind a value."
  package static var fields: [JSONField<Self>] {
    [
      JSONField("kind", .code(kinds), "What it is about.") { .string($0.row.subject.kind) },
      .string("subject", "Its id; empty for what was attested.") { $0.row.subject.text },
      .string("label", "Its label.") { $0.label },
      .code("standing", "Whether it counts.") { $0.row.standing },
      .string("because", "What that was decided from.") { $0.row.because },
      .optional("mover", "What would have to happen for it to count.") { $0.mover },
    ]
  }
}

extension LedgerRow.Subject {
  fileprivate var kind: String {
    switch self {
    case .dataSet: "data-set"
    case .aspect: "aspect"
    case .output: "output"
    case .attested: "attested"
    }
  }
}
