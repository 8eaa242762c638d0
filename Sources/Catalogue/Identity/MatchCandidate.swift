/// A row of an incoming list, as far as it says which data set it is.
package struct MatchCandidate: Sendable, Hashable {
  /// Our own id, where the list was written by us.
  package var id: DataSetID?
  /// Whether the list is an export of the catalogue; in any other list a word that is an id of ours may be chance.
  package var isExported = true
  /// The name under which the origin knows it.
  package var identifier: String?
  package var link: String?
  package var title: String
  package var titleWelsh: String?
  package var publisher: String?
  /// Whether title and publisher are Welsh words for want of English ones.
  package var isInWelshAlone = false

  package init(
    id: DataSetID? = nil,
    identifier: String? = nil,
    link: String? = nil,
    title: String,
    titleWelsh: String? = nil,
    publisher: String? = nil
  ) {
    self.id = id
    self.identifier = identifier
    self.link = link
    self.title = title
    self.titleWelsh = titleWelsh
    self.publisher = publisher
  }

  /// What a data set says of itself; its id is taken along.
  package init(_ dataSet: DataSet) {
    self.init(
      id: dataSet.id,
      identifier: dataSet.identifier,
      link: dataSet.link.value,
      title: dataSet.title,
      titleWelsh: dataSet.titleWelsh,
      publisher: dataSet.publisher.value
    )
  }
}

/// By what a row of an incoming list is known again in a later one, so that a decision about it is remembered.
///
/// Written `id:` and the origin's identifier, `link:` and the canonical link, or `title:` with the folded title and,
/// where there is one, a stroke and the folded publisher.
package struct MatchFingerprint: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let text: String

  package static let forms = ["id:IDENTIFIER", "link:LINK", "title:TITLE | PUBLISHER"]

  /// `nil` if `text` has none of the forms.
  package init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":"), text.index(after: colon) < text.endIndex,
      ["id", "link", "title"].contains(text[..<colon])
    else { return nil }
    self.text = text
  }

  private init(form: String, _ text: String) { self.text = form + ":" + text }

  static func identifier(_ identifier: String) -> Self { Self(form: "id", identifier) }
  static func link(_ link: CanonicalLink) -> Self { Self(form: "link", link.text) }
  static func title(_ title: String, _ publisher: String?) -> Self {
    let title = title.isEmpty ? "(none)" : title
    return Self(form: "title", publisher.map { title + " | " + $0 } ?? title)
  }

  package var description: String { text }
  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// What a person said of a match that was not certain.
package struct MatchDecision: Sendable, Hashable {
  package var incoming: MatchFingerprint
  package var existing: DataSetID
  package var accepted: Bool
  package var by: String
  package var decided: Day

  package init(
    incoming: MatchFingerprint,
    existing: DataSetID,
    accepted: Bool,
    by: String,
    decided: Day
  ) {
    self.incoming = incoming
    self.existing = existing
    self.accepted = accepted
    self.by = by
    self.decided = decided
  }
}
