/// Why there is no picture.
package enum GraphvizError: Error, Sendable, Hashable {
  /// The worker's program could not be run.
  case couldNotStart(worker: String, reason: String)
  /// The picture was not ready in time, and the worker was killed.
  case timedOut(limit: Duration)
  /// Whoever wanted the picture no longer does.
  case cancelled
  /// The text is not a graph; `line` counts from 1.
  case badDOT(message: String, line: Int?)
  case layoutFailed(message: String)
  case renderFailed(message: String)
  /// A signal ended the worker: a crash within libgvc, or no memory.
  case crashed(signal: Int32, message: String)
  /// The worker ended in a way that no worker of ours does.
  case unexpectedExit(code: Int32, message: String)
  /// The answer was cut short, or not in the formats asked for.
  case incompleteAnswer
}

extension GraphvizError: CustomStringConvertible {
  /// What happened, and what to do about it.
  package var description: String {
    switch self {
    case .couldNotStart(let worker, let reason):
      """
      the drawing worker '\(worker)' could not be started: \(reason); check that the file is \
      there and may be run
      """
    case .timedOut(let limit):
      """
      the picture was not ready after \(limit.inSeconds) s and was given up; draw a smaller \
      part, or allow more time
      """
    case .cancelled:
      "the drawing was cancelled"
    case .badDOT(let message, let line):
      "the graph cannot be read\(line.map { " (line \($0) of the DOT)" } ?? ""): \(message)"
    case .layoutFailed(let message):
      "the graph could not be laid out: \(message)"
    case .renderFailed(let message):
      "the graph was laid out but could not be drawn: \(message)"
    case .crashed(let signal, let message):
      """
      the drawing worker was ended by signal \(signal)\(message.afterColon); draw a smaller part, \
      and please report it with the output of --format dot
      """
    case .unexpectedExit(let code, let message):
      """
      the drawing worker ended with code \(code)\(message.afterColon); check that it is the same \
      version of Bwlch
      """
    case .incompleteAnswer:
      "the drawing worker stopped in the middle of its answer; nothing of it was kept; try again"
    }
  }
}

extension String {
  fileprivate var afterColon: String { isEmpty ? "" : ": " + self }
}

extension Duration {
  fileprivate var inSeconds: String {
    let (seconds, attoseconds) = components
    let tenths = attoseconds / 100_000_000_000_000_000
    return tenths == 0 ? "\(seconds)" : "\(seconds).\(tenths)"
  }
}
