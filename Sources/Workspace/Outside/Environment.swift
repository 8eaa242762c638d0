package import Catalogue
import Chromium
import Foundation

/// All of the outside that a command may touch, made once, so that a test can run any command in its own process.
package struct Environment: Sendable {
  /// Absolute; paths that a person gives are relative to it.
  package var workingDirectory: String
  /// Bwlch's own program, which is also the worker that draws.
  package var executablePath: String
  /// The headless browser that prints; `nil`: there is none.
  package var browserPath: String?
  package var output: TextStream
  package var errors: TextStream
  /// Time that has passed since some moment; only its differences mean something.
  package var elapsed: @Sendable () -> Duration
  /// The day on which a record is made; `nil`: there is no calendar, so that a person has to say it.
  package var today: @Sendable () -> Day?
  /// Yields once when somebody asks the program to stop, which from then on does not by itself end it.
  package var interruptions: @Sendable () -> AsyncStream<Void>

  package init(
    workingDirectory: String,
    executablePath: String,
    browserPath: String? = nil,
    output: TextStream,
    errors: TextStream,
    elapsed: @escaping @Sendable () -> Duration,
    today: @escaping @Sendable () -> Day? = { nil },
    interruptions: @escaping @Sendable () -> AsyncStream<Void> = { AsyncStream { $0.finish() } }
  ) {
    self.workingDirectory = workingDirectory
    self.executablePath = executablePath
    self.browserPath = browserPath
    self.output = output
    self.errors = errors
    self.elapsed = elapsed
    self.today = today
    self.interruptions = interruptions
  }

  /// The outside of this process; from here on a closed pipe is an error that is handled, not a signal that kills.
  package static func live() -> Environment {
    signal(SIGPIPE, SIG_IGN)
    let variables = ProcessInfo.processInfo.environment
    let start = ContinuousClock.now
    return Environment(
      workingDirectory: FileManager.default.currentDirectoryPath,
      executablePath: ownPath(),
      browserPath: ChromiumProgram.path(variables: variables),
      output: .live(STDOUT_FILENO, variables: variables),
      errors: .live(STDERR_FILENO, variables: variables),
      elapsed: { ContinuousClock.now - start },
      today: { thisDay() },
      interruptions: { Interruptions.live() }
    )
  }

  /// `path` as a person wrote it, made absolute.
  package func absolute(_ path: String) -> String {
    let joined = path.hasPrefix("/") ? path : "\(workingDirectory)/\(path)"
    var parts: [Substring] = []
    for part in joined.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// `path` as a person standing in the working directory would write it.
  package func shown(_ path: String) -> String {
    let here = workingDirectory == "/" ? "/" : workingDirectory + "/"
    if path == workingDirectory { return "." }
    return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
  }

  private static func thisDay() -> Day? {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day],
      from: Date()
    )
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return Day(year, month, day)
  }

  private static func ownPath() -> String {
    let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return link ?? CommandLine.arguments.first ?? "bwlch"
  }
}
