import Catalogue
import FactorModel

/// Finds why an aspect is a gap, and what would close it (method, section 4).
struct GapFinder {
  let model: Model
  let history: CatalogueHistory
  let version: CatalogueVersion
  let asOf: Day
  /// Assessments of earlier versions, earliest first.
  let earlier: [AssessmentResult]

  /// The data gap of an aspect that is one, or the usability gaps of one that is met.
  func gaps(_ assessment: AspectAssessment) -> [Gap] {
    switch assessment.verdict {
    case .gap: [dataGap(assessment)]
    case .met: usabilityGaps(assessment)
    case .notEstablished, .exempt: []
    }
  }

  private struct Reasoning {
    var primary: Gap.Reason
    var secondary: [Gap.Reason] = []
    var nearest: Fit?
  }

  private func dataGap(_ assessment: AspectAssessment) -> Gap {
    let reasoning = reasoning(assessment)
    let id = Gap.ID(
      aspect: assessment.id,
      population: model.aspect(assessment.id)?.contract.population
    )
    let last = assessment.fits.compactMap(\.lastPeriod).max { $0.end < $1.end }
    return gap(
      id,
      .data,
      assessment,
      reasoning,
      lastPeriod: reasoning.nearest?.lastPeriod ?? last,
      terms: closingTerms(reasoning, assessment)
    )
  }

  private func gap(
    _ id: Gap.ID,
    _ kind: Gap.Kind,
    _ assessment: AspectAssessment,
    _ reasoning: Reasoning,
    lastPeriod: ReferencePeriod?,
    terms: [ClosingTerm]
  ) -> Gap {
    Gap(
      id: id,
      kind: kind,
      primary: reasoning.primary,
      secondary: reasoning.secondary,
      since: since(id),
      lastPeriod: lastPeriod,
      nearest: reasoning.nearest?.dataSet,
      comparators: assessment.comparators,
      historic: assessment.fits.filter { $0.role == .historic }.map(\.dataSet),
      recommendations: model.recommendations.filter { $0.aspects.contains(id.aspect) }.map(\.id),
      closes: ClosingCondition(
        aspect: id.aspect,
        dataSet: reasoning.nearest?.dataSet,
        terms: terms
      ),
      priority: Gap.Priority(shortfall: 1 - assessment.coverage.low)
    )
  }

  private func reasoning(_ assessment: AspectAssessment) -> Reasoning {
    let fits = assessment.fits
    guard !fits.isEmpty else { return Reasoning(primary: searchReason(assessment)) }
    let current = fits.filter { $0.role == .current }
    let stopped = fits.filter { $0.role == .historic }
    let stoppedMeasures = stopped.filter(isMeasure)
    if !current.contains(where: isMeasure), !stoppedMeasures.isEmpty {
      return discontinued(stoppedMeasures)
    }
    if fits.allSatisfy({ $0.role == .restricted }) { return notPublished(fits) }
    let published = current + fits.filter { $0.role == .comparator }
    // Of a row that was not observed next to nothing is known to fail: it would outrun what is there.
    let candidates = published.isEmpty ? fits.filter { $0.role == .notObserved } : published
    guard let nearest = candidates.sorted(by: getsFurther).first,
      let first = nearest.failedTerms.min(by: { $0.code.order < $1.code.order })
    else {
      // Nothing but stopped proxies and restricted copies is left.
      return stopped.isEmpty ? notPublished(fits) : discontinued(stopped)
    }
    return Reasoning(
      primary: reason(first, nearest),
      secondary: others(nearest, but: [first.code]),
      nearest: nearest
    )
  }

  /// More than a proxy, or perhaps more.
  private func isMeasure(_ fit: Fit) -> Bool { fit.directness.high > model.method.proxy }

  private func searchReason(_ assessment: AspectAssessment) -> Gap.Reason {
    guard let finding = assessment.finding else {
      return Gap.Reason(
        code: .unassessed,
        because: "nothing is mapped to it, and no search is recorded"
      )
    }
    let places = finding.places.joined(separator: ", ")
    switch finding.result {
    case .notFound:
      return Gap.Reason(
        code: .notFound,
        because:
          "a search on \(finding.on) in \(places) found nothing; looked for: \(finding.lookedFor)"
      )
    case .neverCollected:
      let sources = finding.citations.map(\.description).joined(separator: "; ")
      return Gap.Reason(
        code: .neverCollected,
        because: "\(finding.lookedFor): nobody collects it (\(sources))"
      )
    }
  }

