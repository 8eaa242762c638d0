/// Breaks labels into lines of about the same width.
package struct LineWrapper: Sendable {
  /// The widest that a line may be, in points.
  package var width: Double
  package var size: Double
  package var isBold: Bool
  /// What does not fit into so many lines is left out, which an ellipsis shows.
  package var mostLines: Int

  package init(width: Double, size: Double, isBold: Bool = false, mostLines: Int = 6) {
    self.width = width
    self.size = size
    self.isBold = isBold
    self.mostLines = mostLines
  }

  /// As few lines as the width allows, and those as even as they can be; at least one.
  package func lines(of text: String) -> [String] {
    let words = words(of: text)
    let fewest = lines(of: words, within: width)
    guard fewest.count <= mostLines else {
      var last = fewest[mostLines - 1]
      while !last.isEmpty, measured(last + "…") > width { last.removeLast() }
      return fewest.prefix(mostLines - 1) + [last + "…"]
    }
    var balanced = fewest
    var limit = widest(of: fewest)
    while true {
      let next = lines(of: words, within: limit - 0.5)
      guard next.count == fewest.count, widest(of: next) < limit else { return balanced }
      balanced = next
      limit = widest(of: next)
    }
  }

  private func measured(_ text: some StringProtocol) -> Double {
    TextWidth.points(String(text), size: size, isBold: isBold)
  }

  private func widest(of lines: [String]) -> Double { lines.map(measured).max() ?? 0 }

  /// The words, those that are wider than a line cut into pieces that fit.
  private func words(of text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).flatMap { word -> [String] in
      var pieces = [""]
      for character in word {
        if let last = pieces.last, !last.isEmpty, measured(last + String(character)) > width {
          pieces.append("")
        }
        pieces[pieces.count - 1].append(character)
      }
      return pieces
    }
  }

  private func lines(of words: [String], within limit: Double) -> [String] {
    var lines: [String] = []
    for word in words {
      if let last = lines.last, measured("\(last) \(word)") <= limit {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(word)
      }
    }
    return lines.isEmpty ? [""] : lines
  }
}
