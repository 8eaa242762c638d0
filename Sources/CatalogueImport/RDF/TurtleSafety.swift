import Diagnostics

/// Refuses Turtle whose brackets nest deeper than any catalogue's.
enum TurtleSafety {
  private static let deepest = 512

  static func fault(_ text: [UInt8], file: String) -> Diagnostic? {
    var scanner = TurtleScanner(text)
    guard let offset = scanner.offset(deeperThan: deepest) else { return nil }
    let (line, column) = TextEncodingReader.place(of: offset, in: text)
    return Diagnostic(
      id: "rdf-too-deep",
      at: .text(file: file, line: line, column: column),
      "Turtle is nested more than \(deepest) levels deep",
      help: "no catalogue is; fetch it again"
    )
  }
}

/// Follows the brackets of Turtle, outside its texts, addresses and comments.
private struct TurtleScanner {
  private let text: [UInt8]
  private var position = 0

  init(_ text: [UInt8]) { self.text = text }

  mutating func offset(deeperThan deepest: Int) -> Int? {
    var depth = 0
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "["), UInt8(ascii: "("):
        depth += 1
        if depth > deepest { return position }
      case UInt8(ascii: "]"), UInt8(ascii: ")"): depth = max(0, depth - 1)
      case UInt8(ascii: "#"):
        while position < text.count, text[position] != 0x0A { position += 1 }
      case UInt8(ascii: "<"): skipAddress()
      case UInt8(ascii: "\""), UInt8(ascii: "'"): skipText(text[position])
      case _: break
      }
      position += 1
    }
    return nil
  }

  /// To the closing bracket of an address; what holds a space or another bracket is none.
  private mutating func skipAddress() {
    var end = position + 1
    while end < text.count, text[end] > 0x20, text[end] != UInt8(ascii: ">"),
      text[end] != UInt8(ascii: "<")
    {
      end += 1
    }
    if end < text.count, text[end] == UInt8(ascii: ">") { position = end }
  }

  private mutating func skipText(_ quote: UInt8) {
    let isLong =
      position + 2 < text.count && text[position + 1] == quote && text[position + 2] == quote
    position += isLong ? 3 : 1
    while position < text.count {
      if text[position] == UInt8(ascii: "\\") {
        position += 2
        continue
      }
      if text[position] == quote {
        if !isLong { return }
        if position + 2 < text.count, text[position + 1] == quote, text[position + 2] == quote {
          position += 2
          return
        }
      }
      if !isLong, text[position] == 0x0A { return }
      position += 1
    }
  }
}
