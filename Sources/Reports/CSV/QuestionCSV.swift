import Assessment
import Catalogue
import FactorModel

/// Questions and their answers as comma-separated text, one row a question.
package enum QuestionCSV {
  private static let header = [
    "question", "text", "verdict", "aspects", "controls", "geography", "years", "use", "level",
    "common_years", "data_sets", "reservations", "missing_controls", "conflict", "might_be",
    "open_facts", "is_exact",
  ]

  /// With a byte order mark, so that Excel shows ŵ; lines end in CRLF.
  package static func text(_ record: QuestionsRecord) -> String {
    let rows = record.answers.map(row)
    return CSVText.text([header] + rows)
  }

  private static func row(_ record: AnswerRecord) -> [String] {
    let (answer, question) = (record.answer, record.answer.question)
    let witness = answer.witness
    return [
      question.id.text, record.text, answer.verdict.rawValue,
      list(question.aspects), list(question.controls), question.geography.description,
      String(question.years), question.use.rawValue, witness?.level.description ?? "",
      witness?.years.map { list($0.map(YearSet.financial)) } ?? "",
      witness.map { list(($0.choices + $0.controls).map(\.dataSet)) } ?? "",
      witness.map { list($0.reservations.sorted().map(\.rawValue)) } ?? "",
      witness.map { list($0.missingControls) } ?? "",
      record.conflicts.map(\.text).joined(separator: " "),
      answer.prospect?.verdict.rawValue ?? "",
      answer.prospect.map { list($0.witness.openFields.map { "\($0.dataSet).\($0.field)" }) } ?? "",
      String(answer.isExact),
    ]
  }

  private static func list(_ members: [some CustomStringConvertible]) -> String {
    members.map(\.description).joined(separator: "; ")
  }
}
