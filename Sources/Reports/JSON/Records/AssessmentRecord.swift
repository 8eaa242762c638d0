package import Assessment
package import Bilingual
import Catalogue
import FactorModel

/// The document `assessment.json`: everything that was found out, with every step.
package struct AssessmentRecord: JSONRecord {
  package static let schema = AssessmentResult.schema

  struct DataSetRecord: JSONRecord {
    let id: String
    let title: String
  }

  let head: DocumentHead
  let project: String
  let versionLabel: String
  let recorded: String
  let method: MethodRecord
  let factors: [AssessedFactorRecord]
  let gaps: [GapRecord]
  let answers: [AnswerRecord]
  let rollUps: [RollUpRecord]
  let comparisons: [ComparisonRecord]
  let unmapped: [DataSetRecord]
  let diagnostics: [DiagnosticRecord]

  package init(_ snapshot: Snapshot, language: Language = .english) {
    let labels = Labels(snapshot, language: language)
    let result = snapshot.assessment
    head = DocumentHead(snapshot)
    project = labels(snapshot.project.name)
    versionLabel = labels(snapshot.version.label)
    recorded = snapshot.version.recorded.description
    method = MethodRecord(method: snapshot.model.method)
    factors = result.factors.map { AssessedFactorRecord($0, in: snapshot, labels: labels) }
    gaps = result.gaps.map { GapRecord($0, in: snapshot, labels: labels) }
    answers = result.answers.map { AnswerRecord($0, labels: labels) }
    rollUps = result.rollUps.map { RollUpRecord($0, labels: labels) }
    comparisons = snapshot.comparisons.map(ComparisonRecord.init)
    unmapped = result.unmapped.map { DataSetRecord(id: $0.text, title: labels.dataSet($0)) }
    diagnostics = snapshot.diagnostics.sorted().map {
      DiagnosticRecord(diagnostic: $0, language: language)
    }
  }

  package static let name = "assessment"
  package static let about = "Everything that was found out about one catalogue version."
  package static var fields: [JSONField<Self>] {
    [.schema(schema)] + DocumentHead.fields { $0.head } + contents
  }

  private static var contents: [JSONField<Self>] {
    [
      .string("project", "Name of the project.") { $0.project },
      .string("versionLabel", "Label of the catalogue version.") { $0.versionLabel },
      .string("recorded", "The day on which we knew it.") { $0.recorded },
      .record("parameters", "Weights, thresholds and the default contract.") { $0.method },
      .records("factors", "All factors, by id.") { $0.factors },
      .records("gaps", "All gaps, by priority.") { $0.gaps },
      .records("questions", "The model's questions with their answers.") { $0.answers },
      .records("rollups", "Counts and means by group.") { $0.rollUps },
      .records("comparisons", "This version against each earlier one.") { $0.comparisons },
      .records("unmapped", "Data sets that no aspect uses.") { $0.unmapped },
      .records("diagnostics", "Warnings on the material.") { $0.diagnostics },
    ]
  }
}

extension AssessmentRecord.DataSetRecord {
  static let name = "dataSet"
  static let about = "A data set of the version."
  static var fields: [JSONField<Self>] {
    [
      .string("id", "Its id.") { $0.id },
      .string("title", "Its title.") { $0.title },
    ]
  }
}
