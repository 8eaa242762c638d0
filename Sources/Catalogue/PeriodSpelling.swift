/// Dates and months as people write them in digits, in the spelling of the catalogue.
///
/// They are offered and never read: `31/03/2023` is likely a day of March, and the file may mean something else by it.
enum PeriodSpelling {
  /// `words` with every date and month in digits spelt as the catalogue does; they are in lower case.
  ///
  /// `31/03/2023` becomes `2023-03-31`, `apr-22` becomes `april 2022`, `21/22` becomes `2021/22`. What can be two days, such as
  /// `03/04/2023`, stays.
  static func usual(_ words: String) -> String {
    var usual = words.replacing(/\b(\d{1,2})([\/.\-])(\d{1,2})\2(\d{4}|\d{2})\b/) { match in
      let days = days(match.1, match.3, match.4)
      return days.count == 1 ? days[0].description : String(match.0)
    }
    usual = usual.replacing(/\b(\d{4})[\/.](\d{1,2})[\/.](\d{1,2})\b/) { match in
      day(Int(match.1), Int(match.2), Int(match.3))?.description ?? String(match.0)
    }
    let months = /\b([a-z]{3,9})(?:[\-\/.]|[ \-]?['\u{2018}\u{2019}])(\d{4}|\d{2})\b/
    usual = usual.replacing(months) { match in
      guard let year = year(match.2), isMonth(match.1) else { return String(match.0) }
      return "\(match.1) \(year)"
    }
    if let match = usual.wholeMatch(of: /(\d{2})[\/\-](\d{2})/), let from = year(match.1),
      let to = year(match.2), to == from + 1
    {
      return "\(from)/\(match.2)"
    }
    return usual
  }

  /// The days that `words` can be where day and month can be taken for each other; none where they cannot.
  static func readings(_ words: String) -> [String] {
    guard let match = words.wholeMatch(of: /(\d{1,2})([\/.\-])(\d{1,2})\2(\d{4}|\d{2})/) else {
      return []
    }
    let days = days(match.1, match.3, match.4)
    return days.count > 1 ? days.map(\.description) : []
  }

  /// Both readings of `dec-11`, of which spreadsheets make a typed `2011-12`: a financial year or a month; none where the two
  /// numbers are no pair of years.
  static func yearsOrMonth(_ words: String) -> [String] {
    guard let match = words.wholeMatch(of: /([a-z]{3})-(\d{2})/), let year = year(match.2),
      case .period(let month) = PeriodPoint("\(match.1) \(year)"),
      let financial = ReferencePeriod.financialYear(from: year), month.end.month == (year + 1) % 100
    else { return [] }
    return [financial, month].map(\.description)
  }

  /// Day before month, as in Britain, then the other way round, as far as there are such days.
  private static func days(_ first: Substring, _ second: Substring, _ last: Substring) -> [Day] {
    let (first, second, year) = (Int(first), Int(second), year(last))
    let days = [day(year, second, first), day(year, first, second)].compactMap(\.self)
    return Set(days).count == 1 ? [days[0]] : days
  }

  private static func day(_ year: Int?, _ month: Int?, _ day: Int?) -> Day? {
    guard let year, let month, let day else { return nil }
    return Day(year, month, day)
  }

  /// Two digits are a year of this century, or of the last where that is yet to come.
  private static func year(_ digits: Substring) -> Int? {
    Int(digits).map { digits.utf8.count == 4 ? $0 : $0 + ($0 < 50 ? 2000 : 1900) }
  }

  private static func isMonth(_ name: Substring) -> Bool {
    PeriodPoint("\(name) 2000") != nil
  }
}
