import CGraphviz
import Foundation
import Synchronization

/// The worker's side: what the hidden command `bwlch __render` does.
///
/// One process draws one job and ends. That gives the same bytes each time, lets a job be killed
/// at its time limit, and keeps a crash or a leak of libgvc to itself.
package enum RenderWorker {
  /// Reads a job from standard input, answers on standard output, and returns the exit code.
  ///
  /// Nothing goes to standard output unless every format was drawn. Call it once in a process,
  /// from any thread, and exit with what it returns.
  package static func run() -> Int32 {
    guard let request = WorkerRequest(readAll(STDIN_FILENO)) else {
      report(["this is the drawing worker of Bwlch; it is not meant to be started by hand"])
      return WorkerExit.unreadableJob.rawValue
    }
    limitResources(seconds: request.seconds)
    setenv("TZ", "UTC", 1)  // else the length of a PDF follows the time zone of the machine
    return onDeepStack { answer(request) }.rawValue
  }

  private static func answer(_ request: WorkerRequest) -> WorkerExit {
    do {
      let (pictures, warnings) = try draw(request)
      report(warnings)
      return writeAll(WorkerReply(pictures: pictures).bytes, to: STDOUT_FILENO)
        ? .drawn : .couldNotAnswer
    } catch {
      report(error.lines)
      return error.exit
    }
  }

  /// Ends a job that runs away even if whoever asked for it is gone.
  private static func limitResources(seconds: Int) {
    let addressSpace = rlim_t(4) << 30
    var limit = rlimit(rlim_cur: addressSpace, rlim_max: addressSpace)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    limit = rlimit(rlim_cur: rlim_t(seconds), rlim_max: rlim_t(seconds) + 1)
    setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
    limit = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
  }

  /// Runs `body` where libgvc's recursion has room: it goes as deep as the longest path.
  private static func onDeepStack(_ body: @escaping @Sendable () -> WorkerExit) -> WorkerExit {
    let result = ExitBox()
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      let exit = body()
      result.exit.withLock { $0 = exit }
      done.signal()
    }
    thread.stackSize = 256 << 20
    thread.start()
    done.wait()
    return result.exit.withLock { $0 }
  }

  private final class ExitBox: Sendable {
    let exit = Mutex(WorkerExit.couldNotAnswer)
  }

  private static func report(_ lines: [String]) {
    _ = writeAll(Array(lines.map { $0 + "\n" }.joined().utf8), to: STDERR_FILENO)
  }

  private static func readAll(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += chunk.prefix(count)
    }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
