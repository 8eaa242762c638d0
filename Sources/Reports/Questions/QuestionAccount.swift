package import Assessment
package import Bilingual
import Catalogue
import FactorModel

/// What `bwlch questions explain` tells: a question, and all that its answer rests on.
package struct QuestionAccount: Sendable {
  private let labels: Labels
  private let answer: QuestionAnswer
  private let tellsMappings: Bool

  /// `tellsMappings`: with each data set that stands in for an aspect why it is mapped to it.
  package init(
    _ answer: QuestionAnswer,
    in snapshot: Snapshot,
    language: Language = .english,
    tellsMappings: Bool = true
  ) {
    labels = Labels(snapshot, language: language)
    self.answer = answer
    self.tellsMappings = tellsMappings
  }

  package var document: ReportDocument {
    ReportDocument(
      title: [.text(labels(answer.question.text))],
      language: labels.language,
      blocks: blocks
    )
  }

  /// All of it, to stand under a heading of its own.
  var blocks: [Block] {
    var blocks: [Block] = [
      .paragraph([
        labels.answer(answer.verdict), .text(". " + labels(Wording.sentence(answer))),
      ]),
      .definitions(asked),
    ]
    if let witness = answer.witness { blocks += account(witness, QuestionWording.witness) }
    if !answer.conflicts.isEmpty { blocks.append(conflicts) }
    if let prospect = answer.prospect {
      blocks += account(prospect.witness, QuestionWording.prospect, verdict: prospect.verdict)
    }
    if !answer.caveats.isEmpty {
      blocks += [heading(QuestionWording.caveats), list(answer.caveats.map(caveat))]
    }
    if !answer.isExact {
      let words =
        answer.verdict == .no ? QuestionWording.conflictsNotExact : QuestionWording.notExact
      blocks.append(.note([.paragraph([.text(labels(words))])]))
    }
    return blocks
  }

  private var asked: [Definition] {
    let question = answer.question
    var lines = [
      definition(QuestionWording.needs, question.aspects.map(labels.full)),
      definition(
        QuestionWording.level,
        [labels(QuestionWording.asked(question, level: labels.level(question.geography)))]
      ),
      definition(QuestionWording.use, [labels(Wording.name(question.use))]),
    ]
    if !question.controls.isEmpty {
      lines.insert(
        definition(QuestionWording.heldConstant, question.controls.map(labels.full)),
        at: 1
      )
    }
    if let because = question.because {
      lines.append(definition(QuestionWording.reason, [because]))
    }
    if !question.citations.isEmpty {
      let sources = question.citations.map(\.description).joined(separator: "; ")
      lines.append(definition(QuestionWording.sources, [sources]))
    }
    return lines
  }

  private func account(
    _ witness: Witness,
    _ title: LocalizedText,
    verdict: QuestionVerdict? = nil
  ) -> [Block] {
    var blocks: [Block] = [heading(title)]
    if let verdict { blocks.append(.paragraph([labels.answer(verdict)])) }
    var lines = [
      definition(QuestionWording.level, [labels.level(witness.level)]),
      definition(
        QuestionWording.years,
        [labels(QuestionWording.years(witness, of: answer.question))]
      ),
    ]
    if !witness.lookUps.isEmpty {
      lines.append(definition(QuestionWording.lookUps, witness.lookUps.map(lookUp)))
    }
    blocks += [.definitions(lines), .table(table(witness))]
    if !witness.openFields.isEmpty {
      blocks += [
        .paragraph([.text(labels(QuestionWording.fewestFacts) + ":")]),
        list(
          witness.openFields.map {
            "\(labels.dataSet($0.dataSet)): \(labels(Wording.field($0.field)))"
          }
        ),
      ]
    }
    return blocks
  }

  private func table(_ witness: Witness) -> ReportTable {
    let rows = (witness.choices + witness.controls).map { choice -> [[Inline]] in
      let reservations = choice.reservations.map { labels($0.words) }
      return [
        [.text(labels.full(choice.aspect))],
        [.text(labels.dataSet(choice.dataSet)), .lineBreak, .code(choice.dataSet.text)]
          + (standIn(choice).map { [.lineBreak, .text($0)] } ?? []),
        [
          .text(
            labels(QuestionWording.access(choice.access, from: labels.level(choice.access.from)))
          )
        ],
        [
          .text(
            reservations.isEmpty
              ? labels(QuestionWording.noReservation) : reservations.joined(separator: "; ")
          )
        ],
      ]
    }
    let missing = witness.missingControls.map { aspect -> [[Inline]] in
      [[.text(labels.full(aspect))], [.text(labels(QuestionWording.missing))], [], []]
    }
    return ReportTable(
      columns: [
        .init(labels(QuestionWording.aspect)), .init(labels(QuestionWording.dataSet)),
        .init(labels(QuestionWording.access)), .init(labels(QuestionWording.reservations)),
      ],
      rows: rows + missing
    )
  }

  private func standIn(_ choice: Witness.Choice) -> String? {
    tellsMappings ? labels.standIn(choice) : nil
  }

  private var conflicts: Block { list(answer.conflicts.map { labels.conflict($0, of: answer) }) }

  private func caveat(_ caveat: Caveat) -> String {
    labels(QuestionWording.caveat(caveat, title: labels.dataSet))
  }

  private func lookUp(_ cover: GeographyCover) -> String {
    let sources = cover.citations.map(\.description).joined(separator: "; ")
    let words = "\(labels.level(cover.finer)) → \(labels.level(cover.coarser))"
    return sources.isEmpty ? words : "\(words) (\(sources))"
  }

  private func heading(_ text: LocalizedText) -> Block {
    .paragraph([.strong([.text(labels(text))])])
  }

  private func definition(_ term: LocalizedText, _ details: [String]) -> Definition {
    Definition([.text(labels(term))], details.map { [.text($0)] })
  }

  private func list(_ lines: [String]) -> Block {
    .list(lines.map { ListItem([.text($0)]) })
  }
}

extension Labels {
  /// Why the data set is mapped to the aspect for which it stands in; `nil` where it measures the aspect itself.
  func standIn(_ choice: Witness.Choice) -> String? {
    guard choice.reservations.contains(where: { $0 == .proxy || $0 == .part }) else { return nil }
    let mappings = snapshot.model.mappings(of: choice.aspect)
      .filter { $0.dataSet == choice.dataSet && $0.directness != .context }
    return (mappings.first { $0.directness == .part } ?? mappings.first)?.because
  }
}
