import Assessment
import Bilingual

/// The matrix of data sets by outputs: a dot where one is shown.
struct OutputsDots {
  struct Row {
    var words: MatrixRow
    /// For each output whether it shows the data set.
    var dots: [Bool]

    var times: Int { dots.count { $0 } }
  }

  let rows: [Row]
  let outputs: [String]
  /// How many data sets each output shows.
  let counts: [Int]
  let language: Language

  private static let (titleWidth, cellWidth, timesWidth) = (292.0, 24.0, 92.0)
  private static let (textSize, rowHeight) = (9.0, 15.0)

  private var timesX: Double { Self.titleWidth + Double(outputs.count) * Self.cellWidth + 10 }
  private var width: Double { timesX + Self.timesWidth }

  var drawn: (items: [SceneItem], size: Size) {
    let heading = heading
    let blocks = MatrixBlocks(
      groups: rows.isEmpty ? [] : [MatrixBlocks.Group(title: "", rows: rows.map(height))],
      width: width,
      heading: heading.items,
      headingHeight: heading.height
    )
    return blocks.drawn { .group(drawn(rows[$0.row])) }
  }

  private func centre(_ place: Int) -> Double {
    Self.titleWidth + (Double(place) + 0.5) * Self.cellWidth
  }

  private func title(_ row: Row) -> [String] {
    MatrixText.lines(
      row.words.title,
      width: Self.titleWidth - 10,
      size: Self.textSize,
      isBold: row.times == 0
    )
  }

  private func height(_ row: Row) -> Double {
    Self.rowHeight + Double(title(row).count - 1) * Self.textSize * SceneItem.leading
  }

  private var heading: (items: [SceneItem], height: Double) {
    let stairs = MatrixHeadings(outputs, centres: outputs.indices.map(centre))
    let y = stairs.height + 16
    var items = stairs.items
    for (place, count) in counts.enumerated() {
      items.append(
        .text(
          SceneText(
            String(count),
            at: Point(centre(place), y - 6),
            size: Self.textSize,
            isBold: true,
            alignment: .middle
          )
        )
      )
    }
    for (text, x) in [(OutputsWording.dataSet, 4), (OutputsWording.times, timesX)] {
      items.append(
        .text(
          SceneText(text.text(in: language), at: Point(x, y - 6), size: Self.textSize, isBold: true)
        )
      )
    }
    items.append(
      MatrixMarks.line(from: Point(0, y - 1), to: Point(width, y - 1), .init(.rule, width: 1))
    )
    return (items, y)
  }

  static func dot(isShown: Bool, at middle: Point) -> SceneItem {
    let size = isShown ? Size(7.5, 7.5) : Size(1.4, 1.4)
    let frame = Frame(centre: middle, size: size)
    return .shape(SceneShape(.ellipse(frame), fill: isShown ? .line(.good) : .rule))
  }

  private func drawn(_ row: Row) -> SceneGroup {
    let height = height(row)
    let (middle, base) = (height / 2, height / 2 + 3.3)
    let isNowhere = row.times == 0
    var items: [SceneItem] = [MatrixMarks.rowLine(width: width, y: height)]
    let title = title(row)
    let top = (height - Double(title.count) * Self.textSize * SceneItem.leading) / 2 + 0.5
    items += SceneItem.lines(title, x: 4, top: top, size: Self.textSize, isBold: isNowhere)
    let shown = row.dots.indices.filter { row.dots[$0] }
    if let first = shown.first, let last = shown.last, first < last {
      items.append(
        MatrixMarks.line(
          from: Point(centre(first), middle),
          to: Point(centre(last), middle),
          .init(.rule, width: 0.8)
        )
      )
    }
    for (place, isShown) in row.dots.enumerated() {
      items.append(Self.dot(isShown: isShown, at: Point(centre(place), middle)))
    }
    let isMany = row.times >= OutputsChart.most
    items.append(
      .text(
        SceneText(
          OutputsWording.mark(times: row.times).text(in: language),
          at: Point(timesX, base),
          size: Self.textSize,
          isBold: isNowhere || isMany,
          ink: isNowhere ? .line(.weak) : .text
        )
      )
    )
    return row.words.symbol(items)
  }
}
