package import Catalogue

/// One of two data sets that are to be laid beside each other, apart from its areas.
package struct LinkSide: Sendable, Hashable {
  /// Why it cannot be, whatever its areas and years.
  package enum Obstacle: String, Sendable, Hashable, CaseIterable {
    case onRequest = "on-request"
    case unpublished, planned
    /// Wales is in the figures but not apart from another nation.
    case notSeparable = "not-separable"
    /// The figures are another nation's.
    case notCovered = "not-covered"
  }

  /// Whether its figures can be compared over time.
  package enum OverTime: String, Sendable, Hashable, CaseIterable {
    case yes, no
    /// A new series begins at least once.
    case breaks
    case unknown
    case doesNotBear = "does-not-bear"
  }

  package var id: DataSetID
  /// What is known to stand in the way; empty: nothing is.
  package var obstacles: [Obstacle]
  /// Facts without which it is not known whether anything does, as columns of the catalogue.
  package var openFields: [String]
  package var overTime: OverTime
  /// It has come to an end.
  package var isStopped: Bool
  /// The latest period for which it has figures, where that is known.
  package var lastPeriod: ReferencePeriod?
  package var years: DataSetYears

  /// As a candidate for a question counts: neither what the public cannot have nor what does not tell of Wales can be linked.
  init(of dataSet: DataSet, asOf: Day) {
    id = dataSet.id
    obstacles = []
    openFields = []
    let isObserved = dataSet.presence != .notObserved
    // Of what was not observed it is unknown whether it was public, or ran.
    switch isObserved ? dataSet.availability.value : nil {
    case .public: break
    case .onRequest: obstacles.append(.onRequest)
    case .unpublished: obstacles.append(.unpublished)
    case .planned: obstacles.append(.planned)
    case nil: openFields.append("availability")
    }
    switch dataSet.wales.value {
    case .separable: break
    case .notSeparable: obstacles.append(.notSeparable)
    case .notCovered: obstacles.append(.notCovered)
    case nil: openFields.append("wales")
    }
    if !isObserved { openFields.append("presence") }
    overTime =
      switch dataSet.comparableOverTime.state {
      case .value(.yes): .yes
      case .value(.no): .no
      case .value(.breaks): .breaks
      case .unknown: .unknown
      case .doesNotBear: .doesNotBear
      }
    isStopped = isObserved && dataSet.lifecycle.value == .stopped
    lastPeriod = dataSet.period.value?.last
    years = DataSetYears(of: dataSet, asOf: asOf)
  }
}
