package import Assessment
package import Bilingual
package import FactorModel
import Catalogue

/// The document of `bwlch explain --format json`.
package struct ExplanationRecord: JSONRecord {
  package static let schema = "bwlch.explanation/1"

  struct Earlier: JSONRecord {
    let version: String
    let asOf: String
    let aspects: [EarlierAspect]
  }

  struct EarlierAspect: JSONRecord {
    let assessment: AspectAssessment
    let reason: ReasonCode?
    let because: String?
  }

  let head: DocumentHead
  let factor: AssessedFactorRecord
  let gaps: [GapRecord]
  let history: [Earlier]

  /// `nil` where the snapshot has no such factor.
  package init?(of id: FactorID, in snapshot: Snapshot, language: Language = .english) {
    guard let assessment = snapshot.assessment.factor(id) else { return nil }
    let labels = Labels(snapshot, language: language)
    head = DocumentHead(snapshot)
    factor = AssessedFactorRecord(assessment, in: snapshot, labels: labels)
    gaps = snapshot.assessment.gaps.filter { $0.aspect.factor == id }
      .map { GapRecord($0, in: snapshot, labels: labels) }
    history = snapshot.assessments.map { result in
      Earlier(
        version: result.version.text,
        asOf: result.asOf.description,
        aspects: (result.factor(id)?.aspects ?? []).map { aspect in
          let reason = result.dataGaps.first { $0.aspect == aspect.id }?.primary
          return EarlierAspect(assessment: aspect, reason: reason?.code, because: reason?.because)
        }
      )
    }
  }

  package static let name = "explanation"
  package static let about = "How the numbers of one factor came about."
  package static var fields: [JSONField<Self>] {
    [.schema(schema)] + DocumentHead.fields { $0.head }
      + [
        .record("factor", "The factor, with every step.") { $0.factor },
        .records("gaps", "Its gaps, by priority.") { $0.gaps },
        .records("history", "Each version up to and with this one.") { $0.history },
      ]
  }
}

extension ExplanationRecord.Earlier {
  static let name = "versionState"
  static let about = "The factor's aspects in one version."
  static var fields: [JSONField<Self>] {
    [
      .string("version", "Id of the version.") { $0.version },
      .string("asOf", "The day that it describes.") { $0.asOf },
      .records("aspects", "The aspects, in the order of the model.") { $0.aspects },
    ]
  }
}

extension ExplanationRecord.EarlierAspect {
  static let name = "aspectState"
  static let about = "An aspect in one version."
  static var fields: [JSONField<Self>] {
    let head: [JSONField<Self>] = [
      .string("id", "Id of the aspect.") { $0.assessment.id.description },
      .code("verdict", "Whether it was measured.") { $0.assessment.verdict },
    ]
    let rest: [JSONField<Self>] = [
      .code("band", "Band of the low value.") { $0.assessment.band },
      .optional("best", "Id of the data set that gave the coverage.") {
        $0.assessment.best?.text
      },
      .code("reason", "Primary reason of its data gap.") { $0.reason },
      .optional("because", "The fact behind it.") { $0.because },
    ]
    return head + JSONField.range { $0.assessment.coverage } + rest
  }
}
