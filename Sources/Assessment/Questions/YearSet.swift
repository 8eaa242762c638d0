package import Catalogue

/// A set of years, by which periods of different kinds are told to be the same.
///
/// A year is the financial year in which the middle of a period lies: 2021 is what 31 March 2022 counts, what 2021/22 sums up,
/// calendar 2021 and the school year 2021/22. Years from 1851 to 2106 are told apart; nothing that a policy question
/// could use lies outside.
package struct YearSet: Sendable, Hashable {
  private static let first = 1851
  private static let last = 2106
  private var words = SIMD4<UInt64>.zero

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
    words[place / 64] |= 1 << UInt64(place % 64)
  }

  package func contains(_ year: Int) -> Bool {
    guard (Self.first...Self.last).contains(year) else { return false }
    let place = year - Self.first
    return words[place / 64] & (1 << UInt64(place % 64)) != 0
  }

  package var count: Int { (0..<4).reduce(0) { $0 + words[$1].nonzeroBitCount } }
  package var isEmpty: Bool { words == .zero }

  package func intersection(_ other: YearSet) -> YearSet {
    var result = self
    result.words &= other.words
    return result
  }

  package func union(_ other: YearSet) -> YearSet {
    var result = self
    result.words |= other.words
    return result
  }

  package func isSuperset(of other: YearSet) -> Bool { words & other.words == other.words }

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

/// Over which years a data set has figures: those that are known, and those that are possible.
package struct DataSetYears: Sendable, Hashable {
  package var proven: YearSet
  package var possible: YearSet
  /// The fields that would decide the rest, as columns of the catalogue.
  package var openFields: [String]

  package init(proven: YearSet, possible: YearSet, openFields: [String]) {
    self.proven = proven
    self.possible = possible
    self.openFields = openFields
  }

  /// What the period of a data set and how often it is published say of its years, none of them after `asOf`.
  ///
  /// Of a series that appears more often than yearly only whole years count. Where the interval is not known the two ends
  /// are, and what lies between is possible.
  package init(of dataSet: DataSet, asOf: Day) {
    let now = ReferencePeriod.snapshot(asOf).bucket
    switch dataSet.period.state {
    case .doesNotBear:
      let always = YearSet(from: .min, through: now)
      self.init(proven: always, possible: always, openFields: [])
    case .unknown:
      self.init(
        proven: YearSet(),
        possible: YearSet(from: .min, through: now),
        openFields: ["period"]
      )
    case .value(.editions(let editions)):
      let years = YearSet(editions.map(\.bucket))
      self.init(proven: years, possible: years, openFields: [])
    case .value(.range(let first, let last)):
      self.init(first, last, dataSet.frequency.value, now: now)
    }
  }

  private init(
    _ first: ReferencePeriod?,
    _ last: ReferencePeriod?,
    _ frequency: Frequency?,
    now: Int
  ) {
    let ends = YearSet([first?.bucket, last?.bucket].compactMap(\.self))
    guard let last else {
      let possible = YearSet(from: first?.bucket ?? .min, through: now)
      self.init(proven: ends, possible: possible, openFields: ["period"])
      return
    }
    if frequency == .once {
      self.init(proven: YearSet([last.bucket]), possible: YearSet([last.bucket]), openFields: [])
      return
    }
    guard let first else {
      let possible = YearSet(from: .min, through: last.bucket)
      self.init(proven: ends, possible: possible, openFields: ["period"])
      return
    }
    let between = Self.wholeYears(first, last)
    guard let months = frequency?.months else {
      let field = frequency == nil ? "frequency" : "period"
      let isOpen = between != ends
      self.init(proven: ends, possible: between, openFields: isOpen ? [field] : [])
      return
    }
    let years = months <= 12 ? between : Self.every(months, from: first, to: last)
    self.init(proven: years, possible: years, openFields: [])
  }

  /// From the year of `first` to that of `last`; only whole ones where they are parts of a year.
  private static func wholeYears(_ first: ReferencePeriod, _ last: ReferencePeriod) -> YearSet {
    let isPartOfYear = [first, last].contains { $0.kind == .month || $0.kind == .quarter }
    var (from, through) = (first.bucket, last.bucket)
    if isPartOfYear {
      // A financial year counts where it lies within the span as a whole.
      from =
        (first.start.month, first.start.day) <= (4, 1) ? first.start.year : first.start.year + 1
      through = (last.end.month, last.end.day) >= (3, 31) ? last.end.year - 1 : last.end.year - 2
    }
    let years = YearSet(from: from, through: through)
    return years.isEmpty ? YearSet([last.bucket]) : years
  }

  private static func every(
    _ months: Int,
    from first: ReferencePeriod,
    to last: ReferencePeriod
  ) -> YearSet {
    var years = YearSet([first.bucket])
    var day = last.start.adding(months: last.end.months(since: last.start) / 2)
    while day >= first.start {
      years.insert(ReferencePeriod.snapshot(day).bucket)
      day = day.adding(months: -months)
    }
    return years
  }
}
