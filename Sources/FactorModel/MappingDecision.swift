package import Catalogue

/// What somebody decided in a review of the mapping, remembered so that it is not asked again.
package struct MappingDecision: Sendable, Hashable {
  package struct Pair: Sendable, Hashable, Comparable {
    package var aspect: AspectID
    package var dataSet: DataSetID

    package init(aspect: AspectID, dataSet: DataSetID) {
      self.aspect = aspect
      self.dataSet = dataSet
    }

    package static func < (left: Self, right: Self) -> Bool {
      (left.aspect, left.dataSet) < (right.aspect, right.dataSet)
    }
  }

  package enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// A suggestion that was refused: it is not made again.
    case decline
    /// A suspect or an orphan that stays as it is mapped, in the version that was looked at.
    case keep
  }

  package var pair: Pair
  package var verdict: Verdict
  /// The version that was looked at.
  package var version: VersionID
  package var because: String?
  package var by: String
  package var decided: Day

  package init(
    pair: Pair,
    verdict: Verdict,
    version: VersionID,
    because: String? = nil,
    by: String,
    decided: Day
  ) {
    self.pair = pair
    self.verdict = verdict
    self.version = version
    self.because = because
    self.by = by
    self.decided = decided
  }
}
