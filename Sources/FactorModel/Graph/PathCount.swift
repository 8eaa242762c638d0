/// A number of paths, which may be too large for `Double`: a chain of a thousand forks that close again has 2 to the power of 1,000.
///
/// It is `mantissa` × 2 to the power of 512 × `exponent`. The exponent is 0 until the mantissa reaches 2 to the power of 512, so that
/// smaller numbers are computed as `Double` alone would; above, the mantissa is at least 1. What is lost beside a number 2 to the power of 512
/// times as large is far below the precision of `Double`.
struct PathCount: Sendable, Hashable {
  private(set) var mantissa: Double
  private(set) var exponent: Int

  static let zero = PathCount(mantissa: 0, exponent: 0)
  static let one = PathCount(mantissa: 1, exponent: 0)

  private static let base = 0x1p512
  private static let inverse = 0x1p-512

  static func += (left: inout PathCount, right: PathCount) {
    if left.exponent == right.exponent {
      left.mantissa += right.mantissa
    } else if left.exponent > right.exponent {
      left.mantissa += right.mantissa * scale(right.exponent - left.exponent)
    } else {
      left.mantissa = right.mantissa + left.mantissa * scale(left.exponent - right.exponent)
      left.exponent = right.exponent
    }
    if left.mantissa >= base {
      left.mantissa *= inverse
      left.exponent += 1
    }
  }

  /// `self` × `share`, where `share` is that of one mantissa in the number `whole`, which is no smaller than this one.
  func times(_ share: Double, of whole: PathCount) -> Double {
    let part = mantissa * share
    return exponent == whole.exponent ? part : part * Self.scale(exponent - whole.exponent)
  }

  /// 2 to the power of 512 × `exponent`, where that is not above 0.
  private static func scale(_ exponent: Int) -> Double { exponent == -1 ? inverse : 0 }
}
