import Foundation

/// A file to which lines are added as they come, so that a kill at any moment costs at most the last one.
final class GrowingFile: Sendable {
  private let path: String
  private let descriptor: Int32

  /// Opens the file, which is made where there is none, and cuts off what follows its first `length` bytes.
  init(_ path: String, keeping length: Int) throws {
    try Disk.makeFolder(Disk.folder(of: path))
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw CouldNot("write \(path): \(systemMessage())", help: nil) }
    guard ftruncate(descriptor, off_t(length)) == 0 else {
      throw CouldNot("write \(path): \(systemMessage())", help: nil)
    }
  }

  deinit { close(descriptor) }

  /// Adds `text`; the next run cuts off what of it was written where this throws ``CouldNot``.
  func append(_ text: String) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw CouldNot("write \(path): \(systemMessage())", help: nil) }
      rest = rest.dropFirst(count)
    }
  }
}
