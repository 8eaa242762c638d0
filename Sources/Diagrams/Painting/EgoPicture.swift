import FactorModel

/// What leads to a factor and what it leads to, one link away: causes at the left, the factor in the middle, effects at the
/// right; small enough to stand within a page, and placed without any layout engine.
///
/// A factor that is both stands once, at the side of its stronger link. It has no title and no key: the page has them.
package struct EgoPicture: Sendable {
  package let diagram: Diagram
  private let focus: DiagramNode

  /// `nil` if no node of `diagram` is the focus.
  ///
  /// Nodes that no link joins to the focus are left out, and links among others.
  package init?(_ diagram: Diagram) {
    guard let focus = diagram.nodes.first(where: { $0.standing == .focus }) else { return nil }
    self.diagram = diagram
    self.focus = focus
  }

  private static let (gapDown, gapAcross, gapToFocus) = (9.0, 18.0, 62.0)
  /// More than so many stand in two columns.
  private static let mostInColumn = 8
  private static let (margin, endGap, signRadius) = (4.0, 10.0, 6.5)

  package var scene: Scene {
    let left = side(isLeft: true)
    let right = side(isLeft: false)
    let middle = focusSize(ends: max(left.ends.count, right.ends.count))
    let height = max(left.height, right.height, middle.height)
    let x = left.width == 0 ? 0 : left.width + Self.gapToFocus
    let frame = Frame(
      x: x,
      y: (height - middle.height) / 2,
      width: middle.width,
      height: middle.height
    )
    var cards: [SceneItem] = [card(focus, frame)]
    var links: [SceneItem] = []
    var width = frame.maxX
    for (side, isLeft) in [(left, true), (right, false)] where side.width > 0 {
      let origin = Point(
        isLeft ? 0 : frame.maxX + Self.gapToFocus,
        (height - side.height) / 2
      )
      cards += side.cards.map { card($0.node, $0.frame.moved(by: origin)) }
      links += lines(side, isLeft: isLeft, origin: origin, focus: frame)
      width = max(width, origin.x + side.width)
    }
    return Scene(
      id: diagram.id,
      language: diagram.language,
      title: diagram.title,
      description: diagram.alternative,
      size: Size(width + 2 * Self.margin, height + 2 * Self.margin),
      items: (links + cards).map { $0.moved(by: Point(Self.margin, Self.margin)) }
    )
  }

  private func card(_ node: DiagramNode, _ frame: Frame) -> SceneItem {
    .group(
      CardDrawing(node: node, language: diagram.language, form: .small, frame: frame).group
    )
  }

  private func focusSize(ends: Int) -> Size {
    let size = NodeFace(focus, language: diagram.language, form: .small).size
    return Size(size.width, max(size.height, Double(max(0, ends - 1)) * Self.endGap + 20))
  }
}

extension EgoPicture {
  /// The cards at one side, and the ends of their links, from top to bottom.
  private struct Side {
    struct Placed {
      var node: DiagramNode
      var frame: Frame
    }

    struct End {
      var edge: DiagramEdge
      /// Where the link meets the edge of its card, and where it leaves the inner column behind.
      var card: Point
      var clear: Point
    }

    var cards: [Placed] = []
    var ends: [End] = []
    var width = 0.0
    var height = 0.0
  }

  /// The neighbours at one side with their links, the most strongly linked first.
  private func neighbours(isLeft: Bool) -> [(node: DiagramNode, edges: [DiagramEdge])] {
    let nodes = diagram.nodes.filter { $0.id != focus.id }
    return nodes.compactMap { node -> (node: DiagramNode, edges: [DiagramEdge])? in
      let cause = diagram.edges.first { $0.from == node.id && $0.to == focus.id }
      let effect = diagram.edges.first { $0.from == focus.id && $0.to == node.id }
      let edges = [cause, effect].compactMap { $0 }
      let isCause = cause.map { rank($0) >= (effect.map(rank) ?? -1) } ?? false
      return edges.isEmpty || isCause != isLeft ? nil : (node, edges)
    }.enumerated().sorted { one, other in
      let ranks = (one.element.edges.map(rank).max() ?? 0, other.element.edges.map(rank).max() ?? 0)
      return (-ranks.0, one.offset) < (-ranks.1, other.offset)
    }.map(\.element)
  }

