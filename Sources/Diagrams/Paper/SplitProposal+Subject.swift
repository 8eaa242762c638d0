import Assessment
import Catalogue
import FactorModel

extension SplitProposal {
  /// What could be drawn instead of the picture of `subject` as it came out in `type`.
  ///
  /// A theme falls into its classes, a class and the outputs into themes; for others there is larger paper alone.
  package init?(
    _ subject: MapCatalogue.Subject,
    in catalogue: MapCatalogue,
    printed type: PrintedType
  ) {
    let model = catalogue.snapshot.model
    let smaller: [MapCatalogue.Subject] =
      switch subject {
      case .theme(let theme): FactorClass.allCases.map { .themeClass(theme, $0) }
      case .factorClass(let factorClass): model.themes.map { .themeClass($0.id, factorClass) }
      case .outputs: model.themes.map { .outputsOfTheme($0.id) }
      case .overview, .themeClass, .population, .neighbourhood, .path, .recommendation, .change,
        .outputsOfTheme, .themesByClass, .factorsByGeography, .history, .populationTimeline,
        .timeline, .questions, .question:
        []
      }
    let total = Self.factors(of: subject, in: model)
    let parts = smaller.map { part in
      (
        id: catalogue.id(of: part),
        title: catalogue.title(of: part),
        factors: Self.factors(of: part, in: model)
      )
    }
    self.init(
      parts: parts.filter { $0.factors > 0 && $0.factors < total },
      of: total,
      printed: type
    )
  }

  /// How many factors a picture is about, where that can be split; else all.
  private static func factors(of subject: MapCatalogue.Subject, in model: Model) -> Int {
    switch subject {
    case .theme(let theme), .outputsOfTheme(let theme):
      model.factors.count { $0.themes.contains(theme) }
    case .themeClass(let theme, let factorClass):
      model.factors.count { $0.themes.contains(theme) && $0.factorClass == factorClass }
    case .factorClass(let factorClass): model.factors.count { $0.factorClass == factorClass }
    case .overview, .population, .neighbourhood, .path, .recommendation, .change, .outputs,
      .themesByClass, .factorsByGeography, .history, .populationTimeline, .timeline, .questions,
      .question:
      model.factors.count
    }
  }
}
