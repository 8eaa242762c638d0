/// A stretch of a text in which the words that were found are marked.
package struct Snippet: Sendable, Hashable {
  package struct Part: Sendable, Hashable {
    package var text: String
    package var isMatch: Bool

    package init(_ text: String, isMatch: Bool = false) {
      self.text = text
      self.isMatch = isMatch
    }
  }

  /// Not empty one by one; together they are the text.
  package var parts: [Part]

  package init(_ parts: [Part]) { self.parts = parts }

  /// The text, with each match between `open` and `close`.
  package func text(open: String = "", close: String = "") -> String {
    parts.map { $0.isMatch ? open + $0.text + close : $0.text }.joined()
  }

  package var matchCount: Int { parts.count(where: \.isMatch) }
}

extension Snippet {
  // Private use signs; one that stands in a text by itself moves the mark there, and is not shown.
  static let open: Character = "\u{F0001}"
  static let close: Character = "\u{F0002}"

  /// Reads the marks that SQLite was told to set.
  init(marked text: String) {
    var parts: [Part] = []
    var current = String.UnicodeScalarView()
    var isMatch = false
    func finish() {
      if !current.isEmpty { parts.append(Part(String(current), isMatch: isMatch)) }
      current = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      switch Character(scalar) {
      case Self.open:
        finish()
        isMatch = true
      case Self.close:
        finish()
        isMatch = false
      default:
        current.append(scalar)
      }
    }
    finish()
    self.init(parts)
  }
}
