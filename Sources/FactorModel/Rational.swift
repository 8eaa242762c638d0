/// An exact fraction in lowest terms, its denominator positive.
///
/// Arithmetic traps on overflow, as `Int` does; the weights of a model stay far below it.
package struct Rational: Sendable, Hashable {
  package let numerator: Int
  package let denominator: Int

  package init(_ numerator: Int, _ denominator: Int = 1) {
    precondition(denominator != 0, "a fraction over nothing has no value")
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int(divisor)
    self.denominator = sign * denominator / Int(divisor)
  }

  /// Reads a decimal such as `0.25` or `1`, exactly; at most nine digits after the point.
  package init?(decimal text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ part in
        !part.isEmpty && part.utf8.count <= 9 && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }),
      let whole = Int(parts[0])
    else { return nil }
    guard parts.count == 2, let digits = Int(parts[1]) else {
      self.init(whole)
      return
    }
    let scale = parts[1].reduce(1) { scale, _ in scale * 10 }
    self.init(whole * scale + digits, scale)
  }

  private static func greatestCommonDivisor(_ a: UInt, _ b: UInt) -> UInt {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}

extension Rational: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self.init(value) }
}

extension Rational: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }
}

extension Rational: AdditiveArithmetic {
  package static var zero: Self { 0 }
  package static func + (left: Self, right: Self) -> Self {
    Self(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator
    )
  }
  package static func - (left: Self, right: Self) -> Self {
    left + Self(-right.numerator, right.denominator)
  }
  package static func * (left: Self, right: Self) -> Self {
    Self(left.numerator * right.numerator, left.denominator * right.denominator)
  }
  package static func / (left: Self, right: Self) -> Self {
    Self(left.numerator * right.denominator, left.denominator * right.numerator)
  }
}

extension Rational {
  /// Whole percent, truncated, so that a number never looks larger than it is: 39.99 % is `39`.
  package var truncatedPercent: Int { numerator * 100 / denominator }

  /// `places` decimals, truncated: 2/3 to 4 places is `0.6666`.
  package func decimal(places: Int = 4) -> String {
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    let digits = String((numerator.magnitude * UInt(scale) / UInt(denominator)) % UInt(scale))
    let sign = numerator < 0 ? "-" : ""
    let whole = numerator.magnitude / UInt(denominator)
    let padding = String(repeating: "0", count: max(0, places - digits.count))
    return places == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(padding)\(digits)"
  }
}

extension Rational: CustomStringConvertible {
  package var description: String {
    denominator == 1 ? String(numerator) : "\(numerator)/\(denominator)"
  }
}
