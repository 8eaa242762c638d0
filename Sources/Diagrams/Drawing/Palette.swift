package import Assessment
package import FactorModel

/// The colours of a picture, as data: which colour each ``Ink`` is.
///
/// Fills are tints of the Okabe–Ito colours, too light for anybody to tell all of them apart; lines and
/// words are dark shades of their families, chosen so that people with the usual deficiencies of colour
/// vision tell them apart, and read on their fill, on panels and on the page.
package struct Palette: Sendable, Hashable {
  /// What a card of a band is painted with.
  package struct BandPaint: Sendable, Hashable {
    package var fill: Colour
    /// For the border, and for the words on the fill.
    package var line: Colour

    package init(fill: Colour, line: Colour) {
      self.fill = fill
      self.line = line
    }
  }

  /// What it is called on the command line.
  package var name: String
  package var page: Colour
  package var text: Colour
  /// For captions and what stands back.
  package var quietText: Colour
  package var boxLine: Colour
  package var grid: Colour
  package var panel: Colour
  /// For the cards of factors outside.
  package var outsideFill: Colour
  package var none: BandPaint
  package var notEstablished: BandPaint
  package var weak: BandPaint
  package var partial: BandPaint
  package var good: BandPaint
  package var strong: BandPaint
  package var positive: Colour
  package var negative: Colour
  package var contested: Colour

  package func paint(_ band: Band) -> BandPaint {
    switch band {
    case .none: none
    case .notEstablished: notEstablished
    case .weak: weak
    case .partial: partial
    case .good: good
    case .strong: strong
    }
  }

  package func line(_ polarity: Polarity) -> Colour {
    switch polarity {
    case .positive: positive
    case .negative: negative
    case .unknown: contested
    }
  }

  package func colour(_ ink: Ink) -> Colour {
    switch ink {
    case .page: page
    case .text: text
    case .quiet: quietText
    case .rule: boxLine
    case .grid: grid
    case .panel: panel
    case .outside: outsideFill
    case .fill(let band): paint(band).fill
    case .line(let band): paint(band).line
    case .link(let polarity): line(polarity)
    }
  }
}

extension Palette {
  /// In the order in which they are offered.
  package static let all: [Palette] = [.screen, .print, .highContrast, .dark]

  /// For screens and projectors.
  package static let screen = Palette(
    name: "screen",
    page: Colour(0xFFFFFF),
    text: Colour(0x1A1A1A),
    quietText: Colour(0x4D4D4D),
    boxLine: Colour(0x8C8C8C),
    grid: Colour(0xDDDDDD),
    panel: Colour(0xF5F5F2),
    outsideFill: Colour(0xFFFFFF),
    none: BandPaint(fill: Colour(0xFFFFFF), line: Colour(0x75125D)),
    notEstablished: BandPaint(fill: Colour(0xEFEFEF), line: Colour(0x666666)),
    weak: BandPaint(fill: Colour(0xFCE5D0), line: Colour(0x9A5000)),
    partial: BandPaint(fill: Colour(0xFFF6C9), line: Colour(0x4E3A00)),
    good: BandPaint(fill: Colour(0xDCEEF9), line: Colour(0x0352B0)),
    strong: BandPaint(fill: Colour(0xCFEBDF), line: Colour(0x00452C)),
    positive: Colour(0x005A8C),
    negative: Colour(0xA33B00),
    contested: Colour(0x5A5A5A)
  )

  /// For paper: fills so light that toner is saved and notes can be written on them.
  package static let print = Palette(
    name: "print",
    page: Colour(0xFFFFFF),
    text: Colour(0x000000),
    quietText: Colour(0x3D3D3D),
    boxLine: Colour(0x707070),
    grid: Colour(0xD0D0D0),
    panel: Colour(0xF7F7F7),
    outsideFill: Colour(0xFFFFFF),
    none: BandPaint(fill: Colour(0xFFFFFF), line: Colour(0x75125D)),
    notEstablished: BandPaint(fill: Colour(0xF2F2F2), line: Colour(0x6A6A6A)),
    weak: BandPaint(fill: Colour(0xFDEFE2), line: Colour(0x9C5800)),
    partial: BandPaint(fill: Colour(0xFFFAE0), line: Colour(0x503B02)),
    good: BandPaint(fill: Colour(0xE8F4FB), line: Colour(0x0352B0)),
    strong: BandPaint(fill: Colour(0xE0F3EA), line: Colour(0x093D28)),
    positive: Colour(0x004E80),
    negative: Colour(0x8F3300),
    contested: Colour(0x4D4D4D)
  )

  /// Everything is read at 7 to 1; states are told by mark and line more than by tint.
  package static let highContrast = Palette(
    name: "high-contrast",
    page: Colour(0xFFFFFF),
    text: Colour(0x000000),
    quietText: Colour(0x000000),
    boxLine: Colour(0x000000),
    grid: Colour(0x767676),
    panel: Colour(0xFFFFFF),
    outsideFill: Colour(0xFFFFFF),
    none: BandPaint(fill: Colour(0xFFFFFF), line: Colour(0x620C4C)),
    notEstablished: BandPaint(fill: Colour(0xFFFFFF), line: Colour(0x555555)),
    weak: BandPaint(fill: Colour(0xFFEBDB), line: Colour(0x6F4611)),
    partial: BandPaint(fill: Colour(0xFFF8CC), line: Colour(0x3E2900)),
    good: BandPaint(fill: Colour(0xDDF0FF), line: Colour(0x114983)),
    strong: BandPaint(fill: Colour(0xD2F5E5), line: Colour(0x02291D)),
    positive: Colour(0x003A66),
    negative: Colour(0x6B2400),
    contested: Colour(0x333333)
  )

  /// For dark rooms and dark screens.
  package static let dark = Palette(
    name: "dark",
    page: Colour(0x16191D),
    text: Colour(0xF2F2F2),
    quietText: Colour(0xC4C8CC),
    boxLine: Colour(0x858B92),
    grid: Colour(0x3A4047),
    panel: Colour(0x1F2429),
    outsideFill: Colour(0x16191D),
    none: BandPaint(fill: Colour(0x16191D), line: Colour(0xF070B0)),
    notEstablished: BandPaint(fill: Colour(0x2B3036), line: Colour(0xE4E6E8)),
    weak: BandPaint(fill: Colour(0x45290F), line: Colour(0xE09A50)),
    partial: BandPaint(fill: Colour(0x3D3600), line: Colour(0xFAE27A)),
    good: BandPaint(fill: Colour(0x0F334B), line: Colour(0x7FB4F8)),
    strong: BandPaint(fill: Colour(0x0B3B2C), line: Colour(0x4FE0AC)),
    positive: Colour(0x8CCBF5),
    negative: Colour(0xFF9D66),
    contested: Colour(0xC9CDD2)
  )
}
