import Catalogue

/// The interval of time that dates of a portal bound, as reference periods.
///
/// Ends on whole years, quarters and months become such periods; anything else keeps its days.
enum DateInterval {
  /// An end as it was written: a year, a month or a day, the time of the day left off.
  enum Point: Hashable {
    case year(Int)
    case month(year: Int, month: Int)
    case day(Day)

    init?(_ text: String) {
      let words = FoldedText.trimmed(text)
      if words.wholeMatch(of: /\d{4}/) != nil, let year = Int(words), Day(year, 1, 1) != nil {
        self = .year(year)
      } else if let match = words.wholeMatch(of: /(\d{4})-(\d{2})/), let year = Int(match.1),
        let month = Int(match.2), Day(year, month, 1) != nil
      {
        self = .month(year: year, month: month)
      } else if words.wholeMatch(of: /\d{4}-\d{2}-\d{2}(?:[T ].*|Z|[+-]\d{2}:\d{2})?/) != nil,
        let day = Day(String(words.prefix(10)))
      {
        self = .day(day)
      } else {
        return nil
      }
    }

    var first: Day? {
      switch self {
      case .year(let year): Day(year, 1, 1)
      case .month(let year, let month): Day(year, month, 1)
      case .day(let day): day
      }
    }

    var last: Day? {
      switch self {
      case .year(let year): Day(year, 12, 31)
      case .month(let year, let month): Day(year, month, Day.days(inMonth: month, of: year))
      case .day(let day): day
      }
    }

    /// The point as a period of its own.
    fileprivate var period: ReferencePeriod? {
      switch self {
      case .year(let year): .calendarYear(year)
      case .month(let year, let month): .month(month, of: year)
      case .day(let day): .snapshot(day)
      }
    }
  }

  /// What lies between two ends, one of which may be open; `nil` where it ends before it begins or is open on both.
  static func coverage(from start: Point?, to end: Point?) -> PeriodCoverage? {
    guard let start, let end else {
      if start == nil, end == nil { return nil }
      return .range(first: start?.period, last: end?.period)
    }
    guard let first = start.first, let last = end.last, first <= last else { return nil }
    if first == last, let only = start.period { return .editions([only]) }
    guard let ends = whole(from: first, to: last) else {
      guard let from = start.period, let to = end.period else { return nil }
      return from == to ? .editions([from]) : .range(first: from, last: to)
    }
    return ends.0 == ends.1 ? .editions([ends.0]) : .range(first: ends.0, last: ends.1)
  }

  /// The first and the last of the whole periods, as long as can be, of which the interval is made.
  private static func whole(from first: Day, to last: Day) -> (ReferencePeriod, ReferencePeriod)? {
    let candidates: [(ReferencePeriod?, ReferencePeriod?)] = [
      (.calendarYear(first.year), .calendarYear(last.year)),
      (.financialYear(from: first.year), .financialYear(from: last.year - 1)),
      (.academicYear(from: first.year), .academicYear(from: last.year - 1)),
      (
        .quarter((first.month + 2) / 3, of: first.year),
        .quarter((last.month + 2) / 3, of: last.year)
      ),
      (.month(first.month, of: first.year), .month(last.month, of: last.year)),
    ]
    for case (let from?, let to?) in candidates where from.start == first && to.end == last {
      return (from, to)
    }
    return nil
  }

  /// Reads an ISO 8601 interval: `2010-01-01/2015-12-31`, `2010/..`, `2010-01-01/P1Y`; `nil` if `text` is none.
  static func read(_ text: String) -> PeriodCoverage? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      .map { FoldedText.trimmed(String($0)) }
    if parts.count == 1 { return Point(text).flatMap { coverage(from: $0, to: $0) } }
    guard parts.count == 2 else { return nil }
    let isOpen = parts.map { ["", "..", "present"].contains($0.lowercased()) }
    let (start, end) = (Point(parts[0]), Point(parts[1]))
    if let start, let months = months(parts[1]), let first = start.first,
      first.year + months / 12 < 9998
    {
      return coverage(from: start, to: .day(before(first.adding(months: months))))
    }
    guard start != nil || isOpen[0], end != nil || isOpen[1] else { return nil }
    return coverage(from: start, to: end)
  }

  /// The months of a duration of whole years and months.
  private static func months(_ text: String) -> Int? {
    guard let match = text.uppercased().wholeMatch(of: /P(?:(\d{1,3})Y)?(?:(\d{1,3})M)?/) else {
      return nil
    }
    let years = match.1.flatMap { Int($0) } ?? 0
    let months = match.2.flatMap { Int($0) } ?? 0
    let sum = years * 12 + months
    return sum > 0 ? sum : nil
  }

  private static func before(_ day: Day) -> Day {
    if let earlier = Day(day.year, day.month, day.day - 1) { return earlier }
    if day.month > 1 {
      let month = day.month - 1
      return Day(day.year, month, Day.days(inMonth: month, of: day.year)) ?? day
    }
    return Day(day.year - 1, 12, 31) ?? day
  }
}
