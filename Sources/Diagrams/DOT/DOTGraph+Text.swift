extension DOTGraph {
  /// The graph in the DOT language, ending in a line end.
  package var text: String {
    var writer = DOTWriter(edge: isDirected ? "->" : "--")
    writer.block(opening: "\(isDirected ? "digraph" : "graph") \(dotQuoted(name))") {
      $0.write(body)
    }
    return writer.text
  }
}

private struct DOTWriter {
  var edge: String
  var text = ""
  private var depth = 0

  init(edge: String) {
    self.edge = edge
  }

  mutating func write(_ body: DOTBody) {
    defaults("graph", body.attributes.filter { !$0.isOwn })
    defaults("node", body.nodeDefaults)
    defaults("edge", body.edgeDefaults)
    for subgraph in body.subgraphs {
      block(opening: "subgraph \(dotQuoted(subgraph.boxName))") { $0.write(subgraph.body) }
    }
    // A subgraph takes over what its parent has by then: a map's title would stand on every box.
    defaults("graph", body.attributes.filter(\.isOwn))
    for node in body.nodes {
      line(dotQuoted(node.name) + list(node.attributes))
    }
    for edge in body.edges {
      let ends = "\(dotQuoted(edge.tail)) \(self.edge) \(dotQuoted(edge.head))"
      line(ends + list(edge.attributes))
    }
  }

  private mutating func defaults(_ keyword: String, _ attributes: DOTAttributes) {
    guard !attributes.isEmpty else { return }
    line(keyword + list(attributes))
  }

  mutating func block(opening: String, _ contents: (inout Self) -> Void) {
    line(opening + " {")
    depth += 1
    contents(&self)
    depth -= 1
    line("}")
  }

  private mutating func line(_ content: String) {
    text += String(repeating: "  ", count: depth) + content + "\n"
  }

  private func list(_ attributes: DOTAttributes) -> String {
    guard !attributes.isEmpty else { return "" }
    let items = attributes.entries.map { "\($0.name.rawValue)=\(written($0.value, for: $0.name))" }
    return " [" + items.joined(separator: ", ") + "]"
  }

  private func written(_ value: DOTValue, for name: DOTAttribute) -> String {
    switch value {
    case .text(let text): "\"" + lines(text, for: name).joined(separator: #"\n"#) + "\""
    case .leftAligned(let text): "\"" + lines(text, for: name).map { $0 + #"\l"# }.joined() + "\""
    case .number(let number): "\"\(dotDecimal(number))\""
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  private func lines(_ text: String, for name: DOTAttribute) -> [String] {
    let text = name.isReadTwice ? text.replacing("\\", with: #"\\"#) : text
    return dotLines(text, isProse: name.isProse)
  }
}

/// `name` as a quoted identifier.
///
/// The language knows one escape in it, `\"`; doubling every backslash keeps the end of the string
/// where it is, and different names different.
func dotQuoted(_ name: String) -> String {
  "\"" + dotLines(name, isProse: false).joined(separator: #"\n"#) + "\""
}

/// The lines of `text`, each fit to stand between quotation marks and to be shown as it is.
func dotLines(_ text: String, isProse: Bool) -> [String] {
  text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
    var escaped = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\"": escaped += #"\""#
      case "\\": escaped += #"\\"#
      case "&" where isProse: escaped += "&amp;"
      case "\t": escaped += " "
      case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}":
        escaped += "\u{FFFD}"  // no place in SVG, which is XML
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

/// `number` with three decimals at most, the same in every locale; what is no number is 0.
func dotDecimal(_ number: Double) -> String {
  let limit = 1e9
  guard number.isFinite else { return "0" }
  let thousandths = Int((min(max(number, -limit), limit) * 1000).rounded())
  let (whole, part) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
  let sign = thousandths < 0 ? "-" : ""
  guard part != 0 else { return "\(sign)\(whole)" }
  let digits = String(String(part + 1000).dropFirst())
  let decimals = digits.reversed().drop { $0 == "0" }.reversed()
  return "\(sign)\(whole).\(String(decimals))"
}
