package import FactorModel

/// Finds all cheapest sets of up to 64 proposals that meet needs, by branch and bound.
///
/// Each step decides one proposal: that of the cheapest way to meet the need with the fewest ways left. A branch ends where some
/// need has no way left, or where what is chosen and what is still needed at least cost more than the best set known.
package struct ExactSearch {
  /// So many sets of one cost are kept.
  package static let mostKept = 256
  /// So many ways are looked at before a search is given up.
  package static let mostLooks = 20_000_000

  package enum Outcome: Sendable {
    /// The lowest cost, and the sets that have it and of which no member can be left out, those of fewest members first; cut
    /// where more sets may have that cost.
    case found(cost: Rational, sets: [[Int]], isCut: Bool)
    /// No set meets all needs.
    case none
    /// Given up, with the best that was found by then.
    case unfinished(cost: Rational, set: [Int])
    /// Given up before anything was found.
    case unknown
  }

  private struct Way {
    var needs: UInt64
    var forbids: UInt64
  }

  private let costs: [Rational]
  private let needs: [[Way]]
  private var best: Rational?
  private var sets: [UInt64] = []
  private var isCut = false
  private var looksLeft: Int

  /// `needs` holds the ways of each; the places in them are those of `costs`.
  private init(costs: [Rational], needs: [[PlanWay]], mostLooks: Int) {
    self.costs = costs
    looksLeft = mostLooks
    self.needs = needs.map { ways in
      ways.map { Way(needs: Self.bits($0.needs), forbids: Self.bits($0.forbids)) }
    }
  }

  package static func cheapest(
    costs: [Rational],
    needs: [[PlanWay]],
    mostLooks: Int = mostLooks
  ) -> Outcome {
    precondition(costs.count <= 64, "more proposals than a word has bits")
    var search = ExactSearch(costs: costs, needs: needs, mostLooks: mostLooks)
    search.decide(chosen: 0, refused: 0, cost: 0)
    let smallest = search.sets.filter { set in
      !search.sets.contains { $0 != set && $0 & set == $0 }
    }
    let sets = smallest.map(places).sorted {
      $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1)
    }
    let isDone = search.looksLeft >= 0
    guard let best = search.best, let first = sets.first else { return isDone ? .none : .unknown }
    return isDone
      ? .found(cost: best, sets: sets, isCut: search.isCut)
      : .unfinished(cost: best, set: first)
  }

  private mutating func decide(chosen: UInt64, refused: UInt64, cost: Rational) {
    looksLeft -= needs.reduce(0) { $0 + $1.count }
    guard looksLeft >= 0 else { return }
    var open: [(ways: [Way], extra: Rational)] = []
    for ways in needs where !ways.contains(where: { isMet($0, chosen) }) {
      let left = ways.filter { $0.needs & refused == 0 && $0.forbids & chosen == 0 }
      guard let extra = left.map({ self.cost($0.needs & ~chosen) }).min() else { return }
      open.append((left, extra))
    }
    guard !open.isEmpty else {
      take(chosen, cost)
      return
    }
    if let best {
      let least = cost + atLeast(open, chosen)
      if least > best || (least == best && sets.count >= Self.mostKept) {
        if least == best { isCut = true }
        return
      }
    }
    guard let need = open.min(by: { $0.ways.count < $1.ways.count }),
      let way = need.ways.min(by: { self.cost($0.needs & ~chosen) < self.cost($1.needs & ~chosen) })
    else { return }
    let place = (way.needs & ~chosen).trailingZeroBitCount
    guard place < costs.count else {
      preconditionFailure("a need whose way asks for nothing more is met")
    }
    let bit: UInt64 = 1 << UInt64(place)
    decide(chosen: chosen | bit, refused: refused, cost: cost + costs[place])
    decide(chosen: chosen, refused: refused | bit, cost: cost)
  }

  private mutating func take(_ chosen: UInt64, _ cost: Rational) {
    if let best, cost > best { return }
    if best.map({ cost < $0 }) ?? true {
      best = cost
      sets = []
      isCut = false
    }
    guard sets.count < Self.mostKept else {
      isCut = true
      return
    }
    sets.append(chosen)
  }

  /// What needs that share no proposal cost at least, the dearest first.
  private func atLeast(_ open: [(ways: [Way], extra: Rational)], _ chosen: UInt64) -> Rational {
    var used: UInt64 = 0
    var sum = Rational.zero
    for need in open.sorted(by: { $0.extra > $1.extra }) {
      let all = need.ways.reduce(0) { $0 | ($1.needs & ~chosen) }
      guard all & used == 0 else { continue }
      used |= all
      sum = sum + need.extra
    }
    return sum
  }

  private func isMet(_ way: Way, _ chosen: UInt64) -> Bool {
    way.needs & ~chosen == 0 && way.forbids & chosen == 0
  }

  private func cost(_ set: UInt64) -> Rational {
    Self.places(set).reduce(.zero) { $0 + costs[$1] }
  }

  private static func bits(_ places: Set<Int>) -> UInt64 {
    places.reduce(0) { $0 | 1 << UInt64($1) }
  }

  private static func places(_ set: UInt64) -> [Int] {
    var rest = set
    var places: [Int] = []
    while rest != 0 {
      places.append(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    return places
  }
}
