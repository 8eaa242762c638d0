/// Which data set of the catalogue a row of an incoming list is.
package struct CatalogueMatch: Sendable, Hashable {
  package enum Outcome: Sendable, Hashable {
    case certain(DataSetID, because: MatchReason)
    /// Best first, at least one; never applied by itself.
    case uncertain([MatchSuggestion])
    case new
  }

  /// By what a decision about the row is to be remembered.
  package var fingerprint: MatchFingerprint
  package var outcome: Outcome

  package init(fingerprint: MatchFingerprint, outcome: Outcome) {
    self.fingerprint = fingerprint
    self.outcome = outcome
  }
}

/// A data set that a row may be.
package struct MatchSuggestion: Sendable, Hashable {
  package var dataSet: DataSetID
  /// From 0 to 1000: how alike title (85 parts) and publisher (15 parts, where both state one) are.
  package var score: Int
  package var reason: MatchReason

  /// How alike they are, in per cent and rounded down: the one number that people are shown and that is written down.
  package var percent: Int { score / 10 }

  package init(dataSet: DataSetID, score: Int, reason: MatchReason) {
    self.dataSet = dataSet
    self.score = score
    self.reason = reason
  }
}

/// Why a row is, or may be, a data set.
package enum MatchReason: Sendable, Hashable {
  case decided(by: String, on: Day)
  /// Our own id, as it is or as it was.
  case ourID, formerID
  /// The identifier of the origin.
  case identifier
  case link
  case titleAndPublisher
  case welshTitleAndPublisher
  /// Somebody accepted it, and something else that stands against it.
  case contradictoryDecisions
  /// The same identifier or link, and a title and a publisher that have nothing to do with it.
  case contradictedIdentifier, contradictedLink
  /// The same for an id of ours in a list that is no export of the catalogue.
  case contradictedID
  /// What others have as well is no identity.
  case sharedIdentifier, sharedLink, sharedTitle
  case titleOfAnotherPublisher
  /// One of the two states no publisher, so that only the title speaks for it.
  case titleWithoutPublisher
  /// Words that both titles have, rarest first.
  case similarTitle(words: [String])
}

extension MatchReason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .decided(let by, let day): "accepted by \(by) on \(day)"
    case .ourID: "same id"
    case .formerID: "a former id"
    case .identifier: "same identifier"
    case .link: "same link"
    case .titleAndPublisher: "same title and publisher"
    case .welshTitleAndPublisher: "same Welsh title and publisher"
    case .contradictoryDecisions: "accepted, but several decisions contradict each other"
    case .contradictedIdentifier: "same identifier, but another title and publisher"
    case .contradictedID: "same id, but another title and publisher"
    case .contradictedLink: "same link, but another title and publisher"
    case .sharedIdentifier: "same identifier, which is not the only one"
    case .sharedLink: "same link, which is not the only one, and a similar title"
    case .sharedTitle: "same title and publisher, which are not the only ones"
    case .titleOfAnotherPublisher: "same title, another publisher"
    case .titleWithoutPublisher: "same title, but not both state a publisher"
    case .similarTitle(let words):
      "similar title" + Self.telling(words)
    }
  }

  /// The words in common that tell one title from another; those that nearly every title has are left out.
  private static func telling(_ words: [String]) -> String {
    let telling = words.filter { !connecting.contains($0) }.prefix(6)
    return telling.isEmpty ? "" : ": both have \(telling.joined(separator: ", "))"
  }

  /// English and Welsh, as ``TextFolding`` leaves them.
  private static let connecting: Set<String> = [
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "their", "to",
    "with", "am", "ar", "dros", "gan", "gyda", "i", "mewn", "neu", "o", "y", "yn", "yr",
  ]
}
