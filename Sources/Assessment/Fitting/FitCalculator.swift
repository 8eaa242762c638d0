package import Catalogue
package import FactorModel

/// Finds how well a data set serves an aspect.
///
/// fit = directness × weighted mean of the components that bear × factor for missing breakdowns (method, section 3),
/// with ceilings where the method caps. An unknown counts at its worst in the low value and at its best in the high one.
package struct FitCalculator: Sendable {
  package var method: Method
  package var history: CatalogueHistory
  package var asOf: Day
  private let names: VocabularyNames

  package init(model: Model, history: CatalogueHistory, asOf: Day) {
    method = model.method
    self.history = history
    self.asOf = asOf
    names = VocabularyNames(history: history, populations: model.populations)
  }

  package func fit(of dataSet: DataSet, mapped: Directness, against contract: Contract) -> Fit {
    let judgement = Judgement(
      dataSet: dataSet,
      contract: contract,
      asOf: asOf,
      history: history,
      names: names
    )
    let currency = judgement.currency()
    let geography = judgement.geography()
    let comparability = judgement.comparability()
    let quality = judgement.quality()
    let access = judgement.access()
    let breakdowns = judgement.breakdowns()
    let population = judgement.population()
    let separability = judgement.separability()
    let components = [
      currency.component, geography.component, comparability.component, quality.component,
      access.component,
    ]
    let directness = directness(mapped, population: population)
    let terms =
      [judgement.publication(), currency.terms[0], separability, population]
      .compactMap(\.self) + directnessTerms(mapped)
      + [geography.term, currency.terms[1], comparability.term, breakdowns.term]
    var fit = Fit(
      dataSet: dataSet.id,
      mapped: mapped,
      role: role(of: dataSet, judgement, separability),
      availability: judgement.availability.value,
      directness: directness,
      components: components,
      breakdownFactor: breakdowns.factor,
      uncapped: .zero,
      caps: [],
      score: .zero,
      terms: terms,
      usability: [comparability.usability, quality.usability, access.usability].compactMap(\.self),
      lastPeriod: judgement.period.value?.last
    )
    fit.uncapped = FitScore.uncapped(fit, weights: method.weights)
    fit.caps = FitScore.caps(
      currency: currency.component.score?.low,
      geography: geography.component.score?.low,
      directness: directness.low,
      method: method
    )
    fit.score = FitScore.score(fit, method: method, weights: method.weights)
    return fit
  }

  private func directness(_ mapped: Directness, population: Term?) -> ScoreRange {
    let value = method.value(of: mapped)
    let asProxy = min(value, method.proxy)
    switch population?.outcome {
    case .passes?, nil: return ScoreRange(value)
    case .fails?: return ScoreRange(asProxy)
    case .unknown?: return ScoreRange(low: asProxy, high: value)
    }
  }

  private func directnessTerms(_ mapped: Directness) -> [Term] {
    [
      Term(
        code: .proxyOnly,
        outcome: mapped == .proxy ? .fails : .passes,
        because: mapped == .proxy ? "a proxy, not the thing itself" : "not a proxy",
        closes: mapped == .proxy ? .directMeasure : nil
      ),
      Term(
        code: .partOnly,
        outcome: mapped == .part ? .fails : .passes,
        because: mapped == .part ? "measures a part of it only" : "measures all of it",
        closes: mapped == .part ? .restMeasured : nil
      ),
    ]
  }

  private func role(of dataSet: DataSet, _ judgement: Judgement, _ separability: Term) -> Fit.Role {
    if dataSet.presence == .notObserved { return .notObserved }
    if separability.outcome == .fails { return .comparator }
    if let availability = judgement.availability.value, availability != .public {
      return .restricted
    }
    return judgement.lifecycle.value == .stopped ? .historic : .current
  }
}

extension Method {
  /// The highest whole percent below a band's lower bound: what *at most weak* leaves.
  package func ceiling(below bound: Rational) -> Rational { bound - Rational(1, 100) }

  func value(of directness: Directness) -> Rational {
    switch directness {
    case .direct: direct
    case .part: part
    case .proxy: proxy
    case .context: 0
    }
  }

  /// The band of a low value of something that is mapped.
  package func band(_ coverage: ScoreRange) -> Band {
    if coverage.low == 0, coverage.high > 0 { return .notEstablished }
    if coverage.low < partialFrom { return .weak }
    if coverage.low < goodFrom { return .partial }
    return coverage.low < strongFrom ? .good : .strong
  }
}

extension Method.Weights {
  package subscript(_ component: ComponentName) -> Rational {
    switch component {
    case .currency: currency
    case .geography: geography
    case .comparability: comparability
    case .quality: quality
    case .access: access
    }
  }

  /// Every combination of each weight at 3/4 and 5/4 of itself: the extremes of a weighted mean lie among them.
  package var corners: [Method.Weights] {
    (0..<32).map { bits in
      func moved(_ weight: Rational, _ bit: Int) -> Rational {
        weight * (bits & (1 << bit) == 0 ? Rational(3, 4) : Rational(5, 4))
      }
      return Method.Weights(
        currency: moved(currency, 0),
        geography: moved(geography, 1),
        comparability: moved(comparability, 2),
        quality: moved(quality, 3),
        access: moved(access, 4)
      )
    }
  }
}
