extension VersionComparison {
  /// The same comparison, in which no change of method, model or knowledge is told as one of the world.
  ///
  /// A change for better or worse stands only if it also holds between the earlier state of the world as it is judged by the
  /// later method, model and knowledge, and the later state; otherwise it is *undetermined*.
  package func adjusted(by attribution: ChangeAttribution) -> VersionComparison {
    var adjusted = self
    adjusted.panel = panel.map { entry in
      guard let known = attribution.share(of: entry.aspect)?.known else { return entry }
      var entry = entry
      entry.change = entry.change(knowing: known)
      return entry
    }
    return adjusted
  }
}

extension VersionComparison.Entry {
  fileprivate func change(knowing known: AspectStanding) -> VersionComparison.Change {
    guard let direction = change.direction,
      known != AspectStanding(verdict: verdictBefore, coverage: before)
    else { return change }
    guard known.isEstablished else { return .undetermined }
    let restated = VersionComparator.change(
      known,
      AspectStanding(verdict: verdictAfter, coverage: after),
      reasonChanged: reasonBefore != reasonAfter
    )
    return restated.direction == direction ? change : .undetermined
  }
}

extension VersionComparison.Change {
  package enum Direction: Sendable, Hashable { case better, worse }

  /// Whether it is for better or for worse; `nil` where that is not said.
  package var direction: Direction? {
    switch self {
    case .closed, .narrowed, .better: .better
    case .opened, .widened, .worse: .worse
    case .otherReason, .undetermined, .unchanged: nil
    }
  }
}
