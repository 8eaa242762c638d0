package import Diagnostics

/// A suggested match as it is written down for a person to decide.
package struct MatchRecord: Sendable, Hashable {
  /// What a person said; who, and when.
  package struct Verdict: Sendable, Hashable {
    package var accepted: Bool
    package var by: String
    package var decided: Day

    package init(accepted: Bool, by: String, decided: Day) {
      self.accepted = accepted
      self.by = by
      self.decided = decided
    }
  }

  /// The version for which the incoming list was read.
  package var version: VersionID
  package var incoming: MatchFingerprint
  /// The id that the incoming row got in the version, so that a decision can be carried out; `nil` where nobody wrote it.
  package var dataSet: DataSetID?
  package var title: String
  package var publisher: String?
  package var candidate: DataSetID
  /// In per cent.
  package var score: Int
  package var because: String
  /// `nil`: still open.
  package var verdict: Verdict?
  package var location: SourceLocation?

  package init(
    version: VersionID,
    incoming: MatchFingerprint,
    dataSet: DataSetID? = nil,
    title: String,
    publisher: String? = nil,
    candidate: DataSetID,
    score: Int,
    because: String,
    verdict: Verdict? = nil,
    location: SourceLocation? = nil
  ) {
    self.version = version
    self.incoming = incoming
    self.dataSet = dataSet
    self.title = title
    self.publisher = publisher
    self.candidate = candidate
    self.score = score
    self.because = because
    self.verdict = verdict
    self.location = location
  }

  /// What is asked, without the answer: no two records ask the same.
  package struct Question: Sendable, Hashable {
    package var version: VersionID
    package var incoming: MatchFingerprint
    package var dataSet: DataSetID?
    package var candidate: DataSetID
  }

  package var question: Question {
    Question(version: version, incoming: incoming, dataSet: dataSet, candidate: candidate)
  }

  /// What later imports are to remember; `nil` while nobody has decided.
  package var decision: MatchDecision? {
    verdict.map {
      MatchDecision(
        incoming: incoming,
        existing: candidate,
        accepted: $0.accepted,
        by: $0.by,
        decided: $0.decided
      )
    }
  }

  /// The open records that uncertain matches of an incoming list make, in the order of the list, best first.
  ///
  /// `ids` are those that the rows got in the version, one for each.
  package static func open(
    _ matches: [CatalogueMatch],
    of incoming: [MatchCandidate],
    standingAs ids: [DataSetID],
    for version: VersionID
  ) -> [MatchRecord] {
    precondition(ids.count == incoming.count, "every row has an id in the version")
    return zip(zip(matches, incoming), ids).flatMap { pair, id -> [MatchRecord] in
      let (match, row) = pair
      guard case .uncertain(let suggestions) = match.outcome else { return [] }
      return suggestions.map { suggestion in
        MatchRecord(
          version: version,
          incoming: match.fingerprint,
          dataSet: id,
          title: row.title,
          publisher: row.publisher,
          candidate: suggestion.dataSet,
          score: suggestion.percent,
          because: suggestion.reason.description
        )
      }
    }
  }
}
