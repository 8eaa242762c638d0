/// `styles.xml`: fonts, fills and number formats, and the cell formats made of them.
final class StylesContent: XMLContent {
  private struct Format {
    var font: Int?
    var fill: Int?
    var number: Int?
    var parent: Int?
    var appliesFont: Bool?
    var appliesFill: Bool?
  }

  private struct Fill {
    var isNone = true
    var foreground: StatedColour?
    var background: StatedColour?
  }

  private enum Section { case fonts, fills, parents, cells, rules, palette, formats, none }

  private let limit: Int
  private var section = Section.none
  private var isInFont = false
  private var isInFill = false
  private var codes: [Int: NumberFormat] = [:]
  private var fonts: [(colour: StatedColour?, isStruck: Bool)] = []
  private var fills: [Fill] = []
  private var parents: [Format] = []
  private var cells: [Format] = []
  private var rules: [(fill: Fill?, font: StatedColour?)] = []
  private var ownIndexed: [RGBColour] = []

  init(limit: Int) { self.limit = limit }

  func start(_ tag: XMLTag) throws(WorkbookFault) {
    if let entered = Self.section(tag.name) {
      section = entered
      return
    }
    switch tag.name {
    case "numFmt" where section == .formats:
      if let id = tag["numFmtId"]?.int, let code = tag["formatCode"]?.string {
        try room(codes.count)
        codes[id] = NumberFormat(code: code)
      }
    case "font":
      isInFont = true
      if section == .fonts {
        try room(fonts.count)
        fonts.append((nil, false))
      }
    case "fill":
      isInFill = true
      if section == .fills {
        try room(fills.count)
        fills.append(Fill())
      }
    case "dxf" where section == .rules:
      try room(rules.count)
      rules.append((nil, nil))
    case "xf":
      try format(tag)
    case "rgbColor" where section == .palette:
      try room(ownIndexed.count)
      if let colour = tag["rgb"].flatMap({ RGBColour(hexadecimal: $0.string) }) {
        ownIndexed.append(colour)
      }
    default: look(tag)
    }
  }

  func end(_ name: XMLName) throws(WorkbookFault) {
    if Self.section(name) != nil { section = .none }
    if "font" ~= name { isInFont = false }
    if "fill" ~= name { isInFill = false }
  }

  private static func section(_ name: XMLName) -> Section? {
    switch name {
    case "fonts": .fonts
    case "fills": .fills
    case "cellStyleXfs": .parents
    case "cellXfs": .cells
    case "dxfs": .rules
    case "indexedColors": .palette
    case "numFmts": .formats
    default: nil
    }
  }

  private func room(_ count: Int) throws(WorkbookFault) {
    guard count < limit else { throw .tooLarge("it has more than \(limit) formats of a kind") }
  }

  private func format(_ tag: XMLTag) throws(WorkbookFault) {
    let format = Format(
      font: tag["fontId"]?.int,
      fill: tag["fillId"]?.int,
      number: tag["numFmtId"]?.int,
      parent: tag["xfId"]?.int,
      appliesFont: tag["applyFont"]?.bool,
      appliesFill: tag["applyFill"]?.bool
    )
    if section == .parents {
      try room(parents.count)
      parents.append(format)
    } else if section == .cells {
      try room(cells.count)
      cells.append(format)
    }
  }

  /// The colour of a font, the pattern and colours of a fill.
  private func look(_ tag: XMLTag) {
    if isInFont, "color" ~= tag.name {
      let colour = StatedColour(tag)
      if section == .fonts, !fonts.isEmpty { fonts[fonts.count - 1].colour = colour }
      if section == .rules, !rules.isEmpty { rules[rules.count - 1].font = colour }
    }
    if isInFont, section == .fonts, !fonts.isEmpty, "strike" ~= tag.name {
      fonts[fonts.count - 1].isStruck = tag["val"]?.bool ?? true
    }
    guard isInFill else { return }
    if section == .fills, !fills.isEmpty { Self.look(tag, &fills[fills.count - 1]) }
    if section == .rules, !rules.isEmpty {
      var fill = rules[rules.count - 1].fill ?? Fill()
      Self.look(tag, &fill)
      rules[rules.count - 1].fill = fill
    }
  }

  private static func look(_ tag: XMLTag, _ fill: inout Fill) {
    switch tag.name {
    case "patternFill":
      // A fill without a pattern is solid in a rule, and none in a cell.
      fill.isNone = tag["patternType"].map { $0.string == "none" } ?? true
    case "fgColor": fill.foreground = StatedColour(tag)
    case "bgColor": fill.background = StatedColour(tag)
    case "color":
      // A gradient passes for the first of its colours.
      if fill.foreground == nil { (fill.foreground, fill.isNone) = (StatedColour(tag), false) }
    default: break
    }
  }

  /// The formats, once the part has been read.
  func styles(theme: [RGBColour?]?) -> (styles: CellStyles, palette: ColourPalette) {
    var palette = ColourPalette()
    if let theme { palette.theme = theme }
    if !ownIndexed.isEmpty { palette.indexed = ownIndexed }
    let styles = CellStyles(
      cells: cells.map { style(of: $0, palette) },
      rules: rules.map { rule in
        // In a rule the colour of a solid fill is the background.
        RuleStyle(
          fill: palette.colour(rule.fill?.background ?? rule.fill?.foreground),
          font: palette.colour(rule.font)
        )
      }
    )
    return (styles, palette)
  }

  /// A format without a fill or font of its own takes that of its named style, unless it says that it applies its own.
  private func style(of format: Format, _ palette: ColourPalette) -> CellStyle {
    let parent = format.parent.flatMap { parents.indices.contains($0) ? parents[$0] : nil }
    func chosen(_ own: Int?, _ applies: Bool?, _ inherited: Int?) -> Int? {
      (own ?? 0) == 0 && applies == nil ? inherited ?? own : own
    }
    let fill = chosen(format.fill, format.appliesFill, parent?.fill)
      .flatMap { fills.indices.contains($0) ? fills[$0] : nil }
    let font = chosen(format.font, format.appliesFont, parent?.font)
      .flatMap { fonts.indices.contains($0) ? fonts[$0] : nil }
    let number = format.number ?? parent?.number ?? 0
    return CellStyle(
      fill: fill.flatMap { $0.isNone ? nil : palette.colour($0.foreground) },
      font: palette.colour(font?.colour),
      format: codes[number] ?? NumberFormat(builtIn: number),
      isStruck: font?.isStruck ?? false
    )
  }
}
