import Assessment
import Bilingual
import Catalogue
import FactorModel

/// The names of what proposals move.
struct ProposalLabels {
  let snapshot: Snapshot
  let labels: Labels

  init(_ snapshot: Snapshot, language: Language) {
    self.snapshot = snapshot
    labels = Labels(
      snapshot,
      language: language,
      titles: Dictionary(
        snapshot.model.proposals.flatMap(\.adds).map { ($0.id, $0.title) },
        uniquingKeysWith: { first, _ in first }
      )
    )
  }

  func callAsFunction(_ text: LocalizedText) -> String { labels(text) }

  func proposal(_ id: ProposalID) -> String {
    snapshot.model.proposal(id).map { labels($0.label) } ?? id.text
  }

  func question(_ id: QuestionID) -> String {
    snapshot.model.question(id).map { labels($0.text) } ?? id.text
  }

  func gap(_ id: Gap.ID) -> String {
    let name = labels.full(id.aspect)
    return id.usability.map { "\(name): \(labels(Wording.name($0)))" } ?? name
  }

  func need(_ need: PlanNeed) -> String {
    switch need {
    case .gap(let id): gap(id)
    case .question(let id): question(id)
    }
  }

  func cost(_ cost: Rational) -> String {
    labels(ProposalWording.cost(cost, snapshot.model.costUnit))
  }

  /// Fields by data set: `Title (id): period, levels`.
  func facts(_ fields: [DataSetField]) -> [(dataSet: DataSetID, words: String)] {
    Dictionary(grouping: fields, by: \.dataSet).sorted { $0.key < $1.key }.map { id, fields in
      let names = fields.map { labels(Wording.shortField($0.field)) }.joined(separator: ", ")
      return (id, "\(labels.dataSet(id)) (\(id)): \(names)")
    }
  }

  /// Why a need is not achieved, as a sentence.
  func sentence(_ obstacle: Plan.Obstacle, goal: PlanGoal) -> String {
    switch obstacle {
    case .noProposal: return labels(LocalizedText("No proposal touches it."))
    case .staysGap(let gap, let names):
      let reason = labels(Wording.name(gap.primary.code))
      return labels(
        LocalizedText(
          "\(ProposalWording.leaves(names)): \(reason), \(gap.primary.because). "
            + "It closes when \(labels.clause(gap.closes))"
        )
      )
    case .staysOpen(let fields, let names):
      let words = fields.map { field in
        "\(labels(DataSetField.words(field.field))) of “\(labels.dataSet(field.dataSet))”"
      }.joined(separator: "; ")
      return labels(
        LocalizedText(
          "\(ProposalWording.with(names)) it would not be known whether it is closed: \(words)."
        )
      )
    case .staysUnanswered(let answer, let names):
      let wanted = goal.isFully ? "one without reservations" : "at least a partial one"
      let verdict = labels(answer.verdict.words)
      let blockers = answer.conflicts.first?.aspects.map { labels.full($0) } ?? []
      let rest =
        blockers.isEmpty
        ? "" : " Not to be had together: \(blockers.joined(separator: "; "))."
      return labels(
        LocalizedText(
          "\(ProposalWording.with(names)) the answer is “\(verdict)”, where \(wanted) is asked for.\(rest)"
        )
      )
    case .notTogether(let needs):
      let names = needs.map(\.text).joined(separator: ", ")
      return labels(LocalizedText("What meets one of these undoes another: \(names)."))
    case .cutShort(let tried, let concerned):
      let sets = Wording.count(tried, "set", "sets")
      let all = Wording.count(concerned.count, "proposal", "proposals")
      return labels(
        LocalizedText(
          "The search was cut short after \(sets) of the \(all) that concern it; another set may achieve it."
        )
      )
    case .perhapsTogether(let needs):
      let names = needs.map(\.text).joined(separator: ", ")
      return labels(
        LocalizedText(
          "Each of these can be achieved; whether all together, the search was cut short before it could tell: \(names)."
        )
      )
    }
  }

  /// What comes to nothing in the version, a sentence for each proposal and data set.
  func idle(_ entries: [IdleEntry]) -> [String] {
    var order: [String] = []
    var matters: [String: (entry: IdleEntry, words: [String])] = [:]
    for entry in entries {
      let key = "\(entry.proposal) \(entry.dataSet)"
      if matters[key] == nil {
        order.append(key)
        matters[key] = (entry, [])
      }
      let word =
        switch entry.matter {
        case .change(let field): labels(Wording.shortField(field))
        case .mapping(let aspect): "what it measures of \(aspect)"
        }
      matters[key]?.words.append(word)
    }
    return order.compactMap { matters[$0] }.map { entry, words in
      labels(
        LocalizedText(
          "\(entry.proposal): \(entry.dataSet) is not in this version, so that this comes to nothing: "
            + "\(words.joined(separator: ", "))."
        )
      )
    }
  }
}
