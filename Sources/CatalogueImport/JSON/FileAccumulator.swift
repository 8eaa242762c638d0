import Diagnostics

/// Holds the chunks of a file that is read as a whole, up to a bound.
struct FileAccumulator {
  static let largest = 512 << 20

  private(set) var bytes: [UInt8] = []
  private(set) var isTooLarge = false

  mutating func append(_ chunk: [UInt8]) {
    guard !isTooLarge else { return }
    guard bytes.count + chunk.count <= Self.largest else {
      isTooLarge = true
      bytes = []
      return
    }
    bytes += chunk
  }

  /// Why nothing is read of the file, if so.
  func fault(file: String) -> Diagnostic? {
    if isTooLarge {
      return Diagnostic(
        id: "file-too-large",
        at: .file(file),
        "file is larger than \(Self.largest >> 20) MiB, and this format has to be read as a whole",
        help: "export it in parts and import them with --scope, or export it as CSV"
      )
    }
    if bytes.isEmpty {
      return Diagnostic(
        id: "empty-file",
        at: .file(file),
        "file is empty",
        help: "fetch it again"
      )
    }
    return nil
  }
}
