import Catalogue
import FactorModel

/// A diagram in the DOT language, for the engine `dot`: from left to right, key and captions inside.
///
/// Every factor has the id `factor-ID`, every link `link-FROM_TO`, both with tooltips; key and
/// captions carry no facts that the nodes and edges do not.
package struct DiagramDOT: Sendable {
  package let diagram: Diagram
  package let palette: Palette

  package init(_ diagram: Diagram, palette: Palette = .calm) {
    self.diagram = diagram
    self.palette = palette
  }

  /// The graph as text, which is what a layout engine reads.
  package var text: String { graph.text }

  package var graph: DOTGraph {
    let cards = diagram.nodes.map { Card(node: $0, language: diagram.language, palette: palette) }
    let members = diagram.apart?.members ?? []
    let apart = Set(members)
    let key = KeyDrawing(key: diagram.key, language: diagram.language, palette: palette)
    let heights = Dictionary(
      cards.map { ($0.node.id, $0.height) },
      uniquingKeysWith: { first, _ in first }
    )
    let columns = ColumnPlan(
      nodes: diagram.nodes.filter { !apart.contains($0.id) },
      edges: diagram.edges,
      heights: heights
    )
    let plan = PagePlan(
      PagePlan.Blocks(
        linked: columns,
        apart: members,
        heights: heights,
        keyColumns: key.columnCount,
        keyHeights: key.heights
      )
    )

    var page = DOTSubgraph(.cluster, "page")
    page.body.attributes = [
      .label: .markup(heading), .labelLocation: "t", .labelJustification: "l", .peripheries: 0,
      .margin: 12,
    ]
    page.body.subgraphs.append(linked(cards.filter { !apart.contains($0.node.id) }, columns))
    if let group = diagram.apart {
      page.body.subgraphs.append(grid(group, cards: cards, rows: plan.rows))
      if case .after(let anchor) = plan.grid, let middle = plan.rows[plan.rows.count / 2].first {
        page.body.edges.append(.invisible(anchor.text, middle.text, weight: 1))
      }
    }
    if !diagram.key.isEmpty {
      let upright = key.upright
      switch plan.key {
      case .below: page.body.subgraphs.append(key.lying)
      case .after(let anchor):
        page.body.subgraphs.append(upright.box)
        page.body.edges.append(.invisible(anchor.text, upright.middle, weight: 1))
      }
    }

    var graph = DOTGraph(diagram.title, attributes)
    // The sign on a link takes up room half-way.
    graph.body.attributes[.rankSeparation] = .inches(points: plan.gap - 20)
    graph.body.nodeDefaults = [
      .fontName: Self.font, .fontColour: .colour(palette.text),
      .width: .inches(points: Card.width),
      .margin: .text("\(dotDecimal(Card.margin.across / 72)),\(dotDecimal(Card.margin.down / 72))"),
    ]
    graph.body.edgeDefaults = [.fontName: Self.font, .arrowSize: 0.8]
    graph.body.subgraphs = [page]
    return graph
  }

  /// The two behind it have the same widths, for screens that lack the first.
  private static let font: DOTValue = "DejaVu Sans,Verdana,sans-serif"

  private var attributes: DOTAttributes {
    var attributes: DOTAttributes = [
      .rankDirection: "LR", .fontName: Self.font, .fontColour: .colour(palette.text),
      .backgroundColour: .colour(palette.page), .nodeSeparation: 0.14, .pad: 0.3, .splines: true,
      .outputorder: "edgesfirst",
      .label: .markup(caption), .labelLocation: "b", .labelJustification: "l",
      .id: .text("map-\(diagram.id)"), .tooltip: .text(diagram.alternative),
    ]
    if diagram.nodes.count + diagram.edges.count > 400 {
      attributes[.effort] = 2
      attributes[.rankEffort] = 2
      attributes[.crossingEffort] = 0.3
    } else {
      attributes[.crossingEffort] = 4
    }
    return attributes
  }

  private func linked(_ cards: [Card], _ columns: ColumnPlan) -> DOTSubgraph {
    let labels = Dictionary(
      diagram.nodes.map { ($0.id, $0.label) },
      uniquingKeysWith: { first, _ in first }
    )
    var main = DOTSubgraph(.cluster, "linked", [.peripheries: 0, .margin: 0])
    main.body.nodes = cards.map(\.dot)
    main.body.edges = diagram.edges.map { edge in
      LinkLine(
        edge: edge,
        from: labels[edge.from] ?? edge.from.text,
        to: labels[edge.to] ?? edge.to.text,
        language: diagram.language,
        palette: palette,
        columns: columns.backward.contains(edge) ? nil : columns.distance(edge)
      ).dot
    }
    return main
  }

  private func grid(_ group: Diagram.Group, cards: [Card], rows: [[FactorID]]) -> DOTSubgraph {
    var box = DOTSubgraph(.cluster, "apart", .box(title: group.title, palette: palette))
    box.body.attributes[.style] = "rounded,dashed"
    let nodes = Dictionary(
      cards.map { ($0.node.id, $0.dot) },
      uniquingKeysWith: { first, _ in first }
    )
    box.body.subgraphs = [
      .stack("apart", rows.compactMap { $0.first.flatMap { nodes[$0] } })
    ]
    box.body.nodes = rows.flatMap { $0.dropFirst().compactMap { nodes[$0] } }
    for row in rows {
      box.body.edges += zip(row, row.dropFirst()).map {
        .invisible($0.text, $1.text, weight: 50)
      }
    }
    return box
  }

  private var heading: DOTMarkup {
    let wrapper = LineWrapper(width: 800, size: 24, isBold: true, mostLines: 3)
    return .column(
      width: 0,
      [
        .font(
          size: 24,
          colour: palette.text,
          .bold(.lines(wrapper.lines(of: diagram.title).map { .text($0) }))
        ),
        .font(size: 12, colour: palette.quietText, .text(diagram.subtitle)),
      ]
    )
  }

  private var caption: DOTMarkup {
    let wrapper = LineWrapper(width: 900, size: 10, mostLines: 4)
    let lines = (diagram.notes + [diagram.source]).flatMap(wrapper.lines)
    return .column(
      width: 0,
      lines.map { .font(size: 10, colour: palette.quietText, .text($0)) }
    )
  }
}

extension DOTSubgraph {
  /// Nodes in one column, from top to bottom.
  static func stack(_ name: String, _ nodes: [DOTNode]) -> DOTSubgraph {
    var stack = DOTSubgraph(.group, name, [.rank: "same"])
    stack.body.nodes = nodes
    return stack
  }
}

extension DOTEdge {
  /// An edge that only holds its ends in order.
  static func invisible(_ tail: String, _ head: String, weight: Int) -> DOTEdge {
    DOTEdge(tail, head, [.style: "invis", .weight: .number(Double(weight))])
  }
}

extension DOTAttributes {
  /// A box with its title at the top left.
  static func box(title: String, palette: Palette) -> DOTAttributes {
    [
      .label: .markup(.font(size: 11, colour: palette.text, .text(title))), .labelLocation: "t",
      .labelJustification: "l", .style: "rounded", .colour: .colour(palette.boxLine),
      .penWidth: 1, .peripheries: 1, .margin: 10,
    ]
  }
}
