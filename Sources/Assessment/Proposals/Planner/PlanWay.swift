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

  /// Whether this holds wherever `other` does.
  func covers(_ other: PlanWay) -> Bool {
    needs.isSubset(of: other.needs) && forbids.isSubset(of: other.forbids)
  }

  /// Each once, without those that ask for more than another, in a fixed order.
  static func smallest(_ ways: some Sequence<PlanWay>) -> [PlanWay] {
    let distinct = Set(ways)
    return distinct.filter { way in !distinct.contains { $0 != way && $0.covers(way) } }
      .sorted(by: isBefore)
  }

  static func isBefore(_ left: PlanWay, _ right: PlanWay) -> Bool {
    if left.needs.count != right.needs.count { return left.needs.count < right.needs.count }
    let (a, b) = (left.needs.sorted(), right.needs.sorted())
    if a != b { return a.lexicographicallyPrecedes(b) }
    return left.forbids.sorted().lexicographicallyPrecedes(right.forbids.sorted())
  }
}
