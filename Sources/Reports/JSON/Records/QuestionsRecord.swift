package import Assessment
package import Bilingual
import Catalogue
import FactorModel

/// The document of `bwlch questions --format json`.
package struct QuestionsRecord: JSONRecord {
  package static let schema = "bwlch.questions/1"

  let head: DocumentHead
  package let answers: [AnswerRecord]

  package init(
    _ snapshot: Snapshot,
    answers: [QuestionAnswer],
    language: Language = .english
  ) {
    let labels = Labels(snapshot, language: language)
    head = DocumentHead(snapshot)
    self.answers = answers.map { AnswerRecord($0, labels: labels) }
  }

  package static let name = "questions"
  package static let about = "Which questions the data can answer, by what, and which not, and why."
  package static var fields: [JSONField<Self>] {
    [.schema(schema)] + DocumentHead.fields { $0.head }
      + [.records("questions", "In the order of the model.") { $0.answers }]
  }
}

/// A question with its answer as it is written out.
package struct AnswerRecord: JSONRecord {
  struct WitnessRecord: JSONRecord {
    let verdict: QuestionVerdict
    let witness: Witness
    let labels: Labels

    func records(_ choices: [Witness.Choice]) -> [ChoiceRecord] {
      choices.map { ChoiceRecord(choice: $0, because: labels.standIn($0)) }
    }
  }

  struct ChoiceRecord: JSONRecord {
    let choice: Witness.Choice
    let because: String?
  }

  struct ConflictRecord: JSONRecord {
    let conflict: QuestionConflict
    let text: String
  }

  let answer: QuestionAnswer
  let labels: Labels
  let text: String
  let conflicts: [ConflictRecord]
  let caveats: [String]

  init(_ answer: QuestionAnswer, labels: Labels) {
    self.answer = answer
    self.labels = labels
    text = labels(answer.question.text)
    conflicts = answer.conflicts.map {
      ConflictRecord(conflict: $0, text: labels.conflict($0, of: answer))
    }
    caveats = answer.caveats.map {
      labels(QuestionWording.caveat($0, title: labels.dataSet))
    }
  }

  package static let name = "answer"
  package static let about = "A question with its answer."
  package static var fields: [JSONField<Self>] {
    [
      .string("id", "Id of the question.") { $0.answer.question.id.text },
      .string("text", "The question.") { $0.text },
      .strings("aspects", "What has to be measured together.") {
        $0.answer.question.aspects.map(\.description)
      },
      .strings("controls", "What has to be held constant.") {
        $0.answer.question.controls.map(\.description)
      },
      .string("geography", "The coarsest level at which the answer is of use.") {
        $0.answer.question.geography.description
      },
      .integer("years", "Years that have to be shared.") { $0.answer.question.years },
      .code("use", "What is to be done with the figures.") { $0.answer.question.use },
      .code("verdict", "Whether the data can answer it.") { $0.answer.verdict },
      .record("witness", "The data sets that answer it; null where none do.") { record in
        record.answer.witness.map {
          WitnessRecord(verdict: record.answer.verdict, witness: $0, labels: record.labels)
        }
      },
      .record("prospect", "The best that might be, if its open facts were found out.") { record in
        record.answer.prospect.map {
          WitnessRecord(verdict: $0.verdict, witness: $0.witness, labels: record.labels)
        }
      },
      .records(
        "conflicts",
        "Where the answer is no: each smallest set of aspects that cannot be had together."
      ) { $0.conflicts },
      .boolean(
        "restsOnNoSearch",
        "Whether the answer is no for nothing but aspects for which nobody has recorded a search."
      ) { $0.answer.restsOnNoSearch },
      .strings("caveats", "What has to be borne in mind.") { $0.caveats },
      .boolean(
        "isExact",
        "Whether all choices were weighed; where the answer is no, whether all conflicts were looked for."
      ) { $0.answer.isExact },
    ]
  }
}

extension AnswerRecord.WitnessRecord {
  static let name = "witness"
  static let about = "A choice of one data set for each aspect, at one level, over common years."
  static var fields: [JSONField<Self>] {
    [
      .code("verdict", "What it makes of the answer.") { $0.verdict },
      .string("level", "The level at which all are held together.") {
        $0.witness.level.description
      },
      JSONField(
        "years",
        .nullable(.array(.integer)),
        "The years that all share; a year is the financial year that begins in it. Null where they rest on a period that is not known."
      ) { $0.witness.years.map { .array($0.map { .integer($0) }) } ?? .null },
      .records("choices", "One for each aspect.") { record in
        record.records(record.witness.choices)
      },
      .records("controls", "One for each control that can be had.") { record in
        record.records(record.witness.controls)
      },
      .strings("missingControls", "Controls that cannot be had.") {
        $0.witness.missingControls.map(\.description)
      },
      .strings("lookUps", "Look-ups that are used, as FINER > COARSER.") {
        $0.witness.lookUps.map { "\($0.finer) > \($0.coarser)" }
      },
      .strings("openFacts", "Facts on which it rests that are not known, as DATA SET.FIELD.") {
        $0.witness.openFields.map { "\($0.dataSet).\($0.field)" }
      },
    ]
  }
}

extension AnswerRecord.ChoiceRecord {
  static let name = "choice"
  static let about = "A data set that stands for an aspect."
  static var fields: [JSONField<Self>] {
    [
      .string("aspect", "Id of the aspect.") { $0.choice.aspect.description },
      .string("dataSet", "Id of the data set.") { $0.choice.dataSet.text },
      .code("access", "How its figures for the level are had.") { $0.choice.access.kind },
      .string("from", "The level that is published.") { $0.choice.access.from.description },
      .codes("reservations", "Why it answers only partly.") { $0.choice.reservations },
      .optional("because", "Why it stands in for the aspect; null where it measures it itself.") {
        $0.because
      },
    ]
  }
}

extension AnswerRecord.ConflictRecord {
  private static let reasons = [
    "not-found", "never-collected", "other-nations", "not-in-version", "unassessed",
    "nothing-public", "too-coarse", "other-areas", "no-common-level", "too-few-years",
  ]

  private var code: String {
    switch conflict.reason {
    case .notFound: "not-found"
    case .neverCollected: "never-collected"
    case .otherNations: "other-nations"
    case .notInVersion: "not-in-version"
    case .unassessed: "unassessed"
    case .nothingPublic: "nothing-public"
    case .tooCoarse: "too-coarse"
    case .otherAreas: "other-areas"
    case .noCommonLevel: "no-common-level"
    case .tooFewYears: "too-few-years"
    }
  }

  private var years: Int? {
    if case .tooFewYears(let most) = conflict.reason { most } else { nil }
  }

  static let name = "conflict"
  static let about = "Aspects that cannot be had together, while every part of them can."
  static var fields: [JSONField<Self>] {
    [
      .strings("aspects", "Ids of the aspects.") { $0.conflict.aspects.map(\.description) },
      JSONField("reason", .code(reasons), "Why not.") { .string($0.code) },
      .integer(
        "years",
        "The most years that they share; null where that is not the reason, or is not known."
      ) {
        $0.years
      },
      .string("text", "The reason in words.") { $0.text },
    ]
  }
}
