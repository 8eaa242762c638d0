import Catalogue

/// Years of which one or two come together and no more: those in which a range that nobody knows yet may begin and end.
///
/// How often the series appears is not known either, so that of what lies between the ends nothing is.
package struct YearEnds: Sendable, Hashable {
  /// In which one end may lie, and in which the other; where one set is empty there is a single year.
  package private(set) var one: YearSet
  package private(set) var other: YearSet

  package init(_ one: YearSet, _ other: YearSet) {
    self.one = one
    self.other = other
  }

  /// All that there may be, though at most two of them come together.
  package var years: YearSet { one.union(other) }

  /// Whether so many different years can be had together.
  func has(_ count: Int) -> Bool {
    switch count {
    case ...0: true
    case 1: !one.isEmpty || !other.isEmpty
    case 2: !one.isEmpty && !other.isEmpty && years.count > 1
    default: false
    }
  }

  /// Those that lie in `set` as well.
  func intersection(_ set: YearSet) -> YearEnds {
    YearEnds(one.intersection(set), other.intersection(set))
  }

  /// The ways in which the ends of both are the same: each of the one is either of the other.
  func common(with ends: YearEnds) -> [YearEnds] {
    let straight = YearEnds(one.intersection(ends.one), other.intersection(ends.other))
    let crossed = YearEnds(one.intersection(ends.other), other.intersection(ends.one))
    return Self.distinct(straight, crossed)
  }

  /// The ways in which one of the ends lies in `set`.
  func reaching(_ set: YearSet) -> [YearEnds] {
    let ways = [YearEnds(one.intersection(set), other), YearEnds(one, other.intersection(set))]
    return Self.distinct(
      ways[0].one.isEmpty ? ways[1] : ways[0],
      ways[1].other.isEmpty ? ways[0] : ways[1]
    ).filter { !$0.years.intersection(set).isEmpty }
  }

  /// Without one that the other holds.
  private static func distinct(_ left: YearEnds, _ right: YearEnds) -> [YearEnds] {
    if left.isSuperset(of: right) { return [left] }
    return right.isSuperset(of: left) ? [right] : [left, right]
  }

  /// Whether any two years of `ends` are two of these as well.
  func isSuperset(of ends: YearEnds) -> Bool {
    one.isSuperset(of: ends.one) && other.isSuperset(of: ends.other)
      || one.isSuperset(of: ends.other) && other.isSuperset(of: ends.one)
  }

  /// Whether all of `years` can be had together.
  func holds(_ years: YearSet) -> Bool {
    switch years.count {
    case 0: return true
    case 1: return self.years.isSuperset(of: years)
    case 2:
      let pair = years.years
      let (first, last) = (YearSet(pair.prefix(1)), YearSet(pair.suffix(1)))
      return isSuperset(of: YearEnds(first, last))
    default: return false
    }
  }
}
