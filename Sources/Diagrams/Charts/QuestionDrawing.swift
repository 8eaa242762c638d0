import Assessment
import Bilingual
import FactorModel

/// The body of the map of a question: under its title what is asked and the answer, then a row for each thing that it needs, at the foot where they meet.
struct QuestionDrawing {
  struct Row {
    var words: MatrixRow
    var need: QuestionNeed
    /// Role, verdict, and the parts of its priority where it is a gap.
    var about: [String]
    var dataSet: String
    /// How its areas and years are had.
    var had: [String]
    var standing: String
    var reasons: [String]
  }

  let question: MatrixRow
  let verdict: QuestionVerdict
  let rows: [Row]
  let meeting: MatrixRow
  let language: Language

  static let (spine, needX, needWidth) = (10.0, 28.0, 264.0)
  static let (dataX, dataWidth) = (332.0, 264.0)
  static let (standX, standWidth) = (636.0, 276.0)
  static let width = 912.0
  private static let (padding, gap, headHeight) = (8.0, 12.0, 24.0)

  var size: Size { Size(Self.width, placed.height) }
  var items: [SceneItem] { placed.items }

  private var placed: (items: [SceneItem], height: Double) {
    let top = questionCard
    var items: [SceneItem] = []
    var y = top.height + 14
    items += headings(y)
    y += Self.headHeight
    var last = y
    for row in rows {
      let (group, height) = drawn(row)
      items.append(.group(group).moved(by: Point(0, y)))
      last = y + 18
      y += height + Self.gap
    }
    let foot = meetingCard
    items.append(.group(foot.group).moved(by: Point(0, y + 4)))
    last = max(last, y + 4 + foot.height / 2)
    let spine = MatrixMarks.line(
      from: Point(Self.spine, top.height),
      to: Point(Self.spine, last),
      .init(.rule, width: 1.6)
    )
    return ([spine, .group(top.group)] + items, y + 4 + foot.height)
  }

  private func headings(_ y: Double) -> [SceneItem] {
    [
      (QuestionMapWording.needs, Self.needX), (QuestionMapWording.dataSets, Self.dataX),
      (QuestionMapWording.standings, Self.standX),
    ].map { text, x in
      .text(
        SceneText(
          text.text(in: language),
          at: Point(x, y + 12),
          size: 10.5,
          isBold: true,
          ink: .quiet
        )
      )
    }
  }

  private var questionCard: (group: SceneGroup, height: Double) {
    let inner = Self.width - 2 * 14
    let answer = Lines(
      question.facts.first ?? "",
      width: inner,
      size: 14,
      isBold: true,
      ink: .line(verdict.paint)
    )
    let asked = question.facts.dropFirst().map { Lines($0, width: inner, size: 10) }
    let stack = Stack([answer] + asked, spacing: 4)
    let frame = Frame(x: 0, y: 0, width: Self.width, height: stack.height + 20)
    let card = SceneShape(
      .rectangle(frame, radius: 8),
      fill: .fill(verdict.paint),
      stroke: verdict.stroke
    )
    return (
      question.symbol([.shape(card)] + stack.items.map { $0.moved(by: Point(14, 10)) }),
      frame.height
    )
  }

  private var meetingCard: (group: SceneGroup, height: Double) {
    let x = Self.needX
    let width = Self.width - x
    let told = meeting.facts.map {
      Lines($0, width: width - 20, size: 10.5, isBold: true, most: 3)
    }
    let stack = Stack(told, spacing: 3)
    let frame = Frame(x: x, y: 0, width: width, height: stack.height + 16)
    let isKnown = verdict.isAnswered
    let card = SceneShape(
      .rectangle(frame, radius: 8),
      fill: .panel,
      stroke: .init(.rule, width: 1.2, dash: isKnown ? .solid : .dashed)
    )
    let branch = MatrixMarks.line(
      from: Point(Self.spine, frame.height / 2),
      to: Point(x, frame.height / 2),
      .init(.rule, width: 1.6, dash: isKnown ? .solid : .dashed)
    )
    let words = stack.items.map { $0.moved(by: Point(x + 10, 8)) }
    return (meeting.symbol([branch, .shape(card)] + words), frame.height)
  }
}

