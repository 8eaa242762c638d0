package import Catalogue
package import FactorModel

/// The model held against one catalogue version.
package struct AssessmentResult: Sendable, Hashable {
  package var version: VersionID
  /// The day by which ages are measured; the version's own day unless told otherwise.
  package var asOf: Day
  package var methodVersion: String
  package var modelVersion: String
  /// Sorted by id, one for each factor of the model.
  package var factors: [FactorAssessment]
  /// Data gaps and usability gaps, sorted by priority, then id.
  package var gaps: [Gap] {
    didSet { (dataGaps, usabilityGaps) = Self.byKind(gaps) }
  }
  /// Those of ``gaps`` that are data gaps, in their order.
  package private(set) var dataGaps: [Gap]
  /// Those of ``gaps`` that are usability gaps, in their order.
  package private(set) var usabilityGaps: [Gap]
  package var rollUps: [RollUp]
  /// One for each question of the model, in its order.
  package var answers: [QuestionAnswer]
  /// Data sets of the version that no aspect uses, sorted by id.
  package var unmapped: [DataSetID]

  package init(
    version: VersionID,
    asOf: Day,
    methodVersion: String,
    modelVersion: String,
    factors: [FactorAssessment],
    gaps: [Gap],
    rollUps: [RollUp],
    answers: [QuestionAnswer] = [],
    unmapped: [DataSetID]
  ) {
    self.version = version
    self.asOf = asOf
    self.methodVersion = methodVersion
    self.modelVersion = modelVersion
    self.factors = factors
    self.gaps = gaps
    (dataGaps, usabilityGaps) = Self.byKind(gaps)
    self.rollUps = rollUps
    self.answers = answers
    self.unmapped = unmapped
  }

  /// The version of the schema in which results are written out.
  package static let schema = "bwlch.assessment/1"

  package func factor(_ id: FactorID) -> FactorAssessment? {
    var (low, high) = (factors.startIndex, factors.endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if factors[middle].id == id { return factors[middle] }
      if factors[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  package func aspect(_ id: AspectID) -> AspectAssessment? {
    factor(id.factor)?.aspects.first { $0.id == id }
  }

  package func answer(to id: QuestionID) -> QuestionAnswer? {
    answers.first { $0.question.id == id }
  }

  package var aspects: [AspectAssessment] { factors.flatMap(\.aspects) }

  package func rollUp(_ group: RollUp.Group) -> RollUp? { rollUps.first { $0.group == group } }

  private static func byKind(_ gaps: [Gap]) -> (data: [Gap], usability: [Gap]) {
    (gaps.filter { $0.kind == .data }, gaps.filter { $0.kind == .usability })
  }
}

/// Counts and means over a group of factors.
///
/// Themes and populations overlap and are not summed.
package struct RollUp: Sendable, Hashable {
  package enum Group: Sendable, Hashable {
    case all
    case factorClass(FactorClass)
    case side(Side)
    case theme(ThemeID)
    case population(PopulationID)
  }

  package var group: Group
  package var factors: Int
  /// Aspects by verdict.
  package var verdicts: [Verdict: Int]
  /// Factors by band; for a population, aspects by band.
  package var bands: [Band: Int]
  /// Mean coverage of the factors (for a population, of the aspects); `nil` where all are exempt or there are none.
  package var mean: ScoreRange?

  package init(
    group: Group,
    factors: Int,
    verdicts: [Verdict: Int],
    bands: [Band: Int],
    mean: ScoreRange?
  ) {
    self.group = group
    self.factors = factors
    self.verdicts = verdicts
    self.bands = bands
    self.mean = mean
  }
}
