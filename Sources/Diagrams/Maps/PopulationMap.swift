package import Assessment
package import Bilingual
package import Catalogue
import FactorModel

/// The map of a group of people: the factors of which an aspect has to identify it, or a group within it.
///
/// Their cards count the verdicts of those aspects alone; the band is the whole factor's.
package struct PopulationMap: Sendable {
  package let snapshot: Snapshot
  package let population: Population
  package let language: Language
  package let neighbourLimit: Int?

  /// `nil` if the model has no such population.
  package init?(
    _ snapshot: Snapshot,
    population: PopulationID,
    language: Language = .english,
    neighbourLimit: Int? = nil
  ) {
    guard let population = snapshot.model.population(population) else { return nil }
    self.snapshot = snapshot
    self.population = population
    self.language = language
    self.neighbourLimit = neighbourLimit
  }

  package var diagram: Diagram {
    let model = snapshot.model
    let groups = Self.within(population.id, model.populations)
    let aspects = model.factors.flatMap(\.aspects).filter { aspect in
      aspect.contract.population.map(groups.contains) ?? false
    }
    var draft = DiagramDraft(snapshot: snapshot, language: language)
    draft.id = MapCatalogue.Subject.population(population.id).plainID
    draft.title = DiagramWording.title(population).text(in: language)
    draft.concern = DiagramDraft.Concern(
      title: DiagramWording.aspectsAboutIt,
      aspects: Set(aspects.map(\.id)),
      remarks: remarks(aspects)
    )
    draft.show(
      FactorSelection(
        Set(aspects.map(\.id.factor)),
        in: model,
        neighbourLimit: neighbourLimit
      )
    )
    draft.notes = notes(aspects) + draft.notes
    return draft.diagram
  }

  /// The group itself and all that lie within it, however deep.
  static func within(_ whole: PopulationID, _ all: [Population]) -> Set<PopulationID> {
    let parts = Dictionary(grouping: all, by: \.within)
    var found: Set<PopulationID> = [whole]
    var ring = [whole]
    while !ring.isEmpty {
      ring = ring.flatMap { parts[$0] ?? [] }.map(\.id).filter { found.insert($0).inserted }
    }
    return found
  }

  /// Which narrower group it is that an aspect names.
  private func remarks(_ aspects: [Aspect]) -> [AspectID: LocalizedText] {
    let narrower = aspects.compactMap { aspect -> (AspectID, LocalizedText)? in
      guard let named = aspect.contract.population, named != population.id else { return nil }
      return snapshot.model.population(named).map { (aspect.id, $0.label) }
    }
    return Dictionary(narrower, uniquingKeysWith: { first, _ in first })
  }

  private func notes(_ aspects: [Aspect]) -> [String] {
    guard !aspects.isEmpty else {
      return [DiagramWording.noAspects(about: population.label).text(in: language)]
    }
    let named = Set(aspects.compactMap(\.contract.population)).subtracting([population.id])
    guard !named.isEmpty else { return [] }
    let labels = snapshot.model.populations.filter { named.contains($0.id) }
      .map { $0.label.text(in: language) }.sorted()
    return [DiagramWording.alsoCounts(labels).text(in: language)]
  }
}
