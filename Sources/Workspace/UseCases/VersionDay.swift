import Catalogue

/// The day that the name of a version tells: `2026-01` is the end of January, `2026-01-26` that day, `2026` its last.
enum VersionDay {
  /// `nil` where the name tells of no day; `recorded` where that lies within the month or year that it names, of which
  /// nothing later can be known.
  static func day(of version: VersionID, recorded: Day) -> Day? {
    guard let (first, last) = period(of: version.text) else { return nil }
    return first <= recorded ? min(last, recorded) : last
  }

  private static func period(of name: String) -> (first: Day, last: Day)? {
    if let day = Day(name) { return (day, day) }
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard let start = parts.first, start.utf8.count == 4, let year = Int(start) else { return nil }
    guard parts.count > 1 else {
      guard let first = Day(year, 1, 1), let last = Day(year, 12, 31) else { return nil }
      return (first, last)
    }
    guard parts.count == 2, parts[1].utf8.count == 2, let month = Int(parts[1]),
      (1...12).contains(month), let first = Day(year, month, 1),
      let last = Day(year, month, Day.days(inMonth: month, of: year))
    else { return nil }
    return (first, last)
  }
}
