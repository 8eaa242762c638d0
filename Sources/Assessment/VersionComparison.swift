package import Catalogue
package import FactorModel

/// What changed between two versions, over the aspects established in both: the matched panel.
///
/// What nobody had looked for in one of the two (`unassessed`) is not established there.
package struct VersionComparison: Sendable, Hashable {
  package enum Change: String, Sendable, Hashable, CaseIterable {
    /// Met before, a gap now.
    case opened
    /// A gap before, met now.
    case closed
    /// A gap in both; the least that is proven now is more than the most that was possible before.
    case narrowed
    /// A gap in both; the most that is possible now is less than the least that was proven before.
    case widened
    /// A gap in both, for another reason; a change of coverage is not established.
    case otherReason = "other-reason"
    /// Met in both; the least that is proven now is more than the most that was possible before.
    case better
    /// Met in both; the most that is possible now is less than the least that was proven before.
    case worse
    /// A gap in both, or met in both; the ranges differ and overlap, so that the difference may be one of knowledge.
    case undetermined
    /// The same verdict, reason and range.
    case unchanged
  }

  package struct Entry: Sendable, Hashable {
    package var aspect: AspectID
    package var change: Change
    package var before: ScoreRange
    package var after: ScoreRange
    package var verdictBefore: Verdict
    package var verdictAfter: Verdict
    package var reasonBefore: ReasonCode?
    package var reasonAfter: ReasonCode?

    package init(
      aspect: AspectID,
      change: Change,
      before: ScoreRange,
      after: ScoreRange,
      verdictBefore: Verdict,
      verdictAfter: Verdict,
      reasonBefore: ReasonCode?,
      reasonAfter: ReasonCode?
    ) {
      self.aspect = aspect
      self.change = change
      self.before = before
      self.after = after
      self.verdictBefore = verdictBefore
      self.verdictAfter = verdictAfter
      self.reasonBefore = reasonBefore
      self.reasonAfter = reasonAfter
    }
  }

  package struct NotComparable: Sendable, Hashable {
    package var aspect: AspectID
    package var verdictBefore: Verdict
    package var verdictAfter: Verdict
    package var reasonBefore: ReasonCode?
    package var reasonAfter: ReasonCode?

    package init(
      aspect: AspectID,
      verdictBefore: Verdict,
      verdictAfter: Verdict,
      reasonBefore: ReasonCode? = nil,
      reasonAfter: ReasonCode? = nil
    ) {
      self.aspect = aspect
      self.verdictBefore = verdictBefore
      self.verdictAfter = verdictAfter
      self.reasonBefore = reasonBefore
      self.reasonAfter = reasonAfter
    }
  }

  package var before: VersionID
  package var after: VersionID
  /// The matched panel, sorted by aspect.
  package var panel: [Entry]
  /// Aspects not established, or never looked for, in one of the two; sorted by aspect.
  package var notComparable: [NotComparable]

  package init(
    before: VersionID,
    after: VersionID,
    panel: [Entry],
    notComparable: [NotComparable]
  ) {
    self.before = before
    self.after = after
    self.panel = panel
    self.notComparable = notComparable
  }

  package func count(of change: Change) -> Int { panel.count { $0.change == change } }
}
