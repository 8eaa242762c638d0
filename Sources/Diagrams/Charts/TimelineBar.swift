import Bilingual
import Catalogue

/// The years of one series drawn: its bar, its editions, how it begins and how it ends.
struct TimelineBar: Sendable {
  let row: TimelineRow
  let axis: TimelineAxis
  /// The middle of the bar.
  let y: Double
  let style: TimelineStyle
  /// The as-of day.
  let today: Day
  private(set) var items: [SceneItem] = []
  /// What it reaches from and to, with its marks.
  private(set) var leftEdge: Double
  private(set) var rightEdge: Double

  /// Of a fade.
  private var slices: Int { style.isCompact ? 2 : 4 }
  private static let sliceWidth = 4.0

  init(_ row: TimelineRow, axis: TimelineAxis, y: Double, style: TimelineStyle, today: Day) {
    self.row = row
    self.axis = axis
    self.y = y
    self.style = style
    self.today = today
    (leftEdge, rightEdge) = (axis.x, axis.x)
    switch row.period {
    case .editions(let editions): drawEditions(editions)
    case .range(let first?, let last?): drawBar(from: first, to: last)
    case .range(nil, let last?):
      let bar = drawBar(from: last, to: last)
      drawFade(from: bar.minX, towards: -1)
    case .range(let first?, nil): drawOpenBar(from: first)
    case .range(nil, nil), nil: drawUnknown()
    }
  }

  private var height: Double { style.barHeight }
  private var edge: Ink { .line(row.standing.paint) }
  private var fill: Ink { .fill(row.standing.paint) }
  private var top: Double { y - height / 2 }

  @discardableResult
  private mutating func drawBar(from first: ReferencePeriod, to last: ReferencePeriod) -> Frame {
    let start = axis.place(first.start)
    let end = max(start + 4, axis.placeAfter(last.end))
    let frame = Frame(x: end - max(4, end - start), y: top, width: end - start, height: height)
    leftEdge = frame.minX
    put(frame)
    drawBreaks(in: frame, like: last)
    drawEnd(at: frame.maxX)
    return frame
  }

  private mutating func put(_ frame: Frame) {
    let dash: SceneShape.Stroke.Dash = row.isInferred ? .dashed : .solid
    items.append(
      .shape(SceneShape(.rectangle(frame), fill: fill, stroke: .init(edge, width: 1.2, dash: dash)))
    )
    if row.isInferred, frame.width >= height {
      items.append(.shape(SceneShape(Self.hatching(frame), stroke: .init(edge, width: 0.6))))
    }
    rightEdge = frame.maxX
  }

  /// Slanted strokes as one line that runs to and fro, up to the ends of `frame`.
  static func hatching(_ frame: Frame) -> SceneShape.Form {
    let slant = frame.height
    let count = max(1, Int((frame.width - slant) / (slant < 9 ? 9 : 6)))
    let step = (frame.width - slant) / Double(count)
    let points = (0...count).flatMap { place -> [Point] in
      let x = frame.minX + Double(place) * step
      let stroke = [Point(x, frame.maxY), Point(x + slant, frame.minY)]
      return place.isMultiple(of: 2) ? stroke : stroke.reversed()
    }
    return .polyline(points, isClosed: false)
  }

  /// Slices that grow thinner and end in a question mark: how far it goes, nobody knows.
  private mutating func drawFade(from x: Double, towards direction: Double) {
    var x = x
    for slice in 0..<slices {
      x += direction * (2 + Double(slice))
      let width = Self.sliceWidth - Double(slice) * 0.8
      let left = direction < 0 ? x - width : x
      let frame = Frame(x: left, y: top, width: width, height: height)
      items.append(
        .shape(SceneShape(.rectangle(frame), fill: fill, stroke: .init(edge, width: 0.7)))
      )
      x += direction * width
    }
    drawQuestion(at: x + direction * 2, towards: direction)
  }

  private mutating func drawQuestion(at x: Double, towards direction: Double) {
    let text = SceneText(
      "?",
      at: Point(x, y + style.titleSize * 0.36),
      size: style.titleSize,
      isBold: true,
      ink: edge,
      alignment: direction < 0 ? .end : .start
    )
    items.append(.text(text))
    if direction < 0 { leftEdge = text.frame.minX } else { rightEdge = text.frame.maxX }
  }

  /// From a known start to the as-of day as far as it still runs; beyond its first period nothing is known.
  private mutating func drawOpenBar(from first: ReferencePeriod) {
    let start = axis.place(first.start)
    let known = max(start + 4, axis.placeAfter(first.end))
    leftEdge = start
    put(Frame(x: start, y: top, width: known - start, height: height))
    let now = axis.placeAfter(today)
    guard row.standing.group == .running, now > known + 8 else {
      drawFade(from: known, towards: 1)
      return
    }
    let rest = Frame(x: known, y: top, width: now - known, height: height)
    items.append(
      .shape(SceneShape(.rectangle(rest), stroke: .init(edge, width: 1.6, dash: .dotted)))
    )
    rightEdge = now
    drawQuestion(at: now + 3, towards: 1)
  }

