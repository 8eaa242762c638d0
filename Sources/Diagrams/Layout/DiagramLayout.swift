package import FactorModel

/// Where everything in a diagram stands, in points from the top left corner.
package struct DiagramLayout: Sendable, Hashable {
  package struct Link: Sendable, Hashable {
    package var from: FactorID
    package var to: FactorID
    /// From the border of one card to the border of the other.
    package var curve: LinkCurve
    /// The middle of its sign, on the curve.
    package var sign: Point

    package init(from: FactorID, to: FactorID, curve: LinkCurve, sign: Point) {
      self.from = from
      self.to = to
      self.curve = curve
      self.sign = sign
    }
  }

  /// Every card, those in boxes too.
  package var cards: [FactorID: Frame]
  /// Sorted by ends.
  package var links: [Link]
  /// The boxes around the groups, by the ids of these.
  package var boxes: [String: Frame]

  package init(
    cards: [FactorID: Frame] = [:],
    links: [Link] = [],
    boxes: [String: Frame] = [:]
  ) {
    self.cards = cards
    self.links = links
    self.boxes = boxes
  }

  package func link(from: FactorID, to: FactorID) -> Link? {
    links.first { $0.from == from && $0.to == to }
  }

  /// What all of it takes up; at the top left corner without anything.
  package var bounds: Frame {
    let frames = Array(cards.values) + Array(boxes.values) + links.map(\.curve.bounds)
    guard let first = frames.first else { return Frame(x: 0, y: 0, width: 0, height: 0) }
    return frames.dropFirst().reduce(first) { $0.union($1) }
  }

  package func moved(by offset: Point) -> DiagramLayout {
    DiagramLayout(
      cards: cards.mapValues { $0.moved(by: offset) },
      links: links.map { link in
        Link(
          from: link.from,
          to: link.to,
          curve: link.curve.moved(by: offset),
          sign: link.sign + offset
        )
      },
      boxes: boxes.mapValues { $0.moved(by: offset) }
    )
  }

  /// The layout with every number to a tenth of a point, as a file keeps it.
  package var rounded: DiagramLayout {
    var layout = self
    layout.cards = cards.mapValues(\.rounded)
    layout.boxes = boxes.mapValues(\.rounded)
    for index in layout.links.indices {
      layout.links[index].curve.points = layout.links[index].curve.points.map(\.rounded)
      layout.links[index].sign = layout.links[index].sign.rounded
    }
    return layout
  }
}

extension Double {
  fileprivate var tenths: Double { (self * 10).rounded() / 10 }
}

extension Point {
  fileprivate var rounded: Point { Point(x.tenths, y.tenths) }
}

extension Frame {
  fileprivate var rounded: Frame {
    Frame(x: minX.tenths, y: minY.tenths, width: width.tenths, height: height.tenths)
  }
}
