import Foundation

/// A file beside the index by which processes tell each other that it is in use.
///
/// SQLite keeps readers and writers apart, but nobody may delete a database that another has open. So whoever uses
/// the index holds this lock shared, and whoever makes or replaces the file holds it alone. It ends with the
/// process, however that ends.
final class IndexLock: Sendable {
  private let descriptor: Int32

  /// Opens the lock file, and makes it where there is none; throws the system's reason.
  init(at path: String) throws(SystemReason) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SystemReason(errno) }
  }

  deinit { close(descriptor) }

  /// Whether it could be had within `patience` seconds; whoever asks holds it in no way meanwhile.
  func take(alone: Bool, patience: Double) throws(SystemReason) -> Bool {
    flock(descriptor, LOCK_UN)
    let operation = (alone ? LOCK_EX : LOCK_SH) | LOCK_NB
    let deadline = ContinuousClock.now + .seconds(patience)
    while flock(descriptor, operation) != 0 {
      switch errno {
      case EWOULDBLOCK: break
      case EINTR: continue
      default: throw SystemReason(errno)
      }
      guard ContinuousClock.now < deadline else { return false }
      usleep(10_000)
    }
    return true
  }

  struct SystemReason: Error {
    let code: Int32
    let text: String

    init(_ code: Int32) {
      self.code = code
      text = String(cString: strerror(code))
    }
  }
}
