import Synchronization

/// Tells on standard error how far a longer task has come, once it has taken more than a second.
///
/// On a terminal it is one line that renews itself and is gone at the end; elsewhere a line for each tenth of the way.
package final class Progress: Sendable {
  private let stream: TextStream
  private let isQuiet: Bool
  private let elapsed: @Sendable () -> Duration
  private let start: Duration
  private let isShown = Mutex(false)

  package init(_ environment: Environment, isQuiet: Bool = false) {
    stream = environment.errors
    self.isQuiet = isQuiet
    elapsed = environment.elapsed
    start = environment.elapsed()
  }

  /// Says that `done` of `total` are ready, and what the last one was.
  package func report(_ what: String, done: Int, of total: Int) {
    guard !isQuiet, elapsed() - start > .seconds(1) else { return }
    let text = "\(what) (\(done) of \(total))"
    isShown.withLock { isShown in
      guard stream.kind.isTerminal else {
        if done * 10 / max(1, total) > (done - 1) * 10 / max(1, total) { try? stream.line(text) }
        return
      }
      let room = max(20, stream.kind.columns ?? 80) - 1
      try? stream.write("\r\u{1B}[K" + text.prefix(room))
      isShown = true
    }
  }

  /// Clears the line, so that what follows begins on a clean one.
  package func finish() {
    isShown.withLock { isShown in
      if isShown { try? stream.write("\r\u{1B}[K") }
      isShown = false
    }
  }
}
