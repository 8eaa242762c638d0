import Assessment
import Bilingual
import Catalogue
import FactorModel

extension MapCatalogue {
  /// The picture of `subject`; `nil` if the snapshot does not have it, or nothing to draw of it.
  package func picture(of subject: Subject) -> Picture? {
    if let diagram = diagram(of: subject) { return .graph(diagram) }
    guard var chart = chart(of: subject) else { return nil }
    chart.scene.id = id(of: subject)
    return .chart(chart)
  }

  private func chart(of subject: Subject) -> Chart? {
    switch subject {
    case .overview: OverviewChart(snapshot, language: language).chart
    case .outputs: OutputsChart(snapshot, language: language).chart
    case .outputsOfTheme(let theme):
      snapshot.model.theme(theme).map {
        OutputsChart(snapshot, theme: $0.id, language: language).chart
      }
    case .themesByClass: ThemeClassMatrix(snapshot, language: language).chart
    case .factorsByGeography: GeographyMatrix(snapshot, language: language).chart
    case .history: HistoryChart(snapshot, language: language)?.chart
    case .populationTimeline(let population):
      TimelineChart(snapshot, population: population, language: language)?.chart
    case .timeline(let factor): TimelineChart(snapshot, factor: factor, language: language)?.chart
    case .questions: QuestionsChart(snapshot, language: language)?.chart
    case .question(let id):
      answer(to: id).map { QuestionChart(snapshot, answer: $0, language: language).chart }
    case .theme, .themeClass, .factorClass, .population, .neighbourhood, .path, .recommendation,
      .change:
      nil
    }
  }
}
