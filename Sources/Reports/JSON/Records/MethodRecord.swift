import FactorModel

/// Weights, thresholds and the default contract, as they are written out: exact fractions as texts.
struct MethodRecord: JSONRecord {
  let method: Method

  static let name = "method"
  static let about = "Weights, thresholds and the default contract; exact fractions as texts."
  static var fields: [JSONField<Self>] {
    [
      fraction("currency", "Weight of currency.") { $0.weights.currency },
      fraction("geography", "Weight of geography.") { $0.weights.geography },
      fraction("comparability", "Weight of comparability.") { $0.weights.comparability },
      fraction("quality", "Weight of documented quality.") { $0.weights.quality },
      fraction("access", "Weight of access.") { $0.weights.access },
      fraction("direct", "What a direct measure counts.") { $0.direct },
      fraction("part", "What a part counts.") { $0.part },
      fraction("proxy", "What a proxy counts.") { $0.proxy },
      fraction("partialFrom", "Lower bound of the band partial.") { $0.partialFrom },
      fraction("goodFrom", "Lower bound of the band good.") { $0.goodFrom },
      fraction("strongFrom", "Lower bound of the band strong.") { $0.strongFrom },
      fraction("wideRange", "A range wider than this names the facts that are missing.") {
        $0.wideRange
      },
      fraction("damping", "What each link leaves of a factor's leverage on the outcomes.") {
        $0.damping
      },
      .record("defaultContract", "What counts as measured unless an aspect says otherwise.") {
        ContractRecord(contract: $0.method.defaultContract)
      },
    ]
  }

  private static func fraction(
    _ name: String,
    _ about: String,
    _ get: @escaping @Sendable (Method) -> Rational
  ) -> JSONField<Self> {
    .string(name, about) { get($0.method).description }
  }
}
