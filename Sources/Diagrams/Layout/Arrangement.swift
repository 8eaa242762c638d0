import FactorModel

/// Puts the parts of a diagram that no link joins, and the boxes of its groups, beside one another, so that the sheet that
/// takes all of it is as small as can be.
struct Arrangement {
  let diagram: Diagram
  let sizes: NodeSizes

  private static let partGap = 30.0
  private static let blockGap = 34.0

  /// `linked` with its parts moved and the groups added; the top left corner is the origin.
  func arranged(_ linked: DiagramLayout) -> DiagramLayout {
    let parts = linked.parts.map { part in
      let bounds = part.bounds
      return (layout: part.moved(by: Point(-bounds.minX, -bounds.minY)), size: bounds.size)
    }
    var best = DiagramLayout()
    var least = Double.infinity
    for packing in packings(parts.map(\.size)) {
      var linked = DiagramLayout()
      for (part, place) in zip(parts, packing.places) {
        linked.add(part.layout.moved(by: place))
      }
      for (layout, size) in withGroups(linked, size: packing.size) {
        let cost = paper(size)
        guard cost < least - 0.5 else { continue }
        (best, least) = (layout, cost)
      }
    }
    best.links.sort { ($0.from, $0.to) < ($1.from, $1.to) }
    return best
  }

  private func packings(_ parts: [Size]) -> [ShelfPacking] {
    guard let widest = parts.map(\.width).max() else {
      return [ShelfPacking([], width: 0, gap: 0)]
    }
    let all = parts.reduce(0) { $0 + $1.width + Self.partGap }
    let steps = parts.count == 1 ? 0 : 12
    return (0...steps).map { step in
      let width = widest + (all - widest) * Double(step) / Double(max(1, steps))
      return ShelfPacking(parts, width: width + 0.5, gap: Self.partGap)
    }
  }

  /// Each way of adding the groups: below or at the right, in so many columns.
  private func withGroups(
    _ linked: DiagramLayout,
    size: Size
  ) -> [(layout: DiagramLayout, size: Size)] {
    guard !diagram.groups.isEmpty else { return [(linked, size)] }
    let isAlone = linked.cards.isEmpty
    let most = diagram.groups.map(\.members.count).max() ?? 1
    var results: [(DiagramLayout, Size)] = []
    for columns in 1...min(10, most) {
      let boxes = diagram.groups.map { group in
        GroupBox(group, columns: min(columns, group.members.count), sizes: sizes)
      }
      let widest = boxes.map(\.size.width).max() ?? 0
      let all = boxes.reduce(0) { $0 + $1.size.width + Self.blockGap }
      var widths: Set<Double> = [widest, all, (widest + all) / 2]
      if !isAlone { widths.insert(max(widest, size.width)) }
      for width in widths.sorted() {
        let packing = ShelfPacking(boxes.map(\.size), width: width + 0.5, gap: Self.blockGap)
        let origins =
          isAlone
          ? [Point(0, 0)]
          : [Point(0, size.height + Self.blockGap), Point(size.width + Self.blockGap, 0)]
        for origin in origins {
          var layout = linked
          for (index, box) in boxes.enumerated() {
            let place = packing.places[index] + origin
            layout.boxes[diagram.groups[index].id] = Frame(
              x: place.x,
              y: place.y,
              width: box.size.width,
              height: box.size.height
            )
            for (card, frame) in box.cards { layout.cards[card] = frame.moved(by: place) }
          }
          let whole = Size(
            max(size.width, origin.x + packing.size.width),
            max(size.height, origin.y + packing.size.height)
          )
          results.append((layout, whole))
        }
      }
    }
    return results
  }

  /// The shorter side of the sheet that takes a body of this size with its key and titles, about.
  private func paper(_ body: Size) -> Double {
    guard !diagram.key.isEmpty else { return body.paperNeeded }
    let entries = diagram.key.reduce(0) { $0 + $1.entries.count }
    let key = Size(230, Double(entries) * 22 + Double(diagram.key.count) * 26 + 30)
    let beside = Size(body.width + 18 + key.width, max(body.height, key.height) + 120)
    let tallest = diagram.key.map { Double($0.entries.count) * 22 + 30 }.max() ?? 0
    let across = Double(diagram.key.count) * 190
    let rows = max(1, (across / max(body.width, 300)).rounded(.up))
    let below = Size(max(body.width, 420), body.height + tallest * rows + 160)
    // Of two that need the same sheet, the one that leaves more of it free.
    let spare = (body.width + body.height) / 40
    return min(beside.paperNeeded, below.paperNeeded) + spare
  }
}

extension DiagramLayout {
  mutating func add(_ other: DiagramLayout) {
    cards.merge(other.cards) { first, _ in first }
    links += other.links
    boxes.merge(other.boxes) { first, _ in first }
  }

  /// The layout in parts that no link joins, that with the first factor first.
  fileprivate var parts: [DiagramLayout] {
    var beside: [FactorID: [FactorID]] = [:]
    for link in links {
      beside[link.from, default: []].append(link.to)
      beside[link.to, default: []].append(link.from)
    }
    var part: [FactorID: Int] = [:]
    var count = 0
    for start in cards.keys.sorted() where part[start] == nil {
      part[start] = count
      var waiting = [start]
      while let next = waiting.popLast() {
        for other in beside[next] ?? [] where part[other] == nil {
          part[other] = count
          waiting.append(other)
        }
      }
      count += 1
    }
    var parts = Array(repeating: DiagramLayout(), count: count)
    for (card, frame) in cards { if let index = part[card] { parts[index].cards[card] = frame } }
    for link in links { if let index = part[link.from] { parts[index].links.append(link) } }
    return parts
  }
}
