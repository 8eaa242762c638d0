import Catalogue
package import FactorModel

/// Finds the cheapest proposals that close gaps and answer questions (method, section 5).
///
/// First the ways to meet each need are found by assessing what bears on it; then needs that share proposals are taken together,
/// and for each such part the cheapest set is found: exactly where it has no more than ``exactUpTo`` proposals, step by step
/// beyond. Proposals in no way of any need cannot be in a cheapest set. The result does not depend on any order.
package struct Planner: Sendable {
  package static let exactUpTo = 25

  private let snapshot: Snapshot
  private let proposals: [Proposal]

  /// `proposals` are what may be chosen from; the model's unless they are given.
  package init(_ snapshot: Snapshot, proposals: [Proposal]? = nil) {
    self.snapshot = snapshot
    self.proposals = ProposedWorld.ordered(proposals ?? snapshot.model.proposals)
  }

  package func plan(_ goal: PlanGoal) -> Plan {
    let finder = NeedWays(
      proposals: proposals,
      model: snapshot.model,
      version: snapshot.version,
      history: snapshot.history,
      asOf: snapshot.assessment.asOf,
      least: goal.least
    )
    var met: [PlanNeed] = []
    var unreached: [Plan.Unreached] = []
    var ways: [PlanNeed: [PlanWay]] = [:]
    var incomplete: Set<PlanNeed> = []
    for need in goal.needs {
      if isMet(need, goal) {
        met.append(need)
        continue
      }
      let found = finder.ways(of: need)
      if !found.isComplete { incomplete.insert(need) }
      if found.ways.isEmpty {
        let obstacle = finder.obstacle(of: need, found.relevant)
        unreached.append(Plan.Unreached(need: need, obstacle: obstacle))
      } else {
        ways[need] = found.ways
      }
    }
    var parts: [Plan.Part] = []
    for needs in Self.parts(ways) {
      if let part = part(needs, ways, incomplete) {
        parts.append(part)
      } else {
        unreached += needs.map {
          Plan.Unreached(need: $0, obstacle: .notTogether(needs))
        }
      }
    }
    return plan(goal, met, unreached.sorted { $0.need < $1.need }, parts, ways)
  }

  private func isMet(_ need: PlanNeed, _ goal: PlanGoal) -> Bool {
    switch need {
    case .gap(let id): !snapshot.assessment.gaps.contains { $0.id == id }
    case .question(let id):
      snapshot.assessment.answer(to: id).map { $0.verdict >= goal.least } ?? false
    }
  }

  /// Needs that share proposals, each part and the parts in order.
  private static func parts(_ ways: [PlanNeed: [PlanWay]]) -> [[PlanNeed]] {
    var parts: [(needs: [PlanNeed], places: Set<Int>)] = []
    for (need, ways) in ways.sorted(by: { $0.key < $1.key }) {
      var joined = (needs: [need], places: Set(ways.flatMap { $0.needs.union($0.forbids) }))
      for part in parts where !part.places.isDisjoint(with: joined.places) {
        joined.needs += part.needs
        joined.places.formUnion(part.places)
      }
      parts.removeAll { !$0.places.isDisjoint(with: joined.places) }
      parts.append(joined)
    }
    return parts.map { $0.needs.sorted() }.sorted { $0[0] < $1[0] }
  }

  private func part(
    _ needs: [PlanNeed],
    _ ways: [PlanNeed: [PlanWay]],
    _ incomplete: Set<PlanNeed>
  ) -> Plan.Part? {
    let own = needs.map { ways[$0] ?? [] }
    let places = Set(own.joined().flatMap { $0.needs.union($0.forbids) }).sorted()
    let local = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
    func moved(_ set: Set<Int>) -> Set<Int> { Set(set.compactMap { local[$0] }) }
    let moved = own.map { ways in
      ways.map { PlanWay(needs: moved($0.needs), forbids: moved($0.forbids)) }
    }
    let costs = places.map { proposals[$0].cost }
    func named(_ set: [Int]) -> [ProposalID] { set.map { proposals[places[$0]].id } }
    var part = Plan.Part(
      needs: needs,
      candidates: places.map { proposals[$0].id },
      cost: 0,
      cheapest: [],
      isCut: false,
      method: .exact
    )
    if places.count <= Self.exactUpTo {
      guard let found = ExactSearch.cheapest(costs: costs, needs: moved) else { return nil }
      part.cost = found.cost
      part.cheapest = found.sets.map(named)
      part.isCut = found.isCut
      if needs.contains(where: incomplete.contains) {
        part.method = .greedy(.none, lowerBound: 0)
        part.isCut = true
      }
    } else {
      guard let found = GreedySearch(costs: costs, needs: moved).result() else { return nil }
      part.cost = found.cost
      part.cheapest = [named(found.chosen)]
      part.isCut = found.cost > found.lowerBound
      let isSure = !needs.contains(where: incomplete.contains)
      part.method = .greedy(
        isSure ? found.bound : .none,
        lowerBound: isSure ? found.lowerBound : 0
      )
    }
    return part
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
    return Plan(
      goal: goal,
      met: met,
      unreached: unreached,
      parts: parts,
      members: members(chosen, ways, Set(parts.flatMap(\.needs))),
      cost: parts.reduce(.zero) { $0 + $1.cost },
      alternatives: others,
      alternativeCount: count,
      isCut: parts.contains(where: \.isCut)
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
}
