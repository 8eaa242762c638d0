import FactorModel

/// A way to meet a need: proposals that have to be carried out, and proposals that must not be.
package struct PlanWay: Sendable, Hashable {
  /// Places of proposals.
  package var needs: Set<Int>
  package var forbids: Set<Int>

  package init(needs: Set<Int>, forbids: Set<Int> = []) {
    self.needs = needs
    self.forbids = forbids
  }

  package func holds(in chosen: Set<Int>) -> Bool {
    needs.isSubset(of: chosen) && forbids.isDisjoint(with: chosen)
  }
}

/// Finds all ways to meet a need by asking whether a set of proposals meets it.
///
/// Proposals that only add to the choice never take an answer away, so that of them the smallest sets suffice. Of those that
/// change what is there nothing is taken for granted: every choice among them is gone through.
package struct WayFinder {
  /// More questions than that are not asked of one need.
  package static let mostAsked = 60_000

  private let adding: [Int]
  private let changing: [Int]
  private let meets: (Set<Int>) -> Bool
  private var known: [Set<Int>: Bool] = [:]
  /// Whether all ways were found.
  package private(set) var isComplete = true

  package init(relevant: [Int], changing: [Int], meets: @escaping (Set<Int>) -> Bool) {
    adding = relevant.filter { !changing.contains($0) }
    self.changing = changing
    self.meets = meets
  }

  /// All ways, none of which is another with more conditions; in a fixed order.
  package mutating func ways() -> [PlanWay] {
    var ways: Set<PlanWay> = []
    for choice in choices() {
      let forbidden = Set(changing).subtracting(choice)
      var seen: Set<Set<Int>> = []
      explore(Set(adding), with: choice, &seen) {
        ways.insert(PlanWay(needs: choice.union($0), forbids: forbidden))
      }
    }
    return Self.simplified(ways)
  }

  /// Every set of changing proposals, the smallest first, unless they are too many.
  private mutating func choices() -> [Set<Int>] {
    var choices: [Set<Int>] = [[]]
    for place in changing {
      guard choices.count * 2 <= Self.mostAsked / 8 else {
        isComplete = false
        break
      }
      choices += choices.map { $0.union([place]) }
    }
    return choices
  }

  /// Hands on every smallest subset of `allowed` that meets the need together with `choice`.
  private mutating func explore(
    _ allowed: Set<Int>,
    with choice: Set<Int>,
    _ seen: inout Set<Set<Int>>,
    _ take: (Set<Int>) -> Void
  ) {
    guard seen.insert(allowed).inserted, asks(allowed.union(choice)) else { return }
    guard known.count < Self.mostAsked else {
      isComplete = false
      return
    }
    var smallest = allowed
    for place in allowed.sorted().reversed() where asks(smallest.subtracting([place]).union(choice))
    {
      smallest.remove(place)
    }
    take(smallest)
    for place in smallest.sorted() {
      explore(allowed.subtracting([place]), with: choice, &seen, take)
    }
  }

  private mutating func asks(_ chosen: Set<Int>) -> Bool {
    if let answer = known[chosen] { return answer }
    let answer = meets(chosen)
    known[chosen] = answer
    return answer
  }

  /// Conditions that make no difference are dropped, then ways that ask for more than another.
  static func simplified(_ ways: Set<PlanWay>) -> [PlanWay] {
    var ways = ways
    var isChanged = true
    while isChanged {
      isChanged = false
      for way in ways.sorted(by: isBefore) {
        for place in way.forbids.sorted() {
          let rest = way.forbids.subtracting([place])
          let asWell = ways.contains {
            $0.needs.isSubset(of: way.needs.union([place])) && $0.forbids.isSubset(of: rest)
          }
          guard asWell else { continue }
          ways.remove(way)
          ways.insert(PlanWay(needs: way.needs, forbids: rest))
          isChanged = true
          break
        }
      }
    }
    return ways.filter { way in
      !ways.contains {
        $0 != way && $0.needs.isSubset(of: way.needs) && $0.forbids.isSubset(of: way.forbids)
      }
    }.sorted(by: isBefore)
  }

  private static func isBefore(_ left: PlanWay, _ right: PlanWay) -> Bool {
    let (a, b) = (left.needs.sorted(), right.needs.sorted())
    if a.count != b.count { return a.count < b.count }
    if a != b { return a.lexicographicallyPrecedes(b) }
    return left.forbids.sorted().lexicographicallyPrecedes(right.forbids.sorted())
  }
}
