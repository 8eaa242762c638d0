package import Catalogue

/// Names in tests are written as they read: `let id: FactorID = "referrals"`.
extension Identifier: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    guard let identifier = Identifier(value) else {
      preconditionFailure("'\(value)' is not made of \(Self.rule)")
    }
    self = identifier
  }
}
