package import Catalogue
package import FactorModel

extension ClosingCondition {
  /// The world in which a closing condition is fulfilled.
  package struct Fulfilled: Sendable {
    package var version: CatalogueVersion
    package var model: Model
    package var history: CatalogueHistory
  }

  /// The catalogue version, the model and the history in which the condition is fulfilled.
  ///
  /// Where the condition asks for another measure than the nearest data set (or there is none), a hypothetical data set
  /// `closing-…` is added and mapped as direct; otherwise the nearest data set itself is changed.
  package func applied(
    to version: CatalogueVersion,
    model: Model,
    history: CatalogueHistory,
    asOf: Day
  ) -> Fulfilled {
    var changed = dataSet.flatMap { version[$0] } ?? blank
    var model = model
    if needsAnotherDataSet {
      changed = changed.renamed(hypotheticalID)
      model = model.with(
        Mapping(
          aspect: aspect,
          dataSet: changed.id,
          directness: .direct,
          because: "hypothetical: the closing condition of the gap"
        )
      )
    }
    for term in terms { changed.fulfil(term, asOf: asOf) }
    var history = history
    if terms.contains(.workingLink) {
      history.linkChecks =
        history.linkChecks.filter { $0.dataSet != changed.id }
        + [LinkCheck(dataSet: changed.id, checked: asOf, result: .lands)]
    }
    return Fulfilled(version: version.with(changed), model: model, history: history)
  }

  private var hypotheticalID: DataSetID {
    let text = "closing-\(aspect.factor)-\(aspect.aspect)".prefix(64)
    guard let id = DataSetID(String(text)) else {
      preconditionFailure("an id made of ids has only their characters")
    }
    return id
  }

  private var blank: DataSet { DataSet(id: hypotheticalID, title: "Hypothetical data set") }
}

extension DataSet {
  fileprivate func renamed(_ id: DataSetID) -> DataSet {
    var copy = self
    copy.id = id
    copy.formerly = []
    return copy
  }

  fileprivate mutating func fulfil(_ term: ClosingTerm, asOf: Day) {
    self.presence = .stated
    switch term {
    case .published: self.availability = Fact(.value(.public))
    case .walesFigure: self.wales = Fact(.value(.separable))
    case .populationIdentified(let population):
      self.populations = self.populations.adding([population])
    // The mapping and the link check stand outside the data set.
    case .directMeasure, .restMeasured, .workingLink: break
    case .level(let level): self.levels = self.levels.adding([level])
    case .seriesResumed:
      self.lifecycle = Fact(.value(.active))
      extendPeriod(to: asOf)
    case .periodEnding:
      self.lifecycle = Fact(.value(.active))
      extendPeriod(to: asOf)
    case .annualPoints(let count):
      self.frequency = Fact(.value(.annual))
      self.comparableOverTime = Fact(.value(.yes))
      setSpan(points: count, apartBy: 1, asOf: asOf)
    case .editions(let count):
      self.comparableOverTime = Fact(.value(.yes))
      let interval = max(1, (self.frequency.value?.months ?? 12) / 12)
      setSpan(points: count, apartBy: interval, asOf: asOf)
    case .breakdowns(let missing): self.breakdowns = self.breakdowns.adding(missing)
    case .comparableBetweenAreas: self.comparableBetweenAreas = Fact(.value(true))
    case .qualityReport: self.qualityDocument = Fact(.value(.report))
    }
  }

  private mutating func extendPeriod(to day: Day) {
    let latest = ReferencePeriod.snapshot(day)
    switch self.period.value {
    case .range(let first, _)?: self.period = Fact(.value(.range(first: first, last: latest)))
    case .editions(let editions)?: self.period = Fact(.value(.editions(editions + [latest])))
    case nil: self.period = Fact(.value(.range(first: nil, last: latest)))
    }
  }

  /// At least `points` points, `years` apart, the last where it is known or on the as-of day.
  private mutating func setSpan(points: Int, apartBy years: Int, asOf: Day) {
    let last = ReferencePeriod.snapshot(self.period.value?.last?.end ?? asOf)
    if case .editions(let editions)? = self.period.value, editions.count >= points { return }
    if years > 1 || self.frequency.value?.months == nil {
      let editions = (0..<points).reversed().map { index in
        ReferencePeriod.snapshot(last.end.adding(months: -12 * years * index))
      }
      self.period = Fact(.value(.editions(editions)))
    } else {
      let first = ReferencePeriod.snapshot(last.end.adding(months: -12 * (points - 1)))
      let known = self.period.value?.first
      let earliest = known.map { $0.end < first.end ? $0 : first } ?? first
      self.period = Fact(.value(.range(first: earliest, last: last)))
    }
  }
}

extension Fact {
  fileprivate func adding<Element>(_ elements: [Element]) -> Self
  where Value == OpenList<Element> {
    var list = value ?? OpenList([], isComplete: false)
    list.known += elements.filter { !list.known.contains($0) }
    return Fact(.value(list), provenance)
  }
}
