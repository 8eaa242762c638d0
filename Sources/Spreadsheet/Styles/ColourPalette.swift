/// A colour as a workbook states it.
enum StatedColour: Sendable, Hashable {
  case rgb(RGBColour, tint: Double)
  case theme(Int, tint: Double)
  case indexed(Int, tint: Double)

  /// Reads a `color`, `fgColor` or `bgColor` element; `nil` for the automatic colour and for none.
  init?(_ tag: XMLTag) {
    let tint = tag["tint"]?.double ?? 0
    if tag["auto"]?.bool == true { return nil }
    if let rgb = tag["rgb"].flatMap({ RGBColour(hexadecimal: $0.string) }) {
      self = .rgb(rgb, tint: tint)
    } else if let index = tag["theme"]?.int {
      self = .theme(index, tint: tint)
    } else if let index = tag["indexed"]?.int {
      self = .indexed(index, tint: tint)
    } else {
      return nil
    }
  }
}

/// What the colours of a workbook stand for: its theme and its indexed colours.
struct ColourPalette: Sendable {
  /// In the order of `theme1.xml`: dark 1, light 1, dark 2, light 2, six accents, link, followed link.
  var theme: [RGBColour?] = Self.officeTheme
  var indexed: [RGBColour] = Self.standardIndexed

  /// `nil` where the colour is the system's, or is none that the palette has.
  func colour(_ stated: StatedColour?) -> RGBColour? {
    switch stated {
    case nil: return nil
    case .rgb(let colour, let tint): return tinted(colour, tint)
    case .indexed(let index, let tint):
      return indexed.indices.contains(index) ? tinted(indexed[index], tint) : nil
    case .theme(let index, let tint):
      // The indices swap light and dark against the order of the theme part: 0 is light 1, 1 is dark 1.
      let place = index < 4 ? index ^ 1 : index
      guard theme.indices.contains(place), let colour = theme[place] else { return nil }
      return tinted(colour, tint)
    }
  }

  private func tinted(_ colour: RGBColour, _ tint: Double) -> RGBColour {
    tint == 0 || tint.isNaN ? colour : HSLColour(colour).tinted(by: tint).rgb
  }

  /// The theme of Office since 2013, for workbooks that state theme colours and no theme.
  static let officeTheme: [RGBColour?] = [
    0x000000, 0xFFFFFF, 0x44546A, 0xE7E6E6, 0x4472C4, 0xED7D31, 0xA5A5A5, 0xFFC000, 0x5B9BD5,
    0x70AD47, 0x0563C1, 0x954F72,
  ].map { RGBColour($0) }

  /// The 64 colours that every workbook has unless it states its own (ECMA-376, 18.8.27).
  static let standardIndexed: [RGBColour] = [
    0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF,
    0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF,
    0x800000, 0x008000, 0x000080, 0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080,
    0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF,
    0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF,
    0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99,
    0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696,
    0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333,
  ].map { RGBColour($0) }
}
