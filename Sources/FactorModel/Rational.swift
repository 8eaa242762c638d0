import BigInt

/// An exact fraction in lowest terms, its denominator positive.
///
/// Small numbers, nearly all, are held and computed with as machine integers; where one of those would overflow the
/// fraction grows without bound, so that no weights that a model states can make a result inexact or stop the program.
package struct Rational: Sendable, Hashable {
  private enum Parts: Sendable, Hashable {
    case small(Int, Int)
    /// Only where one of the two does not fit `Int`.
    case large(BigInt, BigInt)
  }

  private let parts: Parts

  package init(_ numerator: Int, _ denominator: Int = 1) {
    precondition(denominator != 0, "a fraction over nothing has no value")
    guard denominator != .min, numerator != .min else {
      self.init(large: BigInt(numerator), BigInt(denominator))
      return
    }
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign = denominator < 0 ? -1 : 1
    self.init(.small(sign * numerator / Int(divisor), sign * denominator / Int(divisor)))
  }

  private init(_ parts: Parts) { self.parts = parts }

  private init(large numerator: BigInt, _ denominator: BigInt) {
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator < 0 ? -1 : 1
    let (top, bottom) = (sign * numerator / divisor, sign * denominator / divisor)
    if let a = Int(exactly: top), let b = Int(exactly: bottom) {
      self.init(.small(a, b))
    } else {
      self.init(.large(top, bottom))
    }
  }

  /// Reads a decimal such as `0.25` or `1`, exactly; at most nine digits on either side of the point.
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

  private var numerator: BigInt {
    switch parts {
    case .small(let top, _): BigInt(top)
    case .large(let top, _): top
    }
  }

  private var denominator: BigInt {
    switch parts {
    case .small(_, let bottom): BigInt(bottom)
    case .large(_, let bottom): bottom
    }
  }

  private static func greatestCommonDivisor(_ a: UInt, _ b: UInt) -> UInt {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }

  /// `nil` where one of the products or their sum overflows.
  private static func sum(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Int? {
    let (first, overflows) = a.multipliedReportingOverflow(by: b)
    let (second, overflowsToo) = c.multipliedReportingOverflow(by: d)
    let (result, overflowsAtLast) = first.addingReportingOverflow(second)
    return overflows || overflowsToo || overflowsAtLast ? nil : result
  }
}

extension Rational: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self.init(value) }
}

extension Rational: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    if case .small(let a, let b) = left.parts, case .small(let c, let d) = right.parts,
      let difference = sum(a, d, -c, b)
    {
      return difference < 0
    }
    return left.numerator * right.denominator < right.numerator * left.denominator
  }
}

extension Rational: AdditiveArithmetic {
  package static var zero: Self { 0 }

  package static func + (left: Self, right: Self) -> Self {
    if case .small(let a, let b) = left.parts, case .small(let c, let d) = right.parts,
      let top = sum(a, d, c, b), let bottom = sum(b, d, 0, 0)
    {
      return Self(top, bottom)
    }
    return Self(
      large: left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator
    )
  }

  package static func - (left: Self, right: Self) -> Self { left + right * -1 }

  package static func * (left: Self, right: Self) -> Self {
    if case .small(let a, let b) = left.parts, case .small(let c, let d) = right.parts,
      let top = sum(a, c, 0, 0), let bottom = sum(b, d, 0, 0)
    {
      return Self(top, bottom)
    }
    return Self(large: left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// `right` is not 0.
  package static func / (left: Self, right: Self) -> Self {
    precondition(right != 0, "a fraction over nothing has no value")
    return left * right.inverse
  }

  private var inverse: Self {
    switch parts {
    case .small(let top, let bottom): Self(bottom, top)
    case .large(let top, let bottom): Self(large: bottom, top)
    }
  }
}

extension Rational {
  /// Whole percent, truncated, so that a number never looks larger than it is: 39.99 % is `39`.
  package var truncatedPercent: Int { Int(truncatingIfNeeded: numerator * 100 / denominator) }

  package var isWhole: Bool { denominator == 1 }

  /// Its whole part, the rest cut off: 7/2 is 3, -7/2 is -3.
  package var truncatedWhole: Int { Int(truncatingIfNeeded: numerator / denominator) }

  /// `places` decimals, truncated: 2/3 to 4 places is `0.6666`.
  package func decimal(places: Int = 4) -> String {
    let scale = (0..<places).reduce(BigInt(1)) { scale, _ in scale * 10 }
    let scaled = numerator.magnitude * scale.magnitude / denominator.magnitude
    let digits = String(scaled % scale.magnitude)
    let whole = scaled / scale.magnitude
    let sign = numerator < 0 ? "-" : ""
    let padding = String(repeating: "0", count: max(0, places - digits.count))
    return places == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(padding)\(digits)"
  }
}

extension Rational: CustomStringConvertible {
  package var description: String { isWhole ? "\(numerator)" : "\(numerator)/\(denominator)" }
}
