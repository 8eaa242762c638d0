/// How far a run of link checks is.
package struct LinkProgress: Sendable, Hashable {
  /// Links whose result has been handed over.
  package var done: Int
  package var total: Int
  /// The host that is asked next, or was asked last; empty for what has none.
  package var host: String

  package init(done: Int, total: Int, host: String) {
    self.done = done
    self.total = total
    self.host = host
  }
}

/// How a run of link checks ended.
package struct LinkRun: Sendable, Hashable {
  package var done: Int
  package var total: Int
  /// Stopped before all was done; what was handed over is whole.
  package var isCancelled: Bool

  package init(done: Int, total: Int, isCancelled: Bool) {
    self.done = done
    self.total = total
    self.isCancelled = isCancelled
  }
}
