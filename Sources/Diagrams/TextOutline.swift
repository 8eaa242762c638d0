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

  package init(
    title: String,
    subtitle: String,
    summary: String,
    sections: [Section],
    source: String
  ) {
    self.title = title
    self.subtitle = subtitle
    self.summary = summary
    self.sections = sections
    self.source = source
  }

  /// Factors first, then each group, the factors around them, the links, and the notes; empty sections are left out.
  package init(_ diagram: Diagram) {
    let language = diagram.language
    func items(_ nodes: [DiagramNode]) -> [Item] {
      nodes.map { Item(title: $0.label, facts: $0.facts(in: language)) }
    }
    let nodes = Dictionary(
      diagram.nodes.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let grouped = Set(diagram.groups.flatMap(\.members))
    let linked = diagram.nodes.filter { !grouped.contains($0.id) }
    let groups = diagram.groups.map { group in
      Section(title: group.title, items: items(group.members.compactMap { nodes[$0] }))
    }
    let sections =
      [
        Section(
          title: DiagramWording.factors.text(in: language),
          items: items(linked.filter { $0.standing != .outside })
        )
      ] + groups + [
        Section(
          title: DiagramWording.neighbours.text(in: language),
          items: items(linked.filter { $0.standing == .outside })
        ),
        Section(
          title: DiagramWording.links.text(in: language),
          items: diagram.edgeFacts.map { Item(title: $0.title, facts: $0.lines) }
        ),
        Section(
          title: DiagramWording.notes.text(in: language),
          items: diagram.notes.map { Item(title: $0) }
        ),
      ]
    self.init(
      title: diagram.title,
      subtitle: diagram.subtitle,
      summary: diagram.alternative,
      sections: sections.filter { !$0.items.isEmpty },
      source: diagram.source
    )
  }

  /// The outline as plain lines: titles at the margin, items with a dash, their facts indented.
  ///
  /// Every part is one line, whatever is in it: see ``VisibleText``.
  package var text: String {
    var lines = [title, subtitle, "", summary].map(VisibleText.singleLine)
    for section in sections {
      lines += ["", VisibleText.singleLine(section.title)]
      for item in section.items {
        lines.append("- " + VisibleText.singleLine(item.title))
        lines += item.facts.map { "    " + VisibleText.singleLine($0) }
      }
    }
    return (lines + ["", VisibleText.singleLine(source)]).joined(separator: "\n") + "\n"
  }
}
