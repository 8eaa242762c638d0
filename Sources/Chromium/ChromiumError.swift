/// Why a page was not printed.
package enum ChromiumError: Error, Sendable, Hashable, CustomStringConvertible {
  /// There is no such program, or the system refuses to start it.
  case couldNotStart(program: String, reason: String)
  /// The browser was killed, since it took longer than it may.
  case timedOut(limit: Duration)
  /// It ended without a PDF; `message` is the last that it said.
  case failed(message: String)
  /// Files for the browser could not be written.
  case noRoom(reason: String)
  case cancelled

  package var description: String {
    switch self {
    case .couldNotStart(let program, let reason): "\(program) could not be started: \(reason)"
    case .timedOut(let limit):
      "the browser was stopped after \(limit.components.seconds) seconds"
    case .failed(let message):
      message.isEmpty ? "the browser made no PDF" : "the browser made no PDF: \(message)"
    case .noRoom(let reason): "no temporary files could be written: \(reason)"
    case .cancelled: "it was cancelled"
    }
  }
}
