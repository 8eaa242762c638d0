import Assessment

/// The border of a card, by which its band is told in black and white.
struct BandOutline: Sendable, Hashable {
  var line: SceneShape.Stroke.Dash
  /// In points.
  var width: Double
  var isDouble = false

  /// Dotted, dashed, thin, thicker, thick, double: from nothing mapped to strong.
  init(_ band: Band) {
    switch band {
    case .none: (line, width) = (.dotted, 1.6)
    case .notEstablished: (line, width) = (.dashed, 1.3)
    case .weak: (line, width) = (.solid, 0.8)
    case .partial: (line, width) = (.solid, 1.7)
    case .good: (line, width) = (.solid, 2.6)
    case .strong: (line, width, isDouble) = (.solid, 1.1, true)
    }
  }
}
