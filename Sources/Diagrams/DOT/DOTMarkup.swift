/// A label of several sizes, weights and colours: what Graphviz calls an HTML-like label.
///
/// Texts are escaped when it is written and tags are closed by construction, so no text of the
/// user's can end a label or add to it.
package indirect enum DOTMarkup: Sendable, Hashable {
  /// Taken literally, on one line.
  case text(String)
  case bold(DOTMarkup)
  case font(size: Double, colour: Colour, DOTMarkup)
  /// One after the other on the same line.
  case sequence([DOTMarkup])
  /// One under the other, each starting at the left edge.
  case lines([DOTMarkup])
  /// One column of cells without borders, `width` points wide or more.
  case column(width: Double, [DOTMarkup])

  /// The words alone, a line for each line of the label.
  package var plainText: String {
    switch self {
    case .text(let text): text
    case .bold(let content), .font(_, _, let content): content.plainText
    case .sequence(let parts): parts.map(\.plainText).joined()
    case .lines(let parts), .column(_, let parts): parts.map(\.plainText).joined(separator: "\n")
    }
  }

  /// The markup between the angle brackets of a DOT value.
  var written: String {
    switch self {
    case .text(let text): Self.escaped(text)
    case .bold(let content): "<B>\(content.written)</B>"
    case .font(let size, let colour, let content):
      "<FONT POINT-SIZE=\"\(dotDecimal(size))\" COLOR=\"\(colour.hex)\">\(content.written)</FONT>"
    case .sequence(let parts): parts.map(\.written).joined()
    case .lines(let parts): parts.map { $0.written + "<BR ALIGN=\"LEFT\"/>" }.joined()
    case .column(let width, let cells):
      "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\" "
        + "WIDTH=\"\(dotDecimal(width.rounded()))\">"
        + cells.map { "<TR><TD ALIGN=\"LEFT\">\($0.written)</TD></TR>" }.joined() + "</TABLE>"
    }
  }

  /// `text` without anything that Graphviz would read; an empty element is an error to it, so nothing is a space.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\\": escaped += #"\\"#
      case "\t", "\n", "\r", "\u{2028}", "\u{2029}", "\u{85}": escaped += " "
      case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped.isEmpty ? " " : escaped
  }
}
