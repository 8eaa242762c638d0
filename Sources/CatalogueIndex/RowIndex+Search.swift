package import Bilingual
import GRDB

extension RowIndex {
  /// The data sets in which all words of `text` stand, best first, at most `limit` of them.
  ///
  /// Words match in whatever case and with or without their diacritics: `w` finds `ŵ`, and `ŵ` finds `w`. A quoted
  /// phrase stands as it is, `-word` excludes, the last word may be unfinished. No text is an error; one without a
  /// word finds nothing, unless it is asked what changed: then all that did. Rank is by how rare the words are and where
  /// they stand, titles first. The one thing that is refused is a version that the index does not know.
  ///
  /// - Parameters:
  ///   - text: What somebody typed.
  ///   - version: The version in which the row must stand; `nil` for any or, with `since`, for the newest.
  ///   - since: Only data sets that this version does not have or that read otherwise in it; `nil` for all. As a row that reads
  ///     alike is one over all versions, nothing else is compared.
  ///   - limit: How many hits to list.
  ///   - language: The language of the fields to look into; `nil` for both.
  /// - Returns: The hits, how many there are in all, and near misses where there is none.
  /// - Throws: An ``IndexError`` where the version is unknown or the file cannot be read.
  package func search(
    _ text: String,
    version: String? = nil,
    since: String? = nil,
    limit: Int = 20,
    language: Language? = nil
  ) throws -> SearchResult {
    try reading(.searching) { database in
      let since = try since.map { try VersionRecord.fetch($0, database, .searching, place) }
      var version = try version.map { try VersionRecord.fetch($0, database, .searching, place) }
      if since != nil, version == nil { version = try VersionRecord.fetchAll(database).last }
      let words = SearchWords(try database.makeTokenizer(.unicode61(diacritics: .remove)))
      let query = try SearchQuery(text) { try !words.tokens($0).isEmpty }
      let fields = SearchField.allCases.filter { language == nil || $0.language == language }
      var result = SearchResult()
      if let matches = SearchMatches(query, fields, version?.id, since: since?.id, database) {
        (result.hits, result.total) = try matches.hits(limit: max(0, limit))
      }
      result.leftOut = query.leftOut
      if result.total == 0 {
        result.suggestions = try words.suggestions(for: query, in: database)
      }
      return result
    }
  }
}
