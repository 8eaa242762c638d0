import FactorModel

/// Compares two assessments of one model over the aspects established in both (method, section 6).
package enum VersionComparator {
  /// `before` is the earlier version; both are of the same model and method.
  package static func comparison(
    _ before: AssessmentResult,
    _ after: AssessmentResult
  ) -> VersionComparison {
    let old = Dictionary(
      before.aspects.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let oldReasons = reasons(before)
    let newReasons = reasons(after)
    var panel: [VersionComparison.Entry] = []
    var notComparable: [VersionComparison.NotComparable] = []
    for aspect in after.aspects {
      guard let was = old[aspect.id] else { continue }
      let (a, b) = (oldReasons[aspect.id], newReasons[aspect.id])
      guard was.isEstablished, aspect.isEstablished, a != .unassessed, b != .unassessed else {
        notComparable.append(
          VersionComparison.NotComparable(
            aspect: aspect.id,
            verdictBefore: was.verdict,
            verdictAfter: aspect.verdict,
            reasonBefore: a,
            reasonAfter: b
          )
        )
        continue
      }
      panel.append(
        VersionComparison.Entry(
          aspect: aspect.id,
          change: change(was.standing, aspect.standing, reasonChanged: a != b),
          before: was.coverage,
          after: aspect.coverage,
          verdictBefore: was.verdict,
          verdictAfter: aspect.verdict,
          reasonBefore: a,
          reasonAfter: b
        )
      )
    }
    return VersionComparison(
      before: before.version,
      after: after.version,
      panel: panel,
      notComparable: notComparable
    )
  }

  private static func reasons(_ result: AssessmentResult) -> [AspectID: ReasonCode] {
    Dictionary(
      result.dataGaps.map { ($0.aspect, $0.primary.code) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// What happened between two standings, both met or a gap.
  static func change(
    _ was: AspectStanding,
    _ now: AspectStanding,
    reasonChanged: Bool
  ) -> VersionComparison.Change {
    switch (was.verdict, now.verdict) {
    case (.met, .gap): return .opened
    case (.gap, .met): return .closed
    default: break
    }
    let rose = now.coverage.low > was.coverage.high
    let fell = now.coverage.high < was.coverage.low
    if was.verdict == .gap {
      if rose { return .narrowed }
      if fell { return .widened }
      if reasonChanged { return .otherReason }
    } else {
      if rose { return .better }
      if fell { return .worse }
    }
    return was.coverage == now.coverage ? .unchanged : .undetermined
  }
}
