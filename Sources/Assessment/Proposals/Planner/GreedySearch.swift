package import FactorModel

/// Finds a set of proposals that meets needs step by step, each time the step that meets most needs for what it costs.
///
/// A step is what a way still lacks, so that proposals that help only together are taken together. At the end what has become
/// needless is left out again, the dearest first.
package struct GreedySearch {
  package struct Result {
    package var chosen: [Int]
    package var cost: Rational
    package var bound: Plan.Bound
    /// No set is cheaper than that.
    package var lowerBound: Rational
  }

  private let costs: [Rational]
  private let needs: [[PlanWay]]

  package init(costs: [Rational], needs: [[PlanWay]]) {
    self.costs = costs
    self.needs = needs
  }

  /// `nil` where it finds no set that meets all needs.
  package func result() -> Result? {
    var chosen: Set<Int> = []
    while met(chosen) < needs.count {
      guard let step = bestStep(chosen) else { return nil }
      chosen.formUnion(step)
    }
    let dearest = chosen.sorted { costs[$0] != costs[$1] ? costs[$0] > costs[$1] : $0 > $1 }
    let asFound = cost(chosen)
    for place in dearest where met(chosen.subtracting([place])) == needs.count {
      chosen.remove(place)
    }
    var lowerBound = atLeast()
    var bound = Plan.Bound.none
    if let largest = largestShare() {
      let factor = Self.harmonic(largest)
      bound = .times(factor, largest: largest)
      lowerBound = max(lowerBound, asFound / factor)
    }
    return Result(
      chosen: chosen.sorted(),
      cost: cost(chosen),
      bound: bound,
      lowerBound: lowerBound
    )
  }

  private func met(_ chosen: Set<Int>) -> Int {
    needs.count { ways in ways.contains { $0.holds(in: chosen) } }
  }

  /// Most needs for its cost, then the most needs, then the fewest members, then the first places.
  private func bestStep(_ chosen: Set<Int>) -> Set<Int>? {
    let before = met(chosen)
    var best: (step: Set<Int>, gain: Int, cost: Rational)?
    var steps: Set<Set<Int>> = []
    for way in needs.joined() {
      steps.insert(way.needs.subtracting(chosen))
    }
    for step in steps.sorted(by: Self.isBefore) where !step.isEmpty {
      let gain = met(chosen.union(step)) - before
      guard gain > 0 else { continue }
      let cost = cost(step)
      guard let known = best else {
        best = (step, gain, cost)
        continue
      }
      let (mine, theirs) = (Rational(gain) * known.cost, Rational(known.gain) * cost)
      if mine > theirs || (mine == theirs && gain > known.gain) { best = (step, gain, cost) }
    }
    return best?.step
  }

  /// The most needs that one proposal meets, where each need is met by any one of some proposals; `nil` otherwise.
  private func largestShare() -> Int? {
    guard needs.joined().allSatisfy({ $0.needs.count == 1 && $0.forbids.isEmpty }) else {
      return nil
    }
    return costs.indices.map { met([$0]) }.max()
  }

  /// What needs that share no proposal cost at least, the dearest first.
  private func atLeast() -> Rational {
    let cheapest = needs.map { ways in ways.map { cost($0.needs) }.min() ?? 0 }
    var used: Set<Int> = []
    var sum = Rational.zero
    for place in needs.indices.sorted(by: {
      cheapest[$0] != cheapest[$1] ? cheapest[$0] > cheapest[$1] : $0 < $1
    }) {
      let all = needs[place].reduce(into: Set<Int>()) { $0.formUnion($1.needs) }
      guard all.isDisjoint(with: used) else { continue }
      used.formUnion(all)
      sum = sum + cheapest[place]
    }
    return sum
  }

  private func cost(_ set: Set<Int>) -> Rational { set.reduce(.zero) { $0 + costs[$1] } }

  /// 1 + 1/2 + … + 1/n.
  package static func harmonic(_ n: Int) -> Rational {
    n < 1 ? 1 : (1...n).reduce(.zero) { $0 + Rational(1, $1) }
  }

  private static func isBefore(_ left: Set<Int>, _ right: Set<Int>) -> Bool {
    left.count != right.count
      ? left.count < right.count : left.sorted().lexicographicallyPrecedes(right.sorted())
  }
}
