extension Example {
  /// The text of `model/method.yaml` with some of its parts replaced.
  static func method(
    weights: String =
      "{currency: 0.25, geography: 0.25, comparability: 0.20, quality: 0.15, access: 0.15}",
    directness: String = "{direct: 1, part: 0.75, proxy: 0.5}",
    bands: String = "{partial: 0.40, good: 0.70, strong: 0.90}"
  ) -> String {
    """
    version: "1"
    weights: \(weights)
    directness: \(directness)
    bands: \(bands)
    wide_range: 0.30
    default_contract:
      geography: local-authority
      oldest_months: 24
      annual_points: 5
      editions: 2
      wales_separable: true
    """
  }
}
