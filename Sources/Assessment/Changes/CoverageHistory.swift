package import Catalogue
package import FactorModel

/// Coverage and verdicts over the versions, of the aspects established in every one of them: the matched panel.
///
/// What is not established in one of the versions, or what nobody had looked for, is left out of all: a line through it would
/// show what came to be known, not what changed.
package struct CoverageHistory: Sendable, Hashable {
  /// A group in one version.
  package struct Level: Sendable, Hashable {
    /// The plain mean over the group's aspects on the panel.
    package var mean: ScoreRange
    package var met: Int
    package var gaps: Int

    package init(mean: ScoreRange, met: Int, gaps: Int) {
      self.mean = mean
      self.met = met
      self.gaps = gaps
    }
  }

  package struct Row: Sendable, Hashable {
    package var group: RollUp.Group
    /// How many aspects of the panel it has, at least one.
    package var aspects: Int
    /// One for each version.
    package var levels: [Level]

    package init(group: RollUp.Group, aspects: Int, levels: [Level]) {
      self.group = group
      self.aspects = aspects
      self.levels = levels
    }
  }

  /// Earliest first.
  package var versions: [VersionID]
  /// One for each version.
  package var days: [Day]
  /// Sorted.
  package var panel: [AspectID]
  /// How many aspects the model has.
  package var aspects: Int
  /// In the order of roll-ups: all, classes, sides, themes, populations; groups without an aspect on the panel are left out.
  package var rows: [Row]
  /// For each version the verdicts of all aspects, which are not comparable between versions.
  package var verdicts: [[Verdict: Int]]

  package init(
    versions: [VersionID],
    days: [Day],
    panel: [AspectID],
    aspects: Int,
    rows: [Row],
    verdicts: [[Verdict: Int]]
  ) {
    self.versions = versions
    self.days = days
    self.panel = panel
    self.aspects = aspects
    self.rows = rows
    self.verdicts = verdicts
  }

  /// The history over the versions that were assessed, which are of `model`, earliest first.
  package static func make(model: Model, assessments: [AssessmentResult]) -> CoverageHistory {
    let standings = assessments.map(standings)
    let all = model.factors.flatMap(\.aspects)
    let panel = all.filter { aspect in
      !standings.isEmpty && standings.allSatisfy { $0[aspect.id] != nil }
    }
    let rows = groups(of: model).compactMap { group -> Row? in
      let members = panel.filter { isMember($0, of: group, model) }.map(\.id)
      guard !members.isEmpty else { return nil }
      return Row(
        group: group,
        aspects: members.count,
        levels: standings.map { known in level(members.compactMap { known[$0] }) }
      )
    }
    return CoverageHistory(
      versions: assessments.map(\.version),
      days: assessments.map(\.asOf),
      panel: panel.map(\.id).sorted(),
      aspects: all.count,
      rows: rows,
      verdicts: assessments.map { result in
        result.aspects.reduce(into: [:]) { $0[$1.verdict, default: 0] += 1 }
      }
    )
  }

  package func row(_ group: RollUp.Group) -> Row? { rows.first { $0.group == group } }

  /// The aspects that may be compared, with how they stand.
  private static func standings(_ result: AssessmentResult) -> [AspectID: AspectStanding] {
    let unassessed = Set(result.dataGaps.filter { $0.primary.code == .unassessed }.map(\.aspect))
    return Dictionary(
      result.aspects.filter { $0.isEstablished && !unassessed.contains($0.id) }
        .map { ($0.id, $0.standing) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private static func level(_ standings: [AspectStanding]) -> Level {
    let count = Rational(max(1, standings.count))
    return Level(
      mean: ScoreRange(
        low: standings.reduce(.zero) { $0 + $1.coverage.low } / count,
        high: standings.reduce(.zero) { $0 + $1.coverage.high } / count
      ),
      met: standings.count { $0.verdict == .met },
      gaps: standings.count { $0.verdict == .gap }
    )
  }

  private static func groups(of model: Model) -> [RollUp.Group] {
    [.all] + FactorClass.allCases.map { .factorClass($0) } + Side.allCases.map { .side($0) }
      + model.themes.map { .theme($0.id) } + model.populations.map { .population($0.id) }
  }

  private static func isMember(_ aspect: Aspect, of group: RollUp.Group, _ model: Model) -> Bool {
    guard let factor = model.factor(aspect.id.factor) else { return false }
    return switch group {
    case .all: true
    case .factorClass(let factorClass): factor.factorClass == factorClass
    case .side(let side): factor.side == side
    case .theme(let theme): factor.themes.contains(theme)
    case .population(let population): aspect.contract.population == population
    }
  }
}

extension Snapshot {
  /// Coverage over the versions up to and with this one.
  package var coverageHistory: CoverageHistory {
    CoverageHistory.make(model: model, assessments: assessments)
  }
}
