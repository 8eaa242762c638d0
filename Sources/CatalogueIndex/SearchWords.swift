import Diagnostics
import GRDB

/// Words as the index sees them: folded, and which of them there are.
struct SearchWords {
  private let tokenizer: any FTS5Tokenizer

  init(_ tokenizer: any FTS5Tokenizer) { self.tokenizer = tokenizer }

  func tokens(_ text: String) throws -> [String] {
    try tokenizer.tokenize(query: text).map(\.token)
  }

  /// For each required word that no row has, the nearest that some row has; at most for five.
  func suggestions(for query: SearchQuery, in database: Database) throws -> [SearchSuggestion] {
    var result: [SearchSuggestion] = []
    var known: Set<String> = []
    for term in query.required {
      let tokens = try tokens(term.text)
      for (index, token) in tokens.enumerated() {
        let isPrefix = term.isPrefix && index == tokens.count - 1
        // What is longer is no word that somebody mistyped, and would be dear to compare.
        guard result.count < 5, token.unicodeScalars.count <= 64, known.insert(token).inserted,
          try !stands(token, isPrefix: isPrefix, in: database)
        else { continue }
        let candidates = try nearest(to: token, in: database)
        if !candidates.isEmpty {
          result.append(SearchSuggestion(word: token, candidates: candidates))
        }
      }
    }
    return result
  }

  private func stands(_ token: String, isPrefix: Bool, in database: Database) throws -> Bool {
    let last = isPrefix ? token + "\u{10FFFF}" : token
    return try Bool.fetchOne(
      database,
      sql: "SELECT EXISTS (SELECT 1 FROM vocabulary WHERE term >= ? AND term <= ?)",
      arguments: [token, last]
    ) ?? false
  }

  private func nearest(to token: String, in database: Database) throws -> [String] {
    let length = token.unicodeScalars.count
    let reach = max(1, length / 3)
    let terms = try String.fetchAll(
      database,
      sql: "SELECT term FROM vocabulary WHERE length(term) BETWEEN ? AND ?",
      arguments: [length - reach, length + reach]
    )
    return NearMiss.candidates(for: token, among: terms)
  }
}
