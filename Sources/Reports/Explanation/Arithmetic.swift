import Assessment
import FactorModel

/// Sums written out with their fractions, so that a reader can do them again.
enum Arithmetic {
  /// `1 × (1/4 × 1 + 1/4 × 1/2) ÷ (1/4 + 1/4) × 1 = 3/4 = 75 %`.
  static func fit(
    _ fit: Fit,
    weights: Method.Weights,
    side: KeyPath<ScoreRange, Rational>
  ) -> String {
    let bearing = fit.components.compactMap { component in
      component.score.map { (weights[component.name], $0[keyPath: side]) }
    }
    let products = bearing.map { "\($0) × \($1)" }.joined(separator: " + ")
    let divisor = bearing.map { "\($0.0)" }.joined(separator: " + ")
    let mean = bearing.isEmpty ? "0" : "(\(products)) ÷ (\(divisor))"
    let directness = fit.directness[keyPath: side]
    let breakdowns = fit.breakdownFactor[keyPath: side]
    let result = fit.uncapped[keyPath: side]
    return "\(directness) × \(mean) × \(breakdowns) = \(equals(result))"
  }

  /// `(1 × 3/4 + 1 × 0) ÷ (1 + 1) = 3/8 = 37 %`.
  static func mean(
    _ parts: [(weight: Rational, value: Rational)],
    result: Rational
  ) -> String {
    guard !parts.isEmpty else { return equals(result) }
    let products = parts.map { "\($0.weight) × \($0.value)" }.joined(separator: " + ")
    let divisor = parts.map { "\($0.weight)" }.joined(separator: " + ")
    return "(\(products)) ÷ (\(divisor)) = \(equals(result))"
  }

  private static func equals(_ value: Rational) -> String {
    let percent = Wording.percent(value)
    // A whole number of percent is exact; anything else was truncated.
    let isExact = (value * 100).isWhole
    return isExact ? "\(value) = \(percent)" : "\(value), truncated \(percent)"
  }
}
