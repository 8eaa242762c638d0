/// Long tables side by side: the rows run through so many blocks as suit a sheet of the A series, and every block and
/// every group that goes on in the next one has its heading again.
struct MatrixBlocks {
  /// Rows that stand together under a heading.
  struct Group {
    var title: String
    /// The height of each row, in points.
    var rows: [Double]
  }

  /// Where a row stands.
  struct Place {
    var group: Int
    var row: Int
    /// It is the first of its group in its block: what rows before it have said is said again.
    var isFirst: Bool
  }

  var groups: [Group]
  var width: Double
  /// The headings of the columns.
  var heading: [SceneItem]
  var headingHeight: Double
  var mostBlocks = 3
  /// The sheet is to lie on its side.
  var isWide = false

  private static let gap = 26.0
  private static let groupHeight = 21.0
  /// What title, key and notes about take.
  private static let around = (across: 44.0, down: 210.0)

  /// Everything in its place; `row` draws a row with its origin at the top left.
  func drawn(row: (Place) -> SceneItem) -> (items: [SceneItem], size: Size) {
    let arranged = (1...mostBlocks).map(blocks)
    let best = arranged.min { paper($0) < paper($1) } ?? []
    var items: [SceneItem] = []
    for (number, block) in best.enumerated() {
      let x = Double(number) * (width + Self.gap)
      items += heading.map { $0.moved(by: Point(x, 0)) }
      var y = headingHeight
      for place in block {
        if place.isFirst {
          let goesOn = place.row > 0
          items += groupHeading(place.group, goesOn: goesOn, y: y).map {
            $0.moved(by: Point(x, 0))
          }
          y += height(ofHeading: place.group)
        }
        items.append(row(place).moved(by: Point(x, y)))
        y += groups[place.group].rows[place.row]
      }
    }
    return (items, size(best))
  }

  private func paper(_ blocks: [[Place]]) -> Double {
    let size = size(blocks)
    let sheet = Size(size.width + Self.around.across, size.height + Self.around.down)
    return isWide ? max(sheet.width / 2.0.squareRoot(), sheet.height) : sheet.paperNeeded
  }

  private func size(_ blocks: [[Place]]) -> Size {
    let count = Double(max(1, blocks.count))
    return Size(
      count * width + (count - 1) * Self.gap,
      headingHeight + (blocks.map(height).max() ?? 0)
    )
  }

  private func height(_ block: [Place]) -> Double {
    block.reduce(0) { sum, place in
      sum + groups[place.group].rows[place.row]
        + (place.isFirst ? height(ofHeading: place.group) : 0)
    }
  }

  private func height(ofHeading group: Int) -> Double {
    groups[group].title.isEmpty ? 0 : Self.groupHeight
  }

  /// As low as they can be with at most `count` of them.
  private func blocks(_ count: Int) -> [[Place]] {
    let total = groups.indices.reduce(0.0) { sum, group in
      groups[group].rows.reduce(sum + height(ofHeading: group), +)
    }
    var limit = total / Double(count)
    while true {
      let blocks = blocks(within: limit)
      if blocks.count <= count { return blocks }
      limit += 6
    }
  }

  private func blocks(within limit: Double) -> [[Place]] {
    var blocks: [[Place]] = [[]]
    var used = 0.0
    for (group, rows) in groups.map(\.rows).enumerated() {
      for (row, rowHeight) in rows.enumerated() {
        let top = height(ofHeading: group)
        // A heading is not left alone with one row at the foot of a block.
        let next = row == 0 && rows.count > 1 ? rows[1] : 0
        var needed = rowHeight + (row == 0 ? top : 0)
        if used + needed + next > limit + 0.01, !blocks[blocks.count - 1].isEmpty {
          blocks.append([])
          used = 0
        }
        let isFirst = row == 0 || blocks[blocks.count - 1].isEmpty
        needed = rowHeight + (isFirst ? top : 0)
        blocks[blocks.count - 1].append(Place(group: group, row: row, isFirst: isFirst))
        used += needed
      }
    }
    return blocks
  }

  private func groupHeading(_ group: Int, goesOn: Bool, y: Double) -> [SceneItem] {
    let title = groups[group].title
    guard !title.isEmpty else { return [] }
    let frame = Frame(x: 0, y: y + 3, width: width, height: Self.groupHeight - 4)
    let words = MatrixText.cut(title, width: width - 24, size: 10, isBold: true)
    return [
      .shape(SceneShape(.rectangle(frame), fill: .panel)),
      .text(
        SceneText(
          goesOn ? words + " …" : words,
          at: Point(4, y + 15.5),
          size: 10,
          isBold: true
        )
      ),
    ]
  }
}
