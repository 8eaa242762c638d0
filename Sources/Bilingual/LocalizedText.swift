/// A text in English and, where somebody wrote it, in Welsh with the standing of the translation.
///
/// A missing translation is visible, never silent English: ``text(in:)`` marks it.
package struct LocalizedText: Sendable, Hashable {
  /// How far a Welsh text may be relied upon.
  package enum Status: String, Sendable, Hashable, CaseIterable {
    /// Published by the body that owns the name.
    case official
    /// Checked by a competent reader.
    case reviewed
    /// Written and not yet checked.
    case draft
  }

  package struct Welsh: Sendable, Hashable {
    package var text: String
    package var status: Status

    package init(_ text: String, status: Status) {
      self.text = text
      self.status = status
    }
  }

  package var english: String
  package var welsh: Welsh?

  package init(_ english: String, welsh: Welsh? = nil) {
    self.english = english
    self.welsh = welsh
  }

  /// The text in `language`; an untranslated Welsh text is the English one in `[en: …]`.
  package func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .welsh: welsh?.text ?? "[en: \(english)]"
    }
  }
}
