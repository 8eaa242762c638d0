/// How wide a text comes out in DejaVu Sans, before anything is drawn.
///
/// Widths of the printable ASCII characters are those of the font; other letters count as their
/// base letter, marks that combine as nothing, and what is unknown as a full square.
package enum TextWidth {
  /// The width of `text` in points.
  package static func points(_ text: String, size: Double, isBold: Bool = false) -> Double {
    let sum = text.reduce(0) { $0 + thousandths(of: $1) }
    return Double(sum) / 1000 * size * (isBold ? boldFactor : 1)
  }

  private static let boldFactor = 1.12

  private static func thousandths(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x20..<0x7F: return ascii[Int(scalar.value) - 0x20]
    case 0xC0..<0x250, 0x370..<0x530: return scalar.properties.isUppercase ? 720 : 620
    case 0x2010..<0x2030: return 500
    default: return 1000
    }
  }

  /// From the space to the tilde, in thousandths of the size.
  private static let ascii = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
    575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685,
    611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
  ]
}
