/// How a data set stands in one version, against the version before.
package struct HistoryEntry: Sendable, Hashable {
  package enum Change: String, Sendable, Hashable, CaseIterable {
    /// It does not stand in the version before, or there is none.
    case appeared
    case changed
    case unchanged
  }

  package var version: String
  package var asOf: String
  package var row: RowReference
  package var change: Change

  package init(version: String, asOf: String, row: RowReference, change: Change) {
    self.version = version
    self.asOf = asOf
    self.row = row
    self.change = change
  }
}
