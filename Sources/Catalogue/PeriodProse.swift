/// Says of words that name no period what they name instead, and what was perhaps meant.
enum PeriodProse {
  /// `words` are in lower case.
  static func failure(_ words: String) -> PeriodFailure {
    if words.contains(/\bbreaks?\b/) {
      let years = words.matches(of: /\b\d{4}\b/).map { String($0.0) }.joined(separator: ", ")
      return .unreadable(
        "it tells a break, which belongs in the column comparable_time"
          + (years.isEmpty ? "" : " as 'break \(years)'"),
        offer: "unknown"
      )
    }
    if words.contains(/\bact\b/) {
      return .unreadable(
        "it names a law, not the periods to which the figures refer",
        offer: "unknown"
      )
    }
    let readings = PeriodSpelling.readings(words) + PeriodSpelling.yearsOrMonth(words)
    if !readings.isEmpty { return .ambiguous(readings) }
    let usual = PeriodSpelling.usual(words)
    if usual != words, case .success(let period) = PeriodReader.read(usual) {
      return .unreadable("no period is written like this", offer: period.description)
    }
    let periods = named(in: usual)
    guard let only = periods.first else {
      return nothing(words)
    }
    if periods.count > 1 {
      let leading = words.prefixMatch(of: /(.+?) \(/).flatMap { PeriodPoint($0.1) }
      if case .period(let period) = leading {
        return .unreadable(
          "it names several periods and the areas they are of; state those of Wales",
          offer: period.description
        )
      }
      return .unreadable(
        "it names several periods among other words: \(periods.map(\.description).joined(separator: ", "))",
        offer: nil
      )
    }
    return alone(only, in: words)
  }

  private static func nothing(_ words: String) -> PeriodFailure {
    if words.contains(/\b\d{4}-\d{2}-\d{2}\b/) {
      return .unreadable("there is no such day", offer: nil)
    }
    // Digits may be a year, of which nothing must be lost.
    if words.contains(/\d/) { return .unreadable("no period is written like this", offer: nil) }
    return .unreadable("it names no year", offer: "unknown")
  }

  private static func alone(_ period: ReferencePeriod, in words: String) -> PeriodFailure {
    let begins = words.contains(
      /\b(?:since|from|began|begins|begun|start|starts|started|launched)\b/
    )
    let ends = words.contains(/\b(?:to|until|ended|ends|stopped|last|latest)\b/)
    // The period itself is none of those meant.
    let isOutside = words.contains(/\b(?:before|after|replaced|not|except|excluding|without)\b/)
    let reason = "it says more than a period"
    if isOutside { return .unreadable(reason, offer: nil) }
    switch (begins, ends) {
    case (true, false): return .unreadable(reason, offer: "\(period)..")
    case (false, true): return .unreadable(reason, offer: "..\(period)")
    case (true, true): return .unreadable(reason, offer: nil)
    case (false, false):
      return .unreadable(
        "\(reason); write '..\(period)' if that is the latest of several",
        offer: period.description
      )
    }
  }

  /// The periods that can be found among other words, in their order.
  private static func named(in words: String) -> [ReferencePeriod] {
    words.matches(of: /\b(?:(?:\d{1,2} )?[a-z]+ )?\d{4}(?:[\/-]\d{2}(?:-\d{2})?)?\b/)
      .compactMap { match in
        // The year of a date that could not be told is less than what is said.
        if words[..<match.range.lowerBound].last.map({ "/.-".contains($0) }) == true { return nil }
        let spelling = match.0
        let bare = spelling.split(separator: " ").last ?? spelling
        if case .period(let period) = PeriodPoint(spelling) ?? PeriodPoint(bare) { return period }
        return nil
      }
  }
}
