package import Catalogue

/// The sign of an influence, in the words of causal-loop diagrams, on the factors as they are named.
package enum Polarity: String, Sendable, Hashable, CaseIterable {
  /// More leads to more.
  case positive = "+"
  /// More leads to less.
  case negative = "-"
  /// Contested or unknown.
  case unknown = "?"
}

package enum Strength: String, Sendable, Hashable, CaseIterable {
  case strong, moderate, weak
}

/// A directed edge between two factors; there is at most one per ordered pair.
package struct Link: Sendable, Hashable {
  package struct Evidence: Sendable, Hashable {
    package enum Claim: String, Sendable, Hashable, CaseIterable {
      case causal, association, prediction, hypothesis, inference
    }

    package var claim: Claim
    package var says: String
    /// The works that the source cites for it.
    package var cites: [SourceID]
    package var caution: String?
    package var citations: [Citation]

    package init(
      claim: Claim,
      says: String,
      cites: [SourceID] = [],
      caution: String? = nil,
      citations: [Citation]
    ) {
      self.claim = claim
      self.says = says
      self.cites = cites
      self.caution = caution
      self.citations = citations
    }
  }

  package var from: FactorID
  package var to: FactorID
  package var polarity: Polarity
  package var strength: Strength?
  /// At least one item.
  package var evidence: [Evidence]

  package init(
    from: FactorID,
    to: FactorID,
    polarity: Polarity,
    strength: Strength? = nil,
    evidence: [Evidence]
  ) {
    self.from = from
    self.to = to
    self.polarity = polarity
    self.strength = strength
    self.evidence = evidence
  }
}

/// Something to bear in mind that is not an influence: a confounder, a definition, a break in measurement.
package struct ModelNote: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case confounder, definition, measurement, moderator, editorial
  }

  package var about: [FactorID]
  package var kind: Kind
  package var says: String
  package var citations: [Citation]

  package init(about: [FactorID], kind: Kind, says: String, citations: [Citation] = []) {
    self.about = about
    self.kind = kind
    self.says = says
    self.citations = citations
  }
}
