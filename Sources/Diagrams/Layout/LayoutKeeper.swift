import Catalogue
import FactorModel

/// What becomes of a kept layout for a diagram that may have changed since: what stands stays where it is.
package enum LayoutKeeper {
  package enum Decision: Sendable, Hashable {
    /// Everything has a place; what is gone left its own empty.
    case kept(DiagramLayout)
    /// Everything has a place but new links, for which a layout engine is asked.
    case extended(LayoutExtension)
    /// Nothing is kept, more than half or a great many are new, or cards have other widths than they had.
    case fresh
  }

  /// Places are sought for so many factors, on a sheet of so many square points; beyond that the time would be felt.
  private static let (mostNew, largestSheet) = (40, 4e7)

  package static func decide(_ kept: DiagramLayout?, for diagram: Diagram) -> Decision {
    guard let kept else { return .fresh }
    let sizes = NodeSizes(diagram)
    var layout = kept.reduced(to: diagram)
    let isAsWide = layout.cards.allSatisfy { id, frame in
      abs(frame.width - sizes.size(id).width) < 1
    }
    guard isAsWide else { return .fresh }
    layout.letGoOfMoved(diagram)
    let new = diagram.nodes.map(\.id).filter { layout.cards[$0] == nil }
    guard new.count * 2 <= diagram.nodes.count, new.count <= Self.mostNew,
      layout.bounds.width * layout.bounds.height <= Self.largestSheet
    else { return .fresh }
    layout.grow(to: sizes)
    PlaceFinder(diagram: diagram, sizes: sizes).place(new, in: &layout)
    let edges = diagram.edges.filter { layout.link(from: $0.from, to: $0.to) == nil }
    guard edges.isEmpty else { return .extended(LayoutExtension(layout: layout, edges: edges)) }
    return .kept(layout.rounded)
  }
}

/// A layout in which every card has its place and some links are still to be led.
package struct LayoutExtension: Sendable, Hashable {
  package let layout: DiagramLayout
  package let edges: [DiagramEdge]

  package var engine: LayoutPlan.Engine { .nop1 }

  /// The cards where they are, and the links that have no curve yet.
  package var dot: String {
    var graph = DOTGraph("kept", [.splines: true])
    graph.body.nodeDefaults = [.shape: "box", .fixedSize: true, .label: ""]
    graph.body.edgeDefaults = [.direction: "none"]
    graph.body.nodes = layout.cards.sorted { $0.key < $1.key }.map { id, frame in
      DOTNode(
        id.text,
        [
          .position: .text("\(dotDecimal(frame.centre.x)),\(dotDecimal(-frame.centre.y))"),
          .width: .inches(points: frame.width), .height: .inches(points: frame.height),
        ]
      )
    }
    graph.body.edges = edges.map { DOTEdge($0.from.text, $0.to.text) }
    return graph.text
  }

  /// The whole layout: `plain` is what the engine answered in that format.
  ///
  /// - Throws: ``PlacesError``
  package func layout(plain: String) throws(PlacesError) -> DiagramLayout {
    let graph = try PlainGraph(plain)
    guard let (id, frame) = layout.cards.min(by: { $0.key < $1.key }),
      let found = graph.nodes[id.text]
    else { throw .missing("any factor") }
    // The engine may have moved all of it to another origin.
    let offset = Point(frame.centre.x - found.centre.x, frame.centre.y - found.centre.y)
    var whole = layout
    whole.links += try graph.links(of: edges, cards: layout.cards).map { link in
      var link = link
      let isRouted = graph.edges.contains {
        $0.tail == link.from.text && $0.head == link.to.text && $0.points.count > 3
      }
      if isRouted { link.curve = link.curve.moved(by: offset) }
      return link
    }
    whole.links.sort { ($0.from, $0.to) < ($1.from, $1.to) }
    whole.placeSigns(edges)
    return whole.rounded
  }
}

extension DiagramLayout {
  /// Without what is not in `diagram` any more.
  fileprivate func reduced(to diagram: Diagram) -> DiagramLayout {
    let nodes = Set(diagram.nodes.map(\.id))
    let edges = Set(diagram.edges.map { LinkName(from: $0.from, to: $0.to) })
    let groups = Set(diagram.groups.map(\.id))
    return DiagramLayout(
      cards: cards.filter { nodes.contains($0.key) },
      links: links.filter {
        edges.contains(LinkName(from: $0.from, to: $0.to)) && cards[$0.from] != nil
          && cards[$0.to] != nil
      },
      boxes: boxes.filter { groups.contains($0.key) }
    )
  }

  /// Takes their places from factors that stand in a box to which they belong no longer, or do not stand in theirs.
  fileprivate mutating func letGoOfMoved(_ diagram: Diagram) {
    var group: [FactorID: String] = [:]
    for item in diagram.groups { for member in item.members { group[member] = item.id } }
    for (id, frame) in cards {
      let box = boxes.first { $0.value.contains(frame.centre) }?.key
      if box != group[id] { cards[id] = nil }
    }
    links.removeAll { cards[$0.from] == nil || cards[$0.to] == nil }
  }

  /// Makes cards whose words need it higher, about their middle, where there is room for that.
  ///
  /// Where there is none the words are set closer; see ``NodeFace``.
  fileprivate mutating func grow(to sizes: NodeSizes) {
    for (id, frame) in cards.sorted(by: { $0.key < $1.key }) {
      let needed = sizes.size(id).height
      guard needed > frame.height + 0.1 else { continue }
      let grown = Frame(centre: frame.centre, size: Size(frame.width, needed))
      if isFree(grown, for: id, margin: 4) { cards[id] = grown }
    }
  }

  /// Whether a card at `frame` would touch no other card, no box that is not around it, no sign and no line.
  func isFree(_ frame: Frame, for id: FactorID?, margin: Double) -> Bool {
    let around = frame.inset(by: -margin)
    guard !cards.contains(where: { $0.key != id && $0.value.overlaps(around) }),
      boxes.values.allSatisfy({ box in
        !box.overlaps(frame)
          || (box.minY + 20 <= frame.minY && box.maxY >= frame.maxY + 4
            && box.minX <= frame.minX && box.maxX >= frame.maxX)
      })
    else { return false }
    return !links.contains { link in
      let sign = Frame(
        centre: link.sign,
        size: Size(2 * Self.signRadius, 2 * Self.signRadius)
      )
      if sign.overlaps(frame) { return true }
      guard link.from != id, link.to != id, link.curve.bounds.overlaps(frame) else { return false }
      return link.curve.samples().contains { frame.contains($0) }
    }
  }
}
