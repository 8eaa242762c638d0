package import Bilingual

/// What a search of the catalogue found.
package struct SearchOutcome: Sendable, Hashable {
  package struct Hit: Sendable, Hashable {
    package var dataSet: String
    package var title: String
    package var titleWelsh: String?
    package var publisher: String?
    /// In which a row of it stands that matches, earliest first.
    package var versions: [String]
    /// The column in which most of the words were found.
    package var field: String
    /// The words around what was found.
    package var snippet: String
    /// Where it was asked what changed: the columns that read otherwise, none where the data set is new.
    package var changed: [String]?

    package init(
      dataSet: String,
      title: String,
      titleWelsh: String?,
      publisher: String?,
      versions: [String],
      field: String,
      snippet: String,
      changed: [String]? = nil
    ) {
      self.dataSet = dataSet
      self.title = title
      self.titleWelsh = titleWelsh
      self.publisher = publisher
      self.versions = versions
      self.field = field
      self.snippet = snippet
      self.changed = changed
    }
  }

  /// A word that stands nowhere, and the nearest that do.
  package struct Suggestion: Sendable, Hashable {
    package var word: String
    package var candidates: [String]

    package init(word: String, candidates: [String]) {
      self.word = word
      self.candidates = candidates
    }
  }

  package var words: String
  package var version: String?
  /// The version against which it was asked what changed.
  package var since: String?
  /// Listed or not.
  package var total: Int
  /// Best first.
  package var hits: [Hit]
  package var suggestions: [Suggestion]
  /// On the index; to be said beside the result.
  package var remarks: [LocalizedText]

  package init(
    words: String,
    version: String?,
    since: String? = nil,
    total: Int,
    hits: [Hit],
    suggestions: [Suggestion],
    remarks: [LocalizedText]
  ) {
    self.words = words
    self.version = version
    self.since = since
    self.total = total
    self.hits = hits
    self.suggestions = suggestions
    self.remarks = remarks
  }
}
