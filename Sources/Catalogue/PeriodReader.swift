/// Reads the periods to which figures refer, in the canonical spelling and in those that people use.
///
/// Canonical is what ``PeriodCoverage/description`` writes: `2022`, `2022-03-31`, `2021/22` (financial year), `academic
/// 2020/21`, `2021 Q3`, `2023-02`, `2011 M12`; `2015..2022`, `..2016`, `2015..`; `2005, 2008, 2011`. Other spellings
/// (`2016-2019`, `to 2016`, `since 2015`, `year ending March 2022`, `2022 shown`) are read where they can mean one thing.
package enum PeriodReader {
  /// The periods that `text` names, or why it names none.
  package static func read(_ text: String) -> Result<PeriodCoverage, PeriodFailure> {
    let words = normalised(text)
    guard !words.isEmpty else {
      return .failure(.unreadable("the cell is empty", offer: "unknown"))
    }
    if words.contains("..") { return canonicalRange(words) }
    if let range = spokenRange(words) { return range }
    return list(words) ?? .failure(PeriodProse.failure(words))
  }

  /// Lower case, single spaces, plain hyphens.
  private static func normalised(_ text: String) -> String {
    let folded = text.lowercased().map { character -> Character in
      switch character {
      case "–", "—", "‐", "‑", "−": "-"
      case _ where character.isWhitespace: " "
      case _: character
      }
    }
    return String(folded).split(separator: " ").joined(separator: " ")
  }

  private static func canonicalRange(_ words: String) -> Result<PeriodCoverage, PeriodFailure> {
    let ends = words.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
      .map { String($0).trimmingSpaces }
    return range(from: ends.first ?? "", to: ends.last ?? "")
      ?? .failure(PeriodProse.failure(words))
  }

  /// A range in words or with a hyphen; `nil` if `words` is none.
  private static func spokenRange(_ words: String) -> Result<PeriodCoverage, PeriodFailure>? {
    if let match = words.wholeMatch(of: /(?:from |between )?(.+?) (?:to|until|till|and|-) (.+)/),
      PeriodPoint(match.1) != nil, PeriodPoint(match.2) != nil,
      !words.contains(" and ") || words.hasPrefix("between ")
    {
      return range(from: String(match.1), to: String(match.2))
    }
    if let match = words.wholeMatch(of: /(?:to|until|till|up to) (.+)/) {
      return range(from: "", to: String(match.1))
    }
    if let match = words.wholeMatch(of: /(?:from|since) (.+)/) {
      return range(from: String(match.1), to: "")
    }
    if let match = words.wholeMatch(of: /(.+) shown/) {
      return range(from: "", to: String(match.1))
    }
    if let match = words.wholeMatch(of: /(\d{4}|\d{4}\/\d{2})-(\d{4}|\d{4}\/\d{2})/),
      PeriodPoint(words) == nil
    {
      return range(from: String(match.1), to: String(match.2))
    }
    return nil
  }

  /// `nil` if an end is not empty and no period either.
  private static func range(
    from: String,
    to: String
  ) -> Result<PeriodCoverage, PeriodFailure>? {
    var ends: [ReferencePeriod?] = []
    for end in [from, to] {
      switch end.isEmpty ? nil : PeriodPoint(end) {
      case .period(let period): ends.append(period)
      case .ambiguous(let readings): return .failure(.ambiguous(readings))
      case nil where end.isEmpty: ends.append(nil)
      case nil: return nil
      }
    }
    if let first = ends[0], let last = ends[1], last.end < first.end {
      return .failure(.endsBeforeItBegins(first: first, last: last))
    }
    return .success(.range(first: ends[0], last: ends[1]))
  }

  /// Editions, earliest first; `nil` if something in `words` is no period.
  private static func list(_ words: String) -> Result<PeriodCoverage, PeriodFailure>? {
    let bare = words.replacing(/^editions?:? | editions?$| only$/, with: "")
    let parts = bare.split(whereSeparator: { $0 == "," || $0 == ";" })
      .flatMap { $0.split(separator: " and ") }
      .map { String($0).trimmingSpaces }
    var editions: [ReferencePeriod] = []
    for part in parts {
      switch PeriodPoint(part) {
      case .period(let period):
        guard !editions.contains(period) else {
          return .failure(.unreadable("'\(period)' is listed twice", offer: nil))
        }
        editions.append(period)
      case .ambiguous(let readings): return .failure(.ambiguous(readings))
      case nil: return nil
      }
    }
    guard !editions.isEmpty else { return nil }
    return .success(.editions(editions.sorted { ($0.end, $0.start) < ($1.end, $1.start) }))
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
