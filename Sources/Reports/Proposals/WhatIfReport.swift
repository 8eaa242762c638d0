package import Assessment
package import Bilingual
import Catalogue
import FactorModel

/// What `bwlch whatif P...` tells: all that would be otherwise.
package struct WhatIfReport: Sendable {
  private let together: WhatIfTogether
  private let labels: ProposalLabels

  private var whole: WhatIf { together.whole }

  package init(
    _ together: WhatIfTogether,
    in snapshot: Snapshot,
    language: Language = .english
  ) {
    self.together = together
    labels = ProposalLabels(snapshot, language: language)
  }

  package var document: ReportDocument {
    let version = labels.labels.version(labels.snapshot.assessment.version)
    let effects = [
      closed, unsettled, narrowed, widened, opened, aspects, facts, questions, recommendations,
    ].compactMap(\.self)
    let nothing = Block.paragraph([
      .text(
        labels(whole.changesNothing ? ProposalWording.nothing : ProposalWording.onlyParticulars)
      )
    ])
    let asOf = labels(Wording.day(labels.snapshot.assessment.asOf))
    return ReportDocument(
      title: [.text(labels(ProposalWording.whatIfTitle(version)))],
      language: labels.labels.language,
      blocks: [
        .definitions(head), .paragraph([.text(labels(ProposalWording.hypothetical(asOf)))]),
      ]
        + [contradictions, idle].compactMap(\.self)
        + (effects.isEmpty ? [nothing] : effects + [coverage])
        + [alone].compactMap(\.self)
    )
  }

  private var head: [Definition] {
    let names = whole.proposals.map { proposal -> [Inline] in
      [
        .code(proposal.id.text),
        .text(": \(labels(proposal.label)), \(labels.cost(proposal.cost))"),
      ]
    }
    return [
      Definition([.text(labels(ProposalWording.proposals))], names),
      Definition([.text(labels(ProposalWording.total))], [.text(labels.cost(whole.cost))]),
    ]
  }

  private var contradictions: Block? {
    guard !whole.contradictions.isEmpty else { return nil }
    return section(
      "contradictions",
      ProposalWording.contradictionsTitle,
      .list(
        whole.contradictions.map {
          ListItem([.text(labels(ProposalWording.contradiction($0)))])
        }
      )
    )
  }

  private var idle: Block? {
    guard !whole.idle.isEmpty else { return nil }
    return section(
      "idle",
      ProposalWording.idleTitle,
      .list(labels.idle(whole.idle).map { ListItem([.text($0)]) })
    )
  }

  private var closed: Block? {
    let only = Set(together.closedOnlyTogether)
    let note = labels(ProposalWording.onlyTogether)
    return table(
      "closed",
      ProposalWording.closedTitle,
      [ProposalWording.gap, ProposalWording.label, ProposalWording.reason]
        + (only.isEmpty ? [] : [ProposalWording.onlyTogether]),
      whole.closed.map { id in
        let gap = labels.snapshot.assessment.gaps.first { $0.id == id }
        let reason = gap.map { labels(Wording.name($0.primary.code)) } ?? "–"
        return [[.code(id.description)], [.text(labels.gap(id))], [.text(reason)]]
          + (only.isEmpty ? [] : [[.text(only.contains(id) ? note : "–")]])
      }
    )
  }

  private var unsettled: Block? {
    table(
      "unsettled",
      ProposalWording.unsettledTitle,
      [ProposalWording.gap, ProposalWording.label],
      whole.unsettled.map { [[.code($0.description)], [.text(labels.gap($0))]] }
    )
  }

  private var narrowed: Block? {
    staying("narrowed", ProposalWording.narrowedTitle, whole.narrowed)
  }

  private var widened: Block? {
    staying("widened", ProposalWording.widenedTitle, whole.widened)
  }

  private func staying(
    _ name: String,
    _ title: LocalizedText,
    _ moves: [WhatIf.Narrowing]
  ) -> Block? {
    table(
      name,
      title,
      [
        ProposalWording.gap, ProposalWording.label, ProposalWording.before,
        ProposalWording.after, ProposalWording.closesThen,
      ],
      moves.map { move in
        [
          [.code(move.before.id.description)], [.text(labels.gap(move.before.id))],
          [.text(standing(move.before))], [.text(standing(move.after))],
          [.text(terms(move.after))],
        ]
      }
    )
  }

  /// The reason of a gap, and how far its aspect is covered.
  private func standing(_ gap: Gap) -> String {
    let covered = Wording.percent(1 - gap.priority.shortfall)
    return "\(labels(Wording.name(gap.primary.code))), \(covered)"
  }

  private func terms(_ gap: Gap) -> String {
    Wording.sentence(gap.closes.terms.map(labels.labels.phrase).joined(separator: "; "))
  }

  private var opened: Block? {
    table(
      "opened",
      ProposalWording.openedTitle,
      [ProposalWording.gap, ProposalWording.label, ProposalWording.reason],
      whole.opened.map { gap in
        [
          [.code(gap.id.description)], [.text(labels.labels.full(gap.aspect))],
          [.text("\(labels(Wording.name(gap.primary.code))): \(gap.primary.because)")],
        ]
      }
    )
  }

  private var aspects: Block? {
    table(
      "aspects",
      ProposalWording.aspectsTitle,
      [
        ProposalWording.aspect, ProposalWording.label, ProposalWording.before,
        ProposalWording.after,
      ],
      whole.aspects.map { move in
        [
          [.code(move.aspect.description)], [.text(labels.labels.full(move.aspect))],
          [.text(standing(move.before))], [.text(standing(move.after))],
        ]
      }
    )
  }

  /// The verdict on an aspect, and how far it is covered.
  private func standing(_ standing: AspectStanding) -> String {
    "\(labels(Wording.name(standing.verdict))), \(labels(Wording.range(standing.coverage)))"
  }

  private var facts: Block? {
    guard !whole.facts.isEmpty else { return nil }
    return section(
      "facts",
      ProposalWording.facts,
      .list(labels.facts(whole.facts).map { ListItem([.text($0.words)]) })
    )
  }

  private var questions: Block? {
    table(
      "questions",
      ProposalWording.questionsTitle,
      [
        ProposalWording.question, ProposalWording.label, ProposalWording.before,
        ProposalWording.after,
      ],
      whole.answers.map { move in
        [
          [.code(move.question.text)], [.text(labels.question(move.question))],
          [labels.labels.answer(move.before.verdict)], [labels.labels.answer(move.after.verdict)],
        ]
      }
    )
  }

  private var recommendations: Block? {
    table(
      "recommendations",
      ProposalWording.recommendationsTitle,
      [
        ProposalWording.recommendation, ProposalWording.predicate, ProposalWording.before,
        ProposalWording.after,
      ],
      whole.predicates.map { move in
        let predicate = labels.snapshot.model.recommendations
          .first { $0.id == move.recommendation }?.predicates.first { $0.id == move.before.id }
        return [
          [.code(move.recommendation.text)],
          [.text(predicate.map { labels($0.label) } ?? move.before.id.text)],
          cell(move.before, predicate, beside: move.after),
          cell(move.after, predicate, beside: move.before),
        ]
      }
    )
  }

  /// A status and its value; where `other` would read the same, with what was counted.
  private func cell(
    _ finding: PredicateFinding,
    _ predicate: Predicate?,
    beside other: PredicateFinding
  ) -> ReportTable.Cell {
    func value(_ finding: PredicateFinding) -> String {
      predicate.map { ", " + labels(Wording.value(finding.value, of: $0.measure)) } ?? ""
    }
    let isAlike = finding.status == other.status && value(finding) == value(other)
    let counts = isAlike ? " (\(labels(ProposalWording.counts(finding))))" : ""
    return [labels.labels.status(finding.status), .text(value(finding) + counts)]
  }

  private var coverage: Block {
    section(
      "coverage",
      ProposalWording.coverageTitle,
      .table(
        ReportTable(
          columns: [
            .init(labels(ProposalWording.group)),
            .init("\(labels(ProposalWording.met)), \(labels(ProposalWording.before))", .trailing),
            .init("\(labels(ProposalWording.met)), \(labels(ProposalWording.after))", .trailing),
            .init("\(labels(ProposalWording.coverage)), \(labels(ProposalWording.before))"),
            .init("\(labels(ProposalWording.coverage)), \(labels(ProposalWording.after))"),
          ],
          rows: whole.coverage.map { move in
            [
              [.text(labels.labels.group(move.group))], [.text(met(move.before))],
              [.text(met(move.after))], [.text(mean(move.before))], [.text(mean(move.after))],
            ]
          }
        )
      )
    )
  }

  private func met(_ rollUp: RollUp) -> String {
    let counted = Verdict.allCases.filter { $0 != .exempt }
      .reduce(0) { $0 + (rollUp.verdicts[$1] ?? 0) }
    return "\(rollUp.verdicts[.met] ?? 0) of \(counted)"
  }

  private func mean(_ rollUp: RollUp) -> String {
    rollUp.mean.map { labels(Wording.range($0)) } ?? "–"
  }

  private var alone: Block? {
    guard !together.shares.isEmpty else { return nil }
    return section(
      "alone",
      ProposalWording.aloneTitle,
      .table(ProposalList.table(together.shares, labels))
    )
  }

  private func table(
    _ name: String,
    _ title: LocalizedText,
    _ columns: [LocalizedText],
    _ rows: [[ReportTable.Cell]]
  ) -> Block? {
    guard !rows.isEmpty else { return nil }
    let table = ReportTable(columns: columns.map { .init(labels($0)) }, rows: rows)
    return section(name, title, .table(table))
  }

  private func section(_ name: String, _ title: LocalizedText, _ block: Block) -> Block {
    .section(Section(Anchor(name), [.text(labels(title))], [block]))
  }
}