  private func rank(_ edge: DiagramEdge) -> Int {
    switch edge.strength {
    case .strong: 3
    case .moderate: 2
    case .weak: 1
    case nil: 0
    }
  }

  /// Two columns stand half a row apart, so that the links of the outer one pass between the cards of the inner one.
  private func side(isLeft: Bool) -> Side {
    let neighbours = neighbours(isLeft: isLeft)
    guard !neighbours.isEmpty else { return Side() }
    let sizes = neighbours.map {
      NodeFace($0.node, language: diagram.language, form: .small).size
    }
    let isDouble = neighbours.count > Self.mostInColumn
    let inner = isDouble ? (neighbours.count + 1) / 2 : neighbours.count
    let width = NodeFace.width(.small)
    let row = (sizes.map(\.height).max() ?? 0) + Self.gapDown
    var side = Side()
    var y = 0.0
    for (index, neighbour) in neighbours.enumerated() {
      let isOuter = index >= inner
      let isAtLeft = isDouble && isOuter == isLeft
      let x = isDouble && !isAtLeft ? width + Self.gapAcross : 0
      let size = sizes[index]
      let centre: Double
      if isDouble {
        centre = row * (Double(isOuter ? index - inner : index) + (isOuter ? 1 : 0.5))
      } else {
        centre = y + size.height / 2
        y += size.height + Self.gapDown
      }
      let frame = Frame(
        centre: Point(x + width / 2, centre),
        size: Size(width, size.height)
      )
      side.cards.append(Side.Placed(node: neighbour.node, frame: frame))
      let edge = isLeft ? frame.maxX : frame.minX
      let clear = isLeft ? (isDouble ? 2 * width + Self.gapAcross : width) : 0
      for (place, link) in neighbour.edges.enumerated() {
        let shift = (Double(place) - Double(neighbour.edges.count - 1) / 2) * 9
        // Between two cards of the inner column there is only so much room.
        let passing = isOuter ? shift / 3 : shift
        side.ends.append(
          Side.End(
            edge: link,
            card: Point(edge, centre + passing),
            clear: Point(clear, centre + passing)
          )
        )
      }
    }
    side.ends.sort { $0.clear.y < $1.clear.y }
    side.width = isDouble ? 2 * width + Self.gapAcross : width
    side.height =
      isDouble
      ? (side.cards.map(\.frame.maxY).max() ?? 0) : y - Self.gapDown
    return side
  }

  private func lines(
    _ side: Side,
    isLeft: Bool,
    origin: Point,
    focus frame: Frame
  ) -> [SceneItem] {
    let facts = Dictionary(
      zip(diagram.edges, diagram.edgeFacts).map { ($0, $1) },
      uniquingKeysWith: { first, _ in first }
    )
    let gap = min(Self.endGap, (frame.height - 16) / Double(max(1, side.ends.count - 1)))
    return side.ends.enumerated().map { place, end in
      let y = frame.centre.y + (Double(place) - Double(side.ends.count - 1) / 2) * gap
      let tip = Point(isLeft ? frame.minX : frame.maxX, y)
      let (card, clear) = (end.card + origin, end.clear + origin)
      let pull = (tip.x - clear.x) * 0.55
      var points = LinkCurve(from: card, to: clear).points
      points += [Point(clear.x + pull, clear.y), Point(tip.x - pull, tip.y), tip]
      if card == clear { points.removeFirst(3) }
      let isToFocus = end.edge.to == self.focus.id
      let inOrder = isToFocus ? points : Array(points.reversed())
      let curve = LinkCurve(inOrder) ?? LinkCurve(from: card, to: tip)
      let drawing = LinkDrawing(
        polarity: end.edge.polarity,
        strength: end.edge.strength,
        curve: curve
      )
      // Near the card, where the links are still apart.
      let last = Double(curve.pieces)
      let isSecond = place > 0 && side.ends[place - 1].clear.y + 2 * Self.signRadius > end.clear.y
      let share = isSecond ? 0.48 : 0.68
      let sign = curve.point(at: isToFocus ? last - share : share)
      return .group(
        SceneGroup(
          id: "link-\(end.edge.from)_\(end.edge.to)",
          title: facts[end.edge]?.title,
          facts: facts[end.edge]?.lines ?? [],
          drawing.line + drawing.sign(at: sign, radius: Self.signRadius)
        )
      )
    }
  }
}
