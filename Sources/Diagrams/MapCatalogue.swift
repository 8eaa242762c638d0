package import Assessment
package import Bilingual
import Catalogue
import FactorModel

/// The pictures that there are of a snapshot: those that are always drawn, and those drawn on demand.
package struct MapCatalogue: Sendable {
  package struct Entry: Sendable, Hashable {
    /// The name of its file and address.
    package var id: String
    package var title: String
    package var subject: Subject

    package init(id: String, title: String, subject: Subject) {
      self.id = id
      self.title = title
      self.subject = subject
    }
  }

  /// A kind of picture that is drawn when somebody asks for one.
  package struct OnDemand: Sendable, Hashable {
    /// Its name with what to fill in in capitals, `path-FACTOR-FACTOR`.
    package var pattern: String
    package var title: String

    package init(pattern: String, title: String) {
      self.pattern = pattern
      self.title = title
    }
  }

  package let snapshot: Snapshot
  package let language: Language

  package init(_ snapshot: Snapshot, language: Language = .english) {
    self.snapshot = snapshot
    self.language = language
  }

  /// The pictures that are always drawn, in the order in which they are read.
  ///
  /// Of classes those that have factors; of populations those that an aspect has to identify, with ``leastFactors`` on
  /// their map; of recommendations those that concern an aspect. Every factor is on at least the map of its class.
  package var entries: [Entry] {
    let model = snapshot.model
    var subjects: [Subject] = [.overview]
    subjects += model.themes.map { .theme($0.id) }
    let classes = Set(model.factors.map(\.factorClass))
    subjects += FactorClass.allCases.filter(classes.contains).map { .factorClass($0) }
    subjects += mappedPopulations.map { .population($0) }
    subjects += model.recommendations.filter { !$0.aspects.isEmpty }.map { .recommendation($0.id) }
    subjects += snapshot.comparisons.map { .change(before: $0.before, after: $0.after) }
    subjects += [.outputs, .themesByClass, .factorsByGeography]
    if !snapshot.assessment.answers.isEmpty { subjects.append(.questions) }
    if hasHistory { subjects.append(.history) }
    subjects += populationsWithSeries.map { .populationTimeline($0) }
    return subjects.map { Entry(id: id(of: $0), title: title(of: $0), subject: $0) }
  }

  /// Whether there is something to compare over the versions.
  var hasHistory: Bool { HistoryChart(snapshot, language: language) != nil }

  /// The map of fewer factors about a group tells no more than their neighbourhoods; it is drawn on demand.
  package static let leastFactors = 3

  private var mappedPopulations: [PopulationID] {
    let model = snapshot.model
    var factors: [PopulationID: Set<FactorID>] = [:]
    for factor in model.factors {
      for population in factor.aspects.compactMap(\.contract.population) {
        factors[population, default: []].insert(factor.id)
      }
    }
    return model.populations.map(\.id).filter { population in
      guard factors[population] != nil else { return false }
      let groups = PopulationMap.within(population, model.populations)
      let all = groups.reduce(into: Set<FactorID>()) { $0.formUnion(factors[$1] ?? []) }
      return all.count >= Self.leastFactors
    }
  }

  /// Those about which something is measured, with at least a series to show.
  private var populationsWithSeries: [PopulationID] {
    let model = snapshot.model
    let measured = model.factors.flatMap(\.aspects).filter { aspect in
      model.mappings(of: aspect.id).contains { $0.directness != .context }
    }
    let populations = Set(measured.compactMap(\.contract.population))
    return model.populations.map(\.id).filter { population in
      guard populations.contains(population) else { return false }
      let subject = TimelineSubject.population(population)
      return !TimelineSelection(snapshot, subject: subject, language: language).rows.isEmpty
    }
  }

  /// The kinds of pictures beyond ``entries``.
  package var onDemand: [OnDemand] {
    [
      ("theme-THEME-CLASS", DiagramWording.anyThemeClass),
      ("neighbourhood-FACTOR-LINKS", DiagramWording.anyNeighbourhood),
      ("path-FACTOR-FACTOR", DiagramWording.anyPath),
      ("population-POPULATION", DiagramWording.anyPopulation),
      ("outputs-theme-THEME", DiagramWording.anyOutputs),
      ("timeline-FACTOR", DiagramWording.anyTimeline),
      ("question-QUESTION", DiagramWording.anyQuestion),
    ].map { OnDemand(pattern: $0.0, title: $0.1.text(in: language)) }
  }

  /// The graph of `subject`; `nil` if it is a chart, or if the snapshot does not have it.
  package func diagram(of subject: Subject) -> Diagram? {
    var diagram = graph(of: subject)
    diagram?.id = id(of: subject)
    return diagram
  }

  private func graph(of subject: Subject) -> Diagram? {
    switch subject {
    case .theme(let theme): ThemeMap(snapshot, theme: theme, language: language)?.diagram
    case .themeClass(let theme, let factorClass):
      ThemeMap(snapshot, theme: theme, factorClass: factorClass, language: language)?.diagram
    case .factorClass(let factorClass):
      ClassMap(snapshot, factorClass: factorClass, language: language).diagram
    case .population(let population):
      PopulationMap(snapshot, population: population, language: language)?.diagram
    case .neighbourhood(let focus, let depth):
      NeighbourhoodMap(snapshot, focus: focus, depth: depth, language: language)?.diagram
    case .path(let from, let to):
      PathMap(snapshot, from: from, to: to, language: language)?.diagram
    case .recommendation(let id):
      RecommendationMap(snapshot, recommendation: id, language: language)?.diagram
    case .change(let before, let after):
      ChangeMap(snapshot, before: before, after: after, language: language)?.diagram
    case .overview, .outputs, .outputsOfTheme, .themesByClass, .factorsByGeography, .history,
      .populationTimeline, .timeline, .questions, .question:
      nil
    }
  }
}
