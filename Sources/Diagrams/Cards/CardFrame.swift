/// The measures of a card, a quarter of an A4 sheet, and what its parts are drawn with.
enum CardFrame {
  static let sheet = PaperSize.a4.size(.portrait)
  static let size = Size(sheet.width / 2, sheet.height / 2)
  /// What printers leave free and hands hold.
  static let margin = 24.0
  static let width = size.width - 2 * margin
  /// The smallest type that is still read on a sheet of A4.
  static let small = 8.5
  static let tiny = PaperSize.a4.smallestType
  /// Between two parts.
  static let gap = 7.0

  /// The heading of a part.
  static func heading(_ text: String, x: Double = margin, top: Double) -> [SceneItem] {
    SceneItem.lines([text], x: x, top: top, size: small, isBold: true, ink: .quiet)
  }

  static let headingHeight = small * SceneItem.leading + 1

  /// Where the four cards of a sheet stand.
  static let places = [
    Point(0, 0), Point(size.width, 0), Point(0, size.height), Point(size.width, size.height),
  ]

  /// Short lines at the edges and a cross in the middle, along which the sheet is cut.
  static var cutMarks: [SceneItem] {
    let (middle, length) = (Point(size.width, size.height), 20.0)
    let lines: [(Point, Point)] = [
      (Point(middle.x, 0), Point(middle.x, length)),
      (Point(middle.x, sheet.height - length), Point(middle.x, sheet.height)),
      (Point(0, middle.y), Point(length, middle.y)),
      (Point(sheet.width - length, middle.y), Point(sheet.width, middle.y)),
      (Point(middle.x - length / 2, middle.y), Point(middle.x + length / 2, middle.y)),
      (Point(middle.x, middle.y - length / 2), Point(middle.x, middle.y + length / 2)),
    ]
    return lines.map { start, end in
      .shape(
        SceneShape(.polyline([start, end], isClosed: false), stroke: .init(.rule, width: 0.6))
      )
    }
  }
}
