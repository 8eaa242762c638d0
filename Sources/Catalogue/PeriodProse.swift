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
    let periods = named(in: words)
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
    if words.contains(/\d{4}/) { return .unreadable("no period is written like this", offer: nil) }
    return .unreadable("it names no year", offer: "unknown")
  }

  private static func alone(_ period: ReferencePeriod, in words: String) -> PeriodFailure {
    let begins = words.contains(
      /\b(?:since|from|began|begins|begun|start|starts|started|launched)\b/
    )
    let ends = words.contains(/\b(?:to|until|ended|ends|stopped|last|latest|before|replaced)\b/)
    let reason = "it says more than a period"
    switch (begins, ends) {
    case (true, false): return .unreadable(reason, offer: "\(period)..")
    case (false, true): return .unreadable(reason, offer: "..\(period)")
    case (true, true): return .unreadable(reason, offer: nil)
    case (false, false):
      return .unreadable(
        "\(reason); write '..\(period)' if that is the latest, '\(period)' if there is no other",
        offer: "..\(period)"
      )
    }
  }

  /// The periods that can be found among other words, in their order.
  private static func named(in words: String) -> [ReferencePeriod] {
    words.matches(of: /\b(?:(?:\d{1,2} )?[a-z]+ )?\d{4}(?:[\/-]\d{2}(?:-\d{2})?)?\b/)
      .compactMap { match in
        let spelling = match.0
        let bare = spelling.split(separator: " ").last ?? spelling
        if case .period(let period) = PeriodPoint(spelling) ?? PeriodPoint(bare) { return period }
        return nil
      }
  }
}
