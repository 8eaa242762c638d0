import Catalogue
import FactorModel

/// What a layout engine has to be asked for a fresh layout of a diagram, and what its answer means.
package struct LayoutPlan: Sendable {
  /// The engines of Graphviz, by their names there.
  package enum Engine: String, Sendable, Hashable, CaseIterable {
    /// Columns from cause to effect.
    case dot
    /// Springs: for graphs for which `dot` takes too long. Links are straight lines, which may pass over cards.
    case sfdp
    /// Leads links around cards that stay where they are.
    case nop1
  }

  package let diagram: Diagram
  private let sizes: NodeSizes

  /// The most factors and links together that `dot` lays out within some seconds.
  package static let mostForDot = 4000

  package init(_ diagram: Diagram) {
    self.diagram = diagram
    sizes = NodeSizes(diagram)
  }

  package var engine: Engine {
    diagram.nodes.count + diagram.edges.count > Self.mostForDot ? .sfdp : .dot
  }

  /// The graph to be laid out, `nil` if no link is in it and so nothing is to be asked.
  package var dot: String? {
    guard !diagram.edges.isEmpty else { return nil }
    var graph = DiagramDOT(diagram, sizes: sizes).graph
    // We draw the arrows ourselves, from lines that reach the cards.
    graph.body.edgeDefaults = [.direction: "none"]
    if engine == .sfdp {
      graph.body.attributes = [
        .overlap: "prism", .splines: "line", .sep: "+8", .rankDirection: "LR",
      ]
      graph.body.edges = graph.body.edges.map { DOTEdge($0.tail, $0.head) }
    }
    let bearing: Set<DOTAttribute> = [
      .tailPort, .headPort, .minimumLength, .weight, .constraint,
    ]
    graph.body.edges = graph.body.edges.map { edge in
      DOTEdge(edge.tail, edge.head, edge.attributes.filter(bearing.contains))
    }
    graph.body.nodes = graph.body.nodes.map { node in
      DOTNode(node.name, node.attributes.filter { [.width, .height].contains($0) })
    }
    graph.body.nodeDefaults = [.shape: "box", .fixedSize: true, .label: ""]
    return graph.text
  }

  /// The whole layout: `plain` is what the engine answered in that format, nothing where nothing was asked.
  ///
  /// - Throws: ``PlacesError``
  package func layout(plain: String?) throws(PlacesError) -> DiagramLayout {
    var linked = DiagramLayout()
    if let plain {
      let graph = try PlainGraph(plain)
      let ids = Set(diagram.edges.flatMap { [$0.from, $0.to] })
      for id in ids.sorted() {
        guard let frame = graph.nodes[id.text] else { throw .missing(id.text) }
        linked.cards[id] = Frame(centre: frame.centre, size: sizes.size(id))
      }
      linked.links = try graph.links(of: diagram.edges, cards: linked.cards)
    }
    if engine == .dot {
      linked.spreadEnds()
      linked.smooth()
    }
    var layout = Arrangement(diagram: diagram, sizes: sizes).arranged(linked)
    layout.placeSigns(diagram.edges)
    return layout.rounded
  }
}

extension PlainGraph {
  /// The curves of `edges`; a straight line where an edge was not routed.
  func links(
    of edges: [DiagramEdge],
    cards: [FactorID: Frame]
  ) throws(PlacesError) -> [DiagramLayout.Link] {
    var curves: [String: LinkCurve] = [:]
    for edge in self.edges { curves["\(edge.tail) \(edge.head)"] = LinkCurve(edge.points) }
    var links: [DiagramLayout.Link] = []
    for edge in edges {
      guard let from = cards[edge.from], let to = cards[edge.to] else {
        throw .missing("\(edge.from) → \(edge.to)")
      }
      let curve = curves["\(edge.from) \(edge.to)"] ?? LinkCurve(between: from, and: to)
      links.append(DiagramLayout.Link(from: edge.from, to: edge.to, curve: curve, sign: curve.end))
    }
    return links.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }
}

extension LinkCurve {
  /// A straight line from border to border.
  init(between from: Frame, and to: Frame) {
    self.init(from: from.border(towards: to.centre), to: to.border(towards: from.centre))
  }
}

extension Frame {
  /// Where the line from the middle to `point` leaves the frame; the middle if it does not.
  func border(towards point: Point) -> Point {
    let (x, y) = (point.x - centre.x, point.y - centre.y)
    let shares = [
      x == 0 ? 1 : width / 2 / abs(x), y == 0 ? 1 : height / 2 / abs(y), 1,
    ]
    return centre.towards(point, share: shares.min() ?? 1)
  }
}
