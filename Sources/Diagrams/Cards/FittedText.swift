/// A text in the largest type in which it fits into so many lines.
///
/// In the smallest type it is cut, which an ellipsis shows; a line is never wider than it may be.
struct FittedText {
  let lines: [String]
  let size: Double
  let isBold: Bool

  /// `sizes` from the largest to the smallest, at least one.
  init(_ text: String, width: Double, sizes: [Double], isBold: Bool = false, mostLines: Int) {
    let wrapped = sizes.map { size in
      // One size narrower: room for the ellipsis.
      (
        size,
        LineWrapper(width: width - size, size: size, isBold: isBold, mostLines: mostLines + 1)
          .lines(of: text)
      )
    }
    let fitting = wrapped.first { $0.1.count <= mostLines }
    size = fitting?.0 ?? sizes.last ?? 8
    lines =
      fitting?.1
      ?? LineWrapper(width: width - size, size: size, isBold: isBold, mostLines: mostLines)
      .lines(of: text)
    self.isBold = isBold
  }

  /// From the top of its first line to the bottom of its last one.
  var height: Double { Double(lines.count) * size * SceneItem.leading }

  func items(
    x: Double,
    top: Double,
    ink: Ink = .text,
    alignment: SceneText.Alignment = .start
  ) -> [SceneItem] {
    SceneItem.lines(
      lines,
      x: x,
      top: top,
      size: size,
      isBold: isBold,
      ink: ink,
      alignment: alignment
    )
  }
}
