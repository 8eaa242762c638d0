/// Walks over the bytes of an HTML page once and sorts out title, headings and text.
struct PageScanner {
  private let bytes: [UInt8]
  private var position = 0
  private var isInTitle = false
  private var isInHeading = false
  private var hasTitle = false

  private(set) var title: [UInt8] = []
  private(set) var headings: [[UInt8]] = []
  private(set) var text: [UInt8] = []
  private(set) var hasPasswordField = false
  private(set) var refresh: String?

  /// What these hold is not for readers.
  private static let hidden = ["script", "style", "noscript", "template", "svg"]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func scan() {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<"), scanMarkup() { continue }
      take(bytes[position])
      position += 1
    }
  }

  private mutating func take(_ byte: UInt8) {
    if isInTitle {
      title.append(byte)
      return
    }
    text.append(byte)
    if isInHeading { headings[headings.count - 1].append(byte) }
  }

  /// Steps over a tag or a comment; `false` where the `<` is only a character.
  private mutating func scanMarkup() -> Bool {
    if starts("<!--", at: position) {
      position = find("-->", from: position + 4).map { $0 + 3 } ?? bytes.count
      return true
    }
    guard position + 1 < bytes.count else { return false }
    let next = bytes[position + 1]
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
      position = endOfTag(from: position + 2)
      return true
    }
    let isClosing = next == UInt8(ascii: "/")
    let start = position + (isClosing ? 2 : 1)
    guard start < bytes.count, Self.isLetter(bytes[start]) else { return false }
    var nameEnd = start
    while nameEnd < bytes.count, Self.isNameByte(bytes[nameEnd]) { nameEnd += 1 }
    let name = lowercased(start..<nameEnd)
    let end = endOfTag(from: nameEnd)
    let attributes = nameEnd..<max(nameEnd, end - 1)
    position = end
    isClosing ? close(name) : open(name, attributes)
    return true
  }

  private mutating func open(_ name: String, _ attributes: Range<Int>) {
    switch name {
    case "title" where !hasTitle && !isInTitle:
      isInTitle = true
      hasTitle = true
    case "h1", "h2":
      isInHeading = headings.count < 20
      if isInHeading { headings.append([]) }
    case "input":
      if TextFolding.words(of: attributeText(attributes)).contains("password") {
        hasPasswordField = true
      }
    case "meta": readRefresh(attributeText(attributes))
    default: break
    }
    if Self.hidden.contains(name) {
      position = find("</" + name, from: position).map(endOfTag(from:)) ?? bytes.count
    }
    take(UInt8(ascii: " "))
  }

  private mutating func close(_ name: String) {
    switch name {
    case "title": isInTitle = false
    case "h1", "h2": isInHeading = false
    default: break
    }
    take(UInt8(ascii: " "))
  }

  /// `<meta http-equiv="refresh" content="0; url=/elsewhere">`, where it goes within ten seconds.
  private mutating func readRefresh(_ attributes: String) {
    let lower = attributes.lowercased()
    guard refresh == nil, lower.contains("http-equiv"), lower.contains("refresh"),
      let content = value(of: "content", in: attributes)
    else { return }
    let parts = content.split(separator: ";", maxSplits: 1)
    guard parts.count == 2,
      let seconds = Double(parts[0].filter { !$0.isWhitespace }), seconds <= 10
    else { return }
    let target = parts[1].drop { $0.isWhitespace }
    guard target.lowercased().hasPrefix("url"), let equals = target.firstIndex(of: "=") else {
      return
    }
    let address = target[target.index(after: equals)...].filter { $0 != "'" && $0 != "\"" }
    if !address.isEmpty { refresh = HTMLEntities.decoded(address) }
  }

  private func value(of name: String, in attributes: String) -> String? {
    guard
      let range = attributes.firstRange(of: name + "=")
        ?? attributes.firstRange(of: name.uppercased() + "=")
    else { return nil }
    let rest = attributes[range.upperBound...]
    guard let quote = rest.first, quote == "\"" || quote == "'" else {
      return String(rest.prefix { !$0.isWhitespace })
    }
    return String(rest.dropFirst().prefix { $0 != quote })
  }

  private func attributeText(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].prefix(4096), as: UTF8.self)
  }

  /// The place after the `>` that ends the tag; one within quotation marks does not.
  private func endOfTag(from start: Int) -> Int {
    var quote: UInt8?
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        // A quotation begins after `=`; elsewhere it is a stray mark.
        if index > start, bytes[index - 1] == UInt8(ascii: "=") { quote = byte }
      }
      index += 1
    }
    return bytes.count
  }

  private func find(_ pattern: String, from start: Int) -> Int? {
    guard let first = pattern.utf8.first else { return nil }
    var index = start
    while index < bytes.count {
      if bytes[index] == first, starts(pattern, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// Whether `pattern`, in lower case, stands at `index` in any case.
  private func starts(_ pattern: String, at index: Int) -> Bool {
    guard index + pattern.utf8.count <= bytes.count else { return false }
    return zip(bytes[index...], pattern.utf8).allSatisfy { byte, wanted in
      byte == wanted || ((0x41...0x5A).contains(byte) && byte | 0x20 == wanted)
    }
  }

  private func lowercased(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].prefix(32), as: UTF8.self).lowercased()
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }
}
