import Assessment
import Catalogue
import FactorModel
import Foundation
import Testing

@testable import Diagrams

/// Every palette is read by all: contrast as WCAG 2.2 measures it (success criteria 1.4.3, 1.4.6 and 1.4.11), and inks that
/// people with protanopia, deuteranopia and tritanopia tell apart.
///
/// Fills are too light to be told apart by anybody; there, pattern, letter and outline have to differ.
@Suite struct PaletteTests {
  /// Between inks of one family, in CIELAB (CIE76), under every kind of colour vision; 2.3 is just noticeable.
  private static let leastDifference = 15.0

  private func leastContrast(_ palette: Palette) -> Double {
    palette.name == Palette.highContrast.name ? 7 : 4.5
  }

  private let words: [Ink] =
    [.text, .quiet] + Band.allCases.map { .line($0) } + Polarity.allCases.map { .link($0) }

  @Test func hasEachNameOnce() {
    #expect(Set(Palette.all.map(\.name)).count == Palette.all.count)
    #expect(Palette.all.count == 4)
  }

  @Test(arguments: Palette.all)
  func isReadOnPageAndPanel(palette: Palette) {
    for word in words {
      for ground in [Ink.page, .panel, .outside] {
        expectContrast(word, ground, in: palette, atLeast: leastContrast(palette))
      }
    }
  }

  @Test(arguments: Palette.all)
  func isReadOnEveryFill(palette: Palette) {
    for band in Band.allCases {
      for word in [Ink.text, .quiet, .line(band)] {
        expectContrast(word, .fill(band), in: palette, atLeast: leastContrast(palette))
      }
    }
  }

  @Test(arguments: Palette.all)
  func rulesStandOutFromThePage(palette: Palette) {
    expectContrast(.rule, .page, in: palette, atLeast: 3)
  }

  @Test(arguments: Palette.all, ColourVision.allCases)
  func linesOfBandsAreToldApart(palette: Palette, vision: ColourVision) {
    expectDifferent(Band.allCases.map { .line($0) }, in: palette, vision)
  }

  @Test(arguments: Palette.all, ColourVision.allCases)
  func linesOfLinksAreToldApart(palette: Palette, vision: ColourVision) {
    expectDifferent(Polarity.allCases.map { .link($0) }, in: palette, vision)
  }

  @Test func statesAreToldApartWithoutColour() {
    #expect(Set(Band.allCases.map(BandOutline.init)).count == Band.allCases.count)
    #expect(Set(FactorClass.allCases.map(CardShape.init)).count == FactorClass.allCases.count)
    let looks = Polarity.allCases.map(LinkLook.init)
    #expect(Set(looks.map(\.dash)).count == Polarity.allCases.count)
    #expect(Set(looks.map(\.head)).count == Polarity.allCases.count)
    for marks in [
      Band.allCases.map(\.mark), Verdict.allCases.map(\.mark), Polarity.allCases.map(\.mark),
    ] {
      #expect(Set(marks.map(\.letter)).count == marks.count)
      #expect(Set(marks.map(\.pattern)).count == marks.count)
    }
  }

  @Test func cellsAreToldApartWithoutColour() {
    let frame = Frame(x: 0, y: 0, width: 33, height: 12)
    let bands = Band.allCases.map { MatrixMarks.strokes($0, at: Point(0, 12), height: 9).inkless }
    #expect(Set(bands).count == Band.allCases.count)
    let bars = Verdict.allCases.map { MatrixMarks.bar($0, in: frame).inkless }
    #expect(Set(bars).count == Verdict.allCases.count)
    let directness = [Directness.direct, .part, .proxy].map {
      MatrixMarks.cell(.weak, $0, in: frame).inkless
    }
    #expect(Set(directness).count == 3)
  }

  @Test func measuresContrastAsTheGuidelinesDo() {
    #expect(abs(Colour(0x000000).contrast(with: Colour(0xFFFFFF)) - 21) < 0.001)
    #expect(abs(Colour(0x777777).contrast(with: Colour(0xFFFFFF)) - 4.48) < 0.01)
  }

  @Test func measuresDifferencesAsColorimetryDoes() {
    let lab = Colour(0xFF0000).lab(.usual)
    #expect(abs(lab.lightness - 53.24) < 0.05 && abs(lab.a - 80.09) < 0.1)
    #expect(abs(Colour(0xFFFFFF).difference(from: Colour(0x000000), .usual) - 100) < 0.1)
  }

  @Test func seesWhatColourDeficienciesConfuse() {
    let (red, green) = (Colour(0xB04A00), Colour(0x6E6E00))
    #expect(red.difference(from: green, .usual) > 40)
    #expect(red.difference(from: green, .deuteranopia) < Self.leastDifference)
  }

  @Test(arguments: [(0xABCDEF, "#ABCDEF"), (0x00000F, "#00000F"), (0xFF01A0B0, "#01A0B0")])
  func writesColoursWithSixDigits(value: UInt32, hex: String) {
    #expect(Colour(value).hex == hex)
  }

  private func expectContrast(
    _ ink: Ink,
    _ ground: Ink,
    in palette: Palette,
    atLeast least: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (one, other) = (palette.colour(ink), palette.colour(ground))
    let contrast = one.contrast(with: other)
    #expect(
      contrast >= least,
      "\(palette.name): \(ink) \(one.hex) on \(ground) \(other.hex) is \(contrast)",
      sourceLocation: sourceLocation
    )
  }

  private func expectDifferent(
    _ inks: [Ink],
    in palette: Palette,
    _ vision: ColourVision,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for (place, one) in inks.enumerated() {
      for other in inks[(place + 1)...] {
        let difference = palette.colour(one).difference(from: palette.colour(other), vision)
        #expect(
          difference >= Self.leastDifference,
          "\(palette.name): \(one) and \(other) differ by \(difference), \(vision)",
          sourceLocation: sourceLocation
        )
      }
    }
  }
}

extension [SceneItem] {
  /// What is drawn, with no ink but what is filled and how it is drawn.
  fileprivate var inkless: [String] {
    flatMap { item -> [String] in
      switch item {
      case .group(let group): group.items.inkless
      case .text(let text): ["\(text.text) \(text.isBold)"]
      case .shape(let shape):
        ["\(shape.form) \(shape.fill.map(Self.darkness) ?? "") \(shape.stroke?.dash as Any)"]
      }
    }
  }

  private static func darkness(_ ink: Ink) -> String {
    switch ink {
    case .line, .link, .text, .quiet: "dark"
    case .page, .panel, .outside, .fill: "light"
    case .rule, .grid: "grey"
    }
  }
}
