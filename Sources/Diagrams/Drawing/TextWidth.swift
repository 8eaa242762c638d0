import Bilingual

/// How wide a text comes out in DejaVu Sans, before anything is drawn.
///
/// Letters of Europe, punctuation and our marks have the widths of the font itself; marks that combine count as nothing,
/// and what is unknown as a full square, or a square and a fifth where an emoji has to be expected. What a scene
/// writes out counts as it is written.
package enum TextWidth {
  /// The width of `text` in points.
  package static func points(_ text: String, size: Double, isBold: Bool = false) -> Double {
    let sum = text.reduce(0) { $0 + thousandths(of: $1, isBold: isBold) }
    return Double(sum) / 1000 * size
  }

  private static func thousandths(of character: Character, isBold: Bool) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if VisibleText.isSteering(scalar) {
      return VisibleText.written(scalar).reduce(0) { $0 + thousandths(of: $1, isBold: isBold) }
    }
    let number = Int(scalar.value)
    switch number {
    case 0x20..<0x7F:
      return (isBold ? FontWidths.basicBold : FontWidths.basic)[number - 0x20]
    case 0xA0..<0x180:
      return (isBold ? FontWidths.latinBold : FontWidths.latin)[number - 0xA0]
    case 0x180..<0x250, 0x370..<0x530:
      return scalar.properties.isUppercase ? 780 : 690
    case 0x1E00..<0x1F00:  // ẁ ỳ and their like
      return scalar.properties.isUppercase ? 990 : 820
    default:
      if let width = FontWidths.others[scalar.value] { return isBold ? width.bold : width.regular }
      return number > 0xFFFF ? 1200 : 1000
    }
  }
}
