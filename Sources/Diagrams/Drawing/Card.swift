import Assessment
import Bilingual
import Catalogue
import FactorModel

/// The card of a factor: its label, band, class and verdicts.
struct Card {
  /// Sizes in points.
  static let width = 182.0
  static let margin = (across: 6.5, down: 4.0)
  static let textSize = 9.0
  /// Before the label of the factor that a picture is about.
  static let focusSign = "◆ "
  static let innerWidth = width - 2 * margin.across

  let node: DiagramNode
  let language: Language
  let palette: Palette

  private var isOutside: Bool { node.standing == .outside }

  private var labelSize: Double {
    switch node.standing {
    case .focus: 13
    case .inside: 11
    case .outside: 10
    }
  }

  private var labelLines: [String] {
    let sign = node.standing == .focus ? Self.focusSign : ""
    let wrapper = LineWrapper(width: Self.innerWidth - 2, size: labelSize, isBold: !isOutside)
    return wrapper.lines(of: sign + node.label)
  }

  /// The pattern, letter and number of each verdict, as many on a line as fit.
  private var verdictLines: [String] {
    guard !isOutside else { return [] }
    var lines: [String] = []
    for (item, words) in zip(node.verdicts, node.verdictWords(in: language)) {
      let dots = String(repeating: item.verdict.mark.pattern, count: min(item.count, 8))
      let text = "\(dots) \(words)"
      if let last = lines.last,
        TextWidth.points("\(last)   \(text)", size: Self.textSize) <= Self.innerWidth - 2
      {
        lines[lines.count - 1] = "\(last)   \(text)"
      } else {
        lines.append(text)
      }
    }
    return lines
  }

  /// The height that it will about have, in points.
  var height: Double {
    let lines = Double(labelLines.count) * labelSize * 1.2
    let small = Double(1 + verdictLines.count) * Self.textSize * 1.2
    return lines + small + 6 + 2 * Self.margin.down
  }

  var dot: DOTNode {
    var attributes = Self.outline(
      band: node.band,
      factorClass: node.factorClass,
      isOutside: isOutside,
      palette: palette
    )
    attributes[.label] = .markup(label)
    attributes[.id] = .text("factor-\(node.id)")
    attributes[.class] = .text(
      "factor \(node.standing.rawValue) \(node.factorClass.rawValue) band-\(node.band.rawValue)"
    )
    attributes[.tooltip] = .text(([node.label] + node.facts(in: language)).joined(separator: "\n"))
    return DOTNode(node.id.text, attributes)
  }

  /// The label: first the factor's own, then band and class, then the verdicts.
  private var label: DOTMarkup {
    let paint = palette.paint(node.band)
    let name = DOTMarkup.lines(labelLines.map { .text($0) })
    let band = "\(node.band.mark.pattern) \(node.bandWords(in: language))"
    var cells: [DOTMarkup] = [
      .font(size: labelSize, colour: palette.text, isOutside ? name : .bold(name)),
      .sequence([
        .font(size: Self.textSize, colour: paint.line, .text(band)),
        .font(
          size: Self.textSize - 1,
          colour: palette.quietText,
          .text(" · \(DiagramWording.name(node.factorClass).text(in: language))")
        ),
      ]),
    ]
    if !verdictLines.isEmpty {
      let verdicts = DOTMarkup.lines(verdictLines.map { .text($0) })
      cells.append(.font(size: Self.textSize, colour: palette.text, verdicts))
    }
    return .column(width: Self.innerWidth, cells)
  }

  /// Shape, border and fill, for cards and for the samples in the key.
  static func outline(
    band: Band,
    factorClass: FactorClass,
    isOutside: Bool = false,
    palette: Palette
  ) -> DOTAttributes {
    let paint = palette.paint(band)
    let outline = BandOutline(band)
    let shape = CardShape(factorClass)
    let style = ["filled", shape.style, outline.line.rawValue].compactMap { $0 }
    return [
      .shape: .text(shape.name),
      .style: .text(style.joined(separator: ",")),
      .fillColour: .colour(isOutside ? palette.outsideFill : paint.fill),
      .colour: .colour(paint.line),
      .penWidth: .number(isOutside ? 0.8 : outline.width),
      .peripheries: outline.isDouble && !isOutside ? 2 : 1,
    ]
  }
}

extension DOTValue {
  static func colour(_ colour: Colour) -> DOTValue { .text(colour.hex) }

  /// Graphviz measures pictures in inches.
  static func inches(points: Double) -> DOTValue { .number(points / 72) }
}
