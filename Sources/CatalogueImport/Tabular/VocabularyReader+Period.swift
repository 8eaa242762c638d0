package import Catalogue

extension VocabularyReader {
  /// Reference periods, in any spelling of ``PeriodReader`` and in Welsh; `nil` where they cannot be told for certain.
  package func period(_ words: String) -> PeriodCoverage? { try? periodReading(words).get() }

  /// Reference periods, or why the words name none.
  package func periodReading(_ words: String) -> Result<PeriodCoverage, PeriodFailure> {
    let reading = PeriodReader.read(words)
    guard case .failure = reading, let plainer = Self.inPlainerWords(words) else { return reading }
    if case .success(let period) = PeriodReader.read(plainer) { return .success(period) }
    return reading
  }

  /// The words with Welsh ones in English, and `2015 to present` as the `from 2015` that it means; `nil` where that
  /// changes nothing.
  private static func inPlainerWords(_ words: String) -> String? {
    guard words.utf8.count <= 200 else { return nil }
    var tokens = words.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    let before = tokens
    tokens = withoutHyphen(tokens)
    tokens = tokens.map { welshWords[$0] ?? $0 }
    if let at = tokens.firstIndex(of: "at"), at > 0, tokens[at - 1] == "to" {
      tokens.remove(at: at)
    }
    if tokens.first == "o" { tokens[0] = "from" }
    if let last = tokens.last, presentWords.contains(last) {
      tokens.removeLast()
      if let joint = tokens.last, ["to", "-", "–", "until"].contains(joint) { tokens.removeLast() }
      if let first = tokens.first, first != "from", first != "since" {
        tokens.insert("from", at: 0)
      }
    }
    return tokens.isEmpty || tokens == before ? nil : tokens.joined(separator: " ")
  }

  /// `2015-present` as three words.
  private static func withoutHyphen(_ tokens: [String]) -> [String] {
    guard
      let match = tokens.joined(separator: " ").wholeMatch(of: /(.+?) ?[\-–—‑] ?([^\-–—‑ ]+)/),
      presentWords.contains(String(match.2))
    else { return tokens }
    return match.1.split(separator: " ").map(String.init) + ["-", String(match.2)]
  }

  private static let presentWords: Set<String> = [
    "present", "now", "date", "today", "ongoing", "onwards", "onward", "presennol", "heddiw",
    "ymlaen",
  ]

  private static let welshWords: [String: String] = [
    "i": "to", "hyd": "to", "ers": "since", "ionawr": "january", "chwefror": "february",
    "mawrth": "march", "ebrill": "april", "mai": "may", "mehefin": "june", "gorffennaf": "july",
    "awst": "august", "medi": "september", "hydref": "october", "tachwedd": "november",
    "rhagfyr": "december",
  ]
}
