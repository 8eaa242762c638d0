package import Bilingual

/// One thing that is wrong with the user's material, with its place and a way out.
///
/// Summaries follow one grammar: they name the thing and its kind, state the rule, and carry no full stop.
package struct Diagnostic: Sendable, Hashable {
  package enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Results are written; they may be poorer than they could be.
    case warning
    /// Going on would be meaningless: nothing is written.
    case error

    package static func < (left: Self, right: Self) -> Bool { left == .warning && right == .error }
  }

  /// The other end of a conflict, or a related place.
  package struct Note: Sendable, Hashable {
    package var location: SourceLocation?
    package var text: LocalizedText

    package init(_ text: String, at location: SourceLocation? = nil) {
      self.location = location
      self.text = LocalizedText(text)
    }
  }

  /// Kebab-case name of the fault, such as `unknown-factor`; it never changes its meaning.
  package var id: String
  package var severity: Severity
  package var location: SourceLocation?
  package var summary: LocalizedText
  /// What was expected, or the nearest valid value: a sentence that helps.
  package var help: LocalizedText?
  package var notes: [Note]

  package init(
    id: String,
    severity: Severity = .error,
    at location: SourceLocation?,
    _ summary: String,
    help: String? = nil,
    notes: [Note] = []
  ) {
    self.id = id
    self.severity = severity
    self.location = location
    self.summary = LocalizedText(summary)
    self.help = help.map { LocalizedText($0) }
    self.notes = notes
  }
}

extension Diagnostic: Comparable {
  /// By place, then id, then words, so that a list reads from the top of a file to its end.
  package static func < (left: Self, right: Self) -> Bool {
    switch (left.location, right.location) {
    case (nil, .some): return true
    case (.some, nil): return false
    case (.some(let a), .some(let b)) where a != b: return a < b
    default: return (left.id, left.summary.english) < (right.id, right.summary.english)
    }
  }
}

extension Diagnostic {
  /// The form in which a terminal shows it, the way compilers do.
  ///
  /// ```
  /// model/links.yaml:12:7: error: unknown factor 'housng' [unknown-factor]
  ///   help: did you mean 'housing'?
  /// ```
  package func rendered(in language: Language = .english) -> String {
    let place = location.map { "\($0): " } ?? ""
    var lines = ["\(place)\(severity.rawValue): \(summary.text(in: language)) [\(id)]"]
    if let help { lines.append("  help: \(help.text(in: language))") }
    for note in notes {
      let place = note.location.map { "\($0): " } ?? ""
      lines.append("  note: \(place)\(note.text.text(in: language))")
    }
    return lines.joined(separator: "\n")
  }
}
