package import Assessment
package import Catalogue
package import FactorModel

extension AspectAssessment {
  /// An aspect that nothing measures, with what a test wants to differ.
  package static func fixture(
    _ id: AspectID,
    verdict: Verdict = .gap,
    coverage: ScoreRange = .zero,
    band: Band = .none,
    openFields: [DataSetField] = [],
    decidingFields: [DataSetField] = [],
    possibleBands: [Band]? = nil,
    fits: [Fit] = [],
    best: DataSetID? = nil,
    comparators: [DataSetID] = [],
    context: [DataSetID] = [],
    exemption: Exemption? = nil,
    finding: Finding? = nil
  ) -> AspectAssessment {
    AspectAssessment(
      id: id,
      verdict: verdict,
      coverage: coverage,
      band: band,
      openFields: openFields,
      decidingFields: decidingFields,
      possibleBands: possibleBands ?? [band],
      fits: fits,
      best: best,
      comparators: comparators,
      context: context,
      exemption: exemption,
      finding: finding
    )
  }
}

extension Gap {
  /// A data gap for which nothing was found, with what a test wants to differ.
  package static func fixture(
    _ aspect: AspectID,
    population: PopulationID? = nil,
    usability: ReasonCode? = nil,
    primary: Gap.Reason = Gap.Reason(code: .unassessed, because: "nobody has looked"),
    secondary: [Gap.Reason] = [],
    since: Gap.Since = Gap.Since(version: "2016-12", orBefore: true),
    lastPeriod: ReferencePeriod? = nil,
    nearest: DataSetID? = nil,
    comparators: [DataSetID] = [],
    historic: [DataSetID] = [],
    recommendations: [RecommendationID] = [],
    closes terms: [ClosingTerm] = [.published],
    blockedQuestions: Int? = nil,
    leverage: Rational? = nil,
    shortfall: Rational = 1
  ) -> Gap {
    Gap(
      id: Gap.ID(aspect: aspect, population: population, usability: usability),
      kind: usability == nil ? .data : .usability,
      primary: primary,
      secondary: secondary,
      since: since,
      lastPeriod: lastPeriod,
      nearest: nearest,
      comparators: comparators,
      historic: historic,
      recommendations: recommendations,
      closes: ClosingCondition(aspect: aspect, dataSet: nearest, terms: terms),
      priority: Gap.Priority(
        blockedQuestions: blockedQuestions,
        leverage: leverage,
        shortfall: shortfall
      )
    )
  }
}
