package import Assessment

/// What became of an aspect between two versions, comparable or not.
package enum DiagramChange: String, Sendable, Hashable, CaseIterable {
  case opened, closed, narrowed, widened
  case otherReason = "other-reason"
  case better, worse, undetermined
  /// Not established, or never looked for, in one of the two versions.
  case notComparable = "not-comparable"
  case unchanged

  package init(_ change: VersionComparison.Change) {
    switch change {
    case .opened: self = .opened
    case .closed: self = .closed
    case .narrowed: self = .narrowed
    case .widened: self = .widened
    case .otherReason: self = .otherReason
    case .better: self = .better
    case .worse: self = .worse
    case .undetermined: self = .undetermined
    case .unchanged: self = .unchanged
    }
  }

  /// Whether the versions are known to differ in it.
  package var isMove: Bool {
    switch self {
    case .opened, .closed, .narrowed, .widened, .otherReason, .better, .worse, .undetermined: true
    case .notComparable, .unchanged: false
    }
  }
}
