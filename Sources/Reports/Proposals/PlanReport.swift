package import Assessment
package import Bilingual
import Catalogue
import FactorModel

/// What `bwlch plan` tells: the cheapest proposals, what each is there for, what is as cheap, and what nothing achieves.
package struct PlanReport: Sendable {
  private let plan: Plan
  private let labels: ProposalLabels

  package init(_ plan: Plan, in snapshot: Snapshot, language: Language = .english) {
    self.plan = plan
    labels = ProposalLabels(snapshot, language: language)
  }

  package var document: ReportDocument {
    let version = labels.labels.version(labels.snapshot.assessment.version)
    return ReportDocument(
      title: [.text(labels(ProposalWording.planTitle(version)))],
      language: labels.labels.language,
      blocks: [head]
        + [note, members, alternatives, reached, unreached, met, contradictions, idle, hint]
        .compactMap(
          \.self
        )
    )
  }

  /// What it costs and takes, without what it achieves or how much of it; `explains` its columns, or leaves that to another.
  func brief(explains: Bool) -> [Block] {
    guard !plan.members.isEmpty else { return [head] }
    return [.definitions(lines), .table(memberTable)] + (explains ? [columns] : [])
  }

  /// What costs stand for.
  private var note: Block? {
    guard !plan.members.isEmpty else { return nil }
    return labels.snapshot.model.costNote.map { .paragraph([.text(labels($0))]) }
  }

  private var head: Block {
    guard !plan.members.isEmpty else {
      return .paragraph([.text(labels(nothingChosen))])
    }
    let meets = Definition(
      [.text(labels(ProposalWording.meets))],
      [.text(labels(ProposalWording.meets(plan)))]
    )
    return .definitions([meets] + lines)
  }

  /// What it costs, and how sure that is.
  private var lines: [Definition] {
    var lines = [
      Definition([.text(labels(ProposalWording.total))], [.text(labels.cost(plan.cost))]),
      Definition(
        [.text(labels(ProposalWording.how))],
        [.text(labels(ProposalWording.method(plan)))]
      ),
    ]
    if !plan.isExact, plan.lowerBound > 0 {
      lines.append(
        Definition(
          [.text(labels(ProposalWording.lowerBound))],
          [.text(labels.cost(plan.lowerBound))]
        )
      )
    }
    return lines
  }

  private var nothingChosen: LocalizedText {
    if plan.goal.needs.isEmpty {
      return labels.snapshot.model.questions.isEmpty
        ? ProposalWording.asksNothing : ProposalWording.noGapIsThere
    }
    guard !plan.unreached.isEmpty else { return ProposalWording.none }
    let isCut = plan.unreached.contains { $0.obstacle.isCut }
    return isCut ? ProposalWording.nothingFound : ProposalWording.nothingReached
  }

  private var members: Block? {
    guard !plan.members.isEmpty else { return nil }
    return section("members", ProposalWording.membersTitle, [.table(memberTable), columns])
  }

  private var columns: Block { .paragraph([.text(labels(ProposalWording.columns))]) }

  private var memberTable: ReportTable {
    let titles = [
      ProposalWording.proposal, ProposalWording.label, ProposalWording.cost,
      ProposalWording.meetsAlone, ProposalWording.lostWithout,
    ]
    return ReportTable(
      columns: titles.map { .init(labels($0)) },
      rows: plan.members.map { member in
        [
          [.code(member.proposal.text)], [.text(labels.proposal(member.proposal))],
          [.text(labels.cost(member.cost))], [.text(String(member.meetsAlone.count))],
          [.text(String(member.lostWithout.count))],
        ]
      }
    )
  }

  private var alternatives: Block? {
    guard plan.alternativeCount > 0 else { return nil }
    let chosen = Set(plan.members.map(\.proposal))
    let items = plan.alternatives.map { set -> ListItem in
      let more = set.filter { !chosen.contains($0) }.map(\.text).joined(separator: ", ")
      let less = chosen.subtracting(set).sorted().map(\.text).joined(separator: ", ")
      return ListItem([.text(labels(LocalizedText("\(more) in place of \(less)")))])
    }
    return section(
      "alternatives",
      ProposalWording.alternativesTitle,
      [.paragraph([.text(labels(ProposalWording.alternatives(plan)))]), .list(items)]
    )
  }

  private var reached: Block? {
    table(
      "reached",
      ProposalWording.reachedTitle,
      [ProposalWording.need, ProposalWording.label, ProposalWording.takes],
      plan.reached.map { need in
        let takes = plan.members.filter { $0.lostWithout.contains(need) }.map(\.proposal.text)
        let any = plan.members.filter { $0.meetsAlone.contains(need) }.map(\.proposal.text)
        let words =
          if !takes.isEmpty {
            takes.joined(separator: ", ")
          } else if !any.isEmpty {
            labels(LocalizedText("any one of \(any.joined(separator: ", "))"))
          } else {
            sets(plan.sets[need] ?? [])
          }
        return [[.code(need.text)], [.text(labels.need(need))], [.text(words)]]
      }
    )
  }

  /// `either a with b, or c with d`.
  private func sets(_ sets: [[ProposalID]]) -> String {
    let words = sets.map { $0.map(\.text).joined(separator: " with ") }
    return labels(LocalizedText("either \(words.joined(separator: ", or "))"))
  }

  private var unreached: Block? {
    guard !plan.unreached.isEmpty else { return nil }
    let (bare, others) = (
      plan.unreached.filter { $0.obstacle == .noProposal },
      plan.unreached.filter { $0.obstacle != .noProposal }
    )
    var blocks: [Block] = []
    if !others.isEmpty {
      blocks.append(
        .table(
          ReportTable(
            columns: [ProposalWording.need, ProposalWording.label, ProposalWording.obstacle]
              .map { .init(labels($0)) },
            rows: others.map { unreached in
              [
                [.code(unreached.need.text)], [.text(labels.need(unreached.need))],
                [.text(labels.sentence(unreached.obstacle, goal: plan.goal))],
              ]
            }
          )
        )
      )
    }
    if !bare.isEmpty {
      blocks.append(.paragraph([.text(labels(ProposalWording.noProposal(bare.count)))]))
      blocks.append(
        .list(
          bare.map { ListItem([.code($0.need.text), .text(": \(labels.need($0.need))")]) }
        )
      )
    }
    let isCut = plan.unreached.contains { $0.obstacle.isCut }
    return section(
      "unreached",
      isCut ? ProposalWording.notFoundTitle : ProposalWording.unreachedTitle,
      blocks
    )
  }

  private var met: Block? {
    guard !plan.met.isEmpty else { return nil }
    return section(
      "met",
      ProposalWording.metTitle,
      [
        .list(
          plan.met.map { ListItem([.code($0.text), .text(": \(labels.need($0))")]) }
        )
      ]
    )
  }

  private var contradictions: Block? {
    guard !plan.contradictions.isEmpty else { return nil }
    let items = plan.contradictions.map {
      ListItem([.text(labels(ProposalWording.contradiction($0)))])
    }
    return section("contradictions", ProposalWording.contradictionsTitle, [.list(items)])
  }

  private var idle: Block? {
    guard !plan.idle.isEmpty else { return nil }
    let items = labels.idle(plan.idle).map { ListItem([.text($0)]) }
    return section("idle", ProposalWording.idleTitle, [.list(items)])
  }

  private var hint: Block? {
    guard !plan.members.isEmpty else { return nil }
    return .paragraph([.text(labels(ProposalWording.hint(plan.members.map(\.proposal))))])
  }

  private func table(
    _ name: String,
    _ title: LocalizedText,
    _ columns: [LocalizedText],
    _ rows: [[ReportTable.Cell]]
  ) -> Block? {
    guard !rows.isEmpty else { return nil }
    let table = ReportTable(columns: columns.map { .init(labels($0)) }, rows: rows)
    return section(name, title, [.table(table)])
  }

  private func section(_ name: String, _ title: LocalizedText, _ blocks: [Block]) -> Block {
    .section(Section(Anchor(name), [.text(labels(title))], blocks))
  }
}
