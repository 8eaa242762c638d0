package import Bilingual
package import Catalogue
package import Diagnostics
package import FactorModel

/// All that reports, diagrams and pages take: the model, the catalogue, one assessment, and how it came about.
package struct Snapshot: Sendable {
  package struct Project: Sendable, Hashable {
    package var name: LocalizedText
    package var description: LocalizedText?

    package init(name: LocalizedText, description: LocalizedText? = nil) {
      self.name = name
      self.description = description
    }
  }

  package let project: Project
  package let model: Model
  package let history: CatalogueHistory
  package let version: CatalogueVersion
  package let assessment: AssessmentResult
  /// Assessments of all versions up to and with this one, earliest first.
  package let assessments: [AssessmentResult]
  /// This version against each earlier one, earliest first.
  package let comparisons: [VersionComparison]
  /// What became of the recommendations over the versions that were assessed.
  package let ledger: RecommendationLedger
  /// What changed in the catalogue between each earlier version and this one, and what that did, earliest first; may lack
  /// some, or all, where nobody told the catalogues apart.
  package let diffs: [VersionDiff]
  /// Warnings on the user's material; there is no error among them.
  package let diagnostics: [Diagnostic]

  /// The ledger is made of the rest unless it is given.
  package init(
    project: Project,
    model: Model,
    history: CatalogueHistory,
    version: CatalogueVersion,
    assessment: AssessmentResult,
    assessments: [AssessmentResult],
    comparisons: [VersionComparison],
    diagnostics: [Diagnostic],
    ledger: RecommendationLedger? = nil,
    diffs: [VersionDiff] = []
  ) {
    self.project = project
    self.model = model
    self.history = history
    self.version = version
    self.assessment = assessment
    self.assessments = assessments
    self.comparisons = comparisons
    self.diagnostics = diagnostics
    self.diffs = diffs
    self.ledger =
      ledger
      ?? RecommendationLedger.make(model: model, history: history, assessments: assessments)
  }

  package func diff(since version: VersionID) -> VersionDiff? {
    diffs.first { $0.before == version }
  }
}
