import Assessment
import Bilingual
import FactorModel

/// The body of the matrix of themes by classes.
struct ThemeClassDrawing {
  struct Row {
    var words: MatrixRow
    /// In the order of classes.
    var cells: [ThemeClassMatrix.Cell]
    var total: ThemeClassMatrix.Cell
  }

  let rows: [Row]
  /// All factors, apart from the rows: it is no sum of them.
  let all: Row
  let language: Language

  private static let (titleWidth, cellWidth, numberWidth) = (196.0, 168.0, 62.0)
  private static let (headHeight, rowHeight) = (40.0, 46.0)
  /// The longest bar.
  private static let barWidth = 150.0

  private var width: Double {
    Self.titleWidth + Double(FactorClass.allCases.count) * Self.cellWidth
      + Double(1 + Verdict.allCases.count) * Self.numberWidth
  }

  var size: Size {
    Size(width, Self.headHeight + Double(rows.count + 1) * Self.rowHeight + 8)
  }

  var items: [SceneItem] {
    var items = headings
    var y = Self.headHeight
    for row in rows {
      items.append(.group(drawn(row, hasBars: true)).moved(by: Point(0, y)))
      y += Self.rowHeight
    }
    y += 8
    let ground = Frame(x: 0, y: y, width: width, height: Self.rowHeight)
    items.append(.shape(SceneShape(.rectangle(ground), fill: .panel)))
    items.append(.group(drawn(all, hasBars: false)).moved(by: Point(0, y)))
    return items
  }

  private func x(ofClass place: Int) -> Double {
    Self.titleWidth + Double(place) * Self.cellWidth
  }

  /// The right edge of a number.
  private func x(ofNumber place: Int) -> Double {
    x(ofClass: FactorClass.allCases.count) + Double(place + 1) * Self.numberWidth - 8
  }

  private var headings: [SceneItem] {
    let base = Self.headHeight - 8
    func heading(
      _ text: String,
      _ x: Double,
      _ alignment: SceneText.Alignment = .start
    )
      -> SceneItem
    {
      .text(SceneText(text, at: Point(x, base), size: 10.5, isBold: true, alignment: alignment))
    }
    var items = [heading(MatrixWording.theme.text(in: language), 4)]
    for (place, factorClass) in FactorClass.allCases.enumerated() {
      items.append(heading(DiagramWording.name(factorClass).text(in: language), x(ofClass: place)))
    }
    items.append(
      .text(
        SceneText(
          MatrixWording.allClasses.text(in: language),
          at: Point(x(ofNumber: Verdict.allCases.count), base - 16),
          size: 10.5,
          isBold: true,
          alignment: .end
        )
      )
    )
    let numbers = [MatrixWording.factorsShort.text(in: language)] + order.map(\.mark.letter)
    for (place, number) in numbers.enumerated() {
      items.append(heading(number, x(ofNumber: place), .end))
    }
    let y = Self.headHeight - 1
    items.append(
      MatrixMarks.line(from: Point(0, y), to: Point(width, y), .init(.rule, width: 1))
    )
    return items
  }

  /// Gaps come first among the numbers.
  private var order: [Verdict] { [.gap, .notEstablished, .met, .exempt] }

  private func drawn(_ row: Row, hasBars: Bool) -> SceneGroup {
    var items: [SceneItem] = hasBars ? [MatrixMarks.rowLine(width: width, y: Self.rowHeight)] : []
    let title = MatrixText.lines(
      row.words.title,
      width: Self.titleWidth - 14,
      size: 10.5,
      isBold: true
    )
    let top = (Self.rowHeight - Double(title.count) * 10.5 * SceneItem.leading) / 2
    items += SceneItem.lines(title, x: 4, top: top, size: 10.5, isBold: true)
    for (place, cell) in row.cells.enumerated() {
      items += drawn(cell, hasBar: hasBars).map { $0.moved(by: Point(x(ofClass: place), 0)) }
    }
    let numbers = [row.total.factors] + order.map(row.total.count)
    for (place, number) in numbers.enumerated() {
      let isGaps = place == 1
      items.append(
        .text(
          SceneText(
            number == 0 ? "–" : String(number),
            at: Point(x(ofNumber: place), Self.rowHeight / 2 + 4),
            size: isGaps ? 13 : 10.5,
            isBold: isGaps,
            ink: number == 0 ? .quiet : .text,
            alignment: .end
          )
        )
      )
    }
    return row.words.symbol(items)
  }

  private var unit: Double {
    let most = rows.flatMap(\.cells).map(\.aspects).max() ?? 1
    return Self.barWidth / Double(max(most, 1))
  }

  private func drawn(_ cell: ThemeClassMatrix.Cell, hasBar: Bool) -> [SceneItem] {
    guard cell.factors > 0 else {
      return [.text(SceneText("–", at: Point(0, 19), size: 10.5, ink: .quiet))]
    }
    let gaps = cell.count(of: .gap)
    let middle = hasBar ? 0 : 6.0
    var items: [SceneItem] = [
      .text(
        SceneText(
          gaps == 0 ? MatrixWording.noGap.text(in: language) : "\(Verdict.gap.mark.letter) \(gaps)",
          at: Point(0, 16 + middle),
          size: gaps > 0 ? 13 : 10,
          isBold: gaps > 0,
          ink: gaps > 0 ? .line(Verdict.gap.paint) : .quiet
        )
      ),
      .text(
        SceneText(
          MatrixWording.factors(cell.factors).text(in: language),
          at: Point(Self.barWidth, 16 + middle),
          size: 9,
          ink: .quiet,
          alignment: .end
        )
      ),
      .text(
        SceneText(
          others(cell),
          at: Point(0, (hasBar ? 41 : 29) + middle),
          size: 9,
          ink: .text
        )
      ),
    ]
    guard hasBar else { return items }
    var x = 0.0
    for verdict in Verdict.allCases where cell.count(of: verdict) > 0 {
      let length = Double(cell.count(of: verdict)) * unit
      items += MatrixMarks.bar(verdict, in: Frame(x: x, y: 21, width: length, height: 9))
      x += length
    }
    return items
  }

  /// `U 4  M 2`: what is no gap.
  private func others(_ cell: ThemeClassMatrix.Cell) -> String {
    order.dropFirst().compactMap { verdict in
      let count = cell.count(of: verdict)
      return count == 0 ? nil : "\(verdict.mark.letter) \(count)"
    }.joined(separator: "   ")
  }
}
