import FactorModel

extension Link {
  /// 3 strong, 2 moderate, 1 weak, 0 where nobody states a strength.
  var strengthRank: Int {
    switch strength {
    case .strong: 3
    case .moderate: 2
    case .weak: 1
    case nil: 0
    }
  }
}
