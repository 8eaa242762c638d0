/// The weights, thresholds and default contract by which everything is judged; printed with every result.
package struct Method: Sendable, Hashable {
  /// The five components of fit; the weights sum to 1.
  package struct Weights: Sendable, Hashable {
    package var currency: Rational
    package var geography: Rational
    package var comparability: Rational
    package var quality: Rational
    package var access: Rational

    package init(
      currency: Rational,
      geography: Rational,
      comparability: Rational,
      quality: Rational,
      access: Rational
    ) {
      self.currency = currency
      self.geography = geography
      self.comparability = comparability
      self.quality = quality
      self.access = access
    }
  }

  package var version: String
  package var weights: Weights
  package var direct: Rational
  package var part: Rational
  package var proxy: Rational
  /// Lower bounds of the bands above weak.
  package var partialFrom: Rational
  package var goodFrom: Rational
  package var strongFrom: Rational
  /// A range wider than this bears the rider *not established*.
  package var wideRange: Rational
  /// What each link on the way to an outcome leaves of a factor's leverage; above 0, at most 1.
  package var damping: Rational
  package var defaultContract: Contract

  /// Half of it, unless the method file says otherwise.
  package static let usualDamping = Rational(1, 2)

  package init(
    version: String,
    weights: Weights,
    direct: Rational,
    part: Rational,
    proxy: Rational,
    partialFrom: Rational,
    goodFrom: Rational,
    strongFrom: Rational,
    wideRange: Rational,
    damping: Rational = usualDamping,
    defaultContract: Contract
  ) {
    self.version = version
    self.weights = weights
    self.direct = direct
    self.part = part
    self.proxy = proxy
    self.partialFrom = partialFrom
    self.goodFrom = goodFrom
    self.strongFrom = strongFrom
    self.wideRange = wideRange
    self.damping = damping
    self.defaultContract = defaultContract
  }
}
