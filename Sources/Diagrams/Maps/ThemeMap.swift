package import Assessment
package import Bilingual
package import Catalogue
package import FactorModel

/// The map of a theme: its factors, the links among them, and the factors just outside that are linked to them.
///
/// A factor belongs to a theme if any of its themes is it. With a class it shows only the factors of the theme
/// that have this first class: a smaller map where the whole is too large to be read.
package struct ThemeMap: Sendable {
  package let snapshot: Snapshot
  package let theme: Theme
  package let factorClass: FactorClass?
  package let language: Language
  /// Unless told otherwise 12, and half as many where the theme itself fills the page.
  package let neighbourLimit: Int?

  /// `nil` if the model has no such theme.
  package init?(
    _ snapshot: Snapshot,
    theme: ThemeID,
    factorClass: FactorClass? = nil,
    language: Language = .english,
    neighbourLimit: Int? = nil
  ) {
    guard let theme = snapshot.model.theme(theme) else { return nil }
    self.snapshot = snapshot
    self.theme = theme
    self.factorClass = factorClass
    self.language = language
    self.neighbourLimit = neighbourLimit
  }

  package static func id(of theme: ThemeID) -> String {
    MapCatalogue.Subject.theme(theme).plainID
  }

  package var diagram: Diagram {
    let inside = snapshot.model.factors.filter { factor in
      factor.themes.contains(theme.id)
        && (factorClass.map { factor.factorClass == $0 } ?? true)
    }
    var draft = DiagramDraft(snapshot: snapshot, language: language)
    let subject = factorClass.map { MapCatalogue.Subject.themeClass(theme.id, $0) }
    draft.id = (subject ?? .theme(theme.id)).plainID
    draft.title = DiagramWording.title(theme, factorClass).text(in: language)
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
