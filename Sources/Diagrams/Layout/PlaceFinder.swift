import FactorModel

/// Finds places for factors that are new on a map whose others stay where they are.
struct PlaceFinder {
  let diagram: Diagram
  let sizes: NodeSizes

  private static let margin = 14.0

  func place(_ new: [FactorID], in layout: inout DiagramLayout) {
    let grouped = Set(diagram.groups.flatMap(\.members))
    let linked = new.filter { !grouped.contains($0) }
    for id in inReach(linked, of: layout) { placeLinked(id, in: &layout) }
    let new = Set(new)
    for group in diagram.groups {
      let members = group.members.filter(new.contains)
      if !members.isEmpty { place(members, of: group, in: &layout) }
    }
  }

  /// Those first that are linked to something that has a place by then.
  private func inReach(_ new: [FactorID], of layout: DiagramLayout) -> [FactorID] {
    var waiting = new
    var placed = Set(layout.cards.keys)
    var order: [FactorID] = []
    while !waiting.isEmpty {
      let next = waiting.firstIndex { id in
        diagram.edges.contains {
          ($0.from == id && placed.contains($0.to)) || ($0.to == id && placed.contains($0.from))
        }
      }
      let id = waiting.remove(at: next ?? 0)
      placed.insert(id)
      order.append(id)
    }
    return order
  }

  /// The free place nearest to where its links would like it; below everything without any.
  private func placeLinked(_ id: FactorID, in layout: inout DiagramLayout) {
    let size = sizes.size(id)
    let bounds = layout.bounds
    let sources = diagram.edges.filter { $0.to == id }.compactMap { layout.cards[$0.from] }
    let targets = diagram.edges.filter { $0.from == id }.compactMap { layout.cards[$0.to] }
    guard !(sources.isEmpty && targets.isEmpty) else {
      layout.cards[id] = Frame(
        x: bounds.minX,
        y: bounds.maxY + 2 * Self.margin,
        width: size.width,
        height: size.height
      )
      return
    }
    let neighbours = sources + targets
    let y = neighbours.reduce(0) { $0 + $1.centre.y } / Double(neighbours.count)
    let wanted = Point(wantedX(sources, targets, width: size.width), y)
    layout.cards[id] = nearest(to: wanted, size: size, in: layout)
  }

  /// Right of what leads to it and left of what it leads to.
  private func wantedX(_ sources: [Frame], _ targets: [Frame], width: Double) -> Double {
    let gap = 80 + width / 2
    switch (sources.map(\.maxX).max(), targets.map(\.minX).min()) {
    case (let left?, let right?): return (left + right) / 2
    case (let left?, nil): return left + gap
    case (nil, let right?): return right - gap
    case (nil, nil): return 0
    }
  }

  private func nearest(to wanted: Point, size: Size, in layout: DiagramLayout) -> Frame {
    let bounds = layout.bounds
    let step = 12.0
    var best: (cost: Double, frame: Frame)?
    let columns = Int((bounds.width + 2 * size.width) / step) + 2
    let rows = Int((bounds.height + 2 * size.height) / step) + 2
    for column in 0...columns {
      for row in 0...rows {
        let frame = Frame(
          x: bounds.minX + Double(column) * step,
          y: bounds.minY + Double(row) * step,
          width: size.width,
          height: size.height
        )
        let cost = frame.centre.distance(to: wanted)
        if let best, best.cost <= cost { continue }
        if layout.isFree(frame, for: nil, margin: Self.margin), !layout.isInBox(frame) {
          best = (cost, frame)
        }
      }
    }
    return best?.frame
      ?? Frame(
        x: bounds.minX,
        y: bounds.maxY + 2 * Self.margin,
        width: size.width,
        height: size.height
      )
  }

  /// Below the lowest card of the first column that has room, or in a new box below everything.
  private func place(
    _ members: [FactorID],
    of group: Diagram.Group,
    in layout: inout DiagramLayout
  ) {
    guard let box = layout.boxes[group.id] else {
      let fresh = GroupBox(group, columns: min(4, members.count), sizes: sizes)
      let bounds = layout.bounds
      let place = Point(bounds.minX, bounds.maxY + 2 * Self.margin)
      layout.boxes[group.id] = Frame(
        x: place.x,
        y: place.y,
        width: fresh.size.width,
        height: fresh.size.height
      )
      for (id, frame) in fresh.cards { layout.cards[id] = frame.moved(by: place) }
      return
    }
    let standing = group.members.filter { !members.contains($0) }
    var frames = standing.compactMap { layout.cards[$0] }
    var grown = box
    for id in members {
      let frame = Self.next(sizes.size(id), in: grown, beside: frames)
      frames.append(frame)
      layout.cards[id] = frame
      grown = grown.union(frame.inset(by: -GroupBox.padding))
    }
    guard grown != box else { return }
    let others = layout.cards.filter { !group.members.contains($0.key) }.map(\.value)
    let boxes = layout.boxes.filter { $0.key != group.id }.map(\.value)
    let lines = layout.links.filter { $0.curve.bounds.overlaps(grown) }
    let isClear =
      !(others + boxes).contains { $0.overlaps(grown) }
      && !lines.contains { $0.curve.samples().contains { grown.contains($0) } }
    layout.boxes[group.id] = grown
    guard !isClear else { return }
    // The box would lie on others: all of it moves below, and only it.
    let rest = DiagramLayout(
      cards: layout.cards.filter { !group.members.contains($0.key) },
      links: layout.links,
      boxes: layout.boxes.filter { $0.key != group.id }
    ).bounds
    let offset = Point(0, rest.maxY + 2 * Self.margin - grown.minY)
    layout.boxes[group.id] = grown.moved(by: offset)
    for id in group.members {
      layout.cards[id] = layout.cards[id]?.moved(by: offset)
    }
  }

  /// Under the card that ends highest up, column by column.
  private static func next(_ size: Size, in box: Frame, beside frames: [Frame]) -> Frame {
    let columns = Set(frames.map(\.minX)).sorted()
    let places = columns.map { x in
      Point(
        x,
        (frames.filter { $0.minX == x }.map(\.maxY).max() ?? box.minY) + GroupBox.gapDown
      )
    }
    let place =
      places.min { ($0.y, $0.x) < ($1.y, $1.x) }
      ?? Point(box.minX + GroupBox.padding, box.minY + 2.5 * GroupBox.padding)
    return Frame(x: place.x, y: place.y, width: size.width, height: size.height)
  }
}

extension DiagramLayout {
  fileprivate func isInBox(_ frame: Frame) -> Bool {
    boxes.values.contains { $0.overlaps(frame.inset(by: -10)) }
  }
}
