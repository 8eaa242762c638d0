/// What a search found: the data sets that fit best, and how many there are in all.
package struct SearchResult: Sendable, Hashable {
  /// Best first; those that fit alike in order of their id.
  package var hits: [SearchHit] = []
  /// How many data sets match, listed or not.
  package var total = 0
  /// Where nothing was found: words that stand nowhere, with the nearest that do.
  package var suggestions: [SearchSuggestion] = []
  /// Parts of the text that were not searched for, as typed: signs without a word, and what is beyond the thousandth
  /// term.
  package var leftOut: [String] = []

  package init() {}
}

/// A data set that matches.
package struct SearchHit: Sendable, Hashable {
  /// How a row stands against that of another version.
  package enum Change: Sendable, Hashable {
    /// The data set is not in that version.
    case new
    /// The cells of both, in the canonical form of ``IndexedRow``.
    case changed(before: String, after: String)
  }

  package var dataSet: String
  /// The newest row of the data set that matches; what follows is from it.
  package var row: RowReference
  package var title: String
  package var titleWelsh: String?
  package var publisher: String?
  package var publisherWelsh: String?
  /// The versions in which a row of this data set stands that matches, earliest first.
  package var versions: [String]
  /// Where most of the words were found.
  package var matchedField: SearchField
  package var snippet: Snippet
  /// Where it was asked what changed since a version.
  package var change: Change?

  package init(
    dataSet: String,
    row: RowReference,
    title: String,
    titleWelsh: String?,
    publisher: String?,
    publisherWelsh: String?,
    versions: [String],
    matchedField: SearchField,
    snippet: Snippet
  ) {
    self.dataSet = dataSet
    self.row = row
    self.title = title
    self.titleWelsh = titleWelsh
    self.publisher = publisher
    self.publisherWelsh = publisherWelsh
    self.versions = versions
    self.matchedField = matchedField
    self.snippet = snippet
  }
}

/// A word that stands in no row, and the nearest that do, best first.
package struct SearchSuggestion: Sendable, Hashable {
  package var word: String
  package var candidates: [String]

  package init(word: String, candidates: [String]) {
    self.word = word
    self.candidates = candidates
  }
}
