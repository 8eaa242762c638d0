import Catalogue

/// Text as people mean it: case, diacritics, punctuation and spacing folded away.
package enum FoldedText {
  /// Lower-case letters without diacritics and digits, single spaces between words: `Enw'r Set-ddata` is `enwr set ddata`.
  package static func words(_ text: String) -> String { TextFolding.folded(text) }

  /// The same without spaces: `Web address`, `web_address` and `WebAddress` have one key.
  package static func key(_ text: String) -> String { words(text).filter { $0 != " " } }

  /// Whether a question mark stands in the words, so that they are no certain fact.
  package static func isDoubted(_ words: String) -> Bool {
    // Nearly every text has none, which its bytes tell: U+FF1F is `EF BC 9F`.
    words.utf8.contains { $0 == UInt8(ascii: "?") || $0 == 0xEF }
      && words.contains { $0 == "?" || $0 == "\u{FF1F}" }
  }

  /// Without white space and invisible signs at both ends.
  package static func trimmed(_ text: String) -> String {
    func isBlank(_ character: Character) -> Bool {
      character.isWhitespace || character.unicodeScalars.allSatisfy(TextFolding.isInvisible)
    }
    // Nearly every text begins and ends with a printed ASCII sign.
    guard let head = text.utf8.first, let tail = text.utf8.last else { return text }
    if (0x21...0x7E).contains(head), (0x21...0x7E).contains(tail) { return text }
    guard let first = text.first, let last = text.last, isBlank(first) || isBlank(last) else {
      return text
    }
    guard let start = text.firstIndex(where: { !isBlank($0) }),
      let end = text.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(text[start...end])
  }

  /// Whether there is nothing to be seen in the text.
  package static func isBlank(_ text: String) -> Bool { trimmed(text).isEmpty }
}
