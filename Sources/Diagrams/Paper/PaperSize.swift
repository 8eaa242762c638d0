/// A sheet that pictures are printed on.
package enum PaperSize: String, Sendable, Hashable, CaseIterable {
  case a0, a1, a2, a3, a4

  package enum Orientation: String, Sendable, Hashable, CaseIterable {
    case portrait, landscape
  }

  /// `A3`.
  package var name: String { rawValue.uppercased() }

  /// Of the sheet held this way, in points.
  package func size(_ orientation: Orientation) -> Size {
    let (short, long) = (Double(millimetres.short), Double(millimetres.long))
    let points = 72 / 25.4
    return switch orientation {
    case .portrait: Size(short * points, long * points)
    case .landscape: Size(long * points, short * points)
    }
  }

  /// What stays free at each edge, in points: printers do not reach the edge, and frames cover some of it.
  package var margin: Double { size(.portrait).width * 0.03 }

  /// The size of type that is still read at the distance from which such a sheet is looked at, in points.
  ///
  /// A0 and A1 hang on a wall, A3 lies on a table, A4 is held in the hand.
  package var smallestType: Double {
    switch self {
    case .a0, .a1: 14
    case .a2: 12
    case .a3: 10
    case .a4: 8
    }
  }

  private var millimetres: (short: Int, long: Int) {
    switch self {
    case .a0: (841, 1189)
    case .a1: (594, 841)
    case .a2: (420, 594)
    case .a3: (297, 420)
    case .a4: (210, 297)
    }
  }
}
