import Bilingual

/// A scene as SVG: as a file by itself with the colours of a palette, or as a part of a page whose style sheet paints it.
package struct SceneSVG: Sendable {
  package enum Use: Sendable, Hashable {
    /// A file of its own. Links lead into the gap report at `report`, a path relative to the file; `nil`: no links.
    case file(Palette, report: String?)
    /// A part of the page of the gap report, painted by ``SceneSVG/styles(light:dark:print:)``.
    case inline
  }

  private let scene: Scene
  private let use: Use

  package init(_ scene: Scene, as use: Use) {
    self.scene = scene
    self.use = use
  }

  /// The document, or the element; the same bytes for the same scene.
  package var text: String {
    var writer = SVGWriter()
    let (width, height) = (svgNumber(scene.size.width), svgNumber(scene.size.height))
    var attributes: [(String, String)] = []
    switch use {
    case .file(let palette, _):
      writer.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
      attributes = [
        ("xmlns", "http://www.w3.org/2000/svg"), ("id", scene.id),
        ("width", width + "pt"), ("height", height + "pt"),
        ("viewBox", "0 0 \(width) \(height)"), ("lang", scene.language.rawValue),
        ("role", "graphics-document document"),
        ("aria-labelledby", "\(scene.id)-title"), ("aria-describedby", "\(scene.id)-desc"),
        ("font-family", Self.fonts), ("font-size", "11"),
        ("fill", palette.colour(.text).hex),
      ]
    case .inline:
      attributes = [
        ("class", "d"), ("viewBox", "0 0 \(width) \(height)"),
        ("width", width), ("height", height),
        // On a narrow screen the picture is moved rather than made too small to be read.
        ("style", "min-width:\(svgNumber((scene.size.width * 0.75).rounded()))px"),
        ("role", "img"), ("aria-label", scene.title),
      ]
    }
    writer.open("svg", attributes)
    if case .file(let palette, _) = use {
      writer.element("title", [("id", "\(scene.id)-title")], text: scene.title)
      writer.element("desc", [("id", "\(scene.id)-desc")], text: scene.description)
      writer.open(
        "rect",
        [("width", width), ("height", height), ("fill", palette.colour(.page).hex)],
        isEmpty: true
      )
    }
    write(scene.items, to: &writer)
    writer.close("svg")
    if case .file = use { writer.raw("\n") }
    return writer.markup
  }

  private static let fonts = "DejaVu Sans, Verdana, sans-serif"

  private var isInline: Bool { use == .inline }

  /// Within a page lines of one style are one element, and so are shapes of one paint: see ``SceneRuns``.
  private func write(_ items: [SceneItem], to writer: inout SVGWriter) {
    if isInline {
      for run in SceneRuns(items).runs {
        switch run {
        case .shapes(let shapes): write(shapes, to: &writer)
        case .texts(let lines): write(lines, to: &writer)
        }
      }
      return
    }
    for item in items {
      switch item {
      case .group(let group): write(group, to: &writer)
      case .shape(let shape): write([shape], to: &writer)
      case .text(let text): write([text], to: &writer)
      }
    }
  }

  private func write(_ group: SceneGroup, to writer: inout SVGWriter) {
    let address = address(of: group)
    if let address { writer.open("a", [("href", address)]) }
    var attributes: [(String, String)] = []
    if !isInline {
      if let id = group.id { attributes.append(("id", "\(scene.id)-\(id)")) }
      if group.title != nil { attributes.append(("role", "graphics-symbol img")) }
    }
    let isNeeded = !attributes.isEmpty || (group.title != nil && !isInline)
    if isNeeded { writer.open("g", attributes) }
    if let title = group.title, !isInline {
      writer.element("title", text: ([title] + group.facts).joined(separator: "\n"))
    }
    write(group.items, to: &writer)
    if isNeeded { writer.close("g") }
    if address != nil { writer.close("a") }
  }

  private func address(of group: SceneGroup) -> String? {
    guard let anchor = group.anchor else { return nil }
    switch use {
    case .file(_, let report): return report.map { "\($0)#\(anchor)" }
    case .inline: return nil
    }
  }

  /// Shapes of one paint, of which none covers another.
  private func write(_ shapes: [SceneShape], to writer: inout SVGWriter) {
    guard let shape = shapes.first else { return }
    let paint = paint(shape)
    if shapes.count > 1 {
      let path = shapes.map { self.path(of: $0.form) }.joined()
      return writer.open("path", [("d", path)] + paint, isEmpty: true)
    }
    switch shape.form {
    case .rectangle(let frame, let radius):
      var attributes = [
        ("x", number(frame.minX)), ("y", number(frame.minY)),
        ("width", number(frame.width)), ("height", number(frame.height)),
      ]
      if radius > 0 { attributes.append(("rx", number(radius))) }
      writer.open("rect", attributes + paint, isEmpty: true)
    case .ellipse(let frame):
      writer.open(
        "ellipse",
        [
          ("cx", number(frame.centre.x)), ("cy", number(frame.centre.y)),
          ("rx", number(frame.width / 2)), ("ry", number(frame.height / 2)),
        ] + paint,
        isEmpty: true
      )
    case .polyline, .curve:
      let path = path(of: shape.form)
      if !path.isEmpty { writer.open("path", [("d", path)] + paint, isEmpty: true) }
    }
  }

  private func path(of form: SceneShape.Form) -> String {
    switch form {
    case .rectangle(let frame, _):
      let width = number(frame.width)
      return "M\(pair(frame.origin))h\(width)v\(number(frame.height))h-\(width)Z"
    case .polyline(let points, let isClosed): return path(points, isClosed: isClosed)
    case .curve(let points):
      guard let first = points.first else { return "" }
      return "M\(pair(first))C" + points.dropFirst().map(pair).joined(separator: " ")
    case .ellipse: return ""
    }
  }

  private func path(_ points: [Point], isClosed: Bool) -> String {
    guard let first = points.first else { return "" }
    return "M\(pair(first))" + (points.count > 1 ? "L" : "")
      + points.dropFirst().map(pair).joined(separator: " ") + (isClosed ? "Z" : "")
  }

  private func paint(_ shape: SceneShape) -> [(String, String)] {
    switch use {
    case .inline:
      var classes = shape.fill.map { ["f" + $0.code] } ?? []
      var attributes: [(String, String)] = []
      if let stroke = shape.stroke {
        classes.append("s" + stroke.ink.code)
        switch stroke.dash {
        case .solid: break
        case .dashed: classes.append("h")
        case .dotted: classes.append("i")
        }
        if let place = Self.widths.firstIndex(of: stroke.width) {
          classes.append("w\(place)")
        } else if stroke.width != 1 {
          attributes.append(("stroke-width", svgNumber(stroke.width)))
        }
      }
      return [("class", classes.joined(separator: " "))] + attributes
    case .file(let palette, _):
      var attributes = [("fill", shape.fill.map { palette.colour($0).hex } ?? "none")]
      guard let stroke = shape.stroke else { return attributes }
      attributes.append(("stroke", palette.colour(stroke.ink).hex))
      if stroke.width != 1 { attributes.append(("stroke-width", svgNumber(stroke.width))) }
      switch stroke.dash {
      case .solid: break
      case .dashed: attributes.append(("stroke-dasharray", "5,2"))
      case .dotted: attributes.append(("stroke-dasharray", "1,5"))
      }
      return attributes
    }
  }

  /// Lines of one style, each a size below the other or further on.
  private func write(_ lines: [SceneText], to writer: inout SVGWriter) {
    guard let text = lines.first else { return }
    let areCharacters = lines.allSatisfy { $0.text.count == 1 }
    let placed = areCharacters ? lines : [text]
    let xs = placed.map { number($0.origin.x) }.joined(separator: " ")
    let isRow = placed.allSatisfy { $0.origin.y == text.origin.y }
    let ys = (isRow ? [text] : placed).map { number($0.origin.y) }.joined(separator: " ")
    var attributes = [("x", xs), ("y", ys)]
    var classes: [String] = []
    if isInline, let place = Self.sizes.firstIndex(of: text.size) {
      classes.append("z\(place)")
    } else if text.size != 11 {
      attributes.append(("font-size", svgNumber(text.size)))
    }
    if text.isBold {
      if isInline { classes.append("b") } else { attributes.append(("font-weight", "bold")) }
    }
    switch text.alignment {
    case .start: break
    case .middle:
      if isInline { classes.append("m") } else { attributes.append(("text-anchor", "middle")) }
    case .end:
      if isInline { classes.append("e") } else { attributes.append(("text-anchor", "end")) }
    }
    if text.ink != .text {
      switch use {
      case .inline: classes.append("f" + text.ink.code)
      case .file(let palette, _): attributes.append(("fill", palette.colour(text.ink).hex))
      }
    }
    if !classes.isEmpty { attributes.append(("class", classes.joined(separator: " "))) }
    // Marks are drawn with blanks between them that must not run together.
    if lines.contains(where: { $0.text.contains("  ") }) {
      attributes.append(("xml:space", "preserve"))
    }
    guard lines.count > 1, !areCharacters else {
      // Of several characters each has its own place.
      writer.element("text", attributes, text: lines.map(\.text).joined())
      return
    }
    writer.open("text", attributes)
    writer.text(text.text)
    var y = text.origin.y
    for line in lines.dropFirst() {
      let below = line.origin.y == y ? [] : [("y", number(line.origin.y))]
      writer.element("tspan", [("x", number(line.origin.x))] + below, text: line.text)
      y = line.origin.y
    }
    writer.close("text")
  }

  /// Whole points are fine enough for what stands within a page, but for small marks.
  private func number(_ value: Double) -> String {
    isInline && abs(value) >= 20 ? svgNumber(value.rounded()) : svgNumber(value)
  }

  private func pair(_ point: Point) -> String { "\(number(point.x)),\(number(point.y))" }

  /// Sizes of type and widths of lines that have a class within a page.
  private static let sizes = [8.5, 9, 9.5, 10, 10.5, 12, 13, 22]
  private static let widths = [0.5, 0.8, 1.2, 1.3, 1.6, 2, 2.6]
}

