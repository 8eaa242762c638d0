/// What a reader sees of the beginning of an HTML page, as far as grading needs it.
///
/// Reads any bytes, whole or cut anywhere, in one pass; knows tags, not grammar.
package struct PageText: Sendable, Hashable {
  package var title: String?
  /// Of the first and second rank, in order.
  package var headings: [String]
  /// The text of the body, headings included, without scripts.
  package var text: String
  package var hasPasswordField: Bool
  /// Where the page sends on to by itself, within a few seconds.
  package var refresh: String?

  package init(html bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    var scanner = PageScanner(bytes)
    scanner.scan()
    let isUTF8 = Self.isUTF8(bytes)
    let title = Self.tidied(scanner.title, isUTF8)
    self.title = title.isEmpty ? nil : String(title.prefix(300))
    headings = scanner.headings.map { Self.tidied($0, isUTF8) }.filter { !$0.isEmpty }
    text = Self.tidied(scanner.text, isUTF8)
    hasPasswordField = scanner.hasPasswordField
    refresh = scanner.refresh
  }

  /// The title or a heading is `dataSetTitle`, apart from case, diacritics, punctuation and the name of the site.
  ///
  /// A title of one word is too common to tell.
  package func names(_ dataSetTitle: String) -> Bool {
    let wanted = TextFolding.words(of: dataSetTitle)
    guard wanted.count > 1 else { return false }
    let separators: [Character] = ["|", "·", "•", "»", "–", "—", "-", ":"]
    for candidate in (title.map { [$0] } ?? []) + headings {
      if TextFolding.words(of: candidate) == wanted { return true }
      for separator in separators {
        let parts = candidate.split(separator: separator)
        if parts.contains(where: { TextFolding.words(of: String($0)) == wanted }) { return true }
      }
    }
    return false
  }

  /// Entities decoded, control characters and repeated white space made one space.
  private static func tidied(_ bytes: [UInt8], _ isUTF8: Bool) -> String {
    var result = String.UnicodeScalarView()
    var isSpacePending = false
    for scalar in HTMLEntities.decoded(decoded(bytes, isUTF8)).unicodeScalars {
      if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
        isSpacePending = !result.isEmpty
        continue
      }
      if isSpacePending {
        result.append(" ")
        isSpacePending = false
      }
      result.append(scalar)
    }
    return String(result)
  }

  /// The last character may be cut off.
  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    (0...3).contains { String(validating: bytes.dropLast($0), as: UTF8.self) != nil }
  }

  /// What is not UTF-8 is read as Latin-1.
  private static func decoded(_ bytes: [UInt8], _ isUTF8: Bool) -> String {
    if isUTF8 {
      return String(
        String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { $0 != "\u{FFFD}" }
      )
    }
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(Unicode.Scalar(byte)) }
    return String(scalars)
  }
}

/// The entities of HTML that titles and messages use.
enum HTMLEntities {
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      let after = rest.index(after: ampersand)
      let window = rest[after...].prefix(12)
      if let end = window.firstIndex(of: ";"), let character = character(window[..<end]) {
        result.append(character)
        rest = rest[rest.index(after: end)...]
      } else {
        result.append("&")
        rest = rest[after...]
      }
    }
    return result + rest
  }

  private static func character(_ name: Substring) -> Character? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
      let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init).map(Character.init)
    }
    return named[String(name)]
  }

  private static let named: [String: Character] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "rsquo": "’",
    "lsquo": "‘", "rdquo": "”", "ldquo": "“", "ndash": "–", "mdash": "—", "middot": "·",
    "bull": "•", "raquo": "»", "hellip": "…", "pound": "£", "acirc": "â", "ecirc": "ê",
    "icirc": "î", "ocirc": "ô", "ucirc": "û", "wcirc": "ŵ", "ycirc": "ŷ",
  ]
}
