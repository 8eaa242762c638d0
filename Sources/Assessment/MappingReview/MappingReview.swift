package import Catalogue
package import FactorModel

/// What a person should look at in the mapping after the catalogue has moved on.
///
/// Nothing of it is applied by itself.
package struct MappingReview: Sendable, Hashable {
  /// A mapping whose data set changed in something that the mapping may rest on.
  package struct Suspect: Sendable, Hashable {
    package var mapping: Mapping
    /// The changes that count: what the figures are about, whether they go on, where they are had.
    package var change: DataSetChange
  }

  /// A mapping whose data set the version does not have.
  package struct Orphan: Sendable, Hashable {
    package enum Cause: String, Sendable, Hashable, CaseIterable {
      /// It was taken out of the catalogue.
      case removed
      /// It is in the catalogue and nobody saw it.
      case notObserved = "not-observed"
    }

    package var mapping: Mapping
    package var cause: Cause
    /// The latest version that observed it; `nil`: none did.
    package var lastSeen: VersionID?
    /// The data set that took over, where one is named.
    package var successor: DataSetID?
  }

  /// A data set that nobody has mapped and that may measure an aspect.
  package struct Suggestion: Sendable, Hashable {
    package var dataSet: DataSetID
    package var aspect: AspectID
    /// From 0 to 1000: how alike the words are, and 100 more for a group and 50 for a theme that both are about.
    package var score: Int
    /// Words that both share, groups that both are about.
    package var reasons: [String]
  }

  package var version: VersionID
  /// The version that it is compared with; `nil`: it is the first.
  package var before: VersionID?
  /// Sorted by aspect, then data set.
  package var suspects: [Suspect]
  package var orphans: [Orphan]
  /// Sorted by data set, then score, the best first.
  package var suggestions: [Suggestion]
}
