package import Assessment
package import Bilingual
package import Catalogue
package import FactorModel

/// The maps that there are of a snapshot.
package struct MapCatalogue: Sendable {
  /// What a map shows.
  package enum Subject: Sendable, Hashable {
    case theme(ThemeID)
    /// So many links around a factor.
    case neighbourhood(FactorID, depth: Int)
  }

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

  package let snapshot: Snapshot
  package let language: Language

  package init(_ snapshot: Snapshot, language: Language = .english) {
    self.snapshot = snapshot
    self.language = language
  }

  /// One for each theme, in the order of the model; neighbourhoods are drawn on demand.
  package var entries: [Entry] {
    snapshot.model.themes.map { theme in
      Entry(
        id: ThemeMap.id(of: theme.id),
        title: theme.label.text(in: language),
        subject: .theme(theme.id)
      )
    }
  }

  /// The map of `subject`; `nil` if the model does not have it.
  package func diagram(of subject: Subject) -> Diagram? {
    switch subject {
    case .theme(let theme): ThemeMap(snapshot, theme: theme, language: language)?.diagram
    case .neighbourhood(let focus, let depth):
      NeighbourhoodMap(snapshot, focus: focus, depth: depth, language: language)?.diagram
    }
  }
}
