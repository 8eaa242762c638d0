/// Verdict and coverage of an aspect, without how they came about.
package struct AspectStanding: Sendable, Hashable {
  package var verdict: Verdict
  package var coverage: ScoreRange

  package init(verdict: Verdict, coverage: ScoreRange) {
    self.verdict = verdict
    self.coverage = coverage
  }

  /// Met or gap: it may be compared between versions.
  package var isEstablished: Bool { verdict == .met || verdict == .gap }
}

extension AspectAssessment {
  package var standing: AspectStanding { AspectStanding(verdict: verdict, coverage: coverage) }
}
