import Catalogue
import FactorModel

/// The arithmetic of a fit: from its components to its range.
///
/// fit = directness × weighted mean of the components that bear × factor for missing breakdowns (method, section 3).
enum FitScore {
  /// The range of `fit` under `weights`, its components, directness and caps as found.
  ///
  /// A stopped series adds nothing; what is not separable, unpublished or planned scores 0.
  static func score(_ fit: Fit, method: Method, weights: Method.Weights) -> ScoreRange {
    guard fit.role != .historic else { return .zero }
    var range = uncapped(fit, weights: weights)
    for cap in fit.caps { range.low = min(range.low, cap.ceiling) }
    let best = { (name: ComponentName) in fit.components.first { $0.name == name }?.score?.high }
    let ceilings = caps(
      currency: best(.currency),
      geography: best(.geography),
      directness: fit.directness.high,
      method: method
    )
    for cap in ceilings { range.high = min(range.high, cap.ceiling) }
    for term in fit.terms {
      switch term.code {
      case .notSeparable, .discontinued: hold(&range, to: term.outcome)
      case .notPublished:
        // What is on request scores, with access 0; what is unpublished or planned does not.
        if fit.availability != .onRequest { hold(&range, to: term.outcome) }
      default: break
      }
    }
    return range
  }

  /// Directness × weighted mean × breakdown factor.
  static func uncapped(_ fit: Fit, weights: Method.Weights) -> ScoreRange {
    let mean = weightedMean(fit.components, weights: weights)
    return ScoreRange(
      low: fit.directness.low * mean.low * fit.breakdownFactor.low,
      high: fit.directness.high * mean.high * fit.breakdownFactor.high
    )
  }

  /// The ceilings that a currency or geography of 0, a proxy and a part put on a fit.
  static func caps(
    currency: Rational?,
    geography: Rational?,
    directness: Rational,
    method: Method
  ) -> [Cap] {
    let weak = method.ceiling(below: method.partialFrom)
    let partial = method.ceiling(below: method.goodFrom)
    var caps: [Cap] = []
    if geography == 0 { caps.append(Cap(cause: .geography, ceiling: weak)) }
    if currency == 0 { caps.append(Cap(cause: .currency, ceiling: weak)) }
    if directness <= method.proxy {
      caps.append(Cap(cause: .proxy, ceiling: weak))
    } else if directness < method.direct {
      caps.append(Cap(cause: .part, ceiling: partial))
    }
    return caps
  }

  private static func hold(_ range: inout ScoreRange, to outcome: Term.Outcome) {
    switch outcome {
    case .passes: break
    case .fails: range = .zero
    case .unknown: range.low = 0
    }
  }

  private static func weightedMean(
    _ components: [Component],
    weights: Method.Weights
  ) -> ScoreRange {
    var sum = ScoreRange.zero
    var total: Rational = 0
    for component in components {
      guard let score = component.score else { continue }
      let weight = weights[component.name]
      total += weight
      sum = ScoreRange(low: sum.low + weight * score.low, high: sum.high + weight * score.high)
    }
    guard total > 0 else { return .zero }
    return ScoreRange(low: sum.low / total, high: sum.high / total)
  }
}
