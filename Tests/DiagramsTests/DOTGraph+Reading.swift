import Diagrams

extension DOTGraph {
  /// The cards of factors, without those that only explain the marks.
  var factorCards: [DOTNode] { body.allNodes.filter { !$0.name.hasPrefix("key:") } }

  /// The links, without the edges that only hold nodes in order.
  var visibleEdges: [DOTEdge] { body.allEdges.filter { $0.attributes[.style] != "invis" } }

  func card(_ name: String) -> DOTNode? { body.allNodes.first { $0.name == name } }
}

extension DOTBody {
  var allNodes: [DOTNode] { nodes + subgraphs.flatMap(\.body.allNodes) }
  var allEdges: [DOTEdge] { edges + subgraphs.flatMap(\.body.allEdges) }
}

/// The words of a value, as they are seen.
func plain(_ value: DOTValue) -> String {
  switch value {
  case .text(let text), .leftAligned(let text): text
  case .markup(let markup): markup.plainText
  case .number, .flag: ""
  }
}

extension DOTValue {
  /// The same markup without words.
  var emptied: DOTValue {
    if case .markup(let markup) = self { .markup(markup.emptied) } else { self }
  }
}

extension DOTMarkup {
  fileprivate var emptied: DOTMarkup {
    switch self {
    case .text: .text("")
    case .bold(let content): .bold(content.emptied)
    case .font(let size, let colour, let content):
      .font(size: size, colour: colour, content.emptied)
    case .sequence(let parts): .sequence(parts.map(\.emptied))
    case .lines(let parts): .lines(parts.map(\.emptied))
    case .column(let width, let cells): .column(width: width, cells.map(\.emptied))
    }
  }
}
