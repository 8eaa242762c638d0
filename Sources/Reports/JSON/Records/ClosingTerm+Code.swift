import Assessment
import Catalogue

extension ClosingTerm {
  /// The term's name in JSON.
  var code: String {
    switch self {
    case .published: "published"
    case .walesFigure: "wales-figure"
    case .populationIdentified: "population-identified"
    case .directMeasure: "direct-measure"
    case .restMeasured: "rest-measured"
    case .level: "level"
    case .periodEnding: "period-ending"
    case .seriesResumed: "series-resumed"
    case .annualPoints: "annual-points"
    case .editions: "editions"
    case .breakdowns: "breakdowns"
    case .comparableBetweenAreas: "comparable-between-areas"
    case .qualityReport: "quality-report"
    case .workingLink: "working-link"
    }
  }

  /// All names, in the order of the method.
  static let codes = [
    "published", "wales-figure", "population-identified", "direct-measure", "rest-measured",
    "level", "period-ending", "series-resumed", "annual-points", "editions", "breakdowns",
    "comparable-between-areas", "quality-report", "working-link",
  ]

  /// What it asks for, spelt as in the project's files.
  var value: String? {
    switch self {
    case .published, .walesFigure, .directMeasure, .restMeasured, .seriesResumed,
      .comparableBetweenAreas, .qualityReport, .workingLink:
      nil
    case .populationIdentified(let population): population.text
    case .level(let level): level.description
    case .periodEnding(let day): day.description
    case .annualPoints(let count), .editions(let count): String(count)
    case .breakdowns(let breakdowns): breakdowns.map(\.description).joined(separator: "; ")
    }
  }
}
