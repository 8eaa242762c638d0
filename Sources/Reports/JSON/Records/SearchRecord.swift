/// The document of `bwlch search --format json`.
package struct SearchRecord: JSONRecord {
  package static let schema = "bwlch.search/1"

  let outcome: SearchOutcome

  package init(_ outcome: SearchOutcome) { self.outcome = outcome }

  package static let name = "search"
  package static let about = "Data sets in which words stand, the best first."
  package static var fields: [JSONField<Self>] {
    [
      .schema(schema),
      .string("words", "What was looked for.") { $0.outcome.words },
      .optional("version", "In which it had to stand; null: in any.") { $0.outcome.version },
      .optional("since", "The version against which it was asked what changed; null: it was not.") {
        $0.outcome.since
      },
      .integer("total", "How many match, listed or not.") { $0.outcome.total },
      .records("hits", "The best.") { $0.outcome.hits.map(SearchHitRecord.init) },
      .records("suggestions", "Words that stand nowhere, with the nearest that do.") {
        $0.outcome.suggestions.map(SearchSuggestionRecord.init)
      },
    ]
  }
}

/// A data set that matches.
struct SearchHitRecord: JSONRecord {
  let hit: SearchOutcome.Hit

  init(_ hit: SearchOutcome.Hit) { self.hit = hit }

  static let name = "searchHit"
  static let about = "A data set that matches."
  static var fields: [JSONField<Self>] {
    [
      .string("dataSet", "Its id.") { $0.hit.dataSet },
      .string("title", "Its title in the newest version that matches.") { $0.hit.title },
      .optional("titleWelsh", "Its Welsh title.") { $0.hit.titleWelsh },
      .optional("publisher", "Who publishes it.") { $0.hit.publisher },
      .strings("versions", "Versions in which it matches, earliest first.") { $0.hit.versions },
      .string("field", "The column in which most of the words were found.") { $0.hit.field },
      .string("snippet", "The words around what was found.") { $0.hit.snippet },
      .optional(
        "change",
        "Against the version asked for: new or changed; null: that was not asked."
      ) {
        $0.hit.changed.map { $0.isEmpty ? "new" : "changed" }
      },
      .strings("changed", "The columns that read otherwise than in that version.") {
        $0.hit.changed ?? []
      },
    ]
  }
}

/// A word that stands nowhere.
struct SearchSuggestionRecord: JSONRecord {
  let suggestion: SearchOutcome.Suggestion

  init(_ suggestion: SearchOutcome.Suggestion) { self.suggestion = suggestion }

  static let name = "searchSuggestion"
  static let about = "A word that stands nowhere, and the nearest that do."
  static var fields: [JSONField<Self>] {
    [
      .string("word", "As it was looked for.") { $0.suggestion.word },
      .strings("candidates", "The nearest, best first.") { $0.suggestion.candidates },
    ]
  }
}
