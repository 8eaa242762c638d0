import Catalogue
import FactorModel

/// Counts and means over the groups by which people ask: all, class, side, theme, population.
struct RollUpCalculator {
  let model: Model

  /// In the order: all, classes, sides, themes by number, populations by id; groups without members are left out.
  func rollUps(_ assessments: [FactorAssessment]) -> [RollUp] {
    let pairs = zip(model.factors, assessments).map { ($0, $1) }
    var result = [rollUp(.all, pairs)]
    for factorClass in FactorClass.allCases {
      result.append(
        rollUp(.factorClass(factorClass), pairs.filter { $0.0.factorClass == factorClass })
      )
    }
    for side in Side.allCases {
      result.append(rollUp(.side(side), pairs.filter { $0.0.side == side }))
    }
    for theme in model.themes {
      result.append(rollUp(.theme(theme.id), pairs.filter { $0.0.themes.contains(theme.id) }))
    }
    for population in model.populations {
      result.append(rollUp(population, pairs))
    }
    return result.filter { $0.factors > 0 }
  }

  private func rollUp(_ group: RollUp.Group, _ members: [(Factor, FactorAssessment)]) -> RollUp {
    let counted = members.map(\.1).filter { $0.count(of: .exempt) < $0.aspects.count }
    return RollUp(
      group: group,
      factors: members.count,
      verdicts: Self.counts(members.flatMap { $0.1.aspects.map(\.verdict) }),
      bands: Self.counts(counted.map(\.band)),
      mean: Self.mean(counted.map(\.coverage))
    )
  }

  private func rollUp(_ population: Population, _ pairs: [(Factor, FactorAssessment)]) -> RollUp {
    var aspects: [AspectAssessment] = []
    var factors = 0
    for (factor, assessment) in pairs {
      let own = zip(factor.aspects, assessment.aspects)
        .filter { $0.0.contract.population == population.id }.map(\.1)
      aspects += own
      if !own.isEmpty { factors += 1 }
    }
    let counted = aspects.filter { $0.verdict != .exempt }
    return RollUp(
      group: .population(population.id),
      factors: factors,
      verdicts: Self.counts(aspects.map(\.verdict)),
      bands: Self.counts(counted.map(\.band)),
      mean: Self.mean(counted.map(\.coverage))
    )
  }

  private static func counts<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
    keys.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// The plain mean, every member counting once; `nil` of nothing.
  private static func mean(_ ranges: [ScoreRange]) -> ScoreRange? {
    guard !ranges.isEmpty else { return nil }
    let count = Rational(ranges.count)
    return ScoreRange(
      low: ranges.reduce(.zero) { $0 + $1.low } / count,
      high: ranges.reduce(.zero) { $0 + $1.high } / count
    )
  }
}
