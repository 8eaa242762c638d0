import FactorModel

/// Finds cheapest sets of proposals for needs that share some, and which of the needs cannot be met together.
struct PartPlanner {
  enum Outcome {
    case found(Plan.Part)
    /// No set meets all of them.
    case impossible
    /// None was found before the search was cut short.
    case unknown
  }

  let proposals: [Proposal]
  let found: [PlanNeed: NeedWays.Found]
  let mostLooks: Int

  init(
    _ proposals: [Proposal],
    _ found: [PlanNeed: NeedWays.Found],
    mostLooks: Int = ExactSearch.mostLooks
  ) {
    self.proposals = proposals
    self.found = found
    self.mostLooks = mostLooks
  }

  /// The parts that needs fall into, and those of the needs that have to be left out.
  func parts(of needs: [PlanNeed]) -> (parts: [Plan.Part], unreached: [Plan.Unreached]) {
    var result: (parts: [Plan.Part], unreached: [Plan.Unreached]) = ([], [])
    for group in groups(needs) {
      let own = solved(group)
      result.parts += own.parts
      result.unreached += own.unreached
    }
    return result
  }

  /// Needs that share proposals, each group and the groups in order.
  private func groups(_ needs: [PlanNeed]) -> [[PlanNeed]] {
    var groups: [(needs: [PlanNeed], places: Set<Int>)] = []
    for need in needs {
      guard let own = found[need] else { continue }
      var joined = (needs: [need], places: places(of: own))
      for group in groups where !group.places.isDisjoint(with: joined.places) {
        joined.needs += group.needs
        joined.places.formUnion(group.places)
      }
      groups.removeAll { !$0.places.isDisjoint(with: joined.places) }
      groups.append(joined)
    }
    return groups.map { $0.needs.sorted() }.sorted { $0[0] < $1[0] }
  }

  /// A way that was missed may take any proposal that bears on the need.
  private func places(of found: NeedWays.Found) -> Set<Int> {
    let known = Set(found.ways.flatMap { $0.needs.union($0.forbids) })
    return found.isComplete ? known : known.union(found.relevant)
  }

  private func solved(
    _ needs: [PlanNeed]
  ) -> (parts: [Plan.Part], unreached: [Plan.Unreached]) {
    switch outcome(needs) {
    case .found(let part): return ([part], [])
    case .impossible: return without(conflict(in: needs), of: needs)
    case .unknown: return stepByStep(needs)
    }
  }

  /// The needs without some that cannot be met together, of which nobody can say which is to stay.
  private func without(
    _ conflict: [PlanNeed],
    of needs: [PlanNeed]
  ) -> (parts: [Plan.Part], unreached: [Plan.Unreached]) {
    var result = parts(of: needs.filter { !conflict.contains($0) })
    result.unreached += conflict.map {
      Plan.Unreached(need: $0, obstacle: .notTogether(conflict))
    }
    return result
  }

  /// Takes up one need after the other as long as all so far can be met.
  private func stepByStep(
    _ needs: [PlanNeed]
  ) -> (parts: [Plan.Part], unreached: [Plan.Unreached]) {
    var kept: [PlanNeed] = []
    var left: [PlanNeed] = []
    for need in needs {
      switch outcome((kept + [need]).sorted()) {
      case .found: kept.append(need)
      case .impossible:
        return without(conflict(in: (kept + [need]).sorted()), of: needs)
      case .unknown: left.append(need)
      }
    }
    // Those that are kept may fall apart, and are then met more cheaply, or exactly.
    var result = parts(of: kept)
    result.unreached += left.map {
      Plan.Unreached(need: $0, obstacle: .perhapsTogether(needs))
    }
    return result
  }

  /// A smallest set of needs that cannot be met together, as far as that can be told.
  private func conflict(in needs: [PlanNeed]) -> [PlanNeed] {
    needs.reduce(needs) { left, need in
      let rest = left.filter { $0 != need }
      if case .impossible = outcome(rest) { return rest }
      return left
    }
  }

  private func outcome(_ needs: [PlanNeed]) -> Outcome {
    let all = needs.map { found[$0] ?? NeedWays.Found() }
    let isSure = all.allSatisfy(\.isComplete)
    let used = Set(all.flatMap(\.ways).flatMap { $0.needs.union($0.forbids) }).sorted()
    let local = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    func moved(_ set: Set<Int>) -> Set<Int> { Set(set.compactMap { local[$0] }) }
    let ways = all.map { found in
      found.ways.map { PlanWay(needs: moved($0.needs), forbids: moved($0.forbids)) }
    }
    let costs = used.map { proposals[$0].cost }
    var bounds = NeedBounds()
    for own in all { bounds.add(own.atLeast, of: places(of: own)) }
    let bound = bounds.together
    var part = Plan.Part(
      needs: needs,
      candidates: all.reduce(into: Set<Int>()) { $0.formUnion(places(of: $1)) }.sorted().map {
        proposals[$0].id
      },
      cost: 0,
      cheapest: [],
      isCut: false,
      method: .exact
    )
    func take(_ cost: Rational, _ sets: [[Int]], isCut: Bool, _ method: Plan.Method) -> Outcome {
      part.cost = cost
      part.cheapest = sets.map { set in set.map { proposals[used[$0]].id } }
      part.isCut = isCut || !isSure
      part.method = isSure ? method : .cut(lowerBound: bound)
      return .found(part)
    }
    func exactly() -> Outcome {
      switch ExactSearch.cheapest(costs: costs, needs: ways, mostLooks: mostLooks) {
      case .found(let cost, let sets, let isCut): take(cost, sets, isCut: isCut, .exact)
      case .none: isSure ? .impossible : .unknown
      case .unfinished(let cost, let set): take(cost, [set], isCut: true, .cut(lowerBound: bound))
      case .unknown: .unknown
      }
    }
    let greedy = GreedySearch(costs: costs, needs: ways)
    if used.count <= Planner.exactUpTo {
      let outcome = exactly()
      guard case .unknown = outcome, let found = greedy.result() else { return outcome }
      return take(found.cost, [found.chosen], isCut: true, .cut(lowerBound: bound))
    }
    if let found = greedy.result() {
      let method = Plan.Method.greedy(found.bound, lowerBound: max(bound, found.lowerBound))
      return take(found.cost, [found.chosen], isCut: true, method)
    }
    return used.count <= 64 ? exactly() : .unknown
  }
}
