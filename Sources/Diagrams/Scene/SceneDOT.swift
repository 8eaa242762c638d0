/// A scene as a graph whose background is the drawing: from it libgvc makes PNG and PDF, with the fonts of the system.
///
/// The graph has two invisible corners and no more; lay it out with `nop2`, which moves nothing.
package struct SceneDOT: Sendable {
  private let scene: Scene
  private let palette: Palette

  package init(_ scene: Scene, palette: Palette) {
    self.scene = scene
    self.palette = palette
  }

  /// The graph in the DOT language.
  package var text: String {
    let (width, height) = (dotDecimal(scene.size.width), dotDecimal(scene.size.height))
    var operations = XDOTOperations(height: scene.size.height, palette: palette)
    operations.draw(scene.items)
    return """
      graph \(dotQuoted(scene.id)) {
        graph [bb="0,0,\(width),\(height)", pad=0, margin=0, \(resolution)\
      bgcolor="\(palette.colour(.page).hex)", _background="\(operations.text)"]
        node [shape=point, width=0, height=0, style=invis, label=""]
        a [pos="0,0!"]
        b [pos="\(width),\(height)!"]
      }

      """
  }

  /// Fewer dots for an inch than the usual 96 where a PNG would grow beyond what programs open.
  private var resolution: String {
    let inches = (width: scene.size.width / 72, height: scene.size.height / 72)
    let bySide = Self.longestSide / max(inches.width, inches.height, 1)
    let byArea = (Self.mostPixels / max(inches.width * inches.height, 1)).squareRoot()
    let dots = min(bySide, byArea)
    return dots < Self.usualDots ? "dpi=\(dotDecimal(dots)), " : ""
  }

  private static let (usualDots, longestSide, mostPixels) = (96.0, 16_000.0, 60e6)
}

/// Drawing operations of the format `xdot`, fit to stand between the quotation marks of DOT.
///
/// A text goes by its number of bytes. DOT knows the escape `\"` alone and would read a backslash before a quotation
/// mark as its beginning, so texts are cut after each backslash.
private struct XDOTOperations {
  let height: Double
  let palette: Palette
  private(set) var text = ""

  init(height: Double, palette: Palette) {
    self.height = height
    self.palette = palette
  }

  mutating func draw(_ items: [SceneItem]) {
    for item in items {
      switch item {
      case .group(let group): draw(group.items)
      case .shape(let shape): draw(shape)
      case .text(let text): draw(text)
      }
    }
  }

  private mutating func draw(_ shape: SceneShape) {
    if let fill = shape.fill { text += "C \(string(palette.colour(fill).hex))" }
    if let stroke = shape.stroke {
      text += "c \(string(palette.colour(stroke.ink).hex))"
      text += "S \(string("setlinewidth(\(dotDecimal(stroke.width)))"))"
      switch stroke.dash {
      case .solid: text += "S \(string("solid"))"
      case .dashed: text += "S \(string("dashed"))"
      case .dotted: text += "S \(string("dotted"))"
      }
    } else if let fill = shape.fill {
      text += "c \(string(palette.colour(fill).hex))S \(string("setlinewidth(0)"))"
    }
    let isFilled = shape.fill != nil
    switch shape.form {
    case .rectangle(let frame, let radius):
      radius > 0
        ? curve(frame.rounded(radius), isFilled: isFilled)
        : polygon(frame.corners, isFilled: isFilled)
    case .ellipse(let frame):
      text += "\(isFilled ? "E" : "e") \(pair(frame.centre)) "
      text += "\(dotDecimal(frame.width / 2)) \(dotDecimal(frame.height / 2)) "
    case .polyline(let points, let isClosed):
      line(points, isClosed: isClosed || isFilled, isFilled: isFilled)
    case .curve(let points): curve(points, isFilled: isFilled)
    }
  }

  private mutating func line(_ points: [Point], isClosed: Bool, isFilled: Bool) {
    guard !isClosed else { return polygon(points, isFilled: isFilled) }
    text += "L \(points.count) \(pairs(points)) "
  }

  private mutating func polygon(_ points: [Point], isFilled: Bool) {
    text += "\(isFilled ? "P" : "p") \(points.count) \(pairs(points)) "
  }

  private mutating func curve(_ points: [Point], isFilled: Bool) {
    text += "\(isFilled ? "b" : "B") \(points.count) \(pairs(points)) "
  }

  private mutating func draw(_ line: SceneText) {
    guard !line.text.isEmpty else { return }
    text += "F \(dotDecimal(line.size)) \(string("DejaVu Sans"))t \(line.isBold ? 1 : 0) "
    text += "c \(string(palette.colour(line.ink).hex))"
    var left = line.frame.minX
    let pieces = line.text.piecesAfterBackslashes
    for piece in pieces {
      let isWhole = pieces.count == 1
      let x = isWhole ? line.origin.x : left
      let alignment = isWhole ? line.alignment.xdot : -1
      text += "T \(dotDecimal(x)) \(dotDecimal(height - line.origin.y)) \(alignment) 0 "
      text += string(piece)
      left += TextWidth.points(piece, size: line.size, isBold: line.isBold)
    }
  }

  private func pair(_ point: Point) -> String {
    "\(dotDecimal(point.x)) \(dotDecimal(height - point.y))"
  }

  private func pairs(_ points: [Point]) -> String { points.map(pair).joined(separator: " ") }

  private func string(_ content: String) -> String {
    "\(content.utf8.count) -\(content.replacing("\"", with: #"\""#)) "
  }
}

extension SceneText.Alignment {
  fileprivate var xdot: Int {
    switch self {
    case .start: -1
    case .middle: 0
    case .end: 1
    }
  }
}

extension String {
  fileprivate var piecesAfterBackslashes: [String] {
    var pieces = [""]
    for character in self {
      pieces[pieces.count - 1].append(character)
      if character == "\\" { pieces.append("") }
    }
    return pieces.filter { !$0.isEmpty }
  }
}

extension Frame {
  /// The outline with round corners as Bézier curves, clockwise from the left end of the top edge.
  fileprivate func rounded(_ wanted: Double) -> [Point] {
    let radius = min(wanted, width / 2, height / 2)
    let pull = radius * 0.4477  // of a quarter circle: 1 − 4/3 (√2 − 1)
    let corners: [(from: Point, control: (Point, Point), to: Point)] = [
      (
        Point(maxX - radius, minY), (Point(maxX - pull, minY), Point(maxX, minY + pull)),
        Point(maxX, minY + radius)
      ),
      (
        Point(maxX, maxY - radius), (Point(maxX, maxY - pull), Point(maxX - pull, maxY)),
        Point(maxX - radius, maxY)
      ),
      (
        Point(minX + radius, maxY), (Point(minX + pull, maxY), Point(minX, maxY - pull)),
        Point(minX, maxY - radius)
      ),
      (
        Point(minX, minY + radius), (Point(minX, minY + pull), Point(minX + pull, minY)),
        Point(minX + radius, minY)
      ),
    ]
    let start = Point(minX + radius, minY)
    var (points, last) = ([start], start)
    for corner in corners {
      points += [last, corner.from, corner.from]
      points += [corner.control.0, corner.control.1, corner.to]
      last = corner.to
    }
    return points + [last, start, start]
  }
}
