/// One spelling of one reference period, in lower case: what it means, or what it might mean.
enum PeriodPoint {
  case period(ReferencePeriod)
  /// Canonical spellings of what it might mean.
  case ambiguous([String])

  /// `nil` if `text` is the spelling of no period.
  init?(_ text: some StringProtocol) {
    let text = String(text)
    guard let point = Self.plain(text) ?? Self.year(named: text) ?? Self.partOfYear(text) else {
      return nil
    }
    self = point
  }

  private init?(_ period: ReferencePeriod?) {
    guard let period else { return nil }
    self = .period(period)
  }

  /// Years, days and months in digits.
  private static func plain(_ text: String) -> PeriodPoint? {
    // Most cells of a catalogue hold a year: that is told without an expression, which takes a hundred times as long.
    if text.utf8.count == 4, text.utf8.allSatisfy({ (48...57).contains($0) }) {
      return Int(text).flatMap { .init(.calendarYear($0)) }
    }
    if text.utf8.count == 10, let day = Day(text) { return .period(.snapshot(day)) }
    if let match = text.wholeMatch(of: /(\d{4})\/(\d{2}|\d{4})/), let year = Int(match.1) {
      return follows(match.2, year) ? .init(.financialYear(from: year)) : nil
    }
    if let match = text.wholeMatch(of: /(\d{4})-(\d{4})/), let year = Int(match.1) {
      guard follows(match.2, year), let financial = ReferencePeriod.financialYear(from: year) else {
        return nil
      }
      return .ambiguous(["\(year)..\(year + 1)", financial.description])
    }
    guard let match = text.wholeMatch(of: /(\d{4})-(\d{2})/), let year = Int(match.1),
      let digits = Int(match.2)
    else { return nil }
    return hyphenated(year, digits)
  }

  /// `2023-02` is a month and `2021-22` a financial year, `2011-12` may be either, `2016-19` several things.
  private static func hyphenated(_ year: Int, _ digits: Int) -> PeriodPoint? {
    let month = ReferencePeriod.month(digits, of: year)
    let financial = (year + 1) % 100 == digits ? ReferencePeriod.financialYear(from: year) : nil
    if let month, let financial { return .ambiguous([financial, month].map(\.description)) }
    if let period = month ?? financial { return .period(period) }
    let last = year - year % 100 + digits
    guard last > year, let from = ReferencePeriod.financialYear(from: year),
      let to = ReferencePeriod.financialYear(from: last - 1)
    else { return nil }
    return .ambiguous(["\(year)..\(last)", "\(from)..\(to)"])
  }

  /// Academic and financial years.
  private static func year(named text: String) -> PeriodPoint? {
    let academic =
      /(?:(?:academic(?: year)? |ay ?)(\d{4})[\/-](\d{2}|\d{4}))|(?:(\d{4})[\/-](\d{2}|\d{4}) (?:academic(?: year)?|ay))/
    if let match = text.wholeMatch(of: academic), let first = match.1 ?? match.3,
      let second = match.2 ?? match.4, let year = Int(first)
    {
      return follows(second, year) ? .init(.academicYear(from: year)) : nil
    }
    let financial =
      /(?:(?:financial year |financial |fy ?)(\d{4})[\/-](\d{2}|\d{4}))|(?:(\d{4})[\/-](\d{2}|\d{4}) (?:financial year|fy))/
    if let match = text.wholeMatch(of: financial), let first = match.1 ?? match.3,
      let second = match.2 ?? match.4, let year = Int(first)
    {
      return follows(second, year) ? .init(.financialYear(from: year)) : nil
    }
    if let match = text.wholeMatch(of: /(?:the )?year (?:to|ending|ended)(?: 31)? march (\d{4})/),
      let year = Int(match.1)
    {
      return .init(.financialYear(from: year - 1))
    }
    return nil
  }

  /// Quarters, months and days with words.
  private static func partOfYear(_ text: String) -> PeriodPoint? {
    if let match = text.wholeMatch(of: /(?:(\d{4}) ?q([1-4]))|(?:q([1-4]) (\d{4}))/),
      let year = (match.1 ?? match.4).flatMap({ Int($0) }),
      let quarter = (match.2 ?? match.3).flatMap({ Int($0) })
    {
      return .init(.quarter(quarter, of: year))
    }
    if let match = text.wholeMatch(of: /(\d{4}) m(\d{2})/), let year = Int(match.1),
      let month = Int(match.2)
    {
      return .init(.month(month, of: year))
    }
    if let match = text.wholeMatch(of: /(?:(\d{1,2}) )?([a-z]+) (\d{4})/), let year = Int(match.3),
      let month = month(named: match.2)
    {
      guard let digits = match.1 else { return .init(.month(month, of: year)) }
      return Int(digits).flatMap { Day(year, month, $0) }.map { .period(.snapshot($0)) }
    }
    return nil
  }

  /// Whether `digits`, two or four, name the year after `year`.
  private static func follows(_ digits: Substring, _ year: Int) -> Bool {
    Int(digits) == (digits.utf8.count == 2 ? (year + 1) % 100 : year + 1)
  }

  private static func month(named name: Substring) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    let place = names.firstIndex { $0 == name || (name.utf8.count == 3 && $0.hasPrefix(name)) }
    return name == "sept" ? 9 : place.map { $0 + 1 }
  }
}
