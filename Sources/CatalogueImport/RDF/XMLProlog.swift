/// What stands before the root of an XML document, and the root's tag; nothing is interpreted.
struct XMLProlog {
  /// The inside of the document type declaration, from its name on.
  private(set) var documentType: String?
  /// The declared encoding, in lower case.
  private(set) var encoding: String?
  /// The inside of the root's start tag, cut after 4,096 bytes.
  private(set) var root: String?
  /// Whether the prolog ends within something that should have been closed.
  private(set) var isBroken = false

  init(_ text: [UInt8]) {
    var position = 0
    while true {
      while position < text.count, text[position] <= 0x20 { position += 1 }
      guard position < text.count, text[position] == UInt8(ascii: "<") else { return }
      if let end = Self.skip("<?", "?>", text, position) {
        if encoding == nil { encoding = Self.encoding(text[position..<end]) }
        position = end
      } else if let end = Self.skip("<!--", "-->", text, position) {
        position = end
      } else if Self.starts("<!DOCTYPE", text, position) {
        guard let end = Self.endOfDocumentType(text, position) else {
          isBroken = true
          return
        }
        documentType = String(decoding: text[position + 9..<end], as: UTF8.self)
        position = end + 1
      } else if position + 1 < text.count, text[position + 1] != UInt8(ascii: "!"),
        text[position + 1] != UInt8(ascii: "?")
      {
        let tag = text[(position + 1)...].prefix(4096).prefix { $0 != UInt8(ascii: ">") }
        root = String(decoding: tag, as: UTF8.self)
        return
      } else {
        isBroken = true
        return
      }
    }
  }

  private static func starts(_ mark: String, _ text: [UInt8], _ position: Int) -> Bool {
    text[position...].starts(with: mark.utf8)
  }

  private static func skip(
    _ start: String,
    _ end: String,
    _ text: [UInt8],
    _ position: Int
  ) -> Int? {
    guard starts(start, text, position) else { return nil }
    let mark = Array(end.utf8)
    var index = position + start.utf8.count
    while index + mark.count <= text.count {
      if text[index] == mark[0], text[index..<index + mark.count].elementsEqual(mark) {
        return index + mark.count
      }
      index += 1
    }
    return nil
  }

  /// Where the declaration's closing bracket stands, outside its subset and its quotations.
  private static func endOfDocumentType(_ text: [UInt8], _ position: Int) -> Int? {
    var index = position
    var isInSubset = false
    var quote: UInt8?
    while index < text.count {
      let byte = text[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if starts("<!--", text, index) {
        guard let end = skip("<!--", "-->", text, index) else { return nil }
        index = end
        continue
      } else {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
        case UInt8(ascii: "["): isInSubset = true
        case UInt8(ascii: "]"): isInSubset = false
        case UInt8(ascii: ">") where !isInSubset: return index
        case _: break
        }
      }
      index += 1
    }
    return nil
  }

  private static func encoding(_ declaration: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: declaration.prefix(200), as: UTF8.self)
    return text.firstMatch(of: /encoding\s*=\s*["']([^"']*)["']/).map { $0.1.lowercased() }
  }
}
