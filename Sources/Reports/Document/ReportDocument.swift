package import Bilingual

/// What a report says, as a tree that knows no format: built once, rendered many times.
///
/// Nothing in it is markup. Every text is a plain string that a renderer escapes by the place in which it stands.
package struct ReportDocument: Sendable, Hashable {
  package var title: [Inline]
  /// The language of its words; titles of data sets stay as their publisher wrote them.
  package var language: Language
  /// Which state of the material it tells of: `Catalogue version 2023-03, as of 31 March 2023`; may be empty.
  ///
  /// Pages bear it under the title and at the head of each sheet of paper; other forms leave it to the blocks.
  package var edition: String
  package var blocks: [Block]

  package init(
    title: [Inline],
    language: Language = .english,
    edition: String = "",
    blocks: [Block]
  ) {
    self.title = title
    self.language = language
    self.edition = edition
    self.blocks = blocks
  }
}

/// The name of a place in a document to which a link can lead: `gap-referrals.number`.
///
/// Holds only letters, digits and `.`, `-`, `_`, `@`, `:`; anything else becomes a hyphen.
package struct Anchor: Sendable, Hashable {
  package let id: String

  package init(_ text: String) {
    id = String(
      text.unicodeScalars.map { scalar -> Character in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_", "@", ":": Character(scalar)
        default: "-"
        }
      }
    )
  }
}
