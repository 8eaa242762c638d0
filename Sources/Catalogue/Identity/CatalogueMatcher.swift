/// Finds out which rows of an incoming list are data sets that the catalogue has.
///
/// In the order of the method: our id, then the origin's identifier, then the canonical link, then title and publisher.
/// A key makes a match certain where one row of either list has it; what several rows share, and links to home pages,
/// are no identity. An identifier, a link, or an id of ours in a list that is not, is not believed against a wholly different title of another publisher, and a
/// title is none where no publisher stands beside it.
/// What a person decided comes before everything.
///
/// Rows that no key settles are compared by similarity with the data sets that are left: from ``threshold`` on they are
/// uncertain, and a person decides. A data set is claimed at most once. What becomes of a row does not depend on the
/// order of either list. Time grows in proportion to the lists, see ``SimilarityIndex``.
package struct CatalogueMatcher: Sendable {
  /// The least score of a suggestion that rests on similarity alone.
  package static let threshold = 550
  /// How many suggestions a row gets.
  package static let suggestionLimit = 5

  private let existing: [DataSet]
  private let subjects: [MatchSubject]
  private let decisions: [MatchFingerprint: [MatchDecision]]

  /// A matcher for a list of data sets, of which no two have one id.
  ///
  /// Of several decisions on one pair the latest counts, of those of one day a rejection.
  package init(existing: [DataSet], decisions: [MatchDecision] = []) {
    self.existing = existing.sorted { $0.id < $1.id }
    subjects = self.existing.map { MatchSubject(MatchCandidate($0)) }
    self.decisions = Dictionary(grouping: decisions, by: \.incoming)
  }

  /// What becomes of each row, in the order of `incoming`.
  package func matches(of incoming: [MatchCandidate]) -> [CatalogueMatch] {
    let rows = incoming.map { MatchSubject($0) }
    let keys = MatchKeys(rows)
    var claims = MatchClaims(rows: rows, existing: subjects)
    decide(keys, &claims)
    let ids = existing.map { [$0.id] }
    claims.claim(incoming.map { $0.id.map { [$0] } ?? [] }, ids, .ourID)
    claims.claim(incoming.map { $0.id.map { [$0] } ?? [] }, existing.map(\.formerly), .formerID)
    claims.claim(rows.map(\.identifier), subjects.map(\.identifier), .identifier)
    claims.claim(rows.map(\.ownLink), subjects.map(\.ownLink), .link)
    claims.claim(rows.map(\.titleKey), subjects.map(\.titleKey), .titleAndPublisher)
    claims.claim(
      rows.map(\.welshTitleKey),
      subjects.map(\.welshTitleKey),
      .welshTitleAndPublisher
    )
    var suggester = MatchSuggester(claims)
    let suggestions = suggester.suggestions()
    return rows.indices.map { row in
      let outcome: CatalogueMatch.Outcome
      if let claim = claims.outcomes[row] {
        outcome = .certain(existing[claim.existing].id, because: claim.reason)
      } else if let found = suggestions[row], !found.isEmpty {
        outcome = .uncertain(
          found.map {
            MatchSuggestion(dataSet: existing[$0.existing].id, score: $0.score, reason: $0.reason)
          }
        )
      } else {
        outcome = .new
      }
      return CatalogueMatch(fingerprint: keys.fingerprint(of: row), outcome: outcome)
    }
  }

  /// Applies what was accepted, unless decisions contradict each other, and keeps apart what was rejected.
  private func decide(_ keys: MatchKeys, _ claims: inout MatchClaims) {
    guard !decisions.isEmpty else { return }
    let places = Dictionary(
      existing.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var accepted: [MatchClaims.Pair: MatchDecision] = [:]
    for row in claims.rows.indices {
      let all = keys.fingerprints(of: row).flatMap { decisions[$0] ?? [] }
      for (id, about) in Dictionary(grouping: all, by: \.existing) {
        guard let place = places[id], let last = about.max(by: Self.isBefore) else { continue }
        let pair = MatchClaims.Pair(row: row, existing: place)
        if last.accepted { accepted[pair] = last } else { claims.rejected.insert(pair) }
      }
    }
    claims.accept(accepted)
  }

  private static func isBefore(_ left: MatchDecision, _ right: MatchDecision) -> Bool {
    if left.decided != right.decided { return left.decided < right.decided }
    if left.accepted != right.accepted { return left.accepted }
    return left.by < right.by
  }
}
