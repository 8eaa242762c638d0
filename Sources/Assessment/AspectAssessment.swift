package import Catalogue
package import FactorModel

/// What was found out about one aspect in one version.
package struct AspectAssessment: Sendable, Hashable {
  package var id: AspectID
  package var verdict: Verdict
  /// The best capped fit that a current data set gives; exactly 0 where nothing current is mapped.
  package var coverage: ScoreRange
  package var band: Band
  /// The range is wider than the method allows without saying so: these facts would decide.
  package var openFields: [DataSetField]
  /// Where the verdict is not established: the facts that keep a candidate from being known to meet the contract.
  package var decidingFields: [DataSetField]
  /// The bands that come out when every weight moves between 3/4 and 5/4 of itself; one: the band is stable.
  package var possibleBands: [Band]
  /// All data sets mapped as direct, part or proxy, best first.
  package var fits: [Fit]
  /// The one that gives the coverage.
  package var best: DataSetID?
  /// Data sets of other nations, or mapped as mere context.
  package var comparators: [DataSetID]
  package var context: [DataSetID]
  package var exemption: Exemption?
  /// The latest search that bears on the version, where nothing is mapped.
  package var finding: Finding?
  /// Whether a data set is mapped to it that this version does not have.
  package var isMappedElsewhen: Bool

  package init(
    id: AspectID,
    verdict: Verdict,
    coverage: ScoreRange,
    band: Band,
    openFields: [DataSetField],
    decidingFields: [DataSetField] = [],
    possibleBands: [Band],
    fits: [Fit],
    best: DataSetID?,
    comparators: [DataSetID],
    context: [DataSetID],
    exemption: Exemption?,
    finding: Finding?,
    isMappedElsewhen: Bool = false
  ) {
    self.id = id
    self.verdict = verdict
    self.coverage = coverage
    self.band = band
    self.openFields = openFields
    self.decidingFields = decidingFields
    self.possibleBands = possibleBands
    self.fits = fits
    self.best = best
    self.comparators = comparators
    self.context = context
    self.exemption = exemption
    self.finding = finding
    self.isMappedElsewhen = isMappedElsewhen
  }

  package var isStable: Bool { possibleBands.count == 1 }
  /// Met or gap: it may be compared between versions.
  package var isEstablished: Bool { verdict == .met || verdict == .gap }
  package func fit(of dataSet: DataSetID) -> Fit? { fits.first { $0.dataSet == dataSet } }
}

/// A cell of the catalogue that somebody could find out, and who publishes it.
package struct DataSetField: Sendable, Hashable, Comparable {
  package var dataSet: DataSetID
  /// A column name of the catalogue.
  package var field: String

  package init(dataSet: DataSetID, field: String) {
    self.dataSet = dataSet
    self.field = field
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.dataSet, left.field) < (right.dataSet, right.field)
  }
}

/// What was found out about one factor in one version.
package struct FactorAssessment: Sendable, Hashable {
  package var id: FactorID
  /// The weighted mean over its aspects that are not exempt.
  package var coverage: ScoreRange
  package var band: Band
  package var possibleBands: [Band]
  package var caps: [Cap]
  /// The mean before caps.
  package var uncapped: ScoreRange
  /// In the order of the model.
  package var aspects: [AspectAssessment]

  package init(
    id: FactorID,
    coverage: ScoreRange,
    band: Band,
    possibleBands: [Band],
    caps: [Cap],
    uncapped: ScoreRange,
    aspects: [AspectAssessment]
  ) {
    self.id = id
    self.coverage = coverage
    self.band = band
    self.possibleBands = possibleBands
    self.caps = caps
    self.uncapped = uncapped
    self.aspects = aspects
  }

  package var isStable: Bool { possibleBands.count == 1 }
  package func count(of verdict: Verdict) -> Int { aspects.count { $0.verdict == verdict } }
}
