package import Assessment
package import FactorModel

/// The colours of a picture, as data.
///
/// Fills are tints of the Okabe–Ito colours, which people with the usual deficiencies of colour
/// vision tell apart; lines and words are dark shades of the same, read on their fill and on the page.
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

  package var page: Colour
  package var text: Colour
  /// For captions and what stands back.
  package var quietText: Colour
  package var boxLine: Colour
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
}

extension Palette {
  /// For screens and for paper.
  package static let calm = Palette(
    page: Colour(0xFFFFFF),
    text: Colour(0x1A1A1A),
    quietText: Colour(0x4D4D4D),
    boxLine: Colour(0x8C8C8C),
    outsideFill: Colour(0xFFFFFF),
    none: BandPaint(fill: Colour(0xFFFFFF), line: Colour(0x8A3A0A)),
    notEstablished: BandPaint(fill: Colour(0xEFEFEF), line: Colour(0x595959)),
    weak: BandPaint(fill: Colour(0xFCE5D0), line: Colour(0x944400)),
    partial: BandPaint(fill: Colour(0xFFF6C9), line: Colour(0x725B00)),
    good: BandPaint(fill: Colour(0xDCEEF9), line: Colour(0x005A92)),
    strong: BandPaint(fill: Colour(0xCFEBDF), line: Colour(0x006045)),
    positive: Colour(0x005A8C),
    negative: Colour(0xA33B00),
    contested: Colour(0x5A5A5A)
  )
}
