package import FactorModel

/// Finds all ways to meet a need by asking whether a set of proposals meets it.
///
/// Proposals that only add to the choice never take an answer away, so that of them the smallest sets suffice. Of those that
/// change what is there nothing is taken for granted: every outcome of a choice among them is gone through, or, where these
/// are too many, the choices of fewest proposals.
package struct WayFinder {
  /// More is not gone into for one need.
  package struct Limits: Sendable {
    /// Sets of proposals that are assessed.
    package var asked = 12_000
    /// Outcomes of what is changed, and choices where these are more.
    package var outcomes = 3_000
    package var ways = 2_000

    package init() {}
  }

  private struct Step: Hashable {
    var left: Int
    var effects: PlanEffects
  }

  private let adding: [Int]
  /// Sorted.
  private let changing: [Int]
  private let effects: [Int: PlanEffects]
  private let costs: [Int: Rational]
  private let limits: Limits
  private let meets: (Set<Int>) -> Bool
  private var known: [Set<Int>: Bool] = [:]
  private var byStep: [Step: [PlanWay]] = [:]
  private var byOutcome: [PlanEffects: [Set<Int>]] = [:]
  private var wayCount = 0
  /// What ways that were not found cost at least.
  private var missing: Rational?
  /// What every way costs at least, whether it was found or not; 0 where there is none.
  package private(set) var atLeast = Rational.zero
  /// How many sets of proposals were assessed.
  package var asked: Int { known.count }
  /// Whether all ways were found.
  package var isComplete: Bool { missing == nil }

  /// `effects` are those of the places that change something; all others only add.
  package init(
    relevant: [Int],
    effects: [Int: PlanEffects],
    costs: [Int: Rational] = [:],
    limits: Limits = Limits(),
    meets: @escaping (Set<Int>) -> Bool
  ) {
    adding = relevant.filter { effects[$0] == nil }
    changing = relevant.filter { effects[$0] != nil }.sorted()
    self.effects = effects
    self.costs = costs
    self.limits = limits
    self.meets = meets
  }

  /// All ways, as far as the limits go, none of which asks for more than another; in a fixed order.
  package mutating func ways() -> [PlanWay] {
    let ways =
      hasFewOutcomes
      ? ways(among: changing.count, over: PlanEffects(), []) : waysBySize()
    atLeast = [ways.map { cost($0.needs) }.min(), missing].compactMap(\.self).min() ?? 0
    return ways.sorted(by: PlanWay.isBefore)
  }

  private var hasFewOutcomes: Bool {
    var outcomes: Set<PlanEffects> = [PlanEffects()]
    for place in changing.reversed() {
      let own = effects[place] ?? PlanEffects()
      outcomes.formUnion(outcomes.map { $0.over(own) })
      if outcomes.count > limits.outcomes { return false }
    }
    return true
  }

  /// The ways of the first `left` changing places, where later ones, of which `chosen` are taken, say what holds.
  private mutating func ways(
    among left: Int,
    over later: PlanEffects,
    _ chosen: Set<Int>
  ) -> [PlanWay] {
    guard left > 0 else { return sets(chosen, later.outcome).map { PlanWay(needs: $0) } }
    let step = Step(left: left, effects: later)
    if let ways = byStep[step] { return ways }
    let place = changing[left - 1]
    let with = later.over(effects[place] ?? PlanEffects())
    var found = ways(among: left - 1, over: later, chosen)
    // Otherwise later ones say all that it says, and it makes no difference.
    if with != later {
      let taken = ways(among: left - 1, over: with, chosen.union([place]))
      found = Self.joined(without: found, with: taken, place)
    }
    byStep[step] = found
    return found
  }

  /// The ways where it is open whether `place` is taken: a way that holds in both cases does not ask.
  private static func joined(
    without: [PlanWay],
    with: [PlanWay],
    _ place: Int
  ) -> [PlanWay] {
    guard without != with else { return without }
    let refused = without.map { way in
      with.contains { $0.covers(way) }
        ? way : PlanWay(needs: way.needs, forbids: way.forbids.union([place]))
    }
    let taken = with.map { way in
      without.contains { $0.covers(way) }
        ? way : PlanWay(needs: way.needs.union([place]), forbids: way.forbids)
    }
    return PlanWay.smallest(refused + taken)
  }

  /// The choices of fewest changing places; all others are refused, since nobody looked at what they would do.
  private mutating func waysBySize() -> [PlanWay] {
    var ways: [PlanWay] = []
    var choices = 0
    for size in 0...changing.count {
      var choice = Array(0..<size)
      repeat {
        guard choices < limits.outcomes, known.count < limits.asked else {
          let cheapest = changing.map { costs[$0] ?? 0 }.sorted().prefix(size)
          miss(cheapest.reduce(.zero) { $0 + $1 })
          return Self.simplified(ways)
        }
        choices += 1
        let chosen = Set(choice.map { changing[$0] })
        let said = choice.reversed().reduce(PlanEffects()) {
          $0.over(effects[changing[$1]] ?? PlanEffects())
        }
        let refused = Set(changing).subtracting(chosen)
        ways += sets(chosen, said.outcome).map {
          PlanWay(needs: chosen.union($0), forbids: refused)
        }
      } while Self.advance(&choice, below: changing.count)
    }
    return Self.simplified(ways)
  }

  /// The next choice of as many numbers below `count`; `false` where there is none.
  private static func advance(_ choice: inout [Int], below count: Int) -> Bool {
    for place in choice.indices.reversed()
    where choice[place] < count - (choice.count - place) {
      choice[place] += 1
      for later in choice.indices where later > place { choice[later] = choice[later - 1] + 1 }
      return true
    }
    return false
  }

  /// The smallest sets of adding places that meet the need together with `chosen`.
  private mutating func sets(_ chosen: Set<Int>, _ outcome: PlanEffects) -> [Set<Int>] {
    if let sets = byOutcome[outcome] { return sets }
    let found = SmallestSets(
      adding,
      costs: costs,
      most: max(0, limits.ways - wayCount)
    ) { asks($0.union(chosen)) }
    if !found.isComplete { miss(found.atLeast ?? 0) }
    wayCount += found.found.count
    byOutcome[outcome] = found.found
    return found.found
  }

  private mutating func miss(_ cost: Rational) { missing = min(missing ?? cost, cost) }

  private mutating func asks(_ chosen: Set<Int>) -> Bool? {
    if let answer = known[chosen] { return answer }
    guard known.count < limits.asked else { return nil }
    let answer = meets(chosen)
    known[chosen] = answer
    return answer
  }

  private func cost(_ set: Set<Int>) -> Rational { set.reduce(.zero) { $0 + (costs[$1] ?? 0) } }

  /// Conditions that make no difference are dropped, unless the ways are many.
  private static func simplified(_ found: [PlanWay]) -> [PlanWay] {
    var ways = Set(found)
    guard ways.count <= 200 else { return PlanWay.smallest(ways) }
    for way in found.sorted(by: PlanWay.isBefore).reversed() {
      var loose = way
      for place in way.forbids.sorted() {
        let rest = PlanWay(
          needs: loose.needs.union([place]),
          forbids: loose.forbids.subtracting([place])
        )
        if ways.contains(where: { $0.covers(rest) }) { loose.forbids.remove(place) }
      }
      ways.remove(way)
      ways.insert(loose)
    }
    return PlanWay.smallest(ways)
  }
}
