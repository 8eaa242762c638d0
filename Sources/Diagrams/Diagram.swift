package import Bilingual
package import FactorModel

/// What a picture shows, before anybody thinks of places or colours: a plain value.
///
/// Its texts are in one language already. Nodes and edges have a stated order, so equal snapshots
/// give equal diagrams.
package struct Diagram: Sendable, Hashable {
  /// Nodes that stand together in a box of their own; no edge touches any of them.
  package struct Group: Sendable, Hashable {
    /// How its members are drawn.
    package enum Form: String, Sendable, Hashable, CaseIterable {
      case cards
      /// With their names and what they are in the group for, and no more.
      case small
    }

    /// Unique in the diagram, and fit for an address.
    package var id: String
    package var title: String
    package var form: Form
    /// In the order in which they are to be read, at least one; in no other group.
    package var members: [FactorID]

    package init(id: String = "apart", title: String, form: Form = .cards, members: [FactorID]) {
      self.id = id
      self.title = title
      self.form = form
      self.members = members
    }
  }

  /// The name of the file and of the address: `theme-care-leavers`.
  package var id: String
  package var language: Language
  package var title: String
  /// Version, as-of date and how much is shown.
  package var subtitle: String
  /// In the order in which they are drawn and listed, each once.
  package var nodes: [DiagramNode]
  /// Between nodes of the diagram, sorted by ends.
  package var edges: [DiagramEdge]
  /// The nodes that no edge touches, in the order in which the boxes are read.
  package var groups: [Group]
  /// What the marks mean; drawn inside the picture.
  package var key: [DiagramKey]
  /// What is left out and how the rest was chosen, in sentences.
  package var notes: [String]
  package var source: String
  /// The picture in a few sentences, for who cannot see it.
  package var alternative: String

  package init(
    id: String,
    language: Language,
    title: String,
    subtitle: String,
    nodes: [DiagramNode],
    edges: [DiagramEdge],
    groups: [Group] = [],
    key: [DiagramKey],
    notes: [String],
    source: String,
    alternative: String
  ) {
    self.id = id
    self.language = language
    self.title = title
    self.subtitle = subtitle
    self.nodes = nodes
    self.edges = edges
    self.groups = groups
    self.key = key
    self.notes = notes
    self.source = source
    self.alternative = alternative
  }

  package func node(_ id: FactorID) -> DiagramNode? { nodes.first { $0.id == id } }
}
