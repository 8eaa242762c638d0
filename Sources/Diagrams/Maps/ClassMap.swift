package import Assessment
package import Bilingual
package import FactorModel

/// The map of a class: its factors, the links among them, and the factors of other classes most strongly linked to them.
///
/// A factor belongs to its first class. Those that no link of the map touches stand in boxes, one a theme.
package struct ClassMap: Sendable {
  package let snapshot: Snapshot
  package let factorClass: FactorClass
  package let language: Language
  /// Unless told otherwise 12, and half as many where the class itself fills the page.
  package let neighbourLimit: Int?

  package init(
    _ snapshot: Snapshot,
    factorClass: FactorClass,
    language: Language = .english,
    neighbourLimit: Int? = nil
  ) {
    self.snapshot = snapshot
    self.factorClass = factorClass
    self.language = language
    self.neighbourLimit = neighbourLimit
  }

  package var diagram: Diagram {
    let inside = snapshot.model.factors.filter { $0.factorClass == factorClass }
    var draft = DiagramDraft(snapshot: snapshot, language: language)
    draft.id = MapCatalogue.Subject.factorClass(factorClass).plainID
    draft.title = DiagramWording.title(factorClass).text(in: language)
    draft.grouping = .byTheme
    draft.show(
      FactorSelection(
        Set(inside.map(\.id)),
        in: snapshot.model,
        neighbourLimit: neighbourLimit
      )
    )
    return draft.diagram
  }
}
