import Assessment
import Diagrams
import FactorModel
import Foundation
import Testing

@Suite struct PaletteTests {
  private let palette = Palette.calm

  @Test(arguments: Band.allCases)
  func readsEasilyOnEveryCard(band: Band) {
    let paint = palette.paint(band)
    for words in [palette.text, palette.quietText, paint.line] {
      for ground in [paint.fill, palette.outsideFill, palette.page] {
        #expect(
          contrast(words, ground) >= 4.5,
          "\(words.hex) on \(ground.hex) of the band \(band)"
        )
      }
    }
  }

  @Test(arguments: Polarity.allCases)
  func signsReadEasilyOnThePage(polarity: Polarity) {
    #expect(contrast(palette.line(polarity), palette.page) >= 4.5)
  }

  @Test func boxesStandOutFromThePage() {
    #expect(contrast(palette.boxLine, palette.page) >= 3)
  }

  @Test func measuresContrastAsTheGuidelinesDo() {
    #expect(abs(contrast(Colour(0x000000), Colour(0xFFFFFF)) - 21) < 0.001)
    #expect(abs(contrast(Colour(0x777777), Colour(0xFFFFFF)) - 4.48) < 0.01)
  }

  @Test(arguments: [(0xABCDEF, "#ABCDEF"), (0x00000F, "#00000F"), (0xFF01A0B0, "#01A0B0")])
  func writesColoursWithSixDigits(value: UInt32, hex: String) {
    #expect(Colour(value).hex == hex)
  }

  /// The contrast ratio of WCAG 2.2.
  private func contrast(_ one: Colour, _ other: Colour) -> Double {
    let lights = [luminance(one), luminance(other)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private func luminance(_ colour: Colour) -> Double {
    let parts = [colour.red, colour.green, colour.blue].map { part -> Double in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
