package import Catalogue
package import FactorModel

/// The pictures that were drawn for a report, keyed by where they belong; each may be missing.
package struct ReportFigures: Sendable, Hashable {
  /// Follows the numbers of the summary.
  package var overview: Figure?
  /// All questions and how they are answered.
  package var questions: Figure?
  /// Evidence matrices, in their order.
  package var matrices: [Figure]
  /// Drawn beside the report: the report lists them with what they show, and links to their files.
  package var maps: [Figure]
  /// What changed since a version, by that version.
  package var changeMaps: [VersionID: Figure]
  /// Which data set is shown where.
  package var outputs: [Figure]
  package var neighbourhoods: [FactorID: Figure]
  /// The series behind a factor.
  package var timelines: [FactorID: Figure]
  /// The series behind populations, in their order; captions name them.
  package var populationTimelines: [Figure]
  package var recommendationMaps: [RecommendationID: Figure]
  /// Coverage over the versions.
  package var history: Figure?

  package init(
    overview: Figure? = nil,
    questions: Figure? = nil,
    matrices: [Figure] = [],
    maps: [Figure] = [],
    changeMaps: [VersionID: Figure] = [:],
    outputs: [Figure] = [],
    neighbourhoods: [FactorID: Figure] = [:],
    timelines: [FactorID: Figure] = [:],
    populationTimelines: [Figure] = [],
    recommendationMaps: [RecommendationID: Figure] = [:],
    history: Figure? = nil
  ) {
    self.overview = overview
    self.questions = questions
    self.matrices = matrices
    self.maps = maps
    self.changeMaps = changeMaps
    self.outputs = outputs
    self.neighbourhoods = neighbourhoods
    self.timelines = timelines
    self.populationTimelines = populationTimelines
    self.recommendationMaps = recommendationMaps
    self.history = history
  }

  package static let none = ReportFigures()
}
