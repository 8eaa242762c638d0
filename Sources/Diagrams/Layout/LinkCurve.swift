/// Cubic Bézier curves one after the other: a start, then three points for each piece.
package struct LinkCurve: Sendable, Hashable {
  package var points: [Point]

  /// `nil` unless there is at least one whole piece.
  package init?(_ points: [Point]) {
    guard points.count >= 4, points.count % 3 == 1 else { return nil }
    self.points = points
  }

  /// A straight line.
  package init(from start: Point, to end: Point) {
    points = [start, start.towards(end, share: 1 / 3), start.towards(end, share: 2 / 3), end]
  }

  package var pieces: Int { (points.count - 1) / 3 }
  package var start: Point { points[0] }
  package var end: Point { points[points.count - 1] }

  /// The point at `place`, from 0 to ``pieces``.
  package func point(at place: Double) -> Point {
    let piece = min(max(0, Int(place)), pieces - 1)
    let t = min(max(0, place - Double(piece)), 1)
    let u = 1 - t
    let (a, b) = (points[3 * piece], points[3 * piece + 1])
    let (c, d) = (points[3 * piece + 2], points[3 * piece + 3])
    let weights = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
    return Point(
      a.x * weights.0 + b.x * weights.1 + c.x * weights.2 + d.x * weights.3,
      a.y * weights.0 + b.y * weights.1 + c.y * weights.2 + d.y * weights.3
    )
  }

  /// Points along it, in each piece so many.
  package func samples(_ perPiece: Int = 24) -> [Point] {
    (0...(pieces * perPiece)).map { point(at: Double($0) / Double(perPiece)) }
  }

  /// The place at `share` of its length, from 0 to 1.
  package func place(atShare share: Double) -> Double {
    let perPiece = 24
    let samples = samples(perPiece)
    let lengths = zip(samples, samples.dropFirst()).map { $0.distance(to: $1) }
    var left = lengths.reduce(0, +) * share
    for (index, length) in lengths.enumerated() {
      if left <= length, length > 0 {
        return (Double(index) + left / length) / Double(perPiece)
      }
      left -= length
    }
    return Double(pieces)
  }

  /// The curve without its last `length` points, at most half of its last piece.
  package func trimmed(byLength length: Double) -> LinkCurve {
    let last = Double(pieces)
    var place = last
    while place > last - 0.5, point(at: place).distance(to: end) < length { place -= 0.01 }
    return cut(at: place - (last - 1))
  }

  /// Its last piece ends at `t`, from 0 to 1.
  private func cut(at t: Double) -> LinkCurve {
    let first = points.count - 4
    let (a, b, c, d) = (points[first], points[first + 1], points[first + 2], points[first + 3])
    let (ab, bc, cd) = (
      a.towards(b, share: t), b.towards(c, share: t), c.towards(d, share: t)
    )
    let (abc, bcd) = (ab.towards(bc, share: t), bc.towards(cd, share: t))
    var curve = self
    curve.points.replaceSubrange(first..., with: [a, ab, abc, abc.towards(bcd, share: t)])
    return curve
  }

  package func moved(by offset: Point) -> LinkCurve {
    var curve = self
    curve.points = points.map { $0 + offset }
    return curve
  }

  /// What its control points take up, which is at least what it takes up itself.
  package var bounds: Frame {
    points.dropFirst().reduce(Frame(x: start.x, y: start.y, width: 0, height: 0)) { frame, point in
      frame.union(Frame(x: point.x, y: point.y, width: 0, height: 0))
    }
  }
}

extension Point {
  func distance(to other: Point) -> Double {
    let (x, y) = (other.x - x, other.y - y)
    return (x * x + y * y).squareRoot()
  }

  /// The point at `share` of the way to `other`.
  func towards(_ other: Point, share: Double) -> Point {
    Point(x + (other.x - x) * share, y + (other.y - y) * share)
  }
}
