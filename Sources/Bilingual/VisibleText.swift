/// Makes a text from outside safe to show on one line, with nothing silently dropped.
package enum VisibleText {
  /// `text` with line ends and tabs as blanks; what could steer a terminal or turn the text around is written out.
  ///
  /// Control characters and the marks that embed, override or isolate a direction of writing appear as `⟨U+202E⟩`,
  /// and so do U+FFFE and U+FFFF, which XML has no place for.
  /// The plain marks of direction (U+200E, U+200F, U+061C) are harmless and stay.
  package static func singleLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isSpace($0) || isSteering($0) }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    var lastWasReturn = false
    for scalar in text.unicodeScalars {
      defer { lastWasReturn = scalar == "\r" }
      if scalar == "\n", lastWasReturn { continue }
      if isSpace(scalar) {
        result.append(" ")
      } else if isSteering(scalar) {
        result.append(contentsOf: written(scalar).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether `scalar` is shown written out.
  package static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// `⟨U+202E⟩`.
  package static func written(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
  }
}
