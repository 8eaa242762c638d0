package import Bilingual

/// Texts without what people write now one way and now the other.
package enum TextFolding {
  /// The words of a text: lower case, without diacritics (`ŵ` is `w`), split at everything that is no letter or digit.
  ///
  /// An apostrophe, straight or curly, is left out: `children’s` is `childrens`. `&` reads as `and`, in Welsh as `a`,
  /// and Welsh `ac` as `a`.
  package static func words(of text: String, in language: Language = .english) -> [String] {
    folded(text, in: language).split(separator: " ").map(String.init)
  }

  /// The words with one space between them: equal for texts that differ in nothing that matters.
  package static func folded(_ text: String, in language: Language = .english) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    var isBetween = false
    func begin() {
      if isBetween, !folded.isEmpty { folded.append(UInt8(ascii: " ")) }
      isBetween = false
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9":
        begin()
        folded.append(UInt8(truncatingIfNeeded: scalar.value))
      case "A"..."Z":
        begin()
        folded.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
      case "'", "\u{2018}", "\u{2019}", "\u{201B}", "\u{2032}", "\u{02BC}", "`", "\u{00B4}": break
      case "&":
        isBetween = true
        begin()
        folded += Array((language == .welsh ? "a" : "and").utf8)
        isBetween = true
      case _ where scalar.isASCII: isBetween = true
      case _ where isInvisible(scalar): break
      case _:
        if let plain = plainLetter(scalar) {
          begin()
          folded += Array(plain.utf8)
        } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          begin()
          folded += Array(scalar.properties.lowercaseMapping.utf8)
        } else {
          isBetween = true
        }
      }
    }
    let plain = String(decoding: folded, as: UTF8.self)
    guard language == .welsh else { return plain }
    return plain.split(separator: " ").map { $0 == "ac" ? "a" : $0 }.joined(separator: " ")
  }

  /// What people type for a Latin letter with a mark, or a ligature; `nil` for any other sign.
  package static func plainLetter(_ scalar: Unicode.Scalar) -> String? { plainLetters[scalar] }

  /// Combining marks, soft hyphens, signs of width zero or direction, the byte order mark.
  package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// Latin letters with a mark, and ligatures, by the letters that people type for them.
  private static let plainLetters: [Unicode.Scalar: String] = {
    let table: [(String, String)] = [
      ("a", "àáâãäåāăąǎȁȃȧạảấầẩẫậắằẳẵặ"), ("c", "çćĉċč"), ("d", "ďđð"),
      ("e", "èéêëēĕėęěȅȇẹẻẽếềểễệ"), ("g", "ĝğġģǧ"), ("h", "ĥħḥ"), ("i", "ìíîïĩīĭįıǐỉịḯ"),
      ("j", "ĵǰ"), ("k", "ķǩ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉǹṅ"),
      ("o", "òóôõöøōŏőǒọỏốồổỗộớờởỡợơ"), ("r", "ŕŗř"), ("s", "śŝşšșṡṣ"), ("t", "ţťŧțṫ"),
      ("u", "ùúûüũūŭůűųǔụủưứừửữự"), ("w", "ŵẁẃẅẇ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżžẓ"),
      ("ae", "æ"), ("oe", "œ"), ("ss", "ß"), ("th", "þ"),
    ]
    var letters: [Unicode.Scalar: String] = [:]
    for (plain, marked) in table {
      for scalar in marked.precomposedScalars {
        letters[scalar] = plain
        let upper = scalar.properties.uppercaseMapping.unicodeScalars
        if upper.count == 1, let upper = upper.first { letters[upper] = plain }
      }
    }
    return letters
  }()
}

extension String {
  /// The scalars of a text that was typed with one for each letter.
  fileprivate var precomposedScalars: [Unicode.Scalar] {
    compactMap { $0.unicodeScalars.count == 1 ? $0.unicodeScalars.first : nil }
  }
}