  private mutating func drawEditions(_ editions: [ReferencePeriod]) {
    let places = editions.map { (axis.place($0.start) + axis.placeAfter($0.end)) / 2 }
    guard let first = places.first, let last = places.last else { return }
    if last > first {
      let line = [Point(first, y), Point(last, y)]
      items.append(.shape(SceneShape(.polyline(line, isClosed: false), stroke: .init(edge))))
    }
    let dash: SceneShape.Stroke.Dash = row.isInferred ? .dashed : .solid
    for x in places {
      items.append(
        .shape(
          SceneShape(
            Self.diamond(Point(x, y), radius: height / 2),
            fill: fill,
            stroke: .init(edge, width: 1.2, dash: dash)
          )
        )
      )
    }
    leftEdge = first - height / 2
    drawBreaks(
      in: Frame(x: first, y: top, width: last - first, height: height),
      like: editions.last
    )
    drawEnd(at: last + height / 2 + 2)
  }

  static func diamond(_ centre: Point, radius: Double) -> SceneShape.Form {
    .polyline(
      [
        centre + Point(0, -radius), centre + Point(radius, 0), centre + Point(0, radius),
        centre + Point(-radius, 0),
      ],
      isClosed: true
    )
  }

  private mutating func drawUnknown() {
    let words = TimelineWording.unknownPeriod.text(in: row.language)
    let text = SceneText(
      "? \(words)",
      at: Point(axis.x + 4, y + style.smallSize * 0.36),
      size: style.smallSize,
      ink: .quiet
    )
    let end = max(text.frame.maxX + 6, axis.placeAfter(today))
    let line = [Point(text.frame.maxX + 6, y), Point(end, y)]
    items = [
      .text(text),
      .shape(
        SceneShape(
          .polyline(line, isClosed: false),
          stroke: .init(.rule, width: 1.2, dash: .dotted)
        )
      ),
    ]
    rightEdge = axis.maxX
  }

  private mutating func drawBreaks(in frame: Frame, like period: ReferencePeriod?) {
    for year in row.breakYears {
      let x = axis.place(breakIn: year, like: period)
      guard x > frame.minX, x < frame.maxX else { continue }
      items += Self.cut(at: Point(x, y), height: height)
    }
    guard row.comparability == .no else { return }
    items += Self.incomparable(at: Point(frame.minX + frame.width / 2, y), height: height)
  }

  /// Two slanted strokes with nothing between them.
  static func cut(at point: Point, height: Double) -> [SceneItem] {
    let (half, lean) = (height / 2 + 3, 3.0)
    let gap = [
      point + Point(lean - 2.5, -half), point + Point(lean + 2.5, -half),
      point + Point(2.5 - lean, half), point + Point(-lean - 2.5, half),
    ]
    let strokes = [-2.5, 2.5].map { side in
      [point + Point(lean + side, -half), point + Point(side - lean, half)]
    }
    return [.shape(SceneShape(.polyline(gap, isClosed: true), fill: .page))]
      + strokes.map {
        .shape(SceneShape(.polyline($0, isClosed: false), stroke: .init(.text, width: 1.3)))
      }
  }

  /// An unequal sign on the page's ground.
  static func incomparable(at point: Point, height: Double) -> [SceneItem] {
    let size = height * 0.8
    func line(_ from: Point, _ to: Point) -> SceneItem {
      .shape(
        SceneShape(
          .polyline([point + from, point + to], isClosed: false),
          stroke: .init(.text, width: 1.2)
        )
      )
    }
    let ground = Frame(centre: point, size: Size(size + 5, height - 2))
    return [
      .shape(SceneShape(.rectangle(ground, radius: 2), fill: .page)),
      line(Point(-size / 2, -size / 5), Point(size / 2, -size / 5)),
      line(Point(-size / 2, size / 5), Point(size / 2, size / 5)),
      line(Point(-size / 3, size / 2), Point(size / 3, -size / 2)),
    ]
  }

  private mutating func drawEnd(at x: Double) {
    rightEdge = x
    switch row.standing.group {
    case .stopped:
      items.append(Self.stop(at: Point(x, y), height: height))
      rightEdge = x + 4
    case .running:
      let isActive = row.standing == .lifecycle(.active)
      items.append(Self.arrow(at: Point(x + 2, y), height: height, isFilled: isActive, ink: edge))
      rightEdge = x + 2 + height * 0.6
    case .open, .unseen: drawQuestion(at: x + 3, towards: 1)
    }
  }

  static func stop(at point: Point, height: Double) -> SceneItem {
    let frame = Frame(x: point.x, y: point.y - height / 2 - 3, width: 4, height: height + 6)
    return .shape(SceneShape(.rectangle(frame), fill: .text))
  }

  static func arrow(at point: Point, height: Double, isFilled: Bool, ink: Ink) -> SceneItem {
    let head = [
      point + Point(0, -height / 2), point + Point(height * 0.6, 0), point + Point(0, height / 2),
    ]
    return .shape(
      SceneShape(
        .polyline(head, isClosed: true),
        fill: isFilled ? ink : .page,
        stroke: .init(ink, width: 1.2)
      )
    )
  }
}
