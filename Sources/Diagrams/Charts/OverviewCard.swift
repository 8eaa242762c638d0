import Assessment
import Bilingual

/// A block of the overview drawn: its name, how many factors, how their aspects fare.
struct OverviewCard {
  let name: String
  let block: OverviewBlock
  let language: Language
  private let lines: [String]
  /// How many factors: at the right, at the head of a lane on a line of its own.
  private let count: String

  static let width = 160.0
  private static let padding = 6.0
  private static let (countSize, textSize) = (11.0, 10.0)
  private static let barHeight = 10.0

  private var nameSize: Double { Self.nameSize(isHead: isHead) }
  /// Whether it stands at the head of a lane, for all of it.
  private let isHead: Bool

  init(name: String, block: OverviewBlock, language: Language, isHead: Bool = false) {
    self.isHead = isHead
    self.name = name
    self.block = block
    self.language = language
    let inner = Self.width - 2 * Self.padding
    let words =
      isHead
      ? OverviewWording.size(factors: block.factors) : OverviewWording.number(block.factors)
    count = words.text(in: language)
    let countWidth = isHead ? 0 : TextWidth.points(count, size: Self.countSize, isBold: true) + 4
    let size = Self.nameSize(isHead: isHead)
    lines = LineWrapper(width: inner - countWidth - size, size: size, isBold: true, mostLines: 4)
      .lines(of: name)
  }

  private static func nameSize(isHead: Bool) -> Double { isHead ? 14 : 11 }

  private var nameHeight: Double {
    (Double(lines.count) * nameSize + (isHead ? Self.countSize : 0)) * SceneItem.leading
  }

  var height: Double {
    2 * Self.padding + nameHeight + Self.textSize * SceneItem.leading + Self.barHeight + 5
  }

  /// What stands in `frame`, which is as wide as ``width`` and at least as high as ``height``.
  func items(in frame: Frame) -> [SceneItem] {
    let x = frame.minX + Self.padding
    var y = frame.minY + (frame.height - height) / 2 + Self.padding
    let box: [SceneItem] = [
      .shape(SceneShape(.rectangle(frame, radius: 4), fill: .page, stroke: .init(.rule)))
    ]
    var items = isHead ? [] : box
    items += SceneItem.lines(lines, x: x, top: y, size: nameSize, isBold: true)
    items += SceneItem.lines(
      [count],
      x: isHead ? x : frame.maxX - Self.padding,
      top: isHead ? y + Double(lines.count) * nameSize * SceneItem.leading : y,
      size: Self.countSize,
      isBold: !isHead,
      ink: .quiet,
      alignment: isHead ? .start : .end
    )
    y += nameHeight + 2
    let bar = Frame(x: x, y: y, width: Self.width - 2 * Self.padding, height: Self.barHeight)
    items += Self.bar(block, in: bar)
    items += numbers(x: x, top: bar.maxY + 3, width: bar.width)
    return items
  }

  /// Shares of the verdicts side by side, none too thin to be seen.
  private static func bar(_ block: OverviewBlock, in frame: Frame) -> [SceneItem] {
    let present = Verdict.allCases.filter { block.verdicts[$0, default: 0] > 0 }
    let least = 4.0
    let free = frame.width - least * Double(present.count)
    var x = frame.minX
    return present.flatMap { verdict -> [SceneItem] in
      let share = Double(block.verdicts[verdict, default: 0]) / Double(max(1, block.aspects))
      let part = Frame(x: x, y: frame.minY, width: least + share * free, height: frame.height)
      x = part.maxX
      return segment(verdict, in: part)
    }
  }

  /// Full for met, empty for a gap, hatched for what is not established, dotted for exempt.
  static func segment(_ verdict: Verdict, in frame: Frame) -> [SceneItem] {
    let edge = Ink.line(verdict.paint)
    func box(_ fill: Ink, _ dash: SceneShape.Stroke.Dash = .solid) -> SceneItem {
      .shape(SceneShape(.rectangle(frame), fill: fill, stroke: .init(edge, width: 0.8, dash: dash)))
    }
    switch verdict {
    case .met: return [box(edge)]
    case .gap: return [box(.fill(verdict.paint))]
    case .notEstablished:
      // A bar that is too narrow for hatching bears one line of it.
      let form =
        frame.width > frame.height
        ? TimelineBar.hatching(frame)
        : .polyline(
          [Point(frame.minX, frame.maxY), Point(frame.maxX, frame.minY)],
          isClosed: false
        )
      let hatching = SceneShape(form, stroke: .init(edge, width: 0.7))
      return [box(.fill(verdict.paint)), .shape(hatching)]
    case .exempt: return [box(.page, .dotted)]
    }
  }

  /// Letter and number of each verdict in columns of their own.
  private func numbers(x: Double, top: Double, width: Double) -> [SceneItem] {
    let column = width / Double(Verdict.allCases.count)
    return Verdict.allCases.enumerated().flatMap { place, verdict in
      let left = x + Double(place) * column
      let count = block.verdicts[verdict, default: 0]
      let ink: Ink = count == 0 ? .quiet : .line(verdict.paint)
      return SceneItem.lines(
        [verdict.mark.letter],
        x: left,
        top: top,
        size: Self.textSize,
        isBold: true,
        ink: ink
      )
        + SceneItem.lines(
          [String(count)],
          x: left + 30,
          top: top,
          size: Self.textSize,
          isBold: count > 0,
          ink: ink,
          alignment: .end
        )
    }
  }
}
