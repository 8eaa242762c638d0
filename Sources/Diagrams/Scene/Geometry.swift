/// A place in points, from the top left corner; y grows downwards.
package struct Point: Sendable, Hashable {
  package var x: Double
  package var y: Double

  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  package static func + (left: Point, right: Point) -> Point {
    Point(left.x + right.x, left.y + right.y)
  }
}

/// A width and a height in points.
package struct Size: Sendable, Hashable {
  package var width: Double
  package var height: Double

  package init(_ width: Double, _ height: Double) {
    self.width = width
    self.height = height
  }
}

/// An upright rectangle in points.
package struct Frame: Sendable, Hashable {
  /// The top left corner.
  package var origin: Point
  package var size: Size

  package init(x: Double, y: Double, width: Double, height: Double) {
    origin = Point(x, y)
    size = Size(width, height)
  }

  package init(centre: Point, size: Size) {
    origin = Point(centre.x - size.width / 2, centre.y - size.height / 2)
    self.size = size
  }

  package var minX: Double { origin.x }
  package var minY: Double { origin.y }
  package var maxX: Double { origin.x + size.width }
  package var maxY: Double { origin.y + size.height }
  package var width: Double { size.width }
  package var height: Double { size.height }
  package var centre: Point { Point(origin.x + size.width / 2, origin.y + size.height / 2) }

  /// Clockwise from the top left.
  var corners: [Point] {
    [Point(minX, minY), Point(maxX, minY), Point(maxX, maxY), Point(minX, maxY)]
  }

  package func inset(by margin: Double) -> Frame {
    Frame(
      x: minX + margin,
      y: minY + margin,
      width: max(0, width - 2 * margin),
      height: max(0, height - 2 * margin)
    )
  }

  package func moved(by offset: Point) -> Frame {
    var frame = self
    frame.origin = origin + offset
    return frame
  }

  /// Whether the two share an area; frames that only touch do not.
  package func overlaps(_ other: Frame) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  package func contains(_ point: Point) -> Bool {
    (minX...maxX).contains(point.x) && (minY...maxY).contains(point.y)
  }

  package func union(_ other: Frame) -> Frame {
    let (x, y) = (min(minX, other.minX), min(minY, other.minY))
    return Frame(
      x: x,
      y: y,
      width: max(maxX, other.maxX) - x,
      height: max(maxY, other.maxY) - y
    )
  }
}
