package import Catalogue

/// Over which years a data set has figures: those that are known, and those that it may have.
package struct DataSetYears: Sendable, Hashable {
  /// Years that it has, all of them unless only ``ends`` are, if some facts turn out well.
  package struct Chance: Sendable, Hashable {
    package var years: YearSet
    /// As columns of the catalogue.
    package var openFields: [String]
    /// Of the years only those in which a range begins and ends; `nil`: all come together.
    package private(set) var ends: YearEnds?

    package init(_ years: YearSet, _ openFields: [String]) {
      self.years = years
      self.openFields = openFields
    }

    /// The ends of a range, which are known as soon as the period is.
    package init(_ ends: YearEnds) {
      self.init(ends.years, ["period"])
      self.ends = ends
    }

    fileprivate func within(_ stretch: YearSet) -> Chance {
      if let ends { return Chance(ends.intersection(stretch)) }
      return Chance(years.intersection(stretch), openFields)
    }
  }

  package var proven: YearSet
  package var chances: [Chance]

  package init(proven: YearSet, chances: [Chance] = []) {
    self.proven = proven
    self.chances = chances.filter { !proven.isSuperset(of: $0.years) }
  }

  package var possible: YearSet { chances.reduce(proven) { $0.union($1.years) } }

  /// The fields that would decide what is not known, each once.
  package var openFields: [String] {
    var seen: Set<String> = []
    return chances.flatMap(\.openFields).filter { seen.insert($0).inserted }
  }

  /// Only those of one stretch.
  func within(_ stretch: YearSet) -> DataSetYears {
    DataSetYears(
      proven: proven.intersection(stretch),
      chances: chances.map { $0.within(stretch) }
    )
  }
}

extension DataSetYears {
  /// What the period of a data set and how often it is published say of its years, none of them after `asOf`.
  ///
  /// Of a series that appears more often than yearly only whole years count. Where the interval is not known the two ends
  /// are, if they are whole years, and what lies between is possible. What nobody has seen for long may have later years.
  package init(of dataSet: DataSet, asOf: Day) {
    let now = ReferencePeriod.snapshot(asOf).bucket
    let interval = Interval(dataSet.frequency)
    let stated: DataSetYears
    let isAhead = dataSet.periodAhead(of: asOf) != nil
    switch isAhead ? .unknown : dataSet.period.state {
    case .doesNotBear:
      self.init(proven: YearSet(from: .min, through: now))
      return
    case .unknown:
      let any = YearSet(from: .min, through: now)
      self.init(proven: YearSet(), chances: interval.chances(any, YearEnds(any, any)))
      return
    case .value(.editions(let editions)): stated = Self.counted(editions, interval)
    case .value(.range(let first?, let last?)): stated = Self.between(first, last, interval)
    case .value(.range(let first, let last)):
      stated = Self.openEnded(first, last, interval, now: now)
    }
    self = stated
    let runs = dataSet.lifecycle.value != .stopped && interval != .once
    guard !dataSet.isConfirmed(on: asOf), runs, let last = dataSet.period.value?.last else {
      return
    }
    let later = YearSet(from: last.bucket, through: now)
    let begins = Self.beginnings(dataSet.period.value, before: last)
    let seenAgain = interval.chances(possible.union(later), begins.map { YearEnds($0, later) })
    // Editions that are added to a list are years, however often there are any.
    let added = begins == nil ? [Chance(proven.union(later), ["period"])] : []
    self.init(proven: proven, chances: chances + seenAgain + added)
  }

  /// In which years a range may begin that is found out to last longer; `nil` for a list of editions.
  private static func beginnings(
    _ period: PeriodCoverage?,
    before last: ReferencePeriod
  ) -> YearSet? {
    guard case .range(let first, _)? = period else { return nil }
    return first?.yearAsFirst ?? YearSet(from: .min, through: last.bucket)
  }

  /// What is known of how often a series is published.
  private enum Interval: Equatable {
    case unknown, once, irregular
    case months(Int)

    init(_ frequency: Fact<Frequency>) {
      switch frequency.state {
      case .unknown: self = .unknown
      case .doesNotBear: self = .irregular
      case .value(.once): self = .once
      case .value(let frequency): self = frequency.months.map(Self.months) ?? .irregular
      }
    }

    /// What the period tells once it is found out: of a range whose interval is not known its `ends` only, if it is one.
    func chances(_ years: YearSet, _ ends: YearEnds?) -> [Chance] {
      guard self == .unknown else { return [Chance(years, ["period"])] }
      return [Chance(years, ["period", "frequency"])] + (ends.map { [Chance($0)] } ?? [])
    }

