import Catalogue

/// Turns what portals write for how often a data set is published into the catalogue's frequency.
///
/// ISO 8601 repeating durations (`R/P1Y`), the frequencies of the EU's authority table and of the Dublin Core collection
/// vocabulary (`freq:annual`), and plain English words. Nothing else is guessed: daily and the like have no word in the
/// catalogue.
enum FrequencyWords {
  enum Reading: Hashable {
    case frequency(Frequency)
    /// Says that nobody knows.
    case unknown
    /// Says something for which the catalogue has no word.
    case other
  }

  static func read(_ text: String) -> Reading {
    let words = FoldedText.trimmed(text)
    if FoldedText.isDoubted(words) { return .other }
    if let duration = duration(words) { return duration }
    let name = words.split(whereSeparator: { "/#:".contains($0) }).last.map(String.init) ?? words
    let key = name.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "_" }
    if let frequency = named[key] { return .frequency(frequency) }
    return ["unknown", "notspecified", "notknown"].contains(key) ? .unknown : .other
  }

  private static let named: [String: Frequency] = [
    "weekly": .weekly, "monthly": .monthly, "quarterly": .quarterly, "annual_2": .semiannual,
    "semiannual": .semiannual, "semiannually": .semiannual, "halfyearly": .semiannual,
    "sixmonthly": .semiannual, "twiceyearly": .semiannual,
    "annual": .annual, "annually": .annual, "yearly": .annual, "biennial": .biennial,
    "biennially": .biennial, "everytwoyears": .biennial, "triennial": .triennial,
    "everythreeyears": .triennial, "quadrennial": .quadrennial, "quinquennial": .quinquennial,
    "everyfiveyears": .quinquennial, "decennial": .decennial, "everytenyears": .decennial,
    "irreg": .irregular, "irregular": .irregular, "adhoc": .irregular, "asneeded": .irregular,
    "never": .once, "once": .once, "oneoff": .once, "notupdated": .once,
  ]

  /// A repeating duration, with or without the leading `R/`; `nil` if `text` is none.
  private static func duration(_ text: String) -> Reading? {
    guard
      let match = text.uppercased().wholeMatch(
        of: /(?:R\d*\/)?P(T?)(\d{1,4}(?:\.\d{1,3})?)([YMWDHS])/
      )
    else { return nil }
    if !match.1.isEmpty { return .other }
    let amount = String(match.2)
    switch match.3 {
    case "Y": return years[amount].map { .frequency($0) } ?? .other
    case "M": return months[amount].map { .frequency($0) } ?? .other
    case "W": return amount == "1" ? .frequency(.weekly) : .other
    case "D": return amount == "7" ? .frequency(.weekly) : .other
    case _: return .other
    }
  }

  private static let years: [String: Frequency] = [
    "1": .annual, "2": .biennial, "3": .triennial, "4": .quadrennial, "5": .quinquennial,
    "10": .decennial, "0.5": .semiannual, "0.25": .quarterly,
  ]
  private static let months: [String: Frequency] = [
    "1": .monthly, "3": .quarterly, "6": .semiannual, "12": .annual, "24": .biennial,
    "36": .triennial, "60": .quinquennial, "120": .decennial,
  ]

  /// The concept of the EU's authority table for a frequency.
  static func authority(_ frequency: Frequency) -> String {
    let name =
      switch frequency {
      case .weekly: "WEEKLY"
      case .monthly: "MONTHLY"
      case .quarterly: "QUARTERLY"
      case .semiannual: "ANNUAL_2"
      case .annual: "ANNUAL"
      case .biennial: "BIENNIAL"
      case .triennial: "TRIENNIAL"
      case .quadrennial: "QUADRENNIAL"
      case .quinquennial: "QUINQUENNIAL"
      case .decennial: "DECENNIAL"
      case .irregular: "IRREG"
      case .once: "NEVER"
      }
    return "http://publications.europa.eu/resource/authority/frequency/\(name)"
  }
}
