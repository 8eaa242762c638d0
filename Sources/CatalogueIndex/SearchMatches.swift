import Foundation
import GRDB

/// The rows that match a query, as SQL: counted and ranked by data set, and shown only for the few that are listed.
struct SearchMatches {
  private let database: Database
  private let fields: [SearchField]
  private let version: Int64?
  /// Only rows that stand otherwise, or not, in this version.
  private let since: Int64?
  private let wanted: Wanted

  private enum Wanted {
    /// What FTS5 finds by the expression.
    case found(String)
    /// All but that: nothing is required, and something must not be there.
    case notFound(String)
    case any
  }

  /// `nil` where the query asks for nothing; with `since` it need not.
  init?(
    _ query: SearchQuery,
    _ fields: [SearchField],
    _ version: Int64?,
    since: Int64?,
    _ database: Database
  ) {
    if let expression = query.expression(within: fields) {
      wanted = .found(expression)
    } else if let exclusion = query.exclusion(within: fields) {
      wanted = .notFound(exclusion)
    } else if since != nil {
      wanted = .any
    } else {
      return nil
    }
    self.database = database
    self.fields = fields
    self.version = version
    self.since = since
  }

  private var expression: String? {
    switch wanted {
    case .found(let expression), .notFound(let expression): expression
    case .any: nil
    }
  }

  func hits(limit: Int) throws -> ([SearchHit], total: Int) {
    let rows = try Row.fetchAll(
      database,
      sql: """
        WITH matched (id, score) AS MATERIALIZED (\(matched))
        SELECT v.dataSetID, min(m.score) AS best, count(*) OVER () AS total
        FROM matched m CROSS JOIN versionRow v INDEXED BY versionRow_rowID ON v.rowID = m.id
        CROSS JOIN dataSet d ON d.id = v.dataSetID
        WHERE (:version IS NULL OR v.versionID = :version)
          AND (:since IS NULL OR NOT EXISTS (
            SELECT 1 FROM versionRow b
            WHERE b.versionID = :since AND b.dataSetID = v.dataSetID AND b.rowID = v.rowID
          ))
        GROUP BY v.dataSetID ORDER BY best, d.name LIMIT max(:limit, 1)
        """,
      arguments: StatementArguments([
        "version": version, "since": since, "limit": limit,
      ]) + (expression.map { ["expression": $0] } ?? [:])
    )
    guard let first = rows.first else { return ([], 0) }
    return (try hits(rows.prefix(limit).map { $0[0] }), first["total"])
  }

  private var matched: String {
    switch wanted {
    case .any: return "SELECT id, 0.0 FROM indexedRow"
    case .notFound:
      return """
        SELECT id, 0.0 FROM indexedRow
        WHERE id NOT IN (SELECT rowid FROM search WHERE search MATCH :expression)
        """
    case .found:
      let weights = SearchField.allCases.sorted { $0.column < $1.column }.map { "\($0.weight)" }
      return """
        SELECT rowid, bm25(search, \(weights.joined(separator: ", "))) FROM search
        WHERE search MATCH :expression
        """
    }
  }

  /// The data sets in the order given, each with its newest row that matches and all versions with such a row.
  private func hits(_ dataSets: [Int64]) throws -> [SearchHit] {
    let statement = try database.makeStatement(
      sql: """
        SELECT v.name, r.rowID, r.versionID FROM version v
        JOIN versionRow r ON r.versionID = v.id AND r.dataSetID = ?
        ORDER BY v.asOf, v.name
        """
    )
    let standing = try dataSets.map { try Row.fetchAll(statement, arguments: [$0]) }
    let found = try snippets(of: Set(standing.joined().map { $0[1] }))
    return try standing.compactMap { rows in
      let matching = rows.filter { matches($0[1], found) }
      guard let newest = matching.last(where: { version == nil || $0[2] == version }) else {
        return nil
      }
      var hit = try hit(newest[1], found[newest[1]], versions: matching.map { $0[0] })
      if let since {
        hit?.change = try change(of: newest[1], before: rows.first { $0[2] == since }?[1])
      }
      return hit
    }
  }

  private func matches(
    _ row: Int64,
    _ found: [Int64: (field: SearchField, snippet: Snippet)]
  ) -> Bool {
    switch wanted {
    case .found: found[row] != nil
    case .notFound: found[row] == nil
    case .any: true
    }
  }

  private func change(of row: Int64, before: Int64?) throws -> SearchHit.Change {
    guard let before else { return .new }
    return .changed(before: try cells(of: before), after: try cells(of: row))
  }

  private func cells(of row: Int64) throws -> String {
    let cells = try Data.fetchOne(
      database.cachedStatement(sql: "SELECT cells FROM indexedRow WHERE id = ?"),
      arguments: [row]
    )
    return String(decoding: cells ?? Data(), as: UTF8.self)
  }

  private func hit(
    _ id: Int64,
    _ shown: (field: SearchField, snippet: Snippet)?,
    versions: [String]
  ) throws -> SearchHit? {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT d.name, r.contentHash, r.title, r.titleWelsh, r.publisher, r.publisherWelsh
          FROM indexedRow r JOIN dataSet d ON d.id = r.dataSetID WHERE r.id = ?
          """
      ),
      arguments: [id]
    )
    guard let row else { return nil }
    let title: String = row[2]
    return SearchHit(
      dataSet: row[0],
      row: RowReference(id: id, dataSet: row[0], contentHash: (row[1] as Data).hexadecimal),
      title: title,
      titleWelsh: row[3],
      publisher: row[4],
      publisherWelsh: row[5],
      versions: versions,
      matchedField: shown?.field ?? .title,
      snippet: shown?.snippet ?? Snippet([.init(title)])
    )
  }

  /// Those of the rows that the expression finds: the field with most of the words, and the stretch around them.
  private func snippets(
    of ids: Set<Int64>
  ) throws -> [Int64: (field: SearchField, snippet: Snippet)] {
    guard let expression else { return [:] }
    let columns = fields.map {
      // Titles whole, of long texts two dozen words.
      switch $0 {
      case .title, .titleWelsh: "highlight(search, \($0.column), :open, :close)"
      default: "snippet(search, \($0.column), :open, :close, '…', 24)"
      }
    }
    // The plus keeps SQLite from asking FTS5 once a row, which gathers all beginnings of a word anew each time.
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT rowid, \(columns.joined(separator: ", ")) FROM search
        WHERE search MATCH :expression AND +rowid IN (SELECT value FROM json_each(:ids))
        """,
      arguments: [
        "open": String(Snippet.open), "close": String(Snippet.close), "expression": expression,
        "ids": "[\(ids.map(String.init).joined(separator: ","))]",
      ]
    )
    var result: [Int64: (field: SearchField, snippet: Snippet)] = [:]
    while let row = try rows.next() {
      let snippets = zip(fields, 1...).compactMap { field, index in
        (row[index] as String?).map { (field, Snippet(marked: $0)) }
      }
      let most = snippets.map(\.1.matchCount).max() ?? 0
      result[row[0]] = snippets.first { $0.1.matchCount == most }
    }
    return result
  }
}