extension SceneSVG {
  /// The style sheet that paints inline drawings: for light and dark screens, for paper, and where the reader's own
  /// colours are forced.
  package static func styles(light: Palette, dark: Palette, print: Palette) -> String {
    """
    .d{max-width:100%;height:auto;font:11px \(fonts)}.d :is(path,rect,ellipse){fill:none}\(measures)
    \(rules(light))
    @media screen and (prefers-color-scheme:dark){\(rules(dark))}
    @media print{\(rules(print))}
    @media (forced-colors:active){.d{forced-color-adjust:auto}.d text{fill:CanvasText}\
    .d [class^=f]:not(text){fill:Canvas;stroke:CanvasText}\
    .d :is([class^=fl],[class^=fk],[class^=ft],[class^=fq]):not(text){fill:CanvasText}}
    """
  }

  /// What does not depend on colours.
  private static var measures: String {
    let sizes = sizes.enumerated().map { ".d .z\($0){font-size:\(svgNumber($1))px}" }
    let widths = widths.enumerated().map { ".d .w\($0){stroke-width:\(svgNumber($1))}" }
    return (sizes + widths).joined()
      + ".d .b{font-weight:bold}.d .m{text-anchor:middle}.d .e{text-anchor:end}"
      + ".d .h{stroke-dasharray:5 2}.d .i{stroke-dasharray:1 5}"
  }

