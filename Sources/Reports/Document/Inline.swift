/// A run of text within a block.
package enum Inline: Sendable, Hashable {
  case text(String)
  case strong([Inline])
  case emphasis([Inline])
  /// A name as a machine writes it: an id, a command.
  case code(String)
  case link([Inline], LinkTarget)
  /// A word that names a state, such as a verdict; colour may underline it, never stand for it.
  ///
  /// `mark` is the sign of just this state, as on the maps; without one the page shows that of the tone.
  case state(String, Tone, mark: String? = nil)
  /// An invisible place to which links lead.
  case target(Anchor)
  case lineBreak
}

/// How a state is meant, for renderers that have colours.
package enum Tone: String, Sendable, Hashable, CaseIterable {
  case good, fair, poor, open, neutral
}

/// Where a link leads.
package enum LinkTarget: Sendable, Hashable {
  /// A place in the same document.
  case anchor(Anchor)
  /// A page of the web.
  case address(WebAddress)
  /// A file beside the document.
  case file(String)
}

/// An address that begins with `http://` or `https://`: nothing else becomes a link.
package struct WebAddress: Sendable, Hashable {
  package let text: String

  /// `nil` where `text` is no such address, or holds blanks or control characters.
  package init?(_ text: String) {
    let lower = text.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://"),
      text.unicodeScalars.allSatisfy({
        !$0.properties.isWhitespace && $0.properties.generalCategory != .control
      })
    else { return nil }
    self.text = text
  }
}

extension Inline: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self = .text(value) }
}

extension [Inline] {
  /// The runs with `separator` between them.
  package func joined(by separator: Inline) -> [Inline] {
    var result: [Inline] = []
    for (place, inline) in enumerated() {
      if place > 0 { result.append(separator) }
      result.append(inline)
    }
    return result
  }

  /// Their words without any form.
  package var plainText: String { map(\.plainText).joined() }
}

extension Inline {
  package var plainText: String {
    switch self {
    case .text(let text), .code(let text), .state(let text, _, _): text
    case .strong(let inlines), .emphasis(let inlines), .link(let inlines, _): inlines.plainText
    case .target: ""
    case .lineBreak: "\n"
    }
  }
}
