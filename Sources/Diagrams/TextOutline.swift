import Bilingual

/// The facts of a diagram as text: for who cannot see it, for a page beside it, for a terminal.
package struct TextOutline: Sendable, Hashable {
  package struct Section: Sendable, Hashable {
    package var title: String
    package var items: [Item]

    package init(title: String, items: [Item]) {
      self.title = title
      self.items = items
    }
  }

  /// A factor with its facts, a link with its sign, a sentence alone.
  package struct Item: Sendable, Hashable {
    package var title: String
    package var facts: [String]

    package init(title: String, facts: [String] = []) {
      self.title = title
      self.facts = facts
    }
  }

  package var title: String
  package var subtitle: String
  /// What the picture shows, in sentences.
  package var summary: String
  package var sections: [Section]
  package var source: String

  package init(_ diagram: Diagram) {
    let language = diagram.language
    title = diagram.title
    subtitle = diagram.subtitle
    summary = diagram.alternative
    source = diagram.source
    let outside = diagram.nodes.filter { $0.standing == .outside }
    let labels = Dictionary(
      diagram.nodes.map { ($0.id, $0.label) },
      uniquingKeysWith: { first, _ in first }
    )
    func items(_ nodes: [DiagramNode]) -> [Item] {
      nodes.map { Item(title: $0.label, facts: $0.facts(in: language)) }
    }
    let links = diagram.edges.map { edge in
      Item(
        title: "\(labels[edge.from] ?? "\(edge.from)") → \(labels[edge.to] ?? "\(edge.to)")",
        facts: [edge.signWords(in: language)] + edge.evidence
      )
    }
    sections = [
      Section(
        title: DiagramWording.factors.text(in: language),
        items: items(diagram.nodes.filter { $0.standing != .outside })
      ),
      Section(title: DiagramWording.neighbours.text(in: language), items: items(outside)),
      Section(title: DiagramWording.links.text(in: language), items: links),
      Section(
        title: DiagramWording.notes.text(in: language),
        items: diagram.notes.map { Item(title: $0) }
      ),
    ].filter { !$0.items.isEmpty }
  }

  /// The outline as plain lines: titles at the margin, items with a dash, their facts indented.
  package var text: String {
    var lines = [title, subtitle, "", summary]
    for section in sections {
      lines += ["", section.title]
      for item in section.items {
        lines.append("- \(item.title)")
        lines += item.facts.map { "    \($0)" }
      }
    }
    return (lines + ["", source]).joined(separator: "\n") + "\n"
  }
}
