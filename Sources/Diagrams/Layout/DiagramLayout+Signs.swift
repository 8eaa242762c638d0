import FactorModel

extension DiagramLayout {
  /// The radius of the area behind a sign, in points.
  static let signRadius = 7.5

  /// Puts the signs of `wanted` on their curves, near the middle and clear of cards, other links and other signs.
  ///
  /// The signs of other links stay where they are.
  mutating func placeSigns(_ wanted: [DiagramEdge]) {
    let wanted = Set(wanted.map { LinkName(from: $0.from, to: $0.to) })
    var lines = PointGrid<Int>(cell: 16)
    for (index, link) in links.enumerated() {
      for point in link.curve.evenPoints(apart: 5) { lines.insert(index, at: point) }
    }
    var signs = PointGrid<Int>(cell: 16)
    var walls = PointGrid<Frame>(cell: 120)
    for frame in cards.values { walls.insert(frame, over: frame.inset(by: -Self.signRadius)) }
    for (index, link) in links.enumerated()
    where !wanted.contains(LinkName(from: link.from, to: link.to)) {
      signs.insert(index, at: link.sign)
    }
    for (index, link) in links.enumerated()
    where wanted.contains(LinkName(from: link.from, to: link.to)) {
      var best = (cost: Double.infinity, point: link.sign)
      for (place, share) in Self.shares.enumerated() {
        let point = link.curve.point(at: link.curve.place(atShare: share))
        let reach = 2 * Self.signRadius + 1.5
        let hitsSigns = signs.near(point, within: reach).count
        let hitsLines = Set(lines.near(point, within: Self.signRadius + 1)).subtracting([index])
        let around = Frame(
          centre: point,
          size: Size(2 * Self.signRadius + 1, 2 * Self.signRadius + 1)
        )
        let hitsCards = walls.items(at: point).count { $0.overlaps(around) }
        let cost =
          Double(hitsCards) * 1000 + Double(hitsSigns) * 100 + Double(hitsLines.count) * 4
          + Double(place) * 0.4
        if cost < best.cost { best = (cost, point) }
      }
      links[index].sign = best.point
      signs.insert(index, at: best.point)
    }
  }

  /// From the middle outwards.
  private static let shares = [
    0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.16, 0.84, 0.12, 0.88,
  ]

  struct LinkName: Hashable {
    var from: FactorID
    var to: FactorID
  }
}

extension LinkCurve {
  /// Points along it about so far apart.
  fileprivate func evenPoints(apart distance: Double) -> [Point] {
    let size = bounds.size
    let count = max(4, Int((size.width + size.height) / distance / Double(pieces)))
    return samples(min(count, 400))
  }
}

/// Things by place, to find quickly what is near.
struct PointGrid<Item> {
  private struct Cell: Hashable {
    var x: Int
    var y: Int
  }

  private let cell: Double
  private var cells: [Cell: [(point: Point, item: Item)]] = [:]

  init(cell: Double) {
    self.cell = cell
  }

  private func index(_ length: Double) -> Int { Int((length / cell).rounded(.down)) }

  mutating func insert(_ item: Item, at point: Point) {
    cells[Cell(x: index(point.x), y: index(point.y)), default: []].append((point, item))
  }

  /// Puts `item` into each cell that `frame` touches.
  mutating func insert(_ item: Item, over frame: Frame) {
    for x in index(frame.minX)...index(frame.maxX) {
      for y in index(frame.minY)...index(frame.maxY) {
        cells[Cell(x: x, y: y), default: []].append((frame.centre, item))
      }
    }
  }

  func items(at point: Point) -> [Item] {
    (cells[Cell(x: index(point.x), y: index(point.y))] ?? []).map(\.item)
  }

  func near(_ point: Point, within distance: Double) -> [Item] {
    var found: [Item] = []
    for x in index(point.x - distance)...index(point.x + distance) {
      for y in index(point.y - distance)...index(point.y + distance) {
        for entry in cells[Cell(x: x, y: y)] ?? []
        where entry.point.distance(to: point) < distance {
          found.append(entry.item)
        }
      }
    }
    return found
  }
}
