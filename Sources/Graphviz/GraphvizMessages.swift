import CGraphviz
import Synchronization

/// What libgvc says while it works, since it often says `Error` and returns success.
enum GraphvizMessages {
  // libgvc calls back through a C function without a context, once for each piece of a message.
  private static let pieces = Mutex<[UInt8]>([])

  /// Sends everything that libgvc reports here instead of to standard error.
  static func startCollecting() {
    _ = agseterrf { piece in
      guard let piece else { return 0 }
      let bytes = UnsafeRawBufferPointer(start: piece, count: strlen(piece))
      GraphvizMessages.pieces.withLock { $0.append(contentsOf: bytes) }
      return 0
    }
  }

  /// All lines since the last call.
  static func take() -> [String] {
    let bytes = pieces.withLock { pieces in
      defer { pieces = [] }
      return pieces
    }
    return bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }
}
