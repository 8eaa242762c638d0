package import Assessment
package import Catalogue
package import FactorModel

/// Which part of a result is asked for; it changes what is listed, never a number.
///
/// Several values of one kind widen the choice, several kinds narrow it; an empty list lets everything through.
package struct ReportFilter: Sendable, Hashable {
  package var classes: [FactorClass]
  package var sides: [Side]
  package var themes: [ThemeID]
  /// The group that the aspect's contract asks for.
  package var populations: [PopulationID]
  package var verdicts: [Verdict]
  /// Primary reasons.
  package var reasons: [ReasonCode]
  /// Bands of factors where coverage is listed, of aspects where gaps are.
  package var bands: [Band]

  package init(
    classes: [FactorClass] = [],
    sides: [Side] = [],
    themes: [ThemeID] = [],
    populations: [PopulationID] = [],
    verdicts: [Verdict] = [],
    reasons: [ReasonCode] = [],
    bands: [Band] = []
  ) {
    self.classes = classes
    self.sides = sides
    self.themes = themes
    self.populations = populations
    self.verdicts = verdicts
    self.reasons = reasons
    self.bands = bands
  }

  package var isEmpty: Bool { self == ReportFilter() }

  /// A factor that a filter lets through, with those of its aspects that it lets through.
  package struct SelectedFactor: Sendable, Hashable {
    package var factor: Factor
    package var assessment: FactorAssessment
    package var aspects: [AspectAssessment]
  }

  /// Factors with at least one aspect that is asked for, by id.
  package func coverage(of snapshot: Snapshot) -> [SelectedFactor] {
    let reasons = Dictionary(grouping: snapshot.assessment.gaps, by: \.aspect)
    return snapshot.assessment.factors.compactMap { assessment in
      guard let factor = snapshot.model.factor(assessment.id), selects(factor),
        Self.selects(assessment.band, among: bands)
      else { return nil }
      let aspects = assessment.aspects.filter { aspect in
        let codes = (reasons[aspect.id] ?? []).map(\.primary.code)
        return Self.selects(aspect.verdict, among: verdicts)
          && selectsPopulation(of: aspect.id, in: snapshot.model)
          && (self.reasons.isEmpty || codes.contains(where: self.reasons.contains))
      }
      guard !aspects.isEmpty else { return nil }
      return SelectedFactor(factor: factor, assessment: assessment, aspects: aspects)
    }
  }

  /// Gaps that are asked for, in order of priority.
  package func gaps(of snapshot: Snapshot) -> [Gap] {
    snapshot.assessment.gaps.filter { gap in
      guard let factor = snapshot.model.factor(gap.aspect.factor),
        let aspect = snapshot.assessment.aspect(gap.aspect)
      else { return isEmpty }
      return selects(factor) && Self.selects(aspect.verdict, among: verdicts)
        && Self.selects(aspect.band, among: bands)
        && Self.selects(gap.primary.code, among: reasons)
        && selectsPopulation(of: gap.aspect, in: snapshot.model)
    }
  }

  /// The filter in words, such as `class need; theme education, health`; `nil` where it lets everything through.
  package var words: String? {
    let parts = [
      ("class", classes.map(\.rawValue)), ("side", sides.map(\.rawValue)),
      ("theme", themes.map(\.text)), ("population", populations.map(\.text)),
      ("verdict", verdicts.map(\.rawValue)), ("reason", reasons.map(\.rawValue)),
      ("band", bands.map(\.rawValue)),
    ].filter { !$0.1.isEmpty }
    guard !parts.isEmpty else { return nil }
    return parts.map { "\($0.0) \($0.1.joined(separator: ", "))" }.joined(separator: "; ")
  }

  private func selects(_ factor: Factor) -> Bool {
    let isOfClass =
      Self.selects(factor.factorClass, among: classes)
      || factor.alsoClass.map { classes.contains($0) } == true
    return isOfClass && Self.selects(factor.side, among: sides)
      && (themes.isEmpty || factor.themes.contains(where: themes.contains))
  }

  private func selectsPopulation(of aspect: AspectID, in model: Model) -> Bool {
    guard !populations.isEmpty else { return true }
    return model.aspect(aspect)?.contract.population.map(populations.contains) == true
  }

  private static func selects<Value: Equatable>(_ value: Value, among values: [Value]) -> Bool {
    values.isEmpty || values.contains(value)
  }
}
