import Catalogue

/// The years of a time line, and where on the sheet a day lies.
struct TimelineAxis: Sendable, Hashable {
  /// The first year on the axis.
  var firstYear: Int
  /// The first year that is no more on it.
  var endYear: Int
  /// Where the axis begins and how long it is, in points.
  var x: Double
  var width: Double

  /// Beyond this many years before the day, a start is told in words only.
  static let longest = 45

  init(rows: [TimelineRow], asOf: Day, x: Double, width: Double) {
    let starts = rows.flatMap { row -> [Int] in
      [row.first?.start.year, row.first == nil ? row.last.map { $0.start.year - 4 } : nil]
        .compactMap(\.self)
    }
    let ends = rows.compactMap { row in
      row.last?.end.year
        ?? (row.standing.group == .running ? nil : row.first.map { $0.end.year + 3 })
    }
    firstYear = max(asOf.year - Self.longest, min(starts.min() ?? asOf.year - 9, asOf.year - 9))
    endYear = min(asOf.year + 10, max(asOf.year, ends.max() ?? asOf.year)) + 1
    self.x = x
    self.width = width
  }

  var maxX: Double { x + width }

  /// The place where `day` begins, held within the axis.
  func place(_ day: Day) -> Double {
    let monthLength = Double(Day.days(inMonth: day.month, of: day.year))
    let year =
      Double(day.year) + (Double(day.month - 1) + Double(day.day - 1) / monthLength) / 12
    let share = (year - Double(firstYear)) / Double(endYear - firstYear)
    return x + min(1, max(0, share)) * width
  }

  /// The place where `day` is over.
  func placeAfter(_ day: Day) -> Double {
    day.day < Day.days(inMonth: day.month, of: day.year)
      ? place(day) + width / Double(endYear - firstYear) / 365 : placeOfMonth(after: day)
  }

  private func placeOfMonth(after day: Day) -> Double {
    let next = day.month == 12 ? Day(day.year + 1, 1, 1) : Day(day.year, day.month + 1, 1)
    return next.map(place) ?? maxX
  }

  /// Years that get a number: as many as have room, at round steps.
  func ticks(size: Double) -> [Int] {
    let room = TextWidth.points("2000", size: size) + 8
    let perYear = width / Double(endYear - firstYear)
    let step = [1, 2, 5, 10, 20, 50].first { Double($0) * perYear >= room } ?? 100
    return (firstYear..<endYear).filter { $0 % step == 0 }
  }

  func place(year: Int) -> Double { Day(year, 1, 1).map(place) ?? x }

  /// Where a break before the period named `year` of a series like `period` lies.
  func place(breakIn year: Int, like period: ReferencePeriod?) -> Double {
    guard let period else { return place(year: year) }
    switch period.kind {
    case .financialYear: return Day(year, 4, 1).map(place) ?? x
    case .academicYear: return Day(year, 9, 1).map(place) ?? x
    case .calendarYear, .quarter, .month: return place(year: year)
    case .snapshot:
      let half = width / Double(endYear - firstYear) / 2
      return (Day(year, period.end.month, 1).map(place) ?? x) - half
    }
  }
}
