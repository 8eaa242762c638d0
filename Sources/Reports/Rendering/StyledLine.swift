import Bilingual

/// A line for a terminal: characters, each with the style in which it appears.
struct StyledLine: Hashable {
  struct Style: Hashable {
    var isStrong = false
    var tone: Tone?
  }

  struct Glyph: Hashable {
    var character: Character
    var style: Style
    var width: Int { character.displayWidth }
    var isBlank: Bool { character == " " }
  }

  var glyphs: [Glyph] = []

  init(_ glyphs: [Glyph] = []) { self.glyphs = glyphs }

  init(_ text: String, style: Style = Style()) {
    glyphs = text.map { Glyph(character: $0, style: style) }
  }

  var width: Int { glyphs.reduce(0) { $0 + $1.width } }

  static func + (left: Self, right: Self) -> Self { Self(left.glyphs + right.glyphs) }

  /// Filled with blanks to `width`, on the right or, for numbers, on the left.
  func padded(to width: Int, _ alignment: ReportTable.Alignment) -> StyledLine {
    let padding = StyledLine(String(repeating: " ", count: max(0, width - self.width)))
    switch alignment {
    case .leading: return self + padding
    case .trailing: return padding + self
    }
  }

  /// Without the blanks at its end.
  var trimmed: StyledLine {
    StyledLine(glyphs.reversed().drop(while: \.isBlank).reversed())
  }

  /// The line as text, with the escape sequences of a terminal where `isColoured`.
  func text(isColoured: Bool) -> String {
    guard isColoured else { return String(glyphs.map(\.character)) }
    var result = ""
    var current = Style()
    for glyph in glyphs {
      if glyph.style != current {
        if current != Style() { result += "\u{1B}[0m" }
        result += Self.opening(glyph.style)
        current = glyph.style
      }
      result.append(glyph.character)
    }
    return current == Style() ? result : result + "\u{1B}[0m"
  }

  private static func opening(_ style: Style) -> String {
    var codes: [String] = []
    if style.isStrong { codes.append("1") }
    switch style.tone {
    case .good: codes.append("32")
    case .fair: codes.append("33")
    case .poor: codes.append("31")
    case .open: codes.append("36")
    case .neutral, nil: break
    }
    return codes.isEmpty ? "" : "\u{1B}[\(codes.joined(separator: ";"))m"
  }
}

extension StyledLine {
  /// The words of `inlines`, one line for each line break in them.
  static func lines(of inlines: [Inline], style: Style = Style()) -> [StyledLine] {
    var lines = [StyledLine()]
    append(inlines, style, to: &lines)
    return lines
  }

  private static func append(_ inlines: [Inline], _ style: Style, to lines: inout [StyledLine]) {
    func add(_ text: String, _ style: Style) {
      let glyphs = StyledLine(VisibleText.singleLine(text), style: style).glyphs
      lines[lines.count - 1].glyphs += glyphs
    }
    for inline in inlines {
      switch inline {
      case .text(let text), .code(let text): add(text, style)
      case .strong(let inner):
        append(inner, Style(isStrong: true, tone: style.tone), to: &lines)
      case .emphasis(let inner): append(inner, style, to: &lines)
      case .state(let text, let tone, _):
        add(text, Style(isStrong: style.isStrong, tone: tone))
      case .link(let inner, let target):
        append(inner, style, to: &lines)
        if case .address(let address) = target, inner.plainText != address.text {
          add(" <\(address.text)>", style)
        }
      case .target: break
      case .lineBreak: lines.append(StyledLine())
      }
    }
  }

  /// What stands between blanks; a percent sign stays with its number.
  private var words: [ArraySlice<Glyph>] {
    var words: [ArraySlice<Glyph>] = []
    for word in glyphs.split(omittingEmptySubsequences: false, whereSeparator: \.isBlank) {
      if word.first?.character == "%", let number = words.last, !number.isEmpty {
        words[words.count - 1] = glyphs[number.startIndex..<word.endIndex]
      } else {
        words.append(word)
      }
    }
    return words
  }

  /// Where a word that is wider than `width` is broken: after a mark as ids have them, else where it is full.
  private static func breakPoint(in word: ArraySlice<Glyph>, width: Int) -> Int? {
    var used = 0
    var afterMark: Int?
    for (place, glyph) in zip(word.indices, word) {
      used += glyph.width
      if used > width, place > word.startIndex { return afterMark ?? place }
      if "-./@:_".contains(glyph.character) { afterMark = place + 1 }
    }
    return nil
  }

  /// The line in pieces no wider than `width`, broken at blanks, or within a word that is wider than that.
  ///
  /// A character wider than `width` has a line of its own.
  func wrapped(to width: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    var current = StyledLine()
    var used = 0
    for word in words {
      let wordWidth = word.reduce(0) { $0 + $1.width }
      if !current.glyphs.isEmpty || used > 0 {
        if used + 1 + wordWidth <= width {
          let (before, after) = (current.glyphs.last?.style, word.first?.style)
          let style = before == after ? before : nil
          current.glyphs.append(Glyph(character: " ", style: style ?? Style()))
          used += 1
        } else {
          lines.append(current.trimmed)
          (current, used) = (StyledLine(), 0)
        }
      }
      var rest = word
      while used == 0, let end = Self.breakPoint(in: rest, width: width) {
        lines.append(StyledLine(Array(rest[..<end])))
        rest = rest[end...]
      }
      current.glyphs += rest
      used += rest.reduce(0) { $0 + $1.width }
    }
    lines.append(current.trimmed)
    return lines
  }
}
