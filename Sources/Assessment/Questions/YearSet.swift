package import Catalogue

/// A set of years, by which periods of different kinds are told to be the same.
///
/// A year is the financial year in which the middle of a period lies: 2021 is what 31 March 2022 counts, what 2021/22 sums up,
/// calendar 2021 and the school year 2021/22. Years from 1851 to 2106 are told apart; nothing that a policy question
/// could use lies outside.
package struct YearSet: Sendable, Hashable {
  private static let first = 1851
  private static let last = 2106
  // Four words and not a vector: the search compares sets by the million, and this is fast without optimisation as well.
  private var first = UInt64.zero
  private var second = UInt64.zero
  private var third = UInt64.zero
  private var fourth = UInt64.zero

  package init() {}

  package init(_ years: some Sequence<Int>) {
    for year in years { insert(year) }
  }

  /// All that lie in `range`; none where it is upside down.
  package init(from: Int, through: Int) {
    let (low, high) = (max(from, Self.first), min(through, Self.last))
    self.init(low <= high ? Array(low...high) : [])
  }

  package mutating func insert(_ year: Int) {
    guard (Self.first...Self.last).contains(year) else { return }
    let place = year - Self.first
    let bit: UInt64 = 1 << UInt64(place % 64)
    switch place / 64 {
    case 0: first |= bit
    case 1: second |= bit
    case 2: third |= bit
    default: fourth |= bit
    }
  }

  package func contains(_ year: Int) -> Bool {
    guard (Self.first...Self.last).contains(year) else { return false }
    let place = year - Self.first
    let word = [first, second, third, fourth][place / 64]
    return word & (1 << UInt64(place % 64)) != 0
  }

  package var count: Int {
    first.nonzeroBitCount + second.nonzeroBitCount + third.nonzeroBitCount
      + fourth.nonzeroBitCount
  }
  package var isEmpty: Bool { first | second | third | fourth == 0 }

  package func intersection(_ other: YearSet) -> YearSet {
    var result = YearSet()
    result.first = first & other.first
    result.second = second & other.second
    result.third = third & other.third
    result.fourth = fourth & other.fourth
    return result
  }

  package func union(_ other: YearSet) -> YearSet {
    var result = YearSet()
    result.first = first | other.first
    result.second = second | other.second
    result.third = third | other.third
    result.fourth = fourth | other.fourth
    return result
  }

  package func isSuperset(of other: YearSet) -> Bool {
    other.first & ~first == 0 && other.second & ~second == 0 && other.third & ~third == 0
      && other.fourth & ~fourth == 0
  }

  /// Earliest first.
  package var years: [Int] { (Self.first...Self.last).filter(contains) }
}

extension ReferencePeriod {
  /// The financial year in which its middle lies, by the calendar year in which that begins.
  package var bucket: Int {
    let middle = start.adding(months: end.months(since: start) / 2)
    return middle.month >= 4 ? middle.year : middle.year - 1
  }
}
