import Catalogue
import Foundation

/// Reads the header by which a server asks to come back later: seconds, or a moment in the form of RFC 9110.
enum RetryAfter {
  /// How long to wait from `now`; `nil` where the header cannot be read.
  static func wait(_ header: String, now: Date) -> Duration? {
    let text = header.drop { $0.isWhitespace }
    if let seconds = Int(text.prefix { $0.isNumber }), text.allSatisfy(\.isNumber) {
      return .seconds(min(seconds, 1_000_000))
    }
    guard let moment = moment(text) else { return nil }
    return .seconds(max(0, min(1_000_000, (moment - now.timeIntervalSince1970).rounded(.up))))
  }

  /// Seconds since 1970 of `Sun, 06 Nov 1994 08:49:37 GMT`.
  private static func moment(_ text: Substring) -> Double? {
    let parts = text.split(separator: " ")
    guard parts.count == 6, parts[5] == "GMT", let day = Int(parts[1]), let year = Int(parts[3]),
      let month = months.firstIndex(of: parts[2].lowercased()),
      let date = Day(year, month + 1, day)
    else { return nil }
    let clock = parts[4].split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3, (0...23).contains(clock[0]), (0...59).contains(clock[1]),
      (0...60).contains(clock[2])
    else { return nil }
    // Days since 1970, counting years from March so that the leap day is the last.
    let y = date.month > 2 ? date.year : date.year - 1
    let dayOfYear = (153 * ((date.month + 9) % 12) + 2) / 5 + date.day - 1
    let days = 365 * y + y / 4 - y / 100 + y / 400 + dayOfYear - 719_468
    return Double(days * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2])
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
