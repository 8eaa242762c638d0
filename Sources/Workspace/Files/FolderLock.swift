import Foundation

/// Keeps runs of Bwlch out of each other's way in one folder; it ends with the process at the latest.
struct FolderLock {
  private let descriptor: Int32

  /// Whether others may hold it at the same time.
  enum Kind {
    /// Others that only read may.
    case reading
    /// Nobody may.
    case writing
  }

  /// Throws ``CouldNot`` when another process holds it for longer than `patience`.
  init(_ folder: String, for kind: Kind = .writing, patience: Duration = .zero) throws {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw CouldNot("open the folder \(folder): \(systemMessage())", help: nil)
    }
    let operation =
      switch kind {
      case .reading: LOCK_SH | LOCK_NB
      case .writing: LOCK_EX | LOCK_NB
      }
    let end = ContinuousClock.now + patience
    while flock(descriptor, operation) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR, ContinuousClock.now < end else {
        close(descriptor)
        throw CouldNot(
          "\(kind == .writing ? "write to" : "read") \(folder): another bwlch is writing there",
          help: "try again when it has finished"
        )
      }
      usleep(20_000)
    }
  }

  func release() { close(descriptor) }
}
