import FactorModel

/// Where the blocks of a map stand, so that it needs as small a sheet on its side as can be: the linked factors at the
/// left, those without links and the key below them or at their right.
struct PagePlan: Sendable, Hashable {
  enum Place: Sendable, Hashable {
    case below
    /// In the columns after that of this node.
    case after(FactorID)
  }

  /// Rows of the factors without links, each from left to right.
  var rows: [[FactorID]]
  var grid: Place
  var key: Place
  /// Between two columns, in points.
  var gap: Double

  /// What has to find its place; heights are in points.
  struct Blocks {
    var linked: ColumnPlan
    var apart: [FactorID]
    /// Of every card.
    var heights: [FactorID: Double]
    var keyColumns: Int
    /// Of the key in so many columns, and in one.
    var keyHeights: (inColumns: Double, inOne: Double)
  }

  /// The width of a sheet on its side, by its height: A4, A3 and their like.
  private static let sheet = 1.414
  private static let gaps = 48.0...140.0

  init(_ blocks: Blocks) {
    let linked = blocks.linked.columns
    let anchor = linked.last.flatMap { $0.isEmpty ? nil : $0[$0.count / 2] }
    var best = PagePlan(rows: [], grid: .below, key: .below, gap: Self.gaps.lowerBound)
    var smallest = Double.infinity
    for option in Self.options(linked: linked.count, apart: blocks.apart.count) {
      let rows = blocks.apart.chunked(option.gridColumns)
      let last = option.isGridBeside || anchor == nil ? rows.first?.last ?? anchor : anchor
      guard !option.isKeyBeside || last != nil, !option.isGridBeside || anchor != nil else {
        continue
      }
      let extent = blocks.extent(option, rows: rows)
      let width = Self.width(extent.columns, gap: Self.gaps.lowerBound)
      // Of two that need the same sheet, the one that leaves more of it free.
      let size = max(width / Self.sheet, extent.height) + (width + extent.height) / 20
      guard size < smallest - 1 else { continue }
      smallest = size
      best.rows = rows
      best.grid = option.isGridBeside ? anchor.map { .after($0) } ?? .below : .below
      best.key = option.isKeyBeside ? last.map { .after($0) } ?? .below : .below
      let spare = extent.height * Self.sheet - Self.width(extent.columns, gap: 0)
      let gap = (spare / Double(max(1, extent.columns - 1))).rounded()
      best.gap = min(max(gap, Self.gaps.lowerBound), Self.gaps.upperBound)
    }
    self = best
  }

  private init(rows: [[FactorID]], grid: Place, key: Place, gap: Double) {
    (self.rows, self.grid, self.key, self.gap) = (rows, grid, key, gap)
  }

  fileprivate struct Option {
    var gridColumns: Int
    var isGridBeside: Bool
    var isKeyBeside: Bool
  }

  private static func options(linked: Int, apart: Int) -> [Option] {
    var options: [Option] = []
    for isKeyBeside in [false, true] {
      let widest = linked == 0 ? min(6, max(1, apart)) : isKeyBeside ? linked : max(5, linked)
      for columns in (1...widest).reversed() {
        options.append(
          Option(gridColumns: columns, isGridBeside: false, isKeyBeside: isKeyBeside)
        )
      }
      guard linked > 0, apart > 0 else { continue }
      for columns in 1...min(6, apart) {
        options.append(Option(gridColumns: columns, isGridBeside: true, isKeyBeside: isKeyBeside))
      }
    }
    return options
  }

  private static func width(_ columns: Int, gap: Double) -> Double {
    Double(columns) * Card.width + Double(columns - 1) * gap + 80
  }
}

extension PagePlan.Blocks {
  /// Between two cards of a column, and around the box of a group, in points.
  private static let (nearby, around) = (10.0, 40.0)

  /// The columns and the height that the map takes up, about.
  fileprivate func extent(
    _ option: PagePlan.Option,
    rows: [[FactorID]]
  ) -> (columns: Int, height: Double) {
    // Lines that pass between the cards take up room too, the more of them the more columns there are.
    let passing = min(0.25, 0.06 * Double(linked.columns.count - 1))
    let main = (linked.columns.map(height).max() ?? 0) * (1 + passing)
    let grid = rows.reduce(rows.isEmpty ? 0 : Self.around) { sum, row in
      sum + (row.map { heights[$0] ?? 0 }.max() ?? 0) + Self.nearby
    }
    var columns = linked.columns.count
    var height = main
    if option.isGridBeside {
      columns += option.gridColumns
      height = max(main, grid)
    } else {
      columns = max(columns, rows.isEmpty ? 0 : option.gridColumns)
      height += grid
    }
    if option.isKeyBeside {
      columns += 1
      height = max(height, keyHeights.inOne)
    } else {
      let isClear = option.isGridBeside && linked.columns.count >= keyColumns
      height = isClear ? max(main + keyHeights.inColumns, grid) : height + keyHeights.inColumns
      columns = max(columns, keyColumns)
    }
    return (columns, height + 110)
  }

  private func height(_ nodes: [FactorID]) -> Double {
    nodes.reduce(0) { $0 + (heights[$1] ?? 0) + Self.nearby }
  }
}

extension [FactorID] {
  /// Pieces of `size` elements, the last with what is left.
  fileprivate func chunked(_ size: Int) -> [[FactorID]] {
    stride(from: 0, to: count, by: Swift.max(1, size)).map { start in
      Array(self[start..<Swift.min(start + Swift.max(1, size), count)])
    }
  }
}
