import Assessment
import Bilingual

/// The matrix of outputs by themes.
struct OutputsDrawing {
  struct Row {
    var words: MatrixRow
    var owner: String?
    /// Said of outputs that are not there now.
    var status: String?
    /// Data sets that it shows.
    var count: Int
    /// The same by theme.
    var counts: [Int]
  }

  let rows: [Row]
  let themes: [String]
  let language: Language

  private static let (titleWidth, ownerWidth, statusWidth) = (296.0, 160.0, 56.0)
  private static let (cellWidth, barWidth, rowHeight) = (50.0, 110.0, 20.0)
  private static let textSize = 9.0
  /// The diameter of the largest circle.
  private static let largest = 17.0
  /// The right edge of the number in a cell: nearer to its own circle than to the next.
  private static let numberX = 37.0

  private var cellsX: Double { Self.titleWidth + Self.ownerWidth + Self.statusWidth }
  private var barX: Double { cellsX + Double(themes.count) * Self.cellWidth + 14 }
  private var headings: MatrixHeadings {
    MatrixHeadings(
      themes,
      centres: themes.indices.map { cellsX + Double($0) * Self.cellWidth + Self.largest / 2 + 2 }
    )
  }
  private var headHeight: Double { headings.height + 18 }

  var size: Size {
    Size(barX + Self.barWidth + 34, headHeight + Double(rows.count) * Self.rowHeight)
  }

  var items: [SceneItem] {
    let headings = headings
    let y = headHeight
    var items = headings.items
    items += themes.indices.map { place in
      let x = cellsX + Double(place) * Self.cellWidth + Self.largest / 2 + 2
      return MatrixMarks.line(
        from: Point(x, headings.height - 1),
        to: Point(x, y - 4),
        .init(.rule, width: 0.6)
      )
    }
    let captions = [
      (OutputsWording.output, 4), (OutputsWording.owner, Self.titleWidth),
      (OutputsWording.all, barX),
    ]
    items += captions.map { text, x in
      .text(
        SceneText(text.text(in: language), at: Point(x, y - 7), size: Self.textSize, isBold: true)
      )
    }
    items.append(
      MatrixMarks.line(
        from: Point(0, y - 1),
        to: Point(size.width, y - 1),
        .init(.rule, width: 1)
      )
    )
    for (place, row) in rows.enumerated() {
      let top = y + Double(place) * Self.rowHeight
      items.append(SceneItem.group(drawn(row)).moved(by: Point(0, top)))
    }
    return items
  }

  private func drawn(_ row: Row) -> SceneGroup {
    let base = Self.rowHeight / 2 + 3.3
    var items: [SceneItem] = [MatrixMarks.rowLine(width: size.width, y: Self.rowHeight)]
    func text(_ text: String, _ x: Double, width: Double, isBold: Bool = false, ink: Ink = .text) {
      let words = MatrixText.cut(text, width: width, size: Self.textSize, isBold: isBold)
      items.append(
        .text(
          SceneText(words, at: Point(x, base), size: Self.textSize, isBold: isBold, ink: ink)
        )
      )
    }
    text(row.words.title, 4, width: Self.titleWidth - 10)
    text(row.owner ?? "–", Self.titleWidth, width: Self.ownerWidth - 8, ink: .quiet)
    if let status = row.status {
      let frame = Frame(
        x: cellsX - Self.statusWidth,
        y: 3.5,
        width: Self.statusWidth - 8,
        height: Self.rowHeight - 7
      )
      items.append(Self.status(in: frame))
      text(status, frame.minX + 4, width: frame.width - 6)
    }
    for (place, count) in row.counts.enumerated() {
      items += cell(count).map {
        $0.moved(by: Point(cellsX + Double(place) * Self.cellWidth, 0))
      }
    }
    return row.words.symbol(items + total(row.count, base))
  }

  private var most: Double { Double(max(1, rows.flatMap(\.counts).max() ?? 1)) }

  /// A circle whose area is the number, and the number.
  private func cell(_ count: Int) -> [SceneItem] {
    let middle = Point(Self.largest / 2 + 2, Self.rowHeight / 2)
    guard count > 0 else {
      return [
        .text(
          SceneText(
            "·",
            at: Point(Self.numberX, middle.y + 3.3),
            size: Self.textSize,
            ink: .quiet,
            alignment: .end
          )
        )
      ]
    }
    return [
      Self.circle(share: Double(count) / most, at: middle),
      .text(
        SceneText(
          String(count),
          at: Point(Self.numberX, middle.y + 3.3),
          size: Self.textSize,
          alignment: .end
        )
      ),
    ]
  }

  /// A circle whose area is `share` of that of the largest.
  static func circle(share: Double, at middle: Point) -> SceneItem {
    let diameter = largest * share.squareRoot()
    let frame = Frame(centre: middle, size: Size(diameter, diameter))
    return .shape(
      SceneShape(.ellipse(frame), fill: .fill(.good), stroke: .init(.line(.good), width: 0.9))
    )
  }

  /// The box around the status of an output that is not there now.
  static func status(in frame: Frame) -> SceneItem {
    let stroke = SceneShape.Stroke(.quiet, width: 0.8, dash: .dashed)
    return .shape(SceneShape(.rectangle(frame, radius: 3), stroke: stroke))
  }

  private func total(_ count: Int, _ base: Double) -> [SceneItem] {
    let largest = Double(max(1, rows.map(\.count).max() ?? 1))
    let number = SceneText(
      count == 0 ? "–" : String(count),
      at: Point(barX + 26, base),
      size: 10,
      isBold: count > 0,
      ink: count > 0 ? .text : .quiet,
      alignment: .end
    )
    guard count > 0 else { return [.text(number)] }
    let frame = Frame(
      x: barX + 32,
      y: 5,
      width: Self.barWidth * Double(count) / largest,
      height: Self.rowHeight - 10
    )
    return [
      .text(number),
      .shape(
        SceneShape(.rectangle(frame), fill: .fill(.good), stroke: .init(.line(.good), width: 0.8))
      ),
    ]
  }
}
