import Bilingual
import FactorModel

/// A diagram with its layout as a scene: cards, links and boxes, with everything around them that a picture needs.
///
/// Each factor is a symbol `factor-ID`, each link a symbol `link-FROM_TO`, with the facts of the text outline.
package struct DiagramPainter: Sendable {
  package let diagram: Diagram
  package let layout: DiagramLayout
  private let sizes: NodeSizes

  /// What has no place in `layout` is not drawn.
  package init(_ diagram: Diagram, layout: DiagramLayout) {
    self.diagram = diagram
    self.layout = layout
    sizes = NodeSizes(diagram)
  }

  /// The whole picture, with title, key, notes and source.
  package var scene: Scene {
    let body = body
    return Sheet(
      id: diagram.id,
      language: diagram.language,
      title: diagram.title,
      subtitle: diagram.subtitle,
      description: diagram.alternative,
      body: body.items,
      bodySize: body.size,
      keyTitle: DiagramWording.key.text(in: diagram.language),
      key: KeySamples(key: diagram.key, language: diagram.language).parts,
      notes: diagram.notes,
      source: diagram.source
    ).scene
  }

  /// Cards, links and boxes alone.
  package var compact: Scene {
    let body = body
    return Scene(
      id: diagram.id,
      language: diagram.language,
      title: diagram.title,
      description: diagram.alternative,
      size: body.size,
      items: body.items
    )
  }

  private var body: (items: [SceneItem], size: Size) {
    // Places that are kept stay, also where what was at the left or at the top is gone.
    let bounds = layout.bounds.union(Frame(x: 0, y: 0, width: 0, height: 0))
    let offset = Point(-bounds.minX, -bounds.minY)
    let items = boxes + links + cards + signs
    return (items.map { $0.moved(by: offset) }, bounds.size)
  }

  private var boxes: [SceneItem] {
    diagram.groups.flatMap { group -> [SceneItem] in
      guard let frame = layout.boxes[group.id] else { return [] }
      let title = GroupBox.title(group.title, width: frame.width - 2 * GroupBox.padding)
      return [
        .group(
          SceneGroup(
            id: "group-\(group.id)",
            [
              .shape(
                SceneShape(.rectangle(frame, radius: 6), fill: .panel, stroke: .init(.rule))
              )
            ]
              + SceneItem.lines(
                title,
                x: frame.minX + GroupBox.padding,
                top: frame.minY + GroupBox.padding - 2,
                size: GroupBox.titleSize,
                isBold: true,
                ink: .quiet
              )
          )
        )
      ]
    }
  }

  private var cards: [SceneItem] {
    diagram.nodes.compactMap { node in
      guard let kept = layout.cards[node.id] else { return nil }
      let frame = layout.frame(of: node.id, kept, needing: sizes.size(node.id).height)
      return .group(
        CardDrawing(
          node: node,
          language: diagram.language,
          form: sizes.form(node.id),
          frame: frame
        ).group
      )
    }
  }

  private var drawn: [(edge: DiagramEdge, link: DiagramLayout.Link, facts: DiagramFacts)] {
    let places = Dictionary(
      layout.links.map { (DiagramLayout.LinkName(from: $0.from, to: $0.to), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return zip(diagram.edges, diagram.edgeFacts).compactMap { edge, facts in
      places[DiagramLayout.LinkName(from: edge.from, to: edge.to)].map { (edge, $0, facts) }
    }
  }

  private var links: [SceneItem] {
    drawn.map { edge, link, facts in
      let drawing = LinkDrawing(
        polarity: edge.polarity,
        strength: edge.strength,
        curve: link.curve
      )
      return .group(
        SceneGroup(
          id: "link-\(edge.from)_\(edge.to)",
          title: facts.title,
          facts: facts.lines,
          drawing.line
        )
      )
    }
  }

  /// Above all lines, so that none runs through them.
  private var signs: [SceneItem] {
    drawn.map { edge, link, _ in
      let drawing = LinkDrawing(
        polarity: edge.polarity,
        strength: edge.strength,
        curve: link.curve
      )
      return .group(
        SceneGroup(id: "sign-\(edge.from)_\(edge.to)", drawing.sign(at: link.sign))
      )
    }
  }
}
