/// Lets as many requests through to each host as are polite, with a pause after each.
///
/// Redirects bring requests to a host from many sides, so that every request goes through here and not only every link.
actor HostGates {
  private struct Gate {
    var inside = 0
    var opens: ContinuousClock.Instant?
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let width: Int
  private let pause: Duration
  private var gates: [String: Gate] = [:]

  init(width: Int, pause: Duration) {
    self.width = max(1, width)
    self.pause = pause
  }

  /// Waits until `host` may be asked, asks, and closes the gate for the pause.
  ///
  /// - Throws: `CancellationError` where the task is cancelled before its turn.
  func pass<Value: Sendable>(
    _ host: String,
    _ body: @Sendable () async -> Value
  ) async throws -> Value {
    await enter(host)
    defer { leave(host) }
    while let opens = gates[host]?.opens, opens > .now {
      try await Task.sleep(until: opens, clock: .continuous)
    }
    try Task.checkCancellation()
    let value = await body()
    close(host, for: pause)
    return value
  }

  /// Lets nobody through to `host` for some time, as its server has asked.
  func close(_ host: String, for duration: Duration) {
    let opens = ContinuousClock.now + duration
    gates[host, default: Gate()].opens = gates[host]?.opens.map { max($0, opens) } ?? opens
  }

  private func enter(_ host: String) async {
    if gates[host, default: Gate()].inside < width {
      gates[host, default: Gate()].inside += 1
      return
    }
    // Whoever leaves hands the place over. After a cancellation each that gets it leaves at once, so nobody waits long.
    await withCheckedContinuation { gates[host, default: Gate()].waiting.append($0) }
  }

  private func leave(_ host: String) {
    guard var gate = gates[host] else { return }
    if gate.waiting.isEmpty {
      gate.inside -= 1
      gates[host] = gate
    } else {
      let next = gate.waiting.removeFirst()
      gates[host] = gate
      next.resume()
    }
  }
}
