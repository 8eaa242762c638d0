/// A text of the user's material with its place: a scalar of a YAML file, a cell of a table.
package struct PlacedText: Sendable, Hashable {
  /// How the text stands in its file, which tells where its parts stand.
  package enum Layout: Sendable, Hashable {
    /// As it is.
    case plain
    /// Between quotation marks, those inside it taking two characters.
    case quoted
    /// Broken into lines in another way; the place of a part is that of the whole.
    case reflowed
  }

  package var text: String
  package var location: SourceLocation
  package var layout: Layout

  package init(_ text: String, at location: SourceLocation, layout: Layout = .plain) {
    self.text = text
    self.location = location
    self.layout = layout
  }

  /// The members of a list that is written in one text, without the white space around them, each with its place.
  ///
  /// An empty member, as a trailing separator leaves it, is skipped.
  package func members(separatedBy separator: Character = ";") -> [PlacedText] {
    var members: [PlacedText] = []
    var start = text.startIndex
    while start <= text.endIndex {
      let end = text[start...].firstIndex(of: separator) ?? text.endIndex
      if let member = trimmedPart(start..<end) { members.append(member) }
      guard end < text.endIndex else { break }
      start = text.index(after: end)
    }
    return members
  }

  private func trimmedPart(_ range: Range<String.Index>) -> PlacedText? {
    let part = text[range]
    guard let first = part.firstIndex(where: { !$0.isWhitespace }),
      let last = part.lastIndex(where: { !$0.isWhitespace })
    else { return nil }
    return PlacedText(String(text[first...last]), at: location(of: first), layout: .plain)
  }

  private func location(of index: String.Index) -> SourceLocation {
    guard case .text(let file, var line, var column) = location, index > text.startIndex else {
      return location
    }
    switch layout {
    case .plain: break
    case .quoted: column += 1
    case .reflowed: return location
    }
    for character in text[..<index] {
      if character.isNewline {
        (line, column) = (line + 1, 1)
      } else {
        column += character == "\"" && layout == .quoted ? 2 : 1
      }
    }
    return .text(file: file, line: line, column: column)
  }
}

extension PlacedText {
  /// The case of an enumeration that the text names.
  ///
  /// Any other word is reported as an `unknown-value` of `kind`, with what was expected.
  package func choice<Value>(_ kind: String, _ diagnostics: inout [Diagnostic]) -> Value?
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    if let value = Value(rawValue: text) { return value }
    report(unknown: kind, among: Value.allCases.map(\.rawValue), &diagnostics)
    return nil
  }

  /// Reports that the text is none of the words `known` for `kind`.
  package func report(
    unknown kind: String,
    among known: [String],
    _ diagnostics: inout [Diagnostic]
  ) {
    diagnostics.append(
      Diagnostic(
        id: "unknown-value",
        at: location,
        "unknown \(kind) '\(text)'",
        help: NearMiss.help(for: text, among: known)
          ?? "expected one of \(known.map { "'\($0)'" }.joined(separator: ", "))"
      )
    )
  }

  /// Whether it is a whole number as it is written, of whatever size.
  private var isWholeNumber: Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// A whole number within `range`; anything else is reported as a `malformed-number`.
  package func integer(
    _ kind: String,
    in range: ClosedRange<Int>,
    _ diagnostics: inout [Diagnostic]
  ) -> Int? {
    if let value = Int(text), range.contains(value) { return value }
    diagnostics.append(
      Diagnostic(
        id: "malformed-number",
        at: location,
        "\(kind) '\(text)' is not a whole number from \(range.lowerBound) to \(range.upperBound)",
        help: isWholeNumber
          ? "choose a number from \(range.lowerBound) to \(range.upperBound)" : "write digits only"
      )
    )
    return nil
  }
}
