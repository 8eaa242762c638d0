import Foundation

/// A folder that only this user can read, for as long as a browser runs.
struct TemporaryFolder: Sendable {
  /// Absolute.
  let path: String

  init(in base: String) throws(ChromiumError) {
    var template = Array("\(base)/bwlch-print-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .noRoom(reason: "\(base): \(String(cString: strerror(errno)))")
    }
    path = String(decoding: template.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  func write(_ text: String, to name: String) throws(ChromiumError) {
    do {
      try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
    } catch {
      throw .noRoom(reason: error.localizedDescription)
    }
  }

  func bytes(of name: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(filePath: "\(path)/\(name)"))).map { [UInt8]($0) }
  }

  /// Removes it with all that is in it; a part of a browser that is about to die may still write, so more than once.
  func remove() {
    for _ in 0..<50 {
      try? FileManager.default.removeItem(atPath: path)
      guard FileManager.default.fileExists(atPath: path) else { return }
      usleep(20_000)
    }
  }
}
