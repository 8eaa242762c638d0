import FactorModel

/// A titled box of cards in columns.
struct GroupBox {
  static let padding = 12.0
  static let (gapAcross, gapDown) = (14.0, 10.0)
  static let titleSize = 11.5

  private(set) var cards: [FactorID: Frame] = [:]
  private(set) var size: Size

  /// The cards fill the columns one after the other, to about the same height.
  init(_ group: Diagram.Group, columns: Int, sizes: NodeSizes) {
    let width = group.members.map { sizes.size($0).width }.max() ?? 0
    let inColumns = Self.columns(group.members, count: columns, sizes: sizes)
    let inner =
      Double(inColumns.count) * (width + Self.gapAcross) - Self.gapAcross
    let title = Self.title(group.title, width: inner)
    let top = Self.padding + Double(title.count) * Self.titleSize * SceneItem.leading + 5
    var bottom = top
    for (place, column) in inColumns.enumerated() {
      var y = top
      let x = Self.padding + Double(place) * (width + Self.gapAcross)
      for member in column {
        let size = sizes.size(member)
        cards[member] = Frame(x: x, y: y, width: size.width, height: size.height)
        y += size.height + Self.gapDown
      }
      bottom = max(bottom, y - Self.gapDown)
    }
    size = Size(inner + 2 * Self.padding, bottom + Self.padding)
  }

  /// The title in lines that fit into a box of this inner width.
  static func title(_ title: String, width: Double) -> [String] {
    LineWrapper(width: max(80, width), size: titleSize, isBold: true, mostLines: 3).lines(of: title)
  }

  /// The lowest columns in which all stand in their order.
  private static func columns(
    _ members: [FactorID],
    count: Int,
    sizes: NodeSizes
  ) -> [[FactorID]] {
    func filled(_ limit: Double) -> [[FactorID]] {
      var columns: [[FactorID]] = []
      var height = 0.0
      for member in members {
        let added = sizes.size(member).height + gapDown
        if columns.isEmpty || height + added > limit {
          columns.append([member])
          height = added
        } else {
          columns[columns.count - 1].append(member)
          height += added
        }
      }
      return columns
    }
    let heights = members.map { sizes.size($0).height + gapDown }
    let total = heights.reduce(0, +)
    var limit = max(total / Double(max(1, count)), heights.max() ?? 0)
    while filled(limit).count > count, limit < total { limit += 6 }
    return filled(limit)
  }
}