/// A row: what is needed, the data set, and what that does for the answer, joined by lines.
extension QuestionDrawing {
  private func drawn(_ row: Row) -> (group: SceneGroup, height: Double) {
    let paint = row.need.standing.paint
    let need = Stack(
      [Lines(row.words.title, width: Self.needWidth - 16, size: 10, isBold: true, most: 4)]
        + row.about.map { Lines($0, width: Self.needWidth - 16, size: 9) }
    )
    let data = Stack(
      [Lines(row.dataSet, width: Self.dataWidth - 16, size: 10, isBold: true, most: 4)]
        + row.had.map { Lines($0, width: Self.dataWidth - 16, size: 9, most: 3) }
    )
    let standing = Stack(
      [
        Lines(
          row.standing,
          width: Self.standWidth - 16,
          size: 10.5,
          isBold: true,
          ink: .line(paint)
        )
      ] + row.reasons.map { Lines($0, width: Self.standWidth - 16, size: 9, most: 4) }
    )
    let height = [need, data, standing].map(\.height).max().map { $0 + 2 * Self.padding } ?? 0
    let dash: SceneShape.Stroke.Dash = row.need.isControl ? .dashed : .solid
    let chosen: SceneShape.Stroke.Dash =
      row.need.choice != nil ? .solid : row.need.nearest != nil ? .dashed : .dotted
    let link = row.need.standing.stroke
    let middle = 18.0
    func wire(_ from: Double, _ to: Double, _ stroke: SceneShape.Stroke) -> SceneItem {
      MatrixMarks.line(from: Point(from, middle), to: Point(to, middle), stroke)
    }
    let items =
      [
        wire(Self.spine, Self.needX, .init(.rule, width: 1.6, dash: dash)),
        wire(Self.needX + Self.needWidth, Self.dataX, link),
        wire(Self.dataX + Self.dataWidth, Self.standX, link),
      ]
      + card(need, x: Self.needX, Self.needWidth, height, .page, .init(.text, dash: dash))
      + card(data, x: Self.dataX, Self.dataWidth, height, .panel, .init(.rule, dash: chosen))
      + card(standing, x: Self.standX, Self.standWidth, height, .fill(paint), link)
      + [sign(row.need.standing, x: (Self.dataX + Self.dataWidth + Self.standX) / 2, middle)]
      .flatMap(\.self)
    return (row.words.symbol(items), height)
  }

  private func card(
    _ stack: Stack,
    x: Double,
    _ width: Double,
    _ height: Double,
    _ fill: Ink,
    _ stroke: SceneShape.Stroke
  ) -> [SceneItem] {
    let frame = Frame(x: x, y: 0, width: width, height: height)
    return [.shape(SceneShape(.rectangle(frame), fill: fill, stroke: stroke))]
      + stack.items.map { $0.moved(by: Point(x + Self.padding, Self.padding)) }
  }

  /// The letter of the standing on its link.
  private func sign(_ standing: QuestionNeed.Standing, x: Double, _ y: Double) -> [SceneItem] {
    let circle = Frame(centre: Point(x, y), size: Size(17, 17))
    return [
      .shape(
        SceneShape(.ellipse(circle), fill: .page, stroke: .init(.line(standing.paint), width: 1.2))
      ),
      .text(
        SceneText(
          standing.mark.letter,
          at: Point(x, y + 3.6),
          size: 10,
          isBold: true,
          ink: .line(standing.paint),
          alignment: .middle
        )
      ),
    ]
  }

  /// A text broken into lines.
  private struct Lines {
    var lines: [String]
    var size: Double
    var isBold: Bool
    var ink: Ink

    init(
      _ text: String,
      width: Double,
      size: Double,
      isBold: Bool = false,
      ink: Ink = .text,
      most: Int = 2
    ) {
      lines = MatrixText.lines(text, width: width, size: size, isBold: isBold, most: most)
      self.size = size
      self.isBold = isBold
      self.ink = ink
    }

    var height: Double { Double(lines.count) * size * SceneItem.leading }
  }

  /// Texts one under the other, from the top left.
  private struct Stack {
    private(set) var items: [SceneItem] = []
    private(set) var height = 0.0

    init(_ texts: [Lines], spacing: Double = 2) {
      for text in texts {
        if height > 0 { height += spacing }
        items += SceneItem.lines(
          text.lines,
          x: 0,
          top: height,
          size: text.size,
          isBold: text.isBold,
          ink: text.ink
        )
        height += text.height
      }
    }
  }
}
