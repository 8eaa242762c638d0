extension RGBColour {
  /// Reads `RRGGBB`, or `AARRGGBB` as workbooks write it; the alpha channel means nothing there.
  package init?(hexadecimal text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 6 || digits.count == 8, let number = UInt32(text, radix: 16),
      digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-")
    else { return nil }
    self.init(number)
  }

  /// The colour of a number such as `0xFF0000`; what stands above 24 bits is left out.
  init(_ number: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: number >> 16),
      green: UInt8(truncatingIfNeeded: number >> 8),
      blue: UInt8(truncatingIfNeeded: number)
    )
  }

  /// Whether people would call the colour red, or a tint or shade of it.
  ///
  /// By hue, saturation and lightness (HSL): the hue lies within 10° of pure red on the side of orange, and
  /// within 15° on the side of pink, 10° where the colour is light (70 % and more); the saturation is at least 40 %;
  /// it is neither nearly black (lightness 10 % and less) nor nearly white (96 % and more).
  ///
  /// So the reds of Excel are red: `FF0000`, `C00000`, `9C0006`, the light red fill `FFC7CE`, `F8696B`, the red accents of
  /// its themes with their tints and shades. Orange (`FFC000`, `ED7D31`), pink and purple (`FFC0CB`, `FF99CC`, `7030A0`)
  /// and brown (`833C0B`, `993300`) are not. A dark red that bears the name of a brown, such as `A52A2A`, is red.
  package var isReddish: Bool {
    let colour = HSLColour(self)
    guard colour.saturation >= 0.4, colour.lightness > 0.1, colour.lightness < 0.96 else {
      return false
    }
    let degrees = colour.hue * 360
    return degrees <= 10 || degrees >= (colour.lightness >= 0.7 ? 350 : 345)
  }
}
