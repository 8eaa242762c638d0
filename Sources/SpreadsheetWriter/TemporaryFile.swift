#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A folder of our own with one file in it, which is removed when it is no longer needed.
struct TemporaryFile: ~Copyable {
  private let folder: String
  var path: String { folder + "/workbook.xlsx" }

  init() throws(SpreadsheetWriterError) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/bwlch-XXXXXX".utf8CString)
    guard template.withUnsafeMutableBufferPointer({ $0.baseAddress.flatMap(mkdtemp) }) != nil else {
      throw .temporaryFile(reason: Self.lastError)
    }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    unlink(path)
    rmdir(folder)
  }

  private static var lastError: String {
    strerror(errno).map { String(cString: $0) } ?? "error \(errno)"
  }

  func bytes() throws(SpreadsheetWriterError) -> [UInt8] {
    guard let file = fopen(path, "rb") else {
      throw .temporaryFile(reason: Self.lastError)
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let taken = fread(&buffer, 1, buffer.count, file)
      bytes += buffer[..<taken]
      guard taken == buffer.count else { break }
    }
    guard ferror(file) == 0 else {
      throw .temporaryFile(reason: "it could not be read back")
    }
    return bytes
  }

  /// The folder, for what the library keeps on disk meanwhile.
  var workingFolder: String { folder }
}