  private static func rules(_ palette: Palette) -> String {
    let paints = Ink.allCases.map { ink in
      let colour = palette.colour(ink).hex
      return ".d .f\(ink.code){fill:\(colour)}.d .s\(ink.code){stroke:\(colour)}"
    }
    return ".d{fill:\(palette.colour(.text).hex);background:\(palette.colour(.page).hex)}"
      + paints.joined()
  }
}

/// `number` with one decimal at most, the same in every locale.
func svgNumber(_ number: Double) -> String {
  guard number.isFinite else { return "0" }
  let tenths = Int((min(max(number, -1e9), 1e9) * 10).rounded())
  let (whole, part) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
  return (tenths < 0 ? "-" : "") + String(whole) + (part == 0 ? "" : ".\(part)")
}

/// Builds XML of which every text is escaped.
private struct SVGWriter {
  private(set) var markup = ""

  mutating func raw(_ markup: String) { self.markup += markup }

  mutating func open(_ name: String, _ attributes: [(String, String)] = [], isEmpty: Bool = false) {
    markup += "<\(name)"
    for (name, value) in attributes {
      markup += " \(name)=\""
      append(value, inAttribute: true)
      markup += "\""
    }
    markup += isEmpty ? "/>" : ">"
  }

  mutating func text(_ content: String) { append(content, inAttribute: false) }

  mutating func close(_ name: String) { markup += "</\(name)>" }

  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text content: String)
  {
    open(name, attributes)
    append(content, inAttribute: false)
    close(name)
  }

  /// What XML has no place for becomes U+FFFD.
  private mutating func append(_ content: String, inAttribute: Bool) {
    for scalar in content.unicodeScalars {
      switch scalar {
      case "&": markup += "&amp;"
      case "<": markup += "&lt;"
      case ">": markup += "&gt;"
      case "\"" where inAttribute: markup += "&quot;"
      case "\n" where inAttribute: markup += "&#10;"
      case "\n": markup += "\n"
      case "\t", "\r": markup += " "
      case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}": markup += "\u{FFFD}"
      default: markup.unicodeScalars.append(scalar)
      }
    }
  }
}
