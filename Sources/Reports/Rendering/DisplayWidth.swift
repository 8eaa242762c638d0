extension Character {
  /// The columns that a terminal gives it: 0 for marks alone, 2 for wide letters and pictures, else 1.
  ///
  /// `ŵ` takes one column whether it is one scalar or a letter with a mark.
  package var displayWidth: Int {
    guard let base = unicodeScalars.first(where: { !Self.isZeroWidth($0) }) else { return 0 }
    let asPicture = unicodeScalars.contains { $0.value == 0xFE0F }
    return asPicture || base.properties.isEmojiPresentation || Self.isWide(base) ? 2 : 1
  }

  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }

  /// East Asian wide and full-width blocks, as terminals measure them.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

extension String {
  /// The columns that a terminal gives it.
  package var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }
}
