package import Assessment
package import Bilingual
import Catalogue
import FactorModel

/// The document of `bwlch plan --format json`.
package struct PlanRecord: JSONRecord {
  package static let schema = "bwlch.plan/1"

  let head: DocumentHead
  let unit: String
  package let plan: Plan
  let members: [PlanMemberRecord]
  let needs: [PlanNeedRecord]

  package init(_ plan: Plan, in snapshot: Snapshot, language: Language = .english) {
    let labels = ProposalLabels(snapshot, language: language)
    head = DocumentHead(snapshot)
    unit = snapshot.model.costUnit.text
    self.plan = plan
    members = plan.members.map {
      PlanMemberRecord(member: $0, label: labels.proposal($0.proposal))
    }
    needs = PlanNeedRecord.all(plan, labels)
  }

  package static let name = "plan"
  package static let about = "The cheapest proposals that close gaps and answer questions."
  package static var fields: [JSONField<Self>] {
    [.schema(schema)] + DocumentHead.fields { $0.head }
      + [
        .string("costUnit", "In what costs are stated: points, or a currency.") { $0.unit },
        .boolean("fully", "Whether questions have to be answered without reservations.") {
          $0.plan.goal.isFully
        },
        .integer("asked", "How many gaps and questions were asked for.") {
          $0.plan.goal.needs.count
        },
        .integer("metAlready", "How many of them are met without a proposal.") {
          $0.plan.met.count
        },
        .integer("reached", "How many of them the members meet.") { $0.plan.reached.count },
        .integer("unreached", "How many of them no proposal meets.") { $0.plan.unreached.count },
      ] + JSONField.number("cost", "What the members cost together.") { $0.plan.cost }
      + [
        .boolean("exact", "Whether no set is cheaper, and no search was cut short.") {
          $0.plan.isExact
        }
      ]
      + JSONField.number("lowerBound", "No set costs less.") { $0.plan.lowerBound }
      + [
        .records("members", "The cheapest set; of several one of those with fewest members.") {
          $0.members
        },
        .records("alternatives", "Other sets that cost the same, the first of them.") {
          $0.plan.alternatives.map(PlanSetRecord.init)
        },
        .integer("alternativeCount", "How many others cost the same.") {
          $0.plan.alternativeCount
        },
        .boolean("alternativesAreCut", "Whether there may be more than are counted.") {
          $0.plan.isCut
        },
        .records("needs", "All that was asked for.") { $0.needs },
        .records("parts", "Needs that share proposals; parts do not bear on each other.") {
          $0.plan.parts.map(PlanPartRecord.init)
        },
        .records("contradictions", "Fields that members would have say different things.") {
          $0.plan.contradictions.map(ContradictionRecord.init)
        },
        .records("idle", "What proposals say of data sets that the version does not have.") {
          $0.plan.idle.map(IdleEntryRecord.init)
        },
      ]
  }
}

/// A proposal of a plan.
package struct PlanMemberRecord: JSONRecord {
  let member: Plan.Member
  let label: String

  package static let name = "member"
  package static let about = "A proposal of a plan, and what it is there for."
  package static var fields: [JSONField<Self>] {
    [
      .string("proposal", "Its id.") { $0.member.proposal.text },
      .string("label", "What is proposed.") { $0.label },
    ] + JSONField.number("cost", "What it costs.") { $0.member.cost }
      + [
        .strings("meetsAlone", "Ids of the needs that it meets by itself.") {
          $0.member.meetsAlone.map(\.text)
        },
        .strings("lostWithout", "Needs that would not be met if it were left out.") {
          $0.member.lostWithout.map(\.text)
        },
      ]
  }
}

/// A whole set of proposals.
package struct PlanSetRecord: JSONRecord {
  let proposals: [ProposalID]

  package static let name = "set"
  package static let about = "A set of proposals."
  package static var fields: [JSONField<Self>] {
    [.strings("proposals", "Their ids.") { $0.proposals.map(\.text) }]
  }
}

/// A gap or question that a plan is to achieve.
package struct PlanNeedRecord: JSONRecord {
  let need: PlanNeed
  let label: String
  package let state: String
  let because: String?
  let isCut: Bool
  let touching: [ProposalID]
  let sets: [[ProposalID]]

  private static let states = ["met", "reached", "unreached"]

  static func all(_ plan: Plan, _ labels: ProposalLabels) -> [PlanNeedRecord] {
    func record(
      _ need: PlanNeed,
      _ state: String,
      _ obstacle: Plan.Obstacle? = nil
    ) -> PlanNeedRecord {
      PlanNeedRecord(
        need: need,
        label: labels.need(need),
        state: state,
        because: obstacle.map { labels.sentence($0, goal: plan.goal) },
        isCut: obstacle?.isCut ?? false,
        touching: obstacle?.touching ?? [],
        sets: plan.sets[need] ?? []
      )
    }
    let all =
      plan.met.map { record($0, "met") } + plan.reached.map { record($0, "reached") }
      + plan.unreached.map { record($0.need, "unreached", $0.obstacle) }
    return all.sorted { $0.need < $1.need }
  }

  package static let name = "need"
  package static let about = "A gap that is to be closed, or a question that is to be answered."
  package static var fields: [JSONField<Self>] {
    [
      JSONField("kind", .code(["gap", "question"]), "What it is.") { .string($0.need.kind) },
      .string("id", "Its id.") { $0.need.text },
      .string("label", "Its label.") { $0.label },
      JSONField("state", .code(states), "Met already, reached by the plan, or by no proposal.") {
        .string($0.state)
      },
      .optional("because", "Why no proposal achieves it.") { $0.because },
      .strings(
        "touchedBy",
        "Not reached: ids of the proposals that touch it; none: no proposal does."
      ) {
        $0.touching.map(\.text)
      },
      .boolean("searchWasCut", "Not reached, and a longer search might find proposals.") {
        $0.isCut
      },
      .records("sets", "Sets of members that meet it, where no member by itself decides it.") {
        $0.sets.map(PlanSetRecord.init)
      },
    ]
  }
}

/// Needs that share proposals.
package struct PlanPartRecord: JSONRecord {
  let part: Plan.Part

  private static let methods = ["exact", "greedy", "cut"]

  package static let name = "part"
  package static let about = "Needs that share proposals, with the cheapest sets for them."
  package static var fields: [JSONField<Self>] {
    [
      .strings("needs", "Their ids.") { $0.part.needs.map(\.text) },
      .strings("candidates", "Ids of the proposals that bear on them.") {
        $0.part.candidates.map(\.text)
      },
    ] + JSONField.number("cost", "What the cheapest set costs.") { $0.part.cost }
      + [
        .records("cheapest", "All cheapest sets, the one that is chosen first.") {
          $0.part.cheapest.map(PlanSetRecord.init)
        },
        JSONField(
          "method",
          .code(methods),
          "Exact, step by step, or the search was cut short."
        ) {
          .string($0.part.method.word)
        },
        .optional("bound", "How many times as dear as the cheapest it may be, as a fraction.") {
          if case .greedy(.times(let factor, _), _) = $0.part.method {
            factor.description
          } else {
            nil
          }
        },
      ]
      + JSONField.number("lowerBound", "No set costs less.") { $0.part.lowerBound }
  }
}

extension Plan.Method {
  /// As it stands in records.
  fileprivate var word: String {
    switch self {
    case .exact: "exact"
    case .greedy: "greedy"
    case .cut: "cut"
    }
  }
}

extension PlanNeed {
  /// As it stands in records.
  var kind: String {
    switch self {
    case .gap: "gap"
    case .question: "question"
    }
  }
}
