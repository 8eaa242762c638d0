import Foundation

/// Keeps two runs of Bwlch from writing into one folder at the same time; it ends with the process at the latest.
struct FolderLock {
  private let descriptor: Int32

  /// Throws ``CouldNot`` when another process holds it.
  init(_ folder: String) throws {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw CouldNot("open the folder \(folder): \(systemMessage())", help: nil)
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw CouldNot(
        "write to \(folder): another bwlch is writing there",
        help: "try again when it has finished"
      )
    }
  }

  func release() { close(descriptor) }
}