  private func discontinued(_ stopped: [Fit]) -> Reasoning {
    let ordered = stopped.sorted { left, right in
      switch (left.lastPeriod?.end, right.lastPeriod?.end) {
      case (let a?, let b?) where a != b: return a > b
      case (.some, nil): return true
      case (nil, .some): return false
      default: return Fit.isBetter(left, right)
      }
    }
    guard let nearest = ordered.first else {
      preconditionFailure("a discontinued series is asked for only where one has stopped")
    }
    var because = nearest.terms.first { $0.code == .discontinued }?.because ?? ""
    if let successor = version[nearest.dataSet]?.successor {
      because += "; \(successor) took over"
    }
    return Reasoning(
      primary: Gap.Reason(code: .discontinued, because: because, dataSet: nearest.dataSet),
      secondary: others(nearest, but: [.discontinued, .tooOld]),
      nearest: nearest
    )
  }

  private func notPublished(_ fits: [Fit]) -> Reasoning {
    guard let nearest = fits.sorted(by: Fit.isBetter).first else {
      preconditionFailure("a restricted copy is asked for only where there is one")
    }
    let because = nearest.terms.first { $0.code == .notPublished }?.because ?? ""
    return Reasoning(
      primary: Gap.Reason(code: .notPublished, because: because, dataSet: nearest.dataSet),
      secondary: others(nearest, but: [.notPublished]),
      nearest: nearest
    )
  }

  /// The data set whose first failing term stands latest; ties by the better fit.
  private func getsFurther(_ left: Fit, _ right: Fit) -> Bool {
    let a = left.failedTerms.map(\.code.order).min() ?? Int.max
    let b = right.failedTerms.map(\.code.order).min() ?? Int.max
    return a != b ? a > b : Fit.isBetter(left, right)
  }

  private func reason(_ term: Term, _ fit: Fit) -> Gap.Reason {
    Gap.Reason(code: term.code, because: term.because, dataSet: fit.dataSet)
  }

  private func others(_ fit: Fit, but codes: Set<ReasonCode>) -> [Gap.Reason] {
    fit.failedTerms.filter { !codes.contains($0.code) }
      .sorted { $0.code < $1.code }.map { reason($0, fit) }
  }

  /// What the contract still finds wanting of the nearest data set; all of it where there is none.
  private func closingTerms(
    _ reasoning: Reasoning,
    _ assessment: AspectAssessment
  ) -> [ClosingTerm] {
    if let nearest = reasoning.nearest { return nearest.terms.compactMap(\.closes) }
    guard let contract = model.aspect(assessment.id)?.contract else { return [] }
    return contract.closingTerms(asOf: asOf)
  }

  /// The first version of the unbroken run of versions in which it has been a gap.
  private func since(_ id: Gap.ID) -> Gap.Since {
    var first = version.id
    var runsToTheStart = true
    for result in earlier.reversed() {
      guard result.gaps.contains(where: { $0.id == id }) else {
        runsToTheStart = false
        break
      }
      first = result.version
    }
    return Gap.Since(version: first, orBefore: runsToTheStart)
  }

  private func usabilityGaps(_ assessment: AspectAssessment) -> [Gap] {
    let meeting = assessment.fits.filter(\.meetsContract)
    guard let best = meeting.first, meeting.allSatisfy({ !$0.usability.isEmpty }) else { return [] }
    return best.usability.map { fault in
      let id = Gap.ID(
        aspect: assessment.id,
        population: model.aspect(assessment.id)?.contract.population,
        usability: fault.code
      )
      let reasoning = Reasoning(
        primary: reason(fault, best),
        secondary: best.usability.filter { $0.code != fault.code }.map { reason($0, best) },
        nearest: best
      )
      return gap(
        id,
        .usability,
        assessment,
        reasoning,
        lastPeriod: best.lastPeriod,
        terms: [fault.closes].compactMap(\.self)
      )
    }
  }
}

extension Contract {
  /// All that a new data set would have to fulfil.
  func closingTerms(asOf: Day) -> [ClosingTerm] {
    var terms: [ClosingTerm] = [.published]
    if walesSeparable { terms.append(.walesFigure) }
    if let population { terms.append(.populationIdentified(population)) }
    terms += [
      .directMeasure, .level(geography),
      .periodEnding(onOrAfter: asOf.adding(months: -oldestMonths)), .annualPoints(annualPoints),
    ]
    if !breakdowns.isEmpty { terms.append(.breakdowns(breakdowns)) }
    return terms
  }
}
