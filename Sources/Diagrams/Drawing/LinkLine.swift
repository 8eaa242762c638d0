import Bilingual
import Catalogue
import FactorModel

/// The line of a link: its sign as a character, a line style and an arrowhead, as well as a colour.
struct LinkLine {
  let edge: DiagramEdge
  /// The labels of its ends.
  let from: String
  let to: String
  let language: Language
  let palette: Palette
  /// How many columns it runs to the right; `nil` for a link that runs back.
  let columns: Int?

  var dot: DOTEdge {
    let colour = palette.line(edge.polarity)
    let tooltip = ["\(from) → \(to)", edge.signWords(in: language)] + edge.evidence
    var attributes: DOTAttributes = [
      .label: .markup(.font(size: 14, colour: colour, .bold(.text(edge.polarity.mark.letter)))),
      .colour: .colour(colour),
      .style: .text(Self.style(edge.polarity)),
      .arrowHead: .text(Self.arrowHead(edge.polarity)),
      .penWidth: .number(Self.width(edge.strength)),
      .id: .text("link-\(edge.from)_\(edge.to)"),
      .class: .text("link \(Self.className(edge.polarity))"),
      .tooltip: .text(tooltip.joined(separator: "\n")),
      .labelTooltip: .text(tooltip.joined(separator: "\n")),
    ]
    if let columns {
      attributes[.minimumLength] = .number(Double(columns))
    } else {
      attributes[.constraint] = false
    }
    return DOTEdge(edge.from.text, edge.to.text, attributes)
  }

  private static func style(_ polarity: Polarity) -> String {
    switch polarity {
    case .positive: "solid"
    case .negative: "dashed"
    case .unknown: "dotted"
    }
  }

  private static func arrowHead(_ polarity: Polarity) -> String {
    switch polarity {
    case .positive: "normal"
    case .negative: "tee"
    case .unknown: "odot"
    }
  }

  private static func className(_ polarity: Polarity) -> String {
    switch polarity {
    case .positive: "positive"
    case .negative: "negative"
    case .unknown: "contested"
    }
  }

  /// In points.
  static func width(_ strength: Strength?) -> Double {
    switch strength {
    case .strong: 2.8
    case .moderate: 2
    case nil: 1.3
    case .weak: 0.8
    }
  }
}
