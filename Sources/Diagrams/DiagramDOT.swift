import Catalogue
import FactorModel

/// A diagram in the DOT language: its linked factors as boxes of the size that their cards have, and its links.
///
/// From it a layout engine finds places, and others may draw it with their own tools: it has labels, colours and arrows.
/// Title, key and factors without links are not in it; ``DiagramPainter`` adds them.
package struct DiagramDOT: Sendable {
  package let diagram: Diagram
  package let palette: Palette
  private let sizes: NodeSizes

  package init(_ diagram: Diagram, palette: Palette = .screen) {
    self.init(diagram, palette: palette, sizes: NodeSizes(diagram))
  }

  init(_ diagram: Diagram, palette: Palette = .screen, sizes: NodeSizes) {
    self.diagram = diagram
    self.palette = palette
    self.sizes = sizes
  }

  /// The graph as text, which is what a layout engine reads.
  package var text: String { graph.text }

  package var graph: DOTGraph {
    let nodes = linkedNodes
    let columns = ColumnPlan(
      nodes: nodes,
      edges: diagram.edges,
      heights: Dictionary(
        nodes.map { ($0.id, sizes.size($0.id).height) },
        uniquingKeysWith: { first, _ in first }
      )
    )
    var graph = DOTGraph(diagram.title, attributes(columns))
    graph.body.nodeDefaults = [
      .shape: "box", .fixedSize: true, .fontName: Self.font, .fontSize: 11,
      .fontColour: .colour(palette.text),
    ]
    graph.body.edgeDefaults = [.arrowSize: 0.8]
    graph.body.nodes = nodes.map(box)
    graph.body.edges = diagram.edges.map { edge in
      line(edge, columns: columns.backward.contains(edge) ? nil : columns.distance(edge))
    }
    return graph
  }

  /// Those that a link touches, by class from need to outcome, then in the order of the diagram.
  private var linkedNodes: [DiagramNode] {
    let linked = Set(diagram.edges.flatMap { [$0.from, $0.to] })
    return FactorClass.allCases.flatMap { factorClass in
      diagram.nodes.filter { $0.factorClass == factorClass && linked.contains($0.id) }
    }
  }

  /// The two behind it have the same widths, for screens that lack the first.
  private static let font: DOTValue = "DejaVu Sans,Verdana,sans-serif"

  private func attributes(_ columns: ColumnPlan) -> DOTAttributes {
    var attributes: DOTAttributes = [
      .rankDirection: "LR", .backgroundColour: .colour(palette.page), .splines: true,
      .nodeSeparation: .inches(points: 14), .outputorder: "edgesfirst",
    ]
    // The farther links run up and down between two columns, the more room they need to do so.
    let heights = columns.columns.map { column in
      column.reduce(0) { $0 + sizes.size($1).height + 14 }
    }
    let gap = min(max(80, (heights.max() ?? 0) * 0.16), 170)
    attributes[.rankSeparation] = .inches(points: gap.rounded())
    if diagram.nodes.count + diagram.edges.count > 400 {
      attributes[.effort] = 2
      attributes[.rankEffort] = 2
      attributes[.crossingEffort] = 0.3
    } else {
      attributes[.crossingEffort] = 8
    }
    return attributes
  }

  private func box(_ node: DiagramNode) -> DOTNode {
    let size = sizes.size(node.id)
    let wrapper = LineWrapper(width: size.width - 16, size: 11, mostLines: 4)
    let paint = palette.paint(node.band)
    let outline = BandOutline(node.band)
    let style = CardShape(node.factorClass) == .round ? "filled,rounded" : "filled"
    return DOTNode(
      node.id.text,
      [
        .label: .text(wrapper.lines(of: node.label).joined(separator: "\n")),
        .width: .inches(points: size.width), .height: .inches(points: size.height),
        .style: .text(style), .fillColour: .colour(paint.fill), .colour: .colour(paint.line),
        .penWidth: .number(outline.width), .id: .text("factor-\(node.id)"),
        .tooltip: .text(
          ([node.label] + node.facts(in: diagram.language)).joined(separator: "\n")
        ),
      ]
    )
  }

  /// `columns`: how many columns it runs to the right; `nil` for a link that runs back.
  private func line(_ edge: DiagramEdge, columns: Int?) -> DOTEdge {
    let look = LinkLook(edge.polarity)
    var attributes: DOTAttributes = [
      .colour: .colour(palette.line(edge.polarity)), .style: .text(look.dotStyle),
      .arrowHead: .text(look.dotArrow), .penWidth: .number(LinkLook.width(edge.strength)),
      .id: .text("link-\(edge.from)_\(edge.to)"),
      .tooltip: .text(edge.facts(in: diagram.language).joined(separator: "\n")),
    ]
    if let columns {
      attributes[.tailPort] = "e"
      attributes[.headPort] = "w"
      attributes[.minimumLength] = .number(Double(max(1, columns)))
      if let rank = edge.strength?.rank { attributes[.weight] = .number(Double(1 + rank)) }
    } else {
      attributes[.tailPort] = "w"
      attributes[.headPort] = "e"
      attributes[.constraint] = false
    }
    return DOTEdge(edge.from.text, edge.to.text, attributes)
  }
}

extension Strength {
  /// 3 strong, 2 moderate, 1 weak.
  fileprivate var rank: Int {
    switch self {
    case .strong: 3
    case .moderate: 2
    case .weak: 1
    }
  }
}

extension DOTValue {
  static func colour(_ colour: Colour) -> DOTValue { .text(colour.hex) }

  /// Graphviz measures pictures in inches.
  static func inches(points: Double) -> DOTValue { .number(points / 72) }
}
