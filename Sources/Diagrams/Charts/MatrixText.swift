/// Texts that have to stay within a width: cut by measure, with an ellipsis where something is left out.
enum MatrixText {
  /// As much of `text` as fits on one line of `width` points.
  static func cut(_ text: String, width: Double, size: Double, isBold: Bool = false) -> String {
    lines(text, width: width, size: size, isBold: isBold, most: 1).first ?? ""
  }

  /// `text` on at most `most` lines, each within `width` points; broken between words where it can be.
  ///
  /// It takes no longer than the text that is shown is long, whatever is left out.
  static func lines(
    _ text: String,
    width: Double,
    size: Double,
    isBold: Bool = false,
    most: Int = 2
  ) -> [String] {
    var lines: [String] = []
    var rest = text[...].drop(while: \.isWhitespace)
    while !rest.isEmpty, lines.count < most {
      let isLast = lines.count == most - 1
      let (line, after) = line(of: rest, width: width, size: size, isBold: isBold, isLast: isLast)
      lines.append(line)
      rest = after
    }
    return lines.isEmpty ? [""] : lines
  }

  private static func line(
    of text: Substring,
    width: Double,
    size: Double,
    isBold: Bool,
    isLast: Bool
  ) -> (String, Substring) {
    func measure(_ character: Character) -> Double {
      TextWidth.points(String(character), size: size, isBold: isBold)
    }
    var fitting = ""
    // The longest beginnings that fit: of whole words, and with room for the ellipsis.
    var words: (String, String.Index)?
    var shortened = ""
    let ellipsis = measure("…")
    var (used, index) = (0.0, text.startIndex)
    while index < text.endIndex {
      let character: Character = text[index].isWhitespace ? " " : text[index]
      if character == " " {
        words = (fitting, index)
        if fitting.last == " " {
          index = text.index(after: index)
          continue
        }
      }
      used += measure(character)
      guard used <= width else { break }
      fitting.append(character)
      if used + ellipsis <= width { shortened = fitting }
      index = text.index(after: index)
    }
    func after(_ index: String.Index) -> Substring {
      text[index...].drop(while: \.isWhitespace)
    }
    if index == text.endIndex || after(index).isEmpty { return (trimmed(fitting), "") }
    if isLast { return (trimmed(shortened) + "…", "") }
    if let words, !words.0.isEmpty { return (trimmed(words.0), after(words.1)) }
    guard !fitting.isEmpty else { return ("…", "") }
    return (fitting, after(index))
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
