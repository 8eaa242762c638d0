/// Headings of narrow columns, for text that cannot be turned: steps that rise to the right.
///
/// From each step a line leads down to its column. Each text ends at its column and runs to the left, over the headings before it.
struct MatrixHeadings {
  let items: [SceneItem]
  /// From the top of the highest to the foot of the lines.
  let height: Double

  static let textSize = 9.0
  private static let step = 12.5

  /// `centres` are the middles of the columns, from left to right; no text begins left of 0.
  init(_ labels: [String], centres: [Double]) {
    let count = labels.count
    height = Double(count) * Self.step + 4
    var items: [SceneItem] = []
    for (place, (label, x)) in zip(labels, centres).enumerated() {
      let top = Double(count - 1 - place) * Self.step
      let middle = top + Self.textSize * 0.55
      items.append(
        .shape(
          SceneShape(
            .polyline(
              [Point(x - 3, middle), Point(x, middle), Point(x, height - 1)],
              isClosed: false
            ),
            stroke: .init(.rule, width: 0.6)
          )
        )
      )
      items.append(
        .text(
          SceneText(
            MatrixText.cut(label, width: x - 5, size: Self.textSize),
            at: Point(x - 5, top + SceneText.ascent * Self.textSize),
            size: Self.textSize,
            alignment: .end
          )
        )
      )
    }
    self.items = items
  }
}
