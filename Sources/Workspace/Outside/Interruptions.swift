import Dispatch
import Foundation

/// What a person does who wants the program to stop: control and C, or a polite `kill`.
enum Interruptions {
  private static let signals = [SIGINT, SIGTERM]

  /// Yields at the first of them and ends there; whoever insists with a second one ends the process.
  ///
  /// A signal that the process was started to ignore stays ignored.
  static func live() -> AsyncStream<Void> {
    AsyncStream { continuation in
      // Touched once here, and once when nobody listens any more.
      nonisolated(unsafe) let sources = signals.filter { !isIgnored($0) }.map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
          continuation.yield()
          continuation.finish()
        }
        source.resume()
        return (number, source)
      }
      continuation.onTermination = { _ in
        for (number, source) in sources {
          source.cancel()
          signal(number, SIG_DFL)
        }
      }
    }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    let ignore = unsafeBitCast(SIG_IGN, to: Int.self)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == ignore
  }
}
