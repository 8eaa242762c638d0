/// The value of an attribute, still unescaped.
package enum DOTValue: Sendable, Hashable {
  /// Taken literally; line ends become new lines, centred.
  case text(String)
  /// Taken literally; every line starts at the left edge.
  case leftAligned(String)
  /// Written with three decimals at most.
  case number(Double)
  case flag(Bool)
}

extension DOTValue: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self = .text(value) }
}

extension DOTValue: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  package init(integerLiteral value: Int) { self = .number(Double(value)) }
  package init(floatLiteral value: Double) { self = .number(value) }
}

extension DOTValue: ExpressibleByBooleanLiteral {
  package init(booleanLiteral value: Bool) { self = .flag(value) }
}
