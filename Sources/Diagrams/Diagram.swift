package import Bilingual
package import FactorModel

/// What a picture shows, before anybody thinks of places or colours: a plain value.
///
/// Its texts are in one language already. Nodes and edges have a stated order, so equal snapshots
/// give equal diagrams.
package struct Diagram: Sendable, Hashable {
  /// Nodes that stand together in a box of their own, without edges between them.
  package struct Group: Sendable, Hashable {
    package var title: String
    /// In the order in which they are to be read, at least one.
    package var members: [FactorID]

    package init(title: String, members: [FactorID]) {
      self.title = title
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
  /// The nodes that no edge touches.
  package var apart: Group?
  /// What the marks mean; drawn inside the picture.
  package var key: [DiagramKey]
  /// What is left out, in sentences.
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
    apart: Group? = nil,
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
    self.apart = apart
    self.key = key
    self.notes = notes
    self.source = source
    self.alternative = alternative
  }

  package func node(_ id: FactorID) -> DiagramNode? { nodes.first { $0.id == id } }
}
