import Foundation

/// Where text goes that a person or another program reads: standard output or standard error.
package struct TextStream: Sendable {
  /// The reader has gone away, as `head` does when it has seen enough.
  package struct Closed: Error {
    package init() {}
  }

  /// What stands at the other end.
  package struct Kind: Sendable, Hashable {
    package var isTerminal: Bool
    /// Width in characters; `nil` where nothing limits it, as in a pipe or a file.
    package var columns: Int?
    package var allowsColour: Bool

    package init(isTerminal: Bool = false, columns: Int? = nil, allowsColour: Bool = false) {
      self.isTerminal = isTerminal
      self.columns = columns
      self.allowsColour = allowsColour
    }
  }

  package let kind: Kind
  private let writer: @Sendable ([UInt8]) throws -> Void

  /// A stream that hands everything to `writer`, which throws ``Closed`` when nobody reads any more.
  package init(kind: Kind, writer: @escaping @Sendable ([UInt8]) throws -> Void) {
    self.kind = kind
    self.writer = writer
  }

  package func write(_ text: String) throws { try write(bytes: Array(text.utf8)) }

  /// Writes what is no text, such as a picture.
  package func write(bytes: [UInt8]) throws {
    guard !bytes.isEmpty else { return }
    try writer(bytes)
  }

  /// Writes `text` and a line end.
  package func line(_ text: String) throws { try write(text + "\n") }
}

extension TextStream {
  /// The stream behind a file descriptor.
  ///
  /// Colour needs a terminal that understands it and no `NO_COLOR` (https://no-color.org). `COLUMNS` overrides the width
  /// of a terminal and has no say over a pipe.
  static func live(_ descriptor: Int32, variables: [String: String]) -> TextStream {
    let isTerminal = isatty(descriptor) == 1
    let kind = Kind(
      isTerminal: isTerminal,
      columns: isTerminal ? width(of: descriptor, variables: variables) : nil,
      allowsColour: isTerminal && (variables["NO_COLOR"] ?? "").isEmpty
        && variables["TERM"] != "dumb"
    )
    return TextStream(kind: kind) { try writeAll($0, to: descriptor) }
  }

  private static func width(of descriptor: Int32, variables: [String: String]) -> Int {
    if let columns = variables["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    let answered = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0
    return answered && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      if count < 0 && errno == EPIPE { throw Closed() }
      guard count > 0 else {
        throw CouldNot("write the output: \(systemMessage())", help: nil)
      }
      rest = rest.dropFirst(count)
    }
  }
}
