import Assessment
import Bilingual
import Catalogue
import FactorModel

extension GapReport {
  /// The questions that public data answer, each with all that its answer rests on.
  var answeredSection: Block {
    let answers = snapshot.assessment.answers
    guard !answers.isEmpty else {
      return section(
        "answered",
        GapReportWording.answered,
        [paragraph(GapReportWording.asksNothing)]
      )
    }
    let answered = Self.ordered(answers.filter(\.verdict.isAnswered))
    var blocks: [Block] = [
      paragraph(QuestionWording.summary(answers)),
      paragraph(GapReportWording.answeredIntroduction), .keyNumbers(questionNumbers),
    ]
    blocks += [figures.questions.map { .figure($0) }].compactMap(\.self)
    if !answered.isEmpty { blocks.append(.table(answeredTable(answered))) }
    blocks += answered.map { answer in
      folded(
        Self.anchor(answer.question.id),
        [.text(heading(answer))],
        // Why each is mapped is told by `questions explain`: the page is near the most bytes that it may have.
        QuestionAccount(answer, in: snapshot, language: labels.language, tellsMappings: false)
          .blocks
      )
    }
    return section("answered", GapReportWording.answered, blocks)
  }

  /// The sign and the word of the answer, then what is asked: a heading that is folded tells its answer.
  private func heading(_ answer: QuestionAnswer) -> String {
    "\(answer.verdict.sign) \(labels(answer.verdict.words)): \(labels(answer.question.text))"
  }

  /// The questions that they do not answer, with what stands in the way of each.
  var unansweredSection: Block {
    let answers = snapshot.assessment.answers
    let parts = [
      part(
        "unanswered-no",
        GapReportWording.cannotBeAnswered,
        answers.filter { $0.verdict == .no },
        conflictTable
      ),
      part(
        "unanswered-unknown",
        GapReportWording.mightBeAnswered,
        answers.filter { $0.verdict == .unknown },
        factsTable
      ),
    ].compactMap(\.self)
    let introduction =
      answers.isEmpty
      ? GapReportWording.asksNothing
      : parts.isEmpty
        ? GapReportWording.allAnswered
        : GapReportWording.unanswered(answers)
    return section(
      "unanswered",
      GapReportWording.unansweredTitle,
      [paragraph(introduction)] + parts
    )
  }

  /// How many questions have each answer, the best answer first.
  private var questionNumbers: [KeyNumber] {
    let answers = snapshot.assessment.answers
    return QuestionVerdict.allCases.reversed().map { verdict in
      let count = answers.count { $0.verdict == verdict }
      return KeyNumber(
        String(count),
        label: [.text(labels(KeyNumberWording.label(verdict, of: answers.count)))],
        sentence: [.text(labels(Wording.sentence(verdict, of: answers)))],
        tone: Wording.tone(verdict),
        mark: verdict.sign
      )
    }
  }

  /// The better answers first, those alike in the order of the questions.
  private static func ordered(_ answers: [QuestionAnswer]) -> [QuestionAnswer] {
    QuestionVerdict.allCases.reversed().flatMap { verdict in
      answers.filter { $0.verdict == verdict }
    }
  }

  private func answeredTable(_ answers: [QuestionAnswer]) -> ReportTable {
    ReportTable(
      columns: [
        column(QuestionWording.question), column(QuestionWording.answer),
        column(QuestionWording.level), column(QuestionWording.years),
        column(QuestionWording.reservations),
      ],
      rows: answers.map { answer in
        let witness = answer.witness
        let years =
          witness.map { labels(QuestionWording.years($0, of: answer.question)) } ?? "–"
        let reservations = witness.map { $0.reservations.sorted() } ?? []
        let words = reservations.map { labels($0.words) }.joined(separator: "; ")
        return [
          [question(answer.question)], labels.answer(answer),
          [.text(witness.map { labels.level($0.level) } ?? "–")], [.text(years)],
          [.text(words.isEmpty ? labels(QuestionWording.noReservation) : words)],
        ]
      }
    )
  }

  /// A part of the chapter on one answer; nothing where no question has it.
  private func part(
    _ name: String,
    _ title: LocalizedText,
    _ answers: [QuestionAnswer],
    _ table: ([QuestionAnswer]) -> ReportTable
  ) -> Block? {
    answers.isEmpty ? nil : section(name, title, [.table(table(answers))])
  }

  /// The question, led to from elsewhere, with a mark where not everything was looked at.
  private func asked(_ answer: QuestionAnswer) -> [Inline] {
    let mark = answer.inexactness.map { " (\(labels($0)))" } ?? ""
    return [.target(Self.anchor(answer.question.id)), .text(labels(answer.question.text) + mark)]
  }

  private func conflictTable(_ answers: [QuestionAnswer]) -> ReportTable {
    ReportTable(
      columns: [
        column(QuestionWording.question), column(QuestionWording.conflict),
        column(GapReportWording.wanting),
      ],
      rows: answers.map { answer in
        let aspects = answer.question.aspects.filter(answer.blockers.contains)
        return [
          asked(answer),
          answer.conflicts.map { .text(labels.conflict($0, of: answer)) }.joined(by: .lineBreak),
          aspects.map { link($0, label: labels.aspect($0)) }.joined(by: .lineBreak),
        ]
      }
    )
  }

  private func factsTable(_ answers: [QuestionAnswer]) -> ReportTable {
    ReportTable(
      columns: [
        column(QuestionWording.question), column(GapReportWording.atBest),
        column(QuestionWording.openFacts),
      ],
      rows: answers.map { answer in
        [
          asked(answer),
          answer.prospect.map { [labels.answer($0.verdict)] } ?? ["–"],
          answer.prospect.map { facts($0.witness.openFields) } ?? ["–"],
        ]
      }
    )
  }

  /// Each data set, leading to its entry, with what is not known of it.
  private func facts(_ fields: [DataSetField]) -> [Inline] {
    var seen: Set<DataSetID> = []
    let ids = fields.map(\.dataSet).filter { seen.insert($0).inserted }
    let lines = ids.map { id -> [Inline] in
      let own = fields.filter { $0.dataSet == id }
      let words = own.map { labels(Wording.shortField($0.field)) }.joined(separator: ", ")
      return dataSet(id) + [.text(": \(words)")]
    }
    return Array(lines.joined(separator: ["; "]))
  }
}
