import Assessment
import Bilingual
import FactorModel

/// The body of the picture of coverage over the versions: a row for each group, a bar for each version.
struct HistoryDrawing {
  struct Row {
    var words: MatrixRow
    /// How many aspects it has on the panel.
    var aspects: String
    /// One for each version.
    var levels: [CoverageHistory.Level]
  }

  let rows: [Row]
  let versions: [String]
  let language: Language

  private static let (titleWidth, cellWidth, barWidth) = (150.0, 150.0, 120.0)
  private static let (headHeight, rowHeight, barHeight) = (26.0, 46.0, 10.0)

  private var width: Double { Self.titleWidth + Double(versions.count) * Self.cellWidth }
  var size: Size { Size(width, Self.headHeight + Double(rows.count) * Self.rowHeight) }

  var items: [SceneItem] {
    var items = versions.enumerated().map { place, version in
      SceneItem.text(SceneText(version, at: Point(x(place), 16), size: 10.5, isBold: true))
    }
    items.append(
      MatrixMarks.line(
        from: Point(0, Self.headHeight - 1),
        to: Point(width, Self.headHeight - 1),
        .init(.rule, width: 1)
      )
    )
    for (place, row) in rows.enumerated() {
      let y = Self.headHeight + Double(place) * Self.rowHeight
      items.append(SceneItem.group(drawn(row)).moved(by: Point(0, y)))
    }
    return items
  }

  private func x(_ version: Int) -> Double { Self.titleWidth + Double(version) * Self.cellWidth }

  private func drawn(_ row: Row) -> SceneGroup {
    var items: [SceneItem] = [MatrixMarks.rowLine(width: width, y: Self.rowHeight)]
    let title = MatrixText.cut(
      row.words.title,
      width: Self.titleWidth - 12,
      size: 10.5,
      isBold: true
    )
    items.append(.text(SceneText(title, at: Point(4, 19), size: 10.5, isBold: true)))
    items.append(.text(SceneText(row.aspects, at: Point(4, 34), size: 9, ink: .quiet)))
    for (place, level) in row.levels.enumerated() {
      items += drawn(level).map { $0.moved(by: Point(x(place), 0)) }
    }
    return row.words.symbol(items)
  }

  /// The range in words; under it what is proven, full, and what might be true beyond, striped, in a frame of 100 %.
  private func drawn(_ level: CoverageHistory.Level) -> [SceneItem] {
    let frame = Frame(x: 0, y: 26, width: Self.barWidth, height: Self.barHeight)
    let (low, high) = (length(level.mean.low), length(level.mean.high))
    var items: [SceneItem] = [
      .text(
        SceneText(
          DiagramWording.range(level.mean).text(in: language),
          at: Point(0, 19),
          size: 10.5
        )
      ),
      .shape(SceneShape(.rectangle(frame), fill: .page, stroke: .init(.rule, width: 0.8))),
    ]
    if high > low {
      let beyond = Frame(x: low, y: frame.minY, width: high - low, height: frame.height)
      items += MatrixMarks.bar(.notEstablished, in: beyond)
    }
    if low > 0 {
      let proven = Frame(x: 0, y: frame.minY, width: low, height: frame.height)
      items += MatrixMarks.bar(.met, in: proven)
    }
    return items
  }

  /// In steps of a thousandth, so that it is the same everywhere.
  private func length(_ share: Rational) -> Double {
    Double((share * 1000).truncatedWhole) / 1000 * Self.barWidth
  }
}