    /// Whether a part of a year may be one of several that make up the year, so that it does not count alone.
    func mayAppear(within longest: Int) -> Bool {
      switch self {
      case .unknown: true
      case .months(let months): months <= longest
      case .once, .irregular: false
      }
    }
  }

  private static func between(
    _ first: ReferencePeriod,
    _ last: ReferencePeriod,
    _ interval: Interval
  ) -> DataSetYears {
    let ends = YearSet([first.bucket, last.bucket])
    let inclusive = YearSet(from: first.bucket, through: last.bucket)
    switch interval {
    case .once: return DataSetYears(proven: YearSet([last.bucket]))
    case .irregular:
      return DataSetYears(proven: ends, chances: [Chance(inclusive, ["period"])])
    case .months(let months) where months > 12:
      return DataSetYears(proven: every(months, from: first, to: last))
    case .months: return DataSetYears(proven: wholeYears(first, last) ?? inclusive)
    case .unknown:
      let yearly = wholeYears(first, last) ?? inclusive
      // If it is published more rarely than yearly, each end is an edition, whole year or not.
      return DataSetYears(
        proven: ends.intersection(yearly),
        chances: [Chance(yearly, ["frequency"]), Chance(ends, ["frequency"])]
      )
    }
  }

  /// One end is not known, or neither is.
  private static func openEnded(
    _ first: ReferencePeriod?,
    _ last: ReferencePeriod?,
    _ interval: Interval,
    now: Int
  ) -> DataSetYears {
    if interval == .once, let last { return DataSetYears(proven: YearSet([last.bucket])) }
    let known = [first, last].compactMap(\.self)
    let isInPart = interval.mayAppear(within: 12) && known.contains(where: \.isPartOfYear)
    let from = first.map { isInPart ? $0.firstWholeYear : $0.bucket } ?? .min
    let through = last.map { isInPart ? $0.lastWholeYear : $0.bucket } ?? now
    let years = YearSet(from: from, through: through)
    let ends = YearEnds(first?.yearAsFirst ?? years, last?.yearAsLast ?? years)
    return DataSetYears(
      proven: isInPart ? YearSet() : YearSet(known.map(\.bucket)),
      chances: interval.chances(years, ends)
    )
  }

  /// Each edition is of a year, but of a series that appears more often than yearly the parts have to make up one.
  private static func counted(
    _ editions: [ReferencePeriod],
    _ interval: Interval
  ) -> DataSetYears {
    let all = YearSet(editions.map(\.bucket))
    guard interval.mayAppear(within: 6) else { return DataSetYears(proven: all) }
    var months: [Int: Set<Int>] = [:]
    for edition in editions where edition.isPartOfYear {
      var day = edition.start
      while day <= edition.end {
        months[day.month >= 4 ? day.year : day.year - 1, default: []].insert(day.month)
        day = day.adding(months: 1)
      }
    }
    let whole = months.filter { $0.value.count == 12 }.map(\.key)
    let proven = YearSet(editions.filter { !$0.isPartOfYear }.map(\.bucket) + whole)
    return DataSetYears(
      proven: proven,
      chances: interval == .unknown ? [Chance(all, ["frequency"])] : []
    )
  }

  /// The financial years that lie wholly within months or quarters; `nil` where they are neither.
  private static func wholeYears(_ first: ReferencePeriod, _ last: ReferencePeriod) -> YearSet? {
    guard first.isPartOfYear || last.isPartOfYear else { return nil }
    return YearSet(from: first.firstWholeYear, through: last.lastWholeYear)
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

extension ReferencePeriod {
  fileprivate var isPartOfYear: Bool { kind == .month || kind == .quarter }

  /// Its year, if a range that begins with it has all of that, or it is no part of one.
  fileprivate var yearAsFirst: YearSet {
    isPartOfYear && firstWholeYear > bucket ? YearSet() : YearSet([bucket])
  }

  /// Its year, if a range that ends with it has all of that, or it is no part of one.
  fileprivate var yearAsLast: YearSet {
    isPartOfYear && lastWholeYear < bucket ? YearSet() : YearSet([bucket])
  }

  /// The first financial year that begins with it or later.
  fileprivate var firstWholeYear: Int {
    (start.month, start.day) <= (4, 1) ? start.year : start.year + 1
  }

  /// The last financial year that has ended with it.
  fileprivate var lastWholeYear: Int {
    (end.month, end.day) >= (3, 31) ? end.year - 1 : end.year - 2
  }
}
