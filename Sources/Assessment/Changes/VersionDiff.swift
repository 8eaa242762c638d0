package import Catalogue
package import FactorModel

/// Two versions held against each other: what changed in the catalogue, and what that did.
package struct VersionDiff: Sendable, Hashable {
  /// What it did: gaps opened and closed, over the matched panel; no change of knowledge is told as one of the world.
  package var comparison: VersionComparison
  /// What changed, data set by data set.
  package var difference: CatalogueDifference
  /// To what the change of coverage is due.
  package var attribution: ChangeAttribution

  package init(
    comparison: VersionComparison,
    difference: CatalogueDifference,
    attribution: ChangeAttribution
  ) {
    self.comparison = comparison
    self.difference = difference
    self.attribution = attribution
  }

  package var before: VersionID { comparison.before }
  package var after: VersionID { comparison.after }

  /// The diff of two assessments of one model; `nil` where the history lacks one of the versions.
  ///
  /// `difference` is that between the two versions.
  package static func make(
    before: AssessmentResult,
    after: AssessmentResult,
    model: Model,
    earlierModel: Model? = nil,
    history: CatalogueHistory,
    difference: CatalogueDifference
  ) -> VersionDiff? {
    let comparison = VersionComparator.comparison(before, after)
    let attributor = ChangeAttributor(
      model: model,
      earlierModel: earlierModel,
      history: history,
      difference: difference
    )
    return attributor.attribution(of: comparison, before: before, after: after).map { attribution in
      VersionDiff(
        comparison: comparison.adjusted(by: attribution),
        difference: difference,
        attribution: attribution
      )
    }
  }
}
