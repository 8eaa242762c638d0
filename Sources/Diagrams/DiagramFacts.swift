import Bilingual
import Catalogue
package import FactorModel

/// What a picture says of one factor or one link, wherever it says it: in a title, an outline, a table.
package struct DiagramFacts: Sendable, Hashable {
  package enum Subject: Sendable, Hashable {
    case factor(FactorID)
    case link(from: FactorID, to: FactorID)
  }

  package var subject: Subject
  /// The factor's label, or `Poverty → Referrals`.
  package var title: String
  /// A line a fact.
  package var lines: [String]

  package init(subject: Subject, title: String, lines: [String]) {
    self.subject = subject
    self.title = title
    self.lines = lines
  }
}

extension Diagram {
  /// The facts of every node, then of every edge, in their order.
  package var facts: [DiagramFacts] {
    nodes.map { node in
      DiagramFacts(
        subject: .factor(node.id),
        title: node.label,
        lines: node.facts(in: language)
      )
    } + edgeFacts
  }

  /// The facts of every edge, in their order.
  package var edgeFacts: [DiagramFacts] {
    let labels = Dictionary(
      nodes.map { ($0.id, $0.label) },
      uniquingKeysWith: { first, _ in first }
    )
    return edges.map { edge in
      let (from, to) = (labels[edge.from] ?? edge.from.text, labels[edge.to] ?? edge.to.text)
      return DiagramFacts(
        subject: .link(from: edge.from, to: edge.to),
        title: "\(from) → \(to)",
        lines: edge.facts(in: language)
      )
    }
  }
}
