/// What a number format makes of a number, as far as it tells days and times from other numbers.
enum NumberFormat: Sendable, Hashable {
  case number
  /// A day alone.
  case day
  /// Of a day the year alone.
  case year
  /// Of a day the month and the year in full.
  case month
  /// Of a day the month and the last two digits of the year, such as `mmm-yy`.
  case monthOfShortYear
  /// Of a day its number and its month, the year unsaid, such as `d-mmm`.
  case dayOfMonth
  /// Of a day the name or number of the month alone.
  case monthAlone
  /// A day with the time of day.
  case dayAndTime
  /// The time of day, or hours and minutes beyond a day.
  case time

  /// One of the formats that every workbook has; those of East Asian versions are days and times too.
  init(builtIn id: Int) {
    switch id {
    case 16: self = .dayOfMonth
    case 17: self = .monthOfShortYear
    case 14...15, 27...31, 36, 50...54, 57, 58: self = .day
    case 22: self = .dayAndTime
    case 18...21, 32...35, 45...47, 55, 56: self = .time
    default: self = .number
    }
  }

  /// A format in Excel's notation, such as `yyyy\-mm\-dd;@` or `[$-F800]dddd`.
  ///
  /// Only the first section counts; what is quoted, escaped, or in brackets that are no elapsed time is skipped.
  init(code: String) {
    var years = 0
    var hasDay = false
    var isLongDate = false
    var hasTime = false
    var hasMonthOrMinute = false
    var hasDigits = false
    var rest = code.lowercased()[...]
    let isGeneral = rest.hasPrefix("general")
    scan: while let character = rest.popFirst() {
      switch character {
      case "\"":
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*":
        rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        // The long date of the system, whatever the code behind it says.
        if ["$-f800", "$-x-sysdate"].contains(inside) { isLongDate = true }
        if let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) {
          hasTime = true
        }
      case ";": break scan
      case "y": years += 1
      case "d": hasDay = true
      case "h", "s": hasTime = true
      case "m": hasMonthOrMinute = true
      case "0", "#", "?": hasDigits = true
      // In `AM/PM` and `A/P` the letters are no months.
      case "a":
        for mark in ["m/pm", "/p"] where rest.hasPrefix(mark) {
          rest = rest.dropFirst(mark.count)
          hasTime = true
          break
        }
      default: break
      }
    }
    // A month alone is a day's; with a time it is the minutes. Digits are only a time's, for parts of a second.
    if isGeneral || (hasDigits && !hasTime) {
      self = .number
    } else if hasDay || years > 0 || (hasMonthOrMinute && !hasTime) {
      self =
        hasTime
        ? .dayAndTime
        : isLongDate ? .day : Self.shown(day: hasDay, month: hasMonthOrMinute, years: years)
    } else {
      self = hasTime ? .time : .number
    }
  }

  /// A day by the parts of it that are shown; `years` counts the letters of the year.
  private static func shown(day: Bool, month: Bool, years: Int) -> Self {
    switch (day, month, years) {
    case (true, true, 0): .dayOfMonth
    case (true, _, _): .day
    case (false, true, 0): .monthAlone
    case (false, true, 1...2): .monthOfShortYear
    case (false, true, _): .month
    case (false, false, _): .year
    }
  }
}
