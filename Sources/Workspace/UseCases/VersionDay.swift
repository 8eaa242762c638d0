import Catalogue

/// The day that the name of a version tells: `2026-01` is the end of January, `2026-01-26` that day, `2026` its last.
enum VersionDay {
  static func day(of version: VersionID) -> Day? {
    if let day = Day(version.text) { return day }
    let parts = version.text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first.utf8.count == 4, let year = Int(first) else { return nil }
    if parts.count == 1 { return Day(year, 12, 31) }
    guard parts.count == 2, parts[1].utf8.count == 2, let month = Int(parts[1]),
      (1...12).contains(month)
    else { return nil }
    return Day(year, month, Day.days(inMonth: month, of: year))
  }
}
