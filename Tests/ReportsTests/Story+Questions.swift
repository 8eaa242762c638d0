import Assessment
import Bilingual
import Catalogue
import FactorModel
import TestSupport

/// Three questions: one answered with a reservation, one that cannot be answered, one that turns on a fact.
extension Story {
  static let excluded: QuestionID = "excluded"
  static let referred: QuestionID = "referred"
  static let touch: QuestionID = "touch"

  var questions: [Question] {
    [
      Question(
        id: Self.excluded,
        text: LocalizedText("Are more pupils excluded than before?"),
        aspects: [Self.exclusions],
        geography: LevelReference("wales"),
        years: 2,
        use: .trend,
        because: "Schools answer for it every year.",
        citations: [Citation(source: "report", place: "300")]
      ),
      Question(
        id: Self.referred,
        text: LocalizedText("Who refers children, and do those referred find work?"),
        aspects: [Self.source, Self.employment],
        controls: [Self.number],
        geography: LevelReference("local-authority"),
        use: .associate
      ),
      Question(
        id: Self.touch,
        text: LocalizedText("How many care leavers stay in touch?"),
        aspects: [Self.inTouch],
        geography: LevelReference("local-authority"),
        use: .describe
      ),
    ]
  }

  var answers: [QuestionAnswer] {
    let exclusions = witness(
      of: Self.exclusions,
      "exclusions",
      at: "wales",
      years: [2020, 2021],
      reservations: [.part]
    )
    let touch = witness(
      of: Self.inTouch,
      "leavers-census",
      at: "local-authority",
      years: [2022],
      open: ["levels", "period"]
    )
    return [
      QuestionAnswer(
        question: questions[0],
        verdict: .partial,
        witness: exclusions,
        caveats: [.ecologicalFallacy]
      ),
      QuestionAnswer(
        question: questions[1],
        verdict: .no,
        conflicts: [
          QuestionConflict(aspects: [Self.source], reason: .notFound(Self.sourceSearch)),
          QuestionConflict(aspects: [Self.employment], reason: .tooFewYears(most: 0)),
        ]
      ),
      QuestionAnswer(
        question: questions[2],
        verdict: .unknown,
        prospect: QuestionAnswer.Prospect(verdict: .yes, witness: touch)
      ),
    ]
  }

  private func witness(
    of aspect: AspectID,
    _ dataSet: DataSetID,
    at level: LevelID,
    years: [Int],
    reservations: [Reservation] = [],
    open: [String] = []
  ) -> Witness {
    let reference = LevelReference(level)
    let access = LevelAccess(kind: .published, from: reference, lookUps: [], openFields: [])
    return Witness(
      level: reference,
      years: open.contains("period") ? nil : years,
      choices: [
        Witness.Choice(
          aspect: aspect,
          dataSet: dataSet,
          access: access,
          reservations: reservations
        )
      ],
      controls: [],
      missingControls: [],
      openFields: open.map { DataSetField(dataSet: dataSet, field: $0) }
    )
  }
}
