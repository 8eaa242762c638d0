import FactorModel

extension DiagramLayout {
  /// Spreads the ends of links along the edges of their cards, where an engine lets all of them meet in the middle.
  ///
  /// The ends keep the order in which the links come, so that no two cross for it. A link that would touch another card
  /// stays as it was.
  mutating func spreadEnds() {
    var ends: [Side: [End]] = [:]
    for (index, link) in links.enumerated() {
      for isHead in [false, true] {
        let card = isHead ? link.to : link.from
        let end = isHead ? link.curve.end : link.curve.start
        guard let frame = cards[card] else { continue }
        let isLeft = abs(end.x - frame.minX) < 1.5
        guard isLeft || abs(end.x - frame.maxX) < 1.5 else { continue }
        let other = isHead ? link.from : link.to
        let points = link.curve.points
        let far = isHead ? points[points.count - 4] : points[3]
        ends[Side(card: card, isLeft: isLeft), default: []].append(
          End(link: index, isHead: isHead, far: far.y, farther: cards[other]?.centre.y ?? 0)
        )
      }
    }
    let before = links
    for (side, ends) in ends {
      guard let frame = cards[side.card], ends.count > 1 else { continue }
      let room = (frame.height - 16) / Double(ends.count - 1)
      let gap = min(14, max(0, room))
      for (place, end) in ends.sorted(by: <).enumerated() {
        let y = frame.centre.y + (Double(place) - Double(ends.count - 1) / 2) * gap
        links[end.link].curve.move(end.isHead ? .end : .start, toY: y)
      }
    }
    for index in links.indices where touchesCard(links[index]) && !touchesCard(before[index]) {
      links[index] = before[index]
    }
  }

  /// Draws links between neighbouring columns in one even sweep, where nothing is in the way.
  mutating func smooth() {
    for index in links.indices where links[index].curve.pieces <= 2 {
      var link = links[index]
      let (start, end) = (link.curve.start, link.curve.end)
      let pull = Point((end.x - start.x) / 2, 0)
      guard pull.x > 20,
        let sweep = LinkCurve([start, start + pull, Point(end.x - pull.x, end.y), end])
      else { continue }
      link.curve = sweep
      if !touchesCard(link, margin: 6) { links[index] = link }
    }
  }

  private struct Side: Hashable {
    var card: FactorID
    var isLeft: Bool
  }

  private struct End: Comparable {
    var link: Int
    var isHead: Bool
    var far: Double
    var farther: Double

    static func < (one: Self, other: Self) -> Bool {
      (one.far, one.farther, one.link) < (other.far, other.farther, other.link)
    }
  }

  private func touchesCard(_ link: Link, margin: Double = 0) -> Bool {
    let bounds = link.curve.bounds.inset(by: -margin)
    let near = cards.filter { id, frame in
      id != link.from && id != link.to && frame.overlaps(bounds)
    }.map { $0.value.inset(by: -margin) }
    guard !near.isEmpty else { return false }
    return link.curve.samples().contains { point in near.contains { $0.contains(point) } }
  }
}

extension LinkCurve {
  enum Tip { case start, end }

  /// Moves a tip up or down along the edge that it is on; the curve leaves it in the same direction.
  mutating func move(_ tip: Tip, toY y: Double) {
    let (last, next) =
      switch tip {
      case .start: (0, 1)
      case .end: (points.count - 1, points.count - 2)
      }
    let offset = Point(0, y - points[last].y)
    points[last] = points[last] + offset
    points[next] = points[next] + offset
  }
}
