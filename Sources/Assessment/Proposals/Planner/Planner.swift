import Catalogue
package import FactorModel

/// Finds the cheapest proposals that close gaps and answer questions (method, section 5).
///
/// First the ways to meet each need are found by assessing what bears on it; then needs that share proposals are taken together,
/// and for each such part the cheapest set is found: exactly where it has no more than ``exactUpTo`` proposals, step by step
/// beyond. Proposals in no way of any need cannot be in a cheapest set. The result does not depend on any order. Where a
/// search is too long it is cut short, by counts and not by the clock, and the plan says so.
package struct Planner: Sendable {
  package static let exactUpTo = 25

  private let snapshot: Snapshot
  private let proposals: [Proposal]
  private let limits: WayFinder.Limits

  /// `proposals` are what may be chosen from; the model's unless they are given.
  package init(
    _ snapshot: Snapshot,
    proposals: [Proposal]? = nil,
    limits: WayFinder.Limits = WayFinder.Limits()
  ) {
    self.snapshot = snapshot
    self.proposals = ProposedWorld.ordered(proposals ?? snapshot.model.proposals)
    self.limits = limits
  }

  package func plan(_ goal: PlanGoal) -> Plan {
    let finder = NeedWays(proposals: proposals, in: snapshot, least: goal.least, limits: limits)
    var met: [PlanNeed] = []
    var unreached: [Plan.Unreached] = []
    var found: [PlanNeed: NeedWays.Found] = [:]
    for need in goal.needs {
      if isMet(need, goal) {
        met.append(need)
        continue
      }
      let own = finder.ways(of: need)
      if own.ways.isEmpty {
        unreached.append(Plan.Unreached(need: need, obstacle: finder.obstacle(of: need, own)))
      } else {
        found[need] = own
      }
    }
    let solved = PartPlanner(proposals, found).parts(of: found.keys.sorted())
    unreached += solved.unreached
    return plan(
      goal,
      met,
      unreached.sorted { $0.need < $1.need },
      solved.parts.sorted { $0.needs[0] < $1.needs[0] },
      found.mapValues(\.ways)
    )
  }

  private func isMet(_ need: PlanNeed, _ goal: PlanGoal) -> Bool {
    switch need {
    case .gap(let id): !snapshot.assessment.gaps.contains { $0.id == id }
    case .question(let id):
      snapshot.assessment.answer(to: id).map { $0.verdict >= goal.least } ?? false
    }
  }

  private func plan(
    _ goal: PlanGoal,
    _ met: [PlanNeed],
    _ unreached: [Plan.Unreached],
    _ parts: [Plan.Part],
    _ ways: [PlanNeed: [PlanWay]]
  ) -> Plan {
    let chosen = parts.flatMap(\.chosen).sorted()
    let (others, count) = Self.alternatives(parts)
    let reached = parts.flatMap(\.needs)
    let members = members(chosen, ways, Set(reached))
    return Plan(
      goal: goal,
      met: met,
      unreached: unreached,
      parts: parts,
      members: members,
      cost: parts.reduce(.zero) { $0 + $1.cost },
      alternatives: others,
      alternativeCount: count,
      isCut: parts.contains(where: \.isCut),
      sets: sets(of: chosen, for: reached, beside: members, ways),
      contradictions: ProposedWorld.contradictions(
        among: proposals.filter { chosen.contains($0.id) }
      ),
      idle: IdleEntry.all(among: proposals, in: snapshot.version)
    )
  }

  /// Every other choice of one cheapest set for each part, the first ones of them, and how many there are.
  private static func alternatives(_ parts: [Plan.Part]) -> ([[ProposalID]], Int) {
    var choices: [[ProposalID]] = [[]]
    var count = 1
    for part in parts where !part.cheapest.isEmpty {
      let product = count.multipliedReportingOverflow(by: part.cheapest.count)
      count = product.overflow ? .max : product.partialValue
      choices = choices.flatMap { choice in part.cheapest.map { choice + $0 } }
      choices = Array(choices.prefix(Plan.mostListed + 1))
    }
    return (choices.dropFirst().map { $0.sorted() }, count - 1)
  }

  private func members(
    _ chosen: [ProposalID],
    _ ways: [PlanNeed: [PlanWay]],
    _ reached: Set<PlanNeed>
  ) -> [Plan.Member] {
    let places = Dictionary(uniqueKeysWithValues: proposals.enumerated().map { ($1.id, $0) })
    let all = Set(chosen.compactMap { places[$0] })
    func met(_ set: Set<Int>) -> Set<PlanNeed> {
      reached.filter { need in (ways[need] ?? []).contains { $0.holds(in: set) } }
    }
    return chosen.compactMap { id in
      guard let place = places[id] else { return nil }
      return Plan.Member(
        proposal: id,
        cost: proposals[place].cost,
        meetsAlone: met([place]).sorted(),
        lostWithout: met(all).subtracting(met(all.subtracting([place]))).sorted()
      )
    }
  }

  /// The smallest sets of `chosen` that meet needs of which the members by themselves do not tell what they take.
  private func sets(
    of chosen: [ProposalID],
    for needs: [PlanNeed],
    beside members: [Plan.Member],
    _ ways: [PlanNeed: [PlanWay]]
  ) -> [PlanNeed: [[ProposalID]]] {
    let told = Set(members.flatMap { $0.meetsAlone + $0.lostWithout })
    let names = Set(chosen)
    let places = Set(proposals.indices.filter { names.contains(proposals[$0].id) })
    var sets: [PlanNeed: [[ProposalID]]] = [:]
    for need in needs where !told.contains(need) {
      let own = (ways[need] ?? []).filter { $0.holds(in: places) }
      sets[need] = PlanWay.smallest(own.map { PlanWay(needs: $0.needs) }).map { way in
        way.needs.sorted().map { proposals[$0].id }
      }
    }
    return sets
  }
}
