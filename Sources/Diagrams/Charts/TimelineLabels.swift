import Bilingual

/// The words of a row: what it is at the left, how it stands at the right.
struct TimelineLabels {
  private let row: TimelineRow
  private let style: TimelineStyle
  private let title: [String]
  private let small: [String]
  private let state: [String]
  private let stateSmall: [String]

  private static let badge = 14.0

  init(_ row: TimelineRow, style: TimelineStyle) {
    self.row = row
    self.style = style
    let textWidth = style.stateWidth - Self.badge - 6
    title = Self.cut(row.title, style.labelWidth, style.titleSize, lines: style.isCompact ? 1 : 2)
    state = Self.cut(row.stateWords, textWidth, style.titleSize, lines: style.isCompact ? 1 : 2)
    guard !style.isCompact else {
      (small, stateSmall) = ([], [])
      return
    }
    let serves = row.reason ?? row.briefMeasures.joined(separator: "; ")
    let about = [row.publisher, serves].compactMap(\.self).filter { !$0.isEmpty }
    small = Self.cut(about.joined(separator: " · "), style.labelWidth, style.smallSize, lines: 1)
    let next = row.successorTitle.map {
      TimelineWording.followed(by: $0).text(in: row.language)
    }
    stateSmall = [row.smallWords, next].compactMap(\.self).flatMap {
      Self.cut($0, textWidth, style.smallSize, lines: 2)
    }
  }

  /// Wrapped by measure, an ellipsis for what has no room.
  private static func cut(_ text: String, _ width: Double, _ size: Double, lines: Int) -> [String] {
    LineWrapper(width: width - size, size: size, mostLines: lines).lines(of: text)
  }

  private func height(_ lines: [String], _ size: Double) -> Double {
    Double(lines.count) * size * SceneItem.leading
  }

  private var labelHeight: Double {
    height(title, style.titleSize) + height(small, style.smallSize)
  }
  private var stateHeight: Double {
    height(state, style.titleSize) + height(stateSmall, style.smallSize)
  }

  var height: Double { max(labelHeight, stateHeight) }

  func items(middle: Double) -> [SceneItem] {
    let top = middle - labelHeight / 2
    let stateTop = middle - stateHeight / 2
    let textX = style.stateX + Self.badge + 6
    return SceneItem.lines(title, x: 0, top: top, size: style.titleSize)
      + SceneItem.lines(
        small,
        x: 0,
        top: top + height(title, style.titleSize),
        size: style.smallSize,
        ink: .quiet
      )
      + Self.badge(
        row.standing,
        at: Point(style.stateX, stateTop - 1),
        size: style.smallSize
      )
      + SceneItem.lines(state, x: textX, top: stateTop, size: style.titleSize)
      + SceneItem.lines(
        stateSmall,
        x: textX,
        top: stateTop + height(state, style.titleSize),
        size: style.smallSize,
        ink: .quiet
      )
  }

  /// The letter of a state in a box in its paint.
  static func badge(_ standing: TimelineStanding, at origin: Point, size: Double) -> [SceneItem] {
    let side = size + 4
    let frame = Frame(x: origin.x, y: origin.y, width: badge, height: side)
    return [
      .shape(
        SceneShape(
          .rectangle(frame, radius: 2),
          fill: .fill(standing.paint),
          stroke: .init(.line(standing.paint))
        )
      ),
      .text(
        SceneText(
          standing.mark.letter,
          at: Point(frame.centre.x, frame.centre.y + size * 0.36),
          size: size,
          isBold: true,
          ink: .line(standing.paint),
          alignment: .middle
        )
      ),
    ]
  }
}
