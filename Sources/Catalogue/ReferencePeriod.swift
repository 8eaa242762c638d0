/// The stretch of time to which one set of figures refers.
package struct ReferencePeriod: Sendable, Hashable, CustomStringConvertible {
  package enum Kind: Sendable, Hashable {
    case snapshot, calendarYear, financialYear, academicYear, quarter, month
  }

  package let kind: Kind
  package let start: Day
  package let end: Day

  /// A day on which things were counted.
  package static func snapshot(_ day: Day) -> Self { Self(kind: .snapshot, start: day, end: day) }

  package static func calendarYear(_ year: Int) -> Self? {
    Self(.calendarYear, Day(year, 1, 1), Day(year, 12, 31))
  }

  /// The year from 1 April of `year` to 31 March of the next.
  package static func financialYear(from year: Int) -> Self? {
    Self(.financialYear, Day(year, 4, 1), Day(year + 1, 3, 31))
  }

  /// The year from 1 September of `year` to 31 August of the next.
  package static func academicYear(from year: Int) -> Self? {
    Self(.academicYear, Day(year, 9, 1), Day(year + 1, 8, 31))
  }

  package static func quarter(_ quarter: Int, of year: Int) -> Self? {
    guard (1...4).contains(quarter) else { return nil }
    let last = quarter * 3
    return Self(
      .quarter,
      Day(year, last - 2, 1),
      Day(year, last, Day.days(inMonth: last, of: year))
    )
  }

  package static func month(_ month: Int, of year: Int) -> Self? {
    guard (1...12).contains(month) else { return nil }
    return Self(.month, Day(year, month, 1), Day(year, month, Day.days(inMonth: month, of: year)))
  }

  private init?(_ kind: Kind, _ start: Day?, _ end: Day?) {
    guard let start, let end else { return nil }
    self.init(kind: kind, start: start, end: end)
  }

  private init(kind: Kind, start: Day, end: Day) {
    self.kind = kind
    self.start = start
    self.end = end
  }

  /// The year by which people name it: the one in which it ends, but a financial or academic year's first.
  package var year: Int {
    switch kind {
    case .snapshot, .calendarYear, .quarter, .month: end.year
    case .financialYear, .academicYear: start.year
    }
  }

  /// The canonical spelling; reading it gives the same period.
  package var description: String {
    switch kind {
    case .snapshot: end.description
    case .calendarYear: paddedYear
    case .financialYear: twoYears
    case .academicYear: "academic \(twoYears)"
    case .quarter: "\(paddedYear) Q\(end.month / 3)"
    case .month where end.month == (year + 1) % 100: "\(paddedYear) M\(paddedMonth)"
    case .month: "\(paddedYear)-\(paddedMonth)"
    }
  }

  /// Both years with a stroke: `2011-12` would be December 2011 as well.
  private var twoYears: String { "\(paddedYear)/\(end.description.prefix(4).suffix(2))" }
  private var paddedYear: String { String(start.description.prefix(4)) }
  private var paddedMonth: String { String(end.description.dropFirst(5).prefix(2)) }
}

/// Which reference periods a series covers.
package enum PeriodCoverage: Sendable, Hashable {
  /// From `first` to `last`; where one is `nil`, that end is not known.
  case range(first: ReferencePeriod?, last: ReferencePeriod?)
  /// The editions that exist, earliest first, at least one.
  case editions([ReferencePeriod])

  package var first: ReferencePeriod? {
    switch self {
    case .range(let first, _): first
    case .editions(let editions): editions.first
    }
  }

  /// The latest reference period, where it is known.
  package var last: ReferencePeriod? {
    switch self {
    case .range(_, let last): last
    case .editions(let editions): editions.last
    }
  }
}

extension PeriodCoverage: CustomStringConvertible {
  package var description: String {
    switch self {
    case .range(let first, let last):
      "\(first?.description ?? "")..\(last?.description ?? "")"
    case .editions(let editions): editions.map(\.description).joined(separator: ", ")
    }
  }
}
