extension PageBody {
  /// Runs of text; `isFlat` leaves out what cannot stand within something that is pressed: links and places.
  mutating func write(_ inlines: [Inline], isFlat: Bool = false) {
    for inline in inlines { write(inline, isFlat: isFlat) }
  }

  private mutating func write(_ inline: Inline, isFlat: Bool) {
    switch inline {
    case .text(let text): writer.text(text)
    case .strong(let inner): element(.strong) { $0.write(inner, isFlat: isFlat) }
    case .emphasis(let inner): element(.em) { $0.write(inner, isFlat: isFlat) }
    case .code(let text): element(.code, text: text)
    case .link(let inner, let target):
      if isFlat {
        write(inner, isFlat: true)
      } else {
        element(.a, [.href(Self.target(target))]) { $0.write(inner, isFlat: true) }
      }
    case .state(let text, let tone, let mark):
      element(.b, [.class(tone.rawValue)] + Self.sign(mark), text: text)
    case .target(let anchor):
      if !isFlat { element(.span, [.id(names.unique(anchor.id))], text: "") }
    case .lineBreak: writer.element(.br)
    }
  }

  /// The mark of a state for the style sheet, which shows it instead of that of the tone.
  static func sign(_ mark: String?) -> [HTMLAttribute] { mark.map { [.data("m", $0)] } ?? [] }

  private static func target(_ target: LinkTarget) -> PageTarget {
    switch target {
    case .anchor(let anchor): .id(anchor.id)
    case .address(let address): .address(address)
    case .file(let path): .file(path)
    }
  }
}

extension Inline {
  /// Whether something in it leads elsewhere or is led to.
  var holdsLink: Bool {
    switch self {
    case .link, .target: true
    case .strong(let inner), .emphasis(let inner): inner.contains(where: \.holdsLink)
    case .text, .code, .state, .lineBreak: false
    }
  }
}
