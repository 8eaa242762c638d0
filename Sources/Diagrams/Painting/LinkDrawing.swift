import Bilingual
import FactorModel

/// A link in its place: its line, its arrowhead, and its sign.
struct LinkDrawing {
  let polarity: Polarity
  let strength: Strength?
  let curve: LinkCurve

  private var ink: Ink { .link(polarity) }
  private var look: LinkLook { LinkLook(polarity) }
  private var width: Double { LinkLook.width(strength) }

  /// The line and its arrowhead.
  var line: [SceneItem] {
    let stroke = SceneShape.Stroke(ink, width: width, dash: look.dash)
    let tip = curve.end
    let length = headLength
    let shaft = curve.trimmed(byLength: length)
    let back = direction(from: shaft.end, to: tip)
    return [.shape(SceneShape(.curve(shaft.points), stroke: stroke))] + head(tip: tip, along: back)
  }

  private var headLength: Double {
    switch look.head {
    case .arrow: 8 + width
    case .bar: 2
    case .circle: 8.5
    }
  }

  private func head(tip: Point, along: Point) -> [SceneItem] {
    let across = Point(-along.y, along.x)
    switch look.head {
    case .arrow:
      let half = 3 + width * 0.6
      let base = tip + along.times(-(headLength + 0.5))
      return [
        .shape(
          SceneShape(
            .polyline(
              [tip, base + across.times(half), base + across.times(-half)],
              isClosed: true
            ),
            fill: ink
          )
        )
      ]
    case .bar:
      let middle = tip + along.times(-2)
      return [
        .shape(
          SceneShape(
            .polyline([middle + across.times(5.5), middle + across.times(-5.5)], isClosed: false),
            stroke: SceneShape.Stroke(ink, width: 1.6 + width * 0.4)
          )
        )
      ]
    case .circle:
      let middle = tip + along.times(-4.5)
      return [
        .shape(
          SceneShape(
            .ellipse(Frame(centre: middle, size: Size(7.5, 7.5))),
            fill: .page,
            stroke: SceneShape.Stroke(ink, width: 1.3)
          )
        )
      ]
    }
  }

  private func direction(from start: Point, to end: Point) -> Point {
    let length = start.distance(to: end)
    guard length > 0.01 else { return Point(1, 0) }
    return Point((end.x - start.x) / length, (end.y - start.y) / length)
  }

  /// The sign in a ring of the page's colour, so that no line runs through it and a minus is no dash.
  func sign(at place: Point, radius: Double = DiagramLayout.signRadius) -> [SceneItem] {
    let size = radius * 2
    let ring = SceneShape(
      .ellipse(Frame(centre: place, size: Size(size, size))),
      fill: .page,
      stroke: SceneShape.Stroke(ink, width: 0.8)
    )
    let text = SceneText(
      polarity.mark.letter,
      at: Point(place.x, place.y + size * 0.31),
      size: size * 0.87,
      isBold: true,
      ink: ink,
      alignment: .middle
    )
    return [.shape(ring), .text(text)]
  }
}

extension Point {
  fileprivate func times(_ factor: Double) -> Point { Point(x * factor, y * factor) }
}
