/// What a person typed, understood: words and phrases that must stand in a row, and such that must not.
///
/// - Words stand in any order and any field; all of them must be there.
/// - `"quoted words"` stand side by side; a quote that is never closed ends with the text.
/// - `-word` and `-"quoted words"` must not be there.
/// - The last word may be the beginning of one, and so may any with a star behind: `refer*`.
///
/// Everything else is text. Nothing that can be typed is an error.
struct SearchQuery: Hashable {
  struct Term: Hashable {
    /// As typed, without quotes, dash and star.
    var text: String
    var isPrefix: Bool
    var isExcluded: Bool
  }

  /// More than this many different terms are not looked for.
  static let limit = 1000

  private(set) var required: [Term] = []
  private(set) var excluded: [Term] = []
  /// What holds no word, or is beyond the limit, as typed.
  private(set) var leftOut: [String] = []

  /// `hasWords` says whether the index would find a word in a piece of text.
  init(_ text: String, hasWords: (String) throws -> Bool) rethrows {
    var known: Set<Term> = []
    for term in Self.terms(text.withoutNull) {
      let isWanted = try hasWords(term.text)
      guard isWanted, known.contains(term) || known.count < Self.limit else {
        leftOut.append(term.text)
        continue
      }
      guard known.insert(term).inserted else { continue }
      if term.isExcluded { excluded.append(term) } else { required.append(term) }
    }
  }

  private static func terms(_ text: String) -> [Term] {
    var terms: [Term] = []
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      if first.properties.isWhitespace {
        rest.removeFirst()
        continue
      }
      let afterDash = rest.drop { $0 == "-" }
      let isExcluded = afterDash.startIndex != rest.startIndex
      if let opening = afterDash.first, isQuote(opening) {
        let inside = afterDash.dropFirst()
        let phrase = inside.prefix { !isQuote($0) }
        terms.append(Term(text: String(phrase), isPrefix: false, isExcluded: isExcluded))
        rest = inside[phrase.endIndex...].dropFirst()
        continue
      }
      let word = afterDash.prefix { !$0.properties.isWhitespace && !isQuote($0) }
      rest = afterDash[word.endIndex...]
      let isLast = rest.allSatisfy(\.properties.isWhitespace)
      terms.append(
        Term(
          text: String(word),
          isPrefix: word.last == "*" || isLast && !isExcluded,
          isExcluded: isExcluded
        )
      )
    }
    return terms.filter { !$0.text.isEmpty }
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}": true
    default: false
    }
  }
}

extension SearchQuery {
  /// The same for FTS5, within `fields`; `nil` where nothing is required.
  func expression(within fields: [SearchField]) -> String? {
    guard !required.isEmpty else { return nil }
    let wanted = required.map(\.expression).joined(separator: " AND ")
    let columns = fields.map(\.rawValue).joined(separator: " ")
    guard let unwanted = exclusion(within: fields) else { return "{\(columns)} : (\(wanted))" }
    return "({\(columns)} : (\(wanted))) NOT (\(unwanted))"
  }

  /// Rows that are excluded; `nil` where none are.
  func exclusion(within fields: [SearchField]) -> String? {
    guard !excluded.isEmpty else { return nil }
    let columns = fields.map(\.rawValue).joined(separator: " ")
    return "{\(columns)} : (\(excluded.map(\.expression).joined(separator: " OR ")))"
  }
}

extension SearchQuery.Term {
  /// A quoted string of FTS5, in which nothing is an operator.
  fileprivate var expression: String {
    let quoted = text.split(separator: "\"", omittingEmptySubsequences: false).joined(
      separator: "\"\""
    )
    return isPrefix ? "\"\(quoted)\" *" : "\"\(quoted)\""
  }
}
