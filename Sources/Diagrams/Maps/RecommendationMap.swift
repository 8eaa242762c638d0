package import Assessment
package import Bilingual
import Catalogue
package import FactorModel

/// The map of a recommendation: the factors of the aspects that it concerns, with the verdicts of these aspects.
package struct RecommendationMap: Sendable {
  package let snapshot: Snapshot
  package let recommendation: Recommendation
  package let language: Language
  package let neighbourLimit: Int?

  /// `nil` if the model has no such recommendation.
  package init?(
    _ snapshot: Snapshot,
    recommendation: RecommendationID,
    language: Language = .english,
    neighbourLimit: Int? = nil
  ) {
    let all = snapshot.model.recommendations
    guard let recommendation = all.first(where: { $0.id == recommendation }) else { return nil }
    self.snapshot = snapshot
    self.recommendation = recommendation
    self.language = language
    self.neighbourLimit = neighbourLimit
  }

  package var diagram: Diagram {
    var draft = DiagramDraft(snapshot: snapshot, language: language)
    draft.id = MapCatalogue.Subject.recommendation(recommendation.id).plainID
    draft.title = DiagramWording.title(recommendation).text(in: language)
    draft.concern = DiagramDraft.Concern(
      title: DiagramWording.concernedAspects,
      aspects: Set(recommendation.aspects)
    )
    draft.show(
      FactorSelection(
        Set(recommendation.aspects.map(\.factor)),
        in: snapshot.model,
        neighbourLimit: neighbourLimit
      )
    )
    if recommendation.aspects.isEmpty {
      draft.notes = [DiagramWording.noConcernedAspects.text(in: language)]
    }
    return draft.diagram
  }
}
