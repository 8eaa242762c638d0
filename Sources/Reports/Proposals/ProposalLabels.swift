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
    labels = Labels(Self.naming(snapshot), language: language)
  }

  /// The snapshot with the titles of what proposals would add, so that a sentence can name them.
  private static func naming(_ snapshot: Snapshot) -> Snapshot {
    let added = snapshot.model.proposals.flatMap(\.adds)
    guard let version = snapshot.history.versions.first, !added.isEmpty else { return snapshot }
    let known = Set(version.stated.map(\.id))
    var history = snapshot.history
    history.versions[0] = CatalogueVersion(
      id: version.id,
      asOf: version.asOf,
      recorded: version.recorded,
      label: version.label,
      dataSets: version.stated + added.filter { !known.contains($0.id) }
    )
    return Snapshot(
      project: snapshot.project,
      model: snapshot.model,
      history: history,
      version: snapshot.version,
      assessment: snapshot.assessment,
      assessments: snapshot.assessments,
      comparisons: snapshot.comparisons,
      diagnostics: snapshot.diagnostics,
      ledger: snapshot.ledger,
      diffs: snapshot.diffs
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
    case .noProposal: return labels(LocalizedText("No proposal concerns it."))
    case .staysGap(let gap, _):
      let reason = labels(Wording.name(gap.primary.code))
      return labels(
        LocalizedText(
          "Even all proposals together leave it: \(reason), \(gap.primary.because). "
            + "It closes when \(labels.clause(gap.closes))"
        )
      )
    case .staysOpen(let fields, _):
      let words = fields.map { "\($0.field) of \($0.dataSet)" }.joined(separator: ", ")
      return labels(
        LocalizedText(
          "With all proposals together it would not be known whether it is closed: \(words)."
        )
      )
    case .staysUnanswered(let answer, _):
      let wanted = goal.isFully ? "one without reservations" : "at least a partial one"
      let verdict = labels(answer.verdict.words)
      let blockers = answer.conflicts.first?.aspects.map { labels.full($0) } ?? []
      let rest =
        blockers.isEmpty
        ? "" : " Not to be had together: \(blockers.joined(separator: "; "))."
      return labels(
        LocalizedText(
          "Even with all proposals together the answer is “\(verdict)”, where \(wanted) is asked for.\(rest)"
        )
      )
    case .notTogether(let needs):
      let names = needs.map(\.text).joined(separator: ", ")
      return labels(LocalizedText("What meets one of these undoes another: \(names)."))
    }
  }
}
