import Assessment
import FactorModel

/// Small marks that fit into the cell of a matrix; each is told from the others without colour.
enum MatrixMarks {
  /// The cell of a band: its letter, and four strokes of which so many are filled as squares are in the pattern of its mark.
  ///
  /// What measures directly has the ground of its band and high strokes, a part has the ground of the lower half alone
  /// and strokes half as high, a proxy has no ground, low strokes, and the sign ≈ before the letter.
  static func cell(_ band: Band, _ directness: Directness, in frame: Frame) -> [SceneItem] {
    var items: [SceneItem] = []
    let ground = ground(directness, in: frame)
    if let ground { items.append(.shape(SceneShape(.rectangle(ground), fill: .fill(band)))) }
    let sign = directness == .proxy ? "≈" : ""
    items.append(
      .text(
        SceneText(
          sign + band.mark.letter,
          at: Point(frame.minX + 2.5, frame.centre.y + 3.4),
          size: 9,
          isBold: directness == .direct,
          ink: .line(band)
        )
      )
    )
    let height = frame.height - 5
    return items
      + strokes(
        band,
        at: Point(frame.maxX - 15, frame.maxY - 2.5),
        height: height * share(directness)
      )
  }

  /// Four strokes on the baseline `origin`, 13 points wide.
  static func strokes(_ band: Band, at origin: Point, height: Double) -> [SceneItem] {
    (0..<4).flatMap { place -> [SceneItem] in
      let frame = Frame(
        x: origin.x + Double(place) * 3.4,
        y: origin.y - height,
        width: 2.4,
        height: height
      )
      let stroke = SceneShape.Stroke(.line(band), width: 0.5)
      guard band != .notEstablished else {
        let lower = Frame(
          x: frame.minX,
          y: frame.centre.y,
          width: frame.width,
          height: frame.height / 2
        )
        return [
          .shape(SceneShape(.rectangle(frame), fill: .page, stroke: stroke)),
          .shape(SceneShape(.rectangle(lower), fill: .line(band))),
        ]
      }
      let fill: Ink = place < filled(band) ? .line(band) : .page
      return [.shape(SceneShape(.rectangle(frame), fill: fill, stroke: stroke))]
    }
  }

  /// How many of the four squares of the band's pattern are filled.
  private static func filled(_ band: Band) -> Int { band.mark.pattern.count { $0 == "■" } }

  private static func share(_ directness: Directness) -> Double {
    switch directness {
    case .direct: 1
    case .part: 0.55
    case .proxy, .context: 0.25
    }
  }

  private static func ground(_ directness: Directness, in frame: Frame) -> Frame? {
    switch directness {
    case .direct: frame
    case .part:
      Frame(
        x: frame.minX,
        y: frame.centre.y,
        width: frame.width,
        height: frame.height / 2
      )
    case .proxy, .context: nil
    }
  }

  /// A bar of so many units of a verdict: full, empty, striped or dashed.
  static func bar(_ verdict: Verdict, in frame: Frame) -> [SceneItem] {
    let paint = verdict.paint
    let stroke = SceneShape.Stroke(.line(paint), width: 0.8)
    switch verdict {
    case .met:
      return [.shape(SceneShape(.rectangle(frame), fill: .line(paint), stroke: stroke))]
    case .gap:
      return [.shape(SceneShape(.rectangle(frame), fill: .fill(paint), stroke: stroke))]
    case .notEstablished:
      let ground = SceneShape(.rectangle(frame), fill: .fill(paint), stroke: stroke)
      return [.shape(ground)] + stripes(frame, .init(.line(paint), width: 0.9))
    case .exempt:
      let dashed = SceneShape.Stroke(.line(paint), width: 0.8, dash: .dashed)
      return [.shape(SceneShape(.rectangle(frame), fill: .page, stroke: dashed))]
    }
  }

  private static func stripes(_ frame: Frame, _ stroke: SceneShape.Stroke) -> [SceneItem] {
    var items: [SceneItem] = []
    var x = frame.minX + min(2, frame.width / 2)
    while x < frame.maxX - 0.5 || items.isEmpty {
      items.append(line(from: Point(x, frame.minY), to: Point(x, frame.maxY), stroke))
      x += 3
    }
    return items
  }

  static func line(from: Point, to: Point, _ stroke: SceneShape.Stroke) -> SceneItem {
    .shape(SceneShape(.polyline([from, to], isClosed: false), stroke: stroke))
  }

  /// A thin line under a row.
  static func rowLine(width: Double, y: Double) -> SceneItem {
    line(from: Point(0, y), to: Point(width, y), .init(.grid, width: 0.6))
  }
}
