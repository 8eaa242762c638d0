/// What a refresh found and did.
package struct RefreshOutcome: Sendable, Hashable {
  /// Versions whose text differed or was new, in the order given.
  package var read: [String] = []
  /// Versions that stood as their text has them.
  package var kept: [String] = []
  /// Versions whose text is gone, in order of their id.
  package var removed: [String] = []
  package var rowsRead = 0
  /// Rows that stood in no version before.
  package var rowsAdded = 0
  /// Rows that stand in no version any more.
  package var rowsCollected = 0

  package init() {}

  /// Whether the index was up to date.
  package var isUnchanged: Bool { read.isEmpty && removed.isEmpty }
}
