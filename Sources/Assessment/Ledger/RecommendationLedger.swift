package import Catalogue
package import FactorModel

/// How a recommendation stands in a version (method, section 6).
package enum RecommendationStatus: String, Sendable, Hashable, CaseIterable {
  /// What is known does not tell whether a start was made.
  case notMeasurable = "not-measurable"
  /// Known not to have been started.
  case notStarted = "not-started"
  /// Known to have been started, and not known to be met.
  case started
  /// Known to be met.
  case met
  /// Known to be further from its target than it was known to be in an earlier version.
  case regressed
}

/// What became of each recommendation, version after version, with the evidence for it.
package struct RecommendationLedger: Sendable, Hashable {
  /// A recommendation in the versions that were assessed.
  package struct Entry: Sendable, Hashable {
    package var recommendation: RecommendationID
    /// Earliest first.
    package var versions: [VersionEntry]

    package init(recommendation: RecommendationID, versions: [VersionEntry]) {
      self.recommendation = recommendation
      self.versions = versions
    }

    package func version(_ id: VersionID) -> VersionEntry? { versions.first { $0.version == id } }
  }

  /// A recommendation in one version.
  package struct VersionEntry: Sendable, Hashable {
    package var version: VersionID
    package var asOf: Day
    package var status: RecommendationStatus
    /// In the order of the model.
    package var predicates: [PredicateFinding]

    package init(
      version: VersionID,
      asOf: Day,
      status: RecommendationStatus,
      predicates: [PredicateFinding]
    ) {
      self.version = version
      self.asOf = asOf
      self.status = status
      self.predicates = predicates
    }

    package func predicate(_ id: PredicateID) -> PredicateFinding? {
      predicates.first { $0.id == id }
    }

    package func count(of status: RecommendationStatus) -> Int {
      predicates.count { $0.status == status }
    }
  }

  /// Sorted by recommendation, one for each of the model.
  package var entries: [Entry]

  package init(entries: [Entry]) { self.entries = entries }

  package func entry(_ id: RecommendationID) -> Entry? {
    entries.first { $0.recommendation == id }
  }

  /// The ledger over the versions that were assessed; attestations are the model's.
  ///
  /// `assessments` are of `model` against versions of `history`, earliest first.
  package static func make(
    model: Model,
    history: CatalogueHistory,
    assessments: [AssessmentResult]
  ) -> RecommendationLedger {
    RecommendationLedger(
      entries: model.recommendations.map { recommendation in
        var versions: [VersionEntry] = []
        for assessment in assessments {
          guard let version = history.version(assessment.version) else { continue }
          let meter = PredicateMeter(
            model: model,
            history: history,
            version: version,
            assessment: assessment,
            recommendation: recommendation
          )
          let findings = recommendation.predicates.map { predicate in
            finding(
              meter.reading(of: predicate),
              predicate,
              earlier: versions.compactMap { entry in
                entry.predicate(predicate.id).map { (entry.version, $0) }
              }
            )
          }
          versions.append(
            VersionEntry(
              version: assessment.version,
              asOf: assessment.asOf,
              status: status(of: findings.map(\.status)),
              predicates: findings
            )
          )
        }
        return Entry(recommendation: recommendation.id, versions: versions)
      }
    )
  }

  /// The status of a recommendation from those of its predicates.
  ///
  /// One that regressed makes it *regressed*; all met, *met*; all not started, *not started*. Where one is started or met and
  /// not all are met, it is *started*. What is left is *not measurable*: no predicate at all, or none started and some of
  /// which it is not known. So what comes to be known never looks like a start.
  package static func status(of predicates: [RecommendationStatus]) -> RecommendationStatus {
    if predicates.contains(.regressed) { return .regressed }
    if predicates.isEmpty { return .notMeasurable }
    if predicates.allSatisfy({ $0 == .met }) { return .met }
    if predicates.allSatisfy({ $0 == .notStarted }) { return .notStarted }
    return predicates.contains { $0 == .started || $0 == .met } ? .started : .notMeasurable
  }

  private static func finding(
    _ reading: PredicateReading,
    _ predicate: Predicate,
    earlier: [(version: VersionID, finding: PredicateFinding)]
  ) -> PredicateFinding {
    let status = status(of: reading.value, target: predicate.target)
    var finding = PredicateFinding(
      id: predicate.id,
      value: reading.value,
      status: status,
      rows: reading.rows,
      needed: reading.needed(for: predicate.target)
    )
    guard status != .met, status != .notMeasurable,
      let fallen = earlier.first(where: { isFall(from: $0.finding, to: finding, predicate) })
    else { return finding }
    finding.status = .regressed
    finding.fellFrom = fallen.version
    return finding
  }

  /// The status of a value by itself, without what was before it.
  ///
  /// *Met*: the whole range is as good as the target. *Not started*: the whole range falls short of a start. *Started*: the
  /// whole range shows a start. Where the range lies on both sides of a start, or there is nothing to measure by, it is
  /// *not measurable*: the facts that would tell are not known.
  package static func status(
    of value: ScoreRange?,
    target: PredicateTarget
  ) -> RecommendationStatus {
    guard let value else { return .notMeasurable }
    let ends = [value.low, value.high]
    if ends.allSatisfy(target.isMet) { return .met }
    if ends.allSatisfy(target.isStarted) { return .started }
    return ends.contains(where: target.isStarted) ? .notMeasurable : .notStarted
  }

  /// Whether `now` is a fall from `then`: of the world, and not of what is known of it.
  ///
  /// All that is possible now is worse than all that was possible then, when a start was known to have been made. Where rows
  /// are counted, at least one of those that counted then is known not to count now: a share that sinks because more is
  /// catalogued, or because nobody saw what had been seen, is no fall.
  private static func isFall(
    from then: PredicateFinding,
    to now: PredicateFinding,
    _ predicate: Predicate
  ) -> Bool {
    let target = predicate.target
    guard let before = then.value, let after = now.value,
      status(of: before, target: target) == .started || status(of: before, target: target) == .met
    else { return false }
    let best = target.aim == .atLeast ? after.high : after.low
    let worst = target.aim == .atLeast ? before.low : before.high
    guard target.isWorse(best, than: worst) else { return false }
    guard predicate.isCounted else { return true }
    let failed = Set(now.rows.filter { $0.standing == .fails }.map(\.subject))
    return then.rows.contains { $0.standing == .counts && failed.contains($0.subject) }
  }
}

extension Predicate {
  /// Whether its value is the share or the number of rows that count.
  fileprivate var isCounted: Bool {
    switch measure {
    case .shareOfDataSets, .shareOfLinks, .aspectsMet, .aspectsPublished, .aspectsAtLevel,
      .shareOfOutputs, .countOfOutputs:
      true
    case .daysSinceLinkCheck, .attested: false
    }
  }
}
