/// A connection of the overview as a line with round corners and a head.
struct OverviewRoute {
  let route: OverviewGrid.Route

  private static let radius = 7.0

  /// Up to 7 points, the more links the wider.
  static func width(_ count: Int) -> Double { min(7, 1 + 0.4 * Double(count)) }

  var items: [SceneItem] {
    let width = Self.width(route.connection.count)
    let points = route.points
    guard points.count >= 2 else { return [] }
    let end = points[points.count - 1]
    let sign = points[points.count - 2].x < end.x ? -1.0 : 1.0
    let (length, half) = (6 + width * 0.8, 3 + width * 0.65)
    var shaft = points
    shaft[shaft.count - 1] = end + Point(sign * length * 0.8, 0)
    let head = [
      end, end + Point(sign * length, -half), end + Point(sign * length, half),
    ]
    let ground = route.label.frame
    return [
      .shape(SceneShape(.curve(Self.rounded(shaft)), stroke: .init(.quiet, width: width))),
      .shape(SceneShape(.polyline(head, isClosed: true), fill: .quiet)),
      .shape(
        SceneShape(
          .rectangle(
            Frame(
              x: ground.minX - 3,
              y: ground.minY - 1,
              width: ground.width + 6,
              height: ground.height + 2
            ),
            radius: 3
          ),
          fill: .page
        )
      ),
      .text(route.label),
    ]
  }

  /// Cubic pieces along `points`, every corner rounded.
  static func rounded(_ points: [Point]) -> [Point] {
    guard var last = points.first else { return [] }
    var curve = [last]
    for (corner, next) in zip(points.dropFirst(), points.dropFirst(2)) {
      let before = towards(corner, from: last, short: radius)
      let after = towards(corner, from: next, short: radius)
      curve += [last, before, before, corner, corner, after]
      last = after
    }
    if let end = points.last { curve += [last, end, end] }
    return curve
  }

  /// The point on the way from `start` to `corner` that is `short` of it, at most half of the way.
  private static func towards(_ corner: Point, from start: Point, short: Double) -> Point {
    let (x, y) = (start.x - corner.x, start.y - corner.y)
    let length = (x * x + y * y).squareRoot()
    guard length > 0 else { return corner }
    let share = min(short, length / 2) / length
    return corner + Point(x * share, y * share)
  }
}
