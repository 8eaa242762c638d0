import FactorModel

/// Finds a factor's coverage from its aspects'.
struct FactorAssessor {
  let model: Model

  /// `aspects` are the assessments of the factor's aspects, in its order.
  func assessment(of factor: Factor, aspects: [AspectAssessment]) -> FactorAssessment {
    let counted = zip(factor.aspects, aspects).filter { $0.1.verdict != .exempt }
    let total = counted.reduce(Rational.zero) { $0 + $1.0.weight }
    var mean = ScoreRange.zero
    if total > 0 {
      mean = ScoreRange(
        low: counted.reduce(.zero) { $0 + $1.0.weight * $1.1.coverage.low } / total,
        high: counted.reduce(.zero) { $0 + $1.0.weight * $1.1.coverage.high } / total
      )
    }
    let ceiling = model.method.ceiling(below: model.method.goodFrom)
    let hasMissing = counted.contains { $0.0.isRequired && $0.1.band == .none }
    let isMapped = counted.contains { $0.1.band != .none }
    let caps = hasMissing && isMapped ? [Cap(cause: .requiredAspectMissing, ceiling: ceiling)] : []
    let coverage =
      caps.isEmpty
      ? mean : ScoreRange(low: min(mean.low, ceiling), high: min(mean.high, ceiling))
    return FactorAssessment(
      id: factor.id,
      coverage: coverage,
      band: isMapped ? model.method.band(coverage) : .none,
      possibleBands: possibleBands(counted, coverage: coverage, isMapped: isMapped, caps: caps),
      caps: mean == coverage ? [] : caps,
      uncapped: mean,
      aspects: aspects
    )
  }

  /// The bands that come out when the method's weights move, each aspect's best data set held fixed.
  private func possibleBands(
    _ counted: [(Aspect, AspectAssessment)],
    coverage: ScoreRange,
    isMapped: Bool,
    caps: [Cap]
  ) -> [Band] {
    guard isMapped else { return [.none] }
    let total = counted.reduce(Rational.zero) { $0 + $1.0.weight }
    let bands = model.method.weights.corners.map { weights in
      var moved = coverage
      moved.low =
        counted.reduce(.zero) { sum, pair in
          let best = pair.1.best.flatMap { pair.1.fit(of: $0) }
          let low = best.map { FitScore.score($0, method: model.method, weights: weights).low }
          return sum + pair.0.weight * (low ?? 0)
        } / total
      for cap in caps { moved.low = min(moved.low, cap.ceiling) }
      return model.method.band(moved)
    }
    return Set(bands).sorted()
  }
}
