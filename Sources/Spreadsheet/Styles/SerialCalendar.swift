/// How a workbook counts its days.
enum SerialCalendar: Sendable, Hashable {
  /// 1 is 1 January 1900, and 60 is a 29 February that never was.
  case from1900
  /// 0 is 1 January 1904.
  case from1904

  /// `YYYY-MM-DD`, or `nil` where spreadsheets show no day for the number.
  func day(_ serial: Int) -> String? {
    switch self {
    case .from1900:
      switch serial {
      case 60: return "1900-02-29"
      case 1..<60: return SheetDay(sinceEpoch: serial - 25_568)?.description
      case 61...2_958_465: return SheetDay(sinceEpoch: serial - 25_569)?.description
      default: return nil
      }
    case .from1904:
      guard (0...2_957_003).contains(serial) else { return nil }
      return SheetDay(sinceEpoch: serial - 24_107)?.description
    }
  }

  /// The number as a day or time in `format`, or `nil` where it is none.
  ///
  /// The time of day is shown to the minute, and only where the number has one. Of a day no more is told than its format
  /// shows: `2011`, `Dec 2011`, `1 Dec`, `Dec`. Where two digits of the year stand behind the month, as in the `Dec-11` that
  /// Excel makes of a typed `2011-12`, they are left so if they can be a pair of years.
  func text(_ number: Double, as format: NumberFormat) -> String? {
    guard format != .number, number >= 0, number < 3_000_000 else { return nil }
    // Seconds first: the number is no exact multiple of them.
    let seconds = Int((number * 86_400).rounded())
    let (days, minutes) = (seconds / 86_400, seconds % 86_400 / 60)
    func clock(_ hours: Int) -> String {
      "\(hours < 10 ? "0" : "")\(hours):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
    }
    switch format {
    case .number: return nil
    case .time: return clock(days * 24 + minutes / 60)
    case .day: return day(Int(number))
    case .year, .month, .monthOfShortYear, .dayOfMonth, .monthAlone:
      return day(Int(number)).map { Self.part(of: $0, as: format) }
    case .dayAndTime:
      guard let day = day(days) else { return nil }
      return seconds % 86_400 == 0 ? day : "\(day) \(clock(minutes / 60))"
    }
  }

  /// What a format shows of a day, which is `YYYY-MM-DD`.
  private static func part(of day: String, as format: NumberFormat) -> String {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, months.indices.contains(parts[1] - 1) else { return day }
    let (year, month) = (parts[0], months[parts[1] - 1])
    switch format {
    case .year: return String(year)
    case .month: return "\(month) \(year)"
    case .monthOfShortYear:
      return (year + 1) % 100 == parts[1]
        ? "\(month)-\(day.dropFirst(2).prefix(2))" : "\(month) \(year)"
    case .dayOfMonth: return "\(parts[2]) \(month)"
    case .monthAlone: return month
    case .number, .day, .dayAndTime, .time: return day
    }
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
