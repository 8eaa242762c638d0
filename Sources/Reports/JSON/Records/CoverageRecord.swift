package import Assessment
package import Bilingual

/// The document of `bwlch coverage --format json`.
package struct CoverageRecord: JSONRecord {
  package static let schema = "bwlch.coverage/1"

  let head: DocumentHead
  package let factors: [FactorRecord]
  let rollUps: [RollUpRecord]

  package init(
    _ snapshot: Snapshot,
    filter: ReportFilter = ReportFilter(),
    language: Language = .english
  ) {
    let labels = Labels(snapshot, language: language)
    head = DocumentHead(snapshot, filter: filter)
    factors = filter.coverage(of: snapshot).map {
      FactorRecord($0, in: snapshot, labels: labels)
    }
    rollUps = snapshot.assessment.rollUps.map { RollUpRecord($0, labels: labels) }
  }

  package static let name = "coverage"
  package static let about = "How well each factor and aspect is covered in one catalogue version."
  package static var fields: [JSONField<Self>] {
    [.schema(schema)] + DocumentHead.fields { $0.head }
      + [
        .records("factors", "The factors that the filter lets through, by id.") { $0.factors },
        .records("rollups", "Counts and means over all factors, whatever the filter.") {
          $0.rollUps
        },
      ]
  }
}
