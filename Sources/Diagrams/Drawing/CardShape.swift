import FactorModel

/// The shape of a card, by which its class is told.
enum CardShape: Sendable, Hashable {
  /// Square corners: need.
  case square
  /// With two plugs at the left edge: prevention.
  case plugged
  /// Round corners: provision.
  case round
  /// Cut corners: outcome.
  case cut

  init(_ factorClass: FactorClass) {
    switch factorClass {
    case .need: self = .square
    case .prevention: self = .plugged
    case .provision: self = .round
    case .outcome: self = .cut
    }
  }

  /// How far the outline proper stands from the left edge of the card, in points.
  var leftInset: Double { self == .plugged ? 4 : 0 }

  /// The outline within `frame`; `scale` makes corners and plugs smaller on small cards.
  func outline(in frame: Frame, scale: Double = 1) -> SceneShape.Form {
    switch self {
    case .square: return .rectangle(frame)
    case .plugged:
      let inset = leftInset * scale
      return .rectangle(
        Frame(
          x: frame.minX + inset,
          y: frame.minY,
          width: frame.width - inset,
          height: frame.height
        )
      )
    case .round: return .rectangle(frame, radius: min(12 * scale, frame.height / 2))
    case .cut:
      let cut = min(9 * scale, frame.height / 2)
      return .polyline(
        [
          Point(frame.minX + cut, frame.minY), Point(frame.maxX - cut, frame.minY),
          Point(frame.maxX, frame.minY + cut), Point(frame.maxX, frame.maxY - cut),
          Point(frame.maxX - cut, frame.maxY), Point(frame.minX + cut, frame.maxY),
          Point(frame.minX, frame.maxY - cut), Point(frame.minX, frame.minY + cut),
        ],
        isClosed: true
      )
    }
  }

  /// What is drawn over the outline.
  func plugs(in frame: Frame, scale: Double = 1) -> [SceneShape.Form] {
    guard self == .plugged else { return [] }
    let size = Size(8 * scale, 5 * scale)
    let middle = frame.minY + frame.height / 2
    let offset = min(frame.height / 4, 12)
    return [middle - offset, middle + offset].map { y in
      .rectangle(
        Frame(x: frame.minX, y: y - size.height / 2, width: size.width, height: size.height)
      )
    }
  }
}
