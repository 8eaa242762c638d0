package import Assessment
package import FactorModel

/// What a line, an area or a text is painted with, by its meaning; a ``Palette`` says which colour that is.
package enum Ink: Sendable, Hashable {
  case page
  case text
  /// For captions and what stands back; still read on page and panel.
  case quiet
  /// Borders of boxes, axes.
  case rule
  /// Thin lines behind the marks: grids.
  case grid
  /// A light area that sets things apart.
  case panel
  /// Areas of what is shown beside the matter.
  case outside
  /// The area of something in this band; text in ``text`` and ``line(_:)`` is read on it.
  case fill(Band)
  /// Borders, strokes and words of something in this band, on its fill, on page and on panel.
  case line(Band)
  case link(Polarity)

  package static var allCases: [Ink] {
    [.page, .text, .quiet, .rule, .grid, .panel, .outside]
      + Band.allCases.flatMap { [.fill($0), .line($0)] }
      + Polarity.allCases.map { .link($0) }
  }

  /// A short name, unique among inks, of which class names are made.
  var code: String {
    switch self {
    case .page: "p"
    case .text: "t"
    case .quiet: "q"
    case .rule: "r"
    case .grid: "g"
    case .panel: "n"
    case .outside: "o"
    case .fill(let band): "b" + band.mark.letter.lowercased()
    case .line(let band): "l" + band.mark.letter.lowercased()
    case .link(.positive): "kp"
    case .link(.negative): "kn"
    case .link(.unknown): "ku"
    }
  }
}

extension Verdict {
  /// The band whose paint it shares: good news is painted alike, whatever it is about.
  package var paint: Band {
    switch self {
    case .met: .strong
    case .gap: .weak
    case .notEstablished: .notEstablished
    case .exempt: .good
    }
  }
}
