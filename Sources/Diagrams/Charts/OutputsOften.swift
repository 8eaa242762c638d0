import Assessment
import Bilingual
import Catalogue

/// How many data sets are shown nowhere, once, twice and so on, and those that are shown most often.
struct OutputsOften {
  /// From nowhere to five times or more.
  let distribution: [Int]
  let mostOften: [(dataSet: DataSet, times: Int)]
  let width: Double
  let language: Language

  /// How many names of those shown most often are given.
  static let names = 12
  private static let rowHeight = 21.0
  private static let (wordsWidth, barWidth) = (104.0, 250.0)
  private static let top = 24.0
  private static let listX = 436.0

  var size: Size {
    Size(width, Self.top + Double(distribution.count) * Self.rowHeight)
  }

  /// A row for each number of times, and one with the names.
  var rows: [MatrixRow] { distribution.indices.map(row) + [namesRow].compactMap(\.self) }

  private func row(_ times: Int) -> MatrixRow {
    MatrixRow(
      id: "shown-\(times)",
      title: OutputsWording.shown(times: times).text(in: language),
      facts: [OutputsWording.dataSets(distribution[times]).text(in: language)]
    )
  }

  private var namesRow: MatrixRow? {
    guard !mostOften.isEmpty else { return nil }
    return MatrixRow(
      id: "shown-most",
      title: OutputsWording.mostOften.text(in: language),
      facts: mostOften.map { "\($0.dataSet.title): \($0.times)" }
    )
  }

  var items: [SceneItem] {
    var items: [SceneItem] = [
      heading(OutputsWording.howOften, x: 4)
    ]
    let most = Double(max(1, distribution.max() ?? 1))
    for (times, count) in distribution.enumerated() {
      items.append(.group(row(times).symbol(drawn(times, count, share: Double(count) / most))))
    }
    if let namesRow {
      items.append(
        .group(namesRow.symbol([heading(OutputsWording.mostOften, x: Self.listX)] + names))
      )
    }
    return items
  }

  private func heading(_ text: LocalizedText, x: Double) -> SceneItem {
    .text(SceneText(text.text(in: language), at: Point(x, 13), size: 11, isBold: true))
  }

  private func drawn(_ times: Int, _ count: Int, share: Double) -> [SceneItem] {
    let y = Self.top + Double(times) * Self.rowHeight
    // What is shown nowhere is what the picture is about.
    let band: Ink = times == 0 ? .fill(.weak) : .fill(.good)
    let line: Ink = times == 0 ? .line(.weak) : .line(.good)
    let frame = Frame(
      x: Self.wordsWidth,
      y: y + 3,
      width: max(1, Self.barWidth * share),
      height: Self.rowHeight - 6
    )
    return [
      .text(
        SceneText(
          OutputsWording.times(times).text(in: language),
          at: Point(Self.wordsWidth - 8, y + 14),
          size: 10,
          alignment: .end
        )
      ),
      .shape(
        SceneShape(
          .rectangle(frame),
          fill: band,
          stroke: .init(line, width: 0.9, dash: times == 0 ? .dashed : .solid)
        )
      ),
      .text(
        SceneText(String(count), at: Point(frame.maxX + 6, y + 14), size: 10.5, isBold: true)
      ),
    ]
  }

  /// In two columns, one after the other.
  private var names: [SceneItem] {
    let columns = 2
    let room = width - Self.listX
    let columnWidth = room / Double(columns)
    let perColumn = (mostOften.count + columns - 1) / columns
    return mostOften.enumerated().flatMap { place, entry -> [SceneItem] in
      let x = Self.listX + Double(place / perColumn) * columnWidth
      let y = Self.top + Double(place % perColumn) * Self.rowHeight + 14
      let title = MatrixText.cut(entry.dataSet.title, width: columnWidth - 40, size: 9.5)
      return [
        .text(
          SceneText(
            String(entry.times),
            at: Point(x + 14, y),
            size: 10,
            isBold: true,
            alignment: .end
          )
        ),
        .text(SceneText(title, at: Point(x + 22, y), size: 9.5)),
      ]
    }
  }
}
