import Diagnostics

/// Characters that no text has and that do harm where they are shown or written: NUL, escapes and their like, and the two that
/// Unicode reserves.
///
/// Tabs and line ends are none of them. Each is read as U+FFFD.
enum ControlCharacters {
  /// The text without them; `nil` where there are none in it.
  static func replaced(in text: String) -> String? {
    var text = text
    guard text.withUTF8(isTouched) else { return nil }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { plain.append(isOne(scalar) ? "\u{FFFD}" : scalar) }
    let result = String(plain)
    return result == text ? nil : result
  }

  private static func isOne(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F, 0xFFFE, 0xFFFF: true
    case _: false
    }
  }

  /// Whether a byte hints at one: nearly every text is done with here.
  private static func isTouched(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes where byte < 0x20 || byte == 0x7F || byte == 0xEF {
      if byte != 0x09, byte != 0x0A, byte != 0x0D { return true }
    }
    return false
  }

  /// Says that there were `count` in a file, from `place` on.
  static func diagnostic(_ count: Int, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "control-character",
      severity: .warning,
      at: place,
      (count == 1
        ? "a text has control characters in it" : "\(count) texts have control characters in them")
        + ", which are read as U+FFFD",
      help: "delete them where the file comes from"
    )
  }
}
