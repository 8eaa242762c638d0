import Catalogue
import FactorModel

/// Finds coverage, band and verdict of single aspects in one version.
struct AspectAssessor {
  let model: Model
  let version: CatalogueVersion
  let asOf: Day
  private let calculator: FitCalculator

  init(model: Model, history: CatalogueHistory, version: CatalogueVersion, asOf: Day) {
    self.model = model
    self.version = version
    self.asOf = asOf
    calculator = FitCalculator(model: model, history: history, asOf: asOf)
  }

  /// The verdict alone, of an aspect that is not exempt.
  func verdict(of aspect: Aspect) -> Verdict { verdict(candidates(for: aspect).fits) }

  /// The data sets that are judged, best first, and nothing else.
  func fits(of aspect: Aspect) -> [Fit] { candidates(for: aspect).fits }

  /// Verdict and coverage alone, of an aspect that is not exempt.
  func standing(of aspect: Aspect) -> AspectStanding {
    let fits = candidates(for: aspect).fits
    return AspectStanding(verdict: verdict(fits), coverage: coverage(fits))
  }

  func assessment(of aspect: Aspect) -> AspectAssessment {
    let (fits, comparators, context) = candidates(for: aspect)
    let best = fits.first { $0.score.high > 0 }
    let coverage = coverage(fits)
    let exemption = model.exemptions.filter { $0.aspect == aspect.id && $0.holds(on: asOf) }.last
    return AspectAssessment(
      id: aspect.id,
      verdict: exemption == nil ? verdict(fits) : .exempt,
      coverage: coverage,
      band: band(coverage, fits: fits),
      openFields: openFields(fits, coverage: coverage),
      decidingFields: exemption == nil ? decidingFields(fits) : [],
      possibleBands: possibleBands(coverage, best: best, fits: fits),
      fits: fits,
      best: best?.dataSet,
      comparators: comparators,
      context: context,
      exemption: exemption,
      finding: fits.isEmpty
        ? model.findings.filter { $0.aspect == aspect.id && $0.bears(on: asOf) }.last : nil,
      isMappedElsewhen: model.mappings(of: aspect.id).contains {
        $0.directness != .context && version[$0.dataSet] == nil
      }
    )
  }

  /// The data sets mapped to `aspect` in this version, those that are judged by their fit, best first.
  private func candidates(
    for aspect: Aspect
  ) -> (fits: [Fit], comparators: [DataSetID], context: [DataSetID]) {
    var fits: [Fit] = []
    var comparators: [DataSetID] = []
    var context: [DataSetID] = []
    for mapping in model.mappings(of: aspect.id) {
      guard let dataSet = version[mapping.dataSet] else { continue }
      if dataSet.wales.value == .notCovered {
        comparators.append(dataSet.id)
      } else if mapping.directness == .context {
        context.append(dataSet.id)
      } else {
        let fit = calculator.fit(of: dataSet, mapped: mapping.directness, against: aspect.contract)
        if fit.role == .comparator { comparators.append(dataSet.id) }
        fits.append(fit)
      }
    }
    fits.sort(by: Fit.isBetter)
    return (fits, comparators, context)
  }

  /// What the best data set proves, and the most that any might give; `fits` are sorted, best first.
  private func coverage(_ fits: [Fit]) -> ScoreRange {
    ScoreRange(
      low: fits.first { $0.score.high > 0 }?.score.low ?? 0,
      high: fits.map(\.score.high).max() ?? 0
    )
  }

  private func verdict(_ fits: [Fit]) -> Verdict {
    if fits.contains(where: \.meetsContract) { return .met }
    return fits.contains { $0.failedTerms.isEmpty } ? .notEstablished : .gap
  }

  private func band(_ coverage: ScoreRange, fits: [Fit]) -> Band {
    fits.isEmpty ? .none : model.method.band(coverage)
  }

  /// What would decide a range that is too wide: the unknown facts of every data set that may score above what is proven.
  private func openFields(_ fits: [Fit], coverage: ScoreRange) -> [DataSetField] {
    guard coverage.width > model.method.wideRange else { return [] }
    let fields = fits.filter { $0.score.high > coverage.low }.flatMap { fit in
      fit.unknownFields.map { DataSetField(dataSet: fit.dataSet, field: $0) }
    }
    return fields.sorted()
  }

  /// What keeps each data set that fails nothing from being known to meet the contract, where none is known to.
  private func decidingFields(_ fits: [Fit]) -> [DataSetField] {
    guard verdict(fits) == .notEstablished else { return [] }
    let fields = fits.filter(\.failedTerms.isEmpty).flatMap { fit in
      fit.terms.flatMap { term -> [DataSetField] in
        guard case .unknown(let names) = term.outcome else { return [] }
        return names.map { DataSetField(dataSet: fit.dataSet, field: $0) }
      }
    }
    return Set(fields).sorted()
  }

  private func possibleBands(_ coverage: ScoreRange, best: Fit?, fits: [Fit]) -> [Band] {
    guard let best else { return [band(coverage, fits: fits)] }
    let bands = model.method.weights.corners.map { weights in
      var moved = coverage
      moved.low = FitScore.score(best, method: model.method, weights: weights).low
      return band(moved, fits: fits)
    }
    return Set(bands).sorted()
  }
}

extension Fit {
  /// Higher proven value first, then what might be true, then the later period, then id.
  static func isBetter(_ left: Fit, _ right: Fit) -> Bool {
    if left.score.low != right.score.low { return left.score.low > right.score.low }
    if left.score.high != right.score.high { return left.score.high > right.score.high }
    switch (left.lastPeriod?.end, right.lastPeriod?.end) {
    case (let a?, let b?) where a != b: return a > b
    case (.some, nil): return true
    case (nil, .some): return false
    default: return left.dataSet < right.dataSet
    }
  }
}
