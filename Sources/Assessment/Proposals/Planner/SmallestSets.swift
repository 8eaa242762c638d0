import FactorModel

/// Finds the smallest sets of places that meet a need of which more is never less, the cheapest first.
///
/// A set that does not meet it is enlarged as far as it goes without meeting it; of the places outside, every set that meets
/// the need holds one. The smallest sets that hold one of all such lists are asked in turn, so that the first that meets the
/// need is a cheapest, and once all of them do there are no others (Karp and Moreno-Centeno, 2013, *The implicit hitting set
/// approach*).
struct SmallestSets {
  /// Of sets that are to be asked no more than that are kept, the cheapest.
  static let mostOpen = 4_000

  private struct Candidate {
    var places: Set<Int>
    var cost: Rational
  }

  private let places: [Int]
  private let costs: [Int: Rational]
  private let most: Int
  private var open = [Candidate(places: [], cost: 0)]
  /// Sets that meet the need, the cheapest first.
  private(set) var found: [Set<Int>] = []
  /// Whether they are all.
  private(set) var isComplete = true
  private var cheapestFound: Rational?
  /// What enlarging sets that were not kept would cost at least.
  private var cheapestLeftOut: Rational?

  /// Lists that share no place, each of which every set that meets the need holds a place of.
  private var apart: [[Int]] = []

  /// No set that meets the need is cheaper; `nil` where none meets it.
  var atLeast: Rational? {
    let cheapest = [cheapestFound, open.map(\.cost).min(), cheapestLeftOut].compactMap(\.self).min()
    let oneOfEach = apart.reduce(.zero) { sum, list in
      sum + (list.map { costs[$0] ?? 0 }.min() ?? 0)
    }
    return cheapest.map { max($0, oneOfEach) }
  }

  /// At most `most` sets are found.
  ///
  /// `asks` tells whether a set meets the need; `nil` where no more may be asked.
  init(
    _ places: [Int],
    costs: [Int: Rational],
    most: Int,
    asks: (Set<Int>) -> Bool?
  ) {
    self.places = places
    self.costs = costs
    self.most = most
    find(asks)
  }

  private mutating func find(_ asks: (Set<Int>) -> Bool?) {
    switch asks(Set(places)) {
    case false?:
      open = []
      return
    case nil:
      isComplete = false
      return
    case true?: break
    }
    while let next = open.last {
      switch asks(next.places) {
      case true?:
        guard found.count < most else {
          isComplete = false
          return
        }
        open.removeLast()
        found.append(next.places)
        cheapestFound = min(cheapestFound ?? next.cost, next.cost)
      case false?:
        guard let list = listOutside(next.places, asks) else {
          isComplete = false
          return
        }
        if apart.joined().allSatisfy({ !list.contains($0) }) { apart.append(list) }
        multiply(by: list)
      case nil:
        isComplete = false
        return
      }
    }
  }

  /// Of which places every set that meets the need holds one, `start` none.
  private func listOutside(_ start: Set<Int>, _ asks: (Set<Int>) -> Bool?) -> [Int]? {
    var inside = start
    var outside: [Int] = []
    for place in places where !start.contains(place) {
      guard let meets = asks(inside.union([place])) else { return nil }
      if meets { outside.append(place) } else { inside.insert(place) }
    }
    return outside
  }

  /// Enlarges the open sets until each holds one of `list`.
  private mutating func multiply(by list: [Int]) {
    let outside = open.filter { $0.places.isDisjoint(with: list) }
    // A set that is found meets the need and so holds one.
    let kept = open.filter { !$0.places.isDisjoint(with: list) }
    let known = kept.map(\.places) + found
    var enlarged: [Candidate] = []
    for candidate in outside {
      for place in list {
        let places = candidate.places.union([place])
        guard !known.contains(where: { $0.isSubset(of: places) }) else { continue }
        enlarged.append(
          Candidate(places: places, cost: candidate.cost + (costs[place] ?? 0))
        )
      }
    }
    open = (kept + enlarged).sorted(by: Self.isAfter)
    guard open.count > Self.mostOpen else { return }
    isComplete = false
    let leftOut = open[open.count - Self.mostOpen - 1].cost
    cheapestLeftOut = min(cheapestLeftOut ?? leftOut, leftOut)
    open.removeFirst(open.count - Self.mostOpen)
  }

  /// The cheapest comes last, of those the one with the fewest and then the first places.
  private static func isAfter(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.cost != right.cost { return left.cost > right.cost }
    if left.places.count != right.places.count { return left.places.count > right.places.count }
    return right.places.sorted().lexicographicallyPrecedes(left.places.sorted())
  }
}
