package import Catalogue
package import FactorModel

extension Day: ExpressibleByStringLiteral {
  /// Days in tests are written as they read: `let day: Day = "2023-03-31"`.
  package init(stringLiteral value: String) {
    guard let day = Day(value) else { preconditionFailure("'\(value)' is not a day") }
    self = day
  }
}

extension AspectID: ExpressibleByStringLiteral {
  /// Aspects in tests are written as they read: `let id: AspectID = "referrals.number"`.
  package init(stringLiteral value: String) {
    guard let id = AspectID(value) else { preconditionFailure("'\(value)' is not an aspect") }
    self = id
  }
}
