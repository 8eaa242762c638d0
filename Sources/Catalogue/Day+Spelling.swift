/// Days as spreadsheets and people write them, which may be offered and never taken for granted.
extension Day {
  /// The day that another spelling most likely means: day before month, as in the United Kingdom, unless only the other
  /// order gives a day; a month by its English name; the number of a day in a spreadsheet; a day with a time after it.
  package static func likely(_ text: String) -> Day? {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let serial = Int(text), (20_000...80_000).contains(serial) { return Day(serial: serial) }
    if let day = Day(String(text.prefix(10))), let next = text.dropFirst(10).first {
      return next == "T" || next == " " ? day : nil
    }
    let parts = text.split { "/.-, ".contains($0) }.map(String.init)
    guard parts.count == 3 else { return nil }
    if parts[0].utf8.count == 4 { return Day(year: parts[0], month: parts[1], day: parts[2]) }
    return Day(year: parts[2], month: parts[1], day: parts[0])
      ?? Day(year: parts[2], month: parts[0], day: parts[1])
  }

  private init?(year: String, month: String, day: String) {
    guard let number = Int(year), let day = Int(day), year.utf8.count == 4 || year.utf8.count == 2
    else { return nil }
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    let named = names.firstIndex { month.lowercased().hasPrefix($0) }.map { $0 + 1 }
    guard let month = Int(month) ?? named else { return nil }
    self.init(year.utf8.count == 2 ? 2000 + number : number, month, day)
  }

  /// The day that a spreadsheet keeps as a number: 1 is the first of January 1900, and 60 a day that never was.
  private init?(serial: Int) {
    // Counted from the first of March of the year 0, so that the day that leap years have more comes last.
    let number = serial + 693_899
    let era = number / 146_097
    let dayOfEra = number % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.init(
      era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
      month,
      dayOfYear - (153 * shifted + 2) / 5 + 1
    )
  }
}
