package import FactorModel

/// How much of the outcome class a factor can reach, damped by distance.
///
/// The leverage of a factor is the sum, over the factors whose first class is outcome, of `damping` to the power of the
/// distance, divided by their number. The distance is the least number of links on a way there, 0 from an outcome to itself;
/// an outcome out of reach, or more than ``furthest`` links away, counts nothing. It says where a change might be felt,
/// not how strongly: it knows no strengths and no signs.
package enum Leverage {
  /// Links: beyond, little is left and the fractions become unwieldy.
  package static let furthest = 20

  /// Exact, from 0 to 1; 0 throughout where the model has no outcome.
  package static func byFactor(model: Model) -> [FactorID: Rational] {
    let factors = FactorGraph(model)
    return Dictionary(
      zip(factors.ids, values(factors, model: model)),
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// In the order of the factors.
  static func values(_ factors: FactorGraph, model: Model) -> [Rational] {
    let outcomes = model.factors.indices.filter { model.factors[$0].factorClass == .outcome }
    guard !outcomes.isEmpty else { return factors.ids.map { _ in 0 } }
    // How many outcomes lie at each distance.
    var counts = [[Int]](
      repeating: Array(repeating: 0, count: furthest + 1),
      count: factors.ids.count
    )
    for outcome in outcomes {
      let distances = factors.graph.distances(to: outcome, furthest: furthest)
      for (node, distance) in distances.enumerated() where distance >= 0 {
        counts[node][distance] += 1
      }
    }
    var known: [[Int]: Rational] = [:]
    return counts.map { counts in
      if let value = known[counts] { return value }
      let value = sum(counts, damping: model.method.damping) / Rational(outcomes.count)
      known[counts] = value
      return value
    }
  }

  /// The sum of `counts[d]` × `damping` to the power of d, from the far end.
  private static func sum(_ counts: [Int], damping: Rational) -> Rational {
    guard let last = counts.lastIndex(where: { $0 > 0 }) else { return 0 }
    return counts[...last].reversed().reduce(Rational.zero) { sum, count in
      sum * damping + Rational(count)
    }
  }
}
