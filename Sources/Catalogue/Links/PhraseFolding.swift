/// Finds phrases in sentences: like ``TextFolding``, but what stands between words is kept, so that a phrase is not found
/// across two sentences.
enum PhraseFolding {
  /// Lower case, diacritics of the Latin letters dropped, apostrophes straight, white space single.
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isSpacePending = false
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isWhitespace || scalar == "\u{FEFF}" {
        isSpacePending = !result.isEmpty
        continue
      }
      if ("\u{0300}"..."\u{036F}").contains(scalar) { continue }
      if isSpacePending {
        result.append(" ")
        isSpacePending = false
      }
      if !scalar.isASCII, let letters = TextFolding.plainLetter(scalar) {
        result.append(contentsOf: letters.unicodeScalars)
      } else {
        result.append(plainSigns[scalar] ?? scalar)
      }
    }
    return String(result)
  }

  /// `phrase` stands in `text` with no letter or digit before or after it; both are folded.
  static func contains(_ text: String, phrase: String) -> Bool {
    let text = Array(text.utf8)
    let phrase = Array(phrase.utf8)
    guard let first = phrase.first, text.count >= phrase.count else { return false }
    func isWord(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
    }
    for start in 0...(text.count - phrase.count) where text[start] == first {
      let end = start + phrase.count
      if start > 0, isWord(text[start - 1]) { continue }
      if end < text.count, isWord(text[end]) { continue }
      if text[start..<end].elementsEqual(phrase) { return true }
    }
    return false
  }

  /// Signs that people write in several ways, by the one that stands for all.
  private static let plainSigns: [Unicode.Scalar: Unicode.Scalar] = {
    let table: [(Unicode.Scalar, String)] = [
      ("'", "\u{2018}\u{2019}\u{02BC}\u{0060}\u{00B4}"), ("-", "\u{2010}\u{2011}\u{2013}\u{2014}"),
    ]
    return Dictionary(
      uniqueKeysWithValues: table.flatMap { plain, signs in
        signs.unicodeScalars.map { ($0, plain) }
      }
    )
  }()
}
