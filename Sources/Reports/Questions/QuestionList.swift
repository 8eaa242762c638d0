package import Assessment
package import Bilingual
import Catalogue
import FactorModel

/// What `bwlch questions` tells: each question with its answer, and what decides it.
package struct QuestionList: Sendable {
  private let snapshot: Snapshot
  private let labels: Labels
  private let answers: [QuestionAnswer]

  /// All answers, or those with one of `verdicts`.
  package init(
    _ snapshot: Snapshot,
    verdicts: [QuestionVerdict] = [],
    language: Language = .english
  ) {
    self.snapshot = snapshot
    labels = Labels(snapshot, language: language)
    answers = snapshot.assessment.answers.filter {
      verdicts.isEmpty || verdicts.contains($0.verdict)
    }
  }

  package var document: ReportDocument {
    ReportDocument(
      title: [.text(labels(QuestionWording.title))],
      language: labels.language,
      blocks: blocks
    )
  }

  private var blocks: [Block] {
    guard !snapshot.model.questions.isEmpty else {
      return [.paragraph([.text(labels(QuestionWording.noQuestions))])]
    }
    guard !answers.isEmpty else { return [.paragraph([.text(labels(QuestionWording.none))])] }
    return [.paragraph([.text(labels(QuestionWording.summary(answers)))]), .table(table)]
  }

  private var table: ReportTable {
    ReportTable(
      caption: [.text(labels(QuestionWording.title))],
      columns: [
        .init(labels(QuestionWording.question)), .init(labels(QuestionWording.answer)),
        .init(labels(QuestionWording.decides)),
      ],
      rows: answers.map { answer in
        [
          [.text(labels(answer.question.text)), .lineBreak, .code(answer.question.id.text)],
          labels.answer(answer),
          [.text(labels.decision(answer))],
        ]
      }
    )
  }
}

extension Labels {
  func answer(_ verdict: QuestionVerdict) -> Inline {
    .state(self(verdict.words), Wording.tone(verdict), mark: verdict.sign)
  }

  /// With a mark where not everything was looked at.
  func answer(_ answer: QuestionAnswer) -> [Inline] {
    [self.answer(answer.verdict)]
      + (answer.inexactness.map { [.text(" (\(self($0)))")] } ?? [])
  }

  /// In a sentence or two, what an answer rests on.
  func decision(_ answer: QuestionAnswer) -> String {
    switch answer.verdict {
    case .no:
      answer.conflicts.prefix(2).map { conflict($0, of: answer) }.joined(separator: " ")
        + (answer.conflicts.count > 2 ? " (+\(answer.conflicts.count - 2))" : "")
    case .unknown:
      answer.prospect.map { openFacts($0.witness) } ?? self(QuestionWording.notExact)
    case .partial: answer.witness.map(reservations) ?? ""
    case .yes, .yesWithLookUp:
      answer.witness.map { witness in
        "\(level(witness.level)), \(self(QuestionWording.years(witness, of: answer.question)))"
      } ?? ""
    }
  }

  func conflict(_ conflict: QuestionConflict, of answer: QuestionAnswer) -> String {
    self(
      QuestionWording.conflict(
        conflict,
        of: answer,
        names: conflict.aspects.map(full),
        levels: conflict.reason.levels.map(level),
        search: snapshot.search(for: conflict)
      )
    )
  }

  /// `Agency workers: stands for it only; …`.
  private func reservations(_ witness: Witness) -> String {
    let words = (witness.choices + witness.controls).filter { !$0.reservations.isEmpty }
      .map { choice in
        "\(full(choice.aspect)): "
          + choice.reservations.map { self($0.words) }.joined(separator: ", ")
      }
    let missing = witness.missingControls.map { "\(full($0)): \(self(QuestionWording.missing))" }
    return (words + missing).joined(separator: "; ")
  }

  private func openFacts(_ witness: Witness) -> String {
    var byDataSet: [(id: DataSetID, fields: [String])] = []
    for field in witness.openFields {
      if byDataSet.last?.id == field.dataSet {
        byDataSet[byDataSet.count - 1].fields.append(field.field)
      } else {
        byDataSet.append((field.dataSet, [field.field]))
      }
    }
    return byDataSet.map { entry in
      let fields = entry.fields.map { self(Wording.shortField($0)) }.joined(separator: ", ")
      return "\(dataSet(entry.id)): \(fields)"
    }.joined(separator: "; ")
  }
}
