/// Suggests, for the rows that claimed nothing, data sets that are left.
struct MatchSuggester {
  struct Suggestion {
    var existing: Int
    var score: Int
    var reason: MatchReason
  }

  private let claims: MatchClaims
  private var publishers = PublisherScores()

  init(_ claims: MatchClaims) { self.claims = claims }

  /// By row; best first, ties in the order of the data sets.
  mutating func suggestions() -> [Int: [Suggestion]] {
    let open = claims.rows.indices.filter { claims.outcomes[$0] == nil }
    let left = claims.existing.indices.filter { !claims.isClaimed[$0] }
    guard !open.isEmpty, !left.isEmpty else { return [:] }
    let index = SimilarityIndex(left.map { claims.existing[$0].texts })
    var suggestions: [Int: [Suggestion]] = [:]
    for row in open {
      suggestions[row] = best(of: similar(row, index, left) + suggested(row))
    }
    return suggestions
  }

  /// What keys and decisions suggest, however little alike it is.
  private mutating func suggested(_ row: Int) -> [Suggestion] {
    let subject = claims.rows[row]
    var suggestions: [Suggestion] = []
    for item in claims.evidence[row] ?? []
    where claims.isFree(MatchClaims.Pair(row: row, existing: item.existing)) {
      let other = claims.existing[item.existing]
      suggestions.append(
        Suggestion(
          existing: item.existing,
          score: publishers.score(subject, other, title: subject.titleScore(other)),
          reason: item.reason ?? subject.reason(other, words: [])
        )
      )
    }
    return suggestions
  }

  private mutating func similar(
    _ row: Int,
    _ index: SimilarityIndex,
    _ left: [Int]
  ) -> [Suggestion] {
    let subject = claims.rows[row]
    var suggestions: [Suggestion] = []
    for text in subject.texts {
      for hit in index.nearest(to: text, limit: 2 * CatalogueMatcher.suggestionLimit) {
        let place = left[hit.document]
        let other = claims.existing[place]
        let score = publishers.score(subject, other, title: hit.score)
        guard score >= CatalogueMatcher.threshold,
          claims.isFree(MatchClaims.Pair(row: row, existing: place))
        else { continue }
        let reason = subject.reason(other, words: hit.sharedWords)
        suggestions.append(Suggestion(existing: place, score: score, reason: reason))
      }
    }
    return suggestions
  }

  /// Each data set once, with its highest score; a contradiction of decisions is said before anything else.
  private func best(of found: [Suggestion]) -> [Suggestion] {
    var byPlace: [Int: Suggestion] = [:]
    for suggestion in found {
      guard var known = byPlace[suggestion.existing] else {
        byPlace[suggestion.existing] = suggestion
        continue
      }
      known.score = max(known.score, suggestion.score)
      if suggestion.reason == .contradictoryDecisions { known.reason = suggestion.reason }
      byPlace[suggestion.existing] = known
    }
    return Array(
      byPlace.values.sorted { ($1.score, $0.existing) < ($0.score, $1.existing) }
        .prefix(CatalogueMatcher.suggestionLimit)
    )
  }
}

/// How alike publishers are, each pair compared once.
struct PublisherScores {
  private struct Pair: Hashable {
    var left: String
    var right: String
  }

  private var known: [Pair: Int] = [:]

  /// Title and publisher together, given how alike the titles are; the title alone where a publisher is not stated.
  mutating func score(_ left: MatchSubject, _ right: MatchSubject, title: Int) -> Int {
    guard let publisher = left.publisher, let other = right.publisher else { return title }
    return (85 * title + 15 * score(publisher, other)) / 100
  }

  private mutating func score(_ left: String, _ right: String) -> Int {
    if left == right { return 1000 }
    let pair = Pair(left: left, right: right)
    if let score = known[pair] { return score }
    let score = TextSimilarity.score(left, right)
    known[pair] = score
    return score
  }
}
