import Foundation
import GRDB

extension RowIndex {
  /// The versions it holds, earliest first.
  package func versions() throws -> [IndexedVersion] {
    try reading(.lookingUp) { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT name, asOf, hash, (SELECT count(*) FROM versionRow r WHERE r.versionID = v.id)
          FROM version v ORDER BY asOf, name
          """
      ).map { IndexedVersion(id: $0[0], asOf: $0[1], hash: $0[2], dataSetCount: $0[3]) }
    }
  }

  /// The data sets that had this identifier in `version`, or in any, sorted by id; none for a blank one.
  package func dataSets(
    withIdentifier identifier: String,
    in version: String? = nil
  ) throws -> [String] {
    try dataSets(where: "identifier", is: identifier, in: version)
  }

  /// The data sets that had this link, spelt alike, in `version`, or in any, sorted by id; none for a blank one.
  package func dataSets(withLink link: String, in version: String? = nil) throws -> [String] {
    try dataSets(where: "link", is: link, in: version)
  }

  private func dataSets(
    where column: String,
    is value: String,
    in version: String?
  ) throws -> [String] {
    try reading(.lookingUp) { database in
      let version = try version.map { try VersionRecord.fetch($0, database, .lookingUp, place) }
      return try String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT d.name FROM indexedRow r JOIN dataSet d ON d.id = r.dataSetID
          WHERE r.\(column) = :value AND r.\(column) IS NOT NULL
            AND (:version IS NULL OR EXISTS (
              SELECT 1 FROM versionRow v WHERE v.rowID = r.id AND v.versionID = :version
            ))
          ORDER BY d.name
          """,
        arguments: ["value": value.withoutNull, "version": version?.id]
      )
    }
  }

  /// How a data set stands in each version that has it, earliest first: when it first appeared, when it changed.
  package func history(of dataSet: String) throws -> [HistoryEntry] {
    try reading(.lookingUp) { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT v.name, v.asOf, r.id, r.contentHash FROM version v
          LEFT JOIN dataSet d ON d.name = ?
          LEFT JOIN versionRow p ON p.versionID = v.id AND p.dataSetID = d.id
          LEFT JOIN indexedRow r ON r.id = p.rowID
          ORDER BY v.asOf, v.name
          """,
        arguments: [dataSet.withoutNull]
      )
      var entries: [HistoryEntry] = []
      var before: Int64?
      for row in rows {
        let id: Int64? = row[2]
        defer { before = id }
        guard let reference = RowReference(id, dataSet, row[3]) else { continue }
        let change: HistoryEntry.Change =
          before == nil ? .appeared : before == id ? .unchanged : .changed
        entries.append(
          HistoryEntry(version: row[0], asOf: row[1], row: reference, change: change)
        )
      }
      return entries
    }
  }

  /// What differs from version `earlier` to version `later`, sorted by data set; rows alike are not touched.
  package func changedDataSets(
    between earlier: String,
    and later: String
  ) throws -> [RowChange] {
    try reading(.lookingUp) { database in
      let earlier = try VersionRecord.fetch(earlier, database, .lookingUp, place)
      let later = try VersionRecord.fetch(later, database, .lookingUp, place)
      return try Row.fetchAll(
        database,
        sql: Self.changes,
        arguments: ["earlier": earlier.id, "later": later.id]
      ).map { row in
        RowChange(
          dataSet: row[0],
          before: RowReference(row[1], row[0], row[2]),
          after: RowReference(row[3], row[0], row[4])
        )
      }
    }
  }

  private static let changes = """
    SELECT d.name, b.id, b.contentHash, a.id, a.contentHash
    FROM (
      SELECT x.dataSetID AS dataSetID, x.rowID AS before, y.rowID AS after
      FROM versionRow x
      LEFT JOIN versionRow y ON y.versionID = :later AND y.dataSetID = x.dataSetID
      WHERE x.versionID = :earlier AND y.rowID IS NOT x.rowID
      UNION ALL
      SELECT y.dataSetID, NULL, y.rowID
      FROM versionRow y
      WHERE y.versionID = :later AND NOT EXISTS (
        SELECT 1 FROM versionRow x WHERE x.versionID = :earlier AND x.dataSetID = y.dataSetID
      )
    ) c
    JOIN dataSet d ON d.id = c.dataSetID
    LEFT JOIN indexedRow b ON b.id = c.before
    LEFT JOIN indexedRow a ON a.id = c.after
    ORDER BY d.name
    """

  /// The rows with these ids, in the order asked for; one that is gone is left out.
  package func rows(_ ids: [Int64]) throws -> [IndexedRow] {
    try reading(.lookingUp) { database in
      let statement = try database.makeStatement(sql: "\(IndexedRow.selection) WHERE r.id = ?")
      return try ids.compactMap { id in
        try Row.fetchOne(statement, arguments: [id]).map(IndexedRow.init)
      }
    }
  }

  /// Hands over each row of a version in order of its data set; `body` must not ask the index anything.
  package func forEachRow(
    of version: String,
    _ body: (IndexedRow) throws -> Void
  ) throws {
    try reading(.lookingUp) { database in
      let version = try VersionRecord.fetch(version, database, .lookingUp, place)
      let rows = try Row.fetchCursor(
        database,
        sql: """
          \(IndexedRow.selection) JOIN versionRow v ON v.rowID = r.id AND v.versionID = ?
          ORDER BY d.name
          """,
        arguments: [version.id]
      )
      while let row = try rows.next() { try body(IndexedRow(row)) }
    }
  }
}

extension RowReference {
  /// `nil` where a join found nothing.
  fileprivate init?(_ id: Int64?, _ dataSet: String, _ contentHash: Data?) {
    guard let id, let contentHash else { return nil }
    self.init(id: id, dataSet: dataSet, contentHash: contentHash.hexadecimal)
  }
}

extension IndexedRow {
  fileprivate static let selection = """
    SELECT d.name, r.title, r.titleWelsh, r.description, r.descriptionWelsh, r.publisher,
      r.publisherWelsh, r.provider, r.why, r.link, r.identifier, r.cells, r.contentHash
    FROM indexedRow r JOIN dataSet d ON d.id = r.dataSetID
    """

  fileprivate init(_ row: Row) {
    self.init(
      dataSet: row[0],
      title: row[1],
      titleWelsh: row[2],
      description: row[3],
      descriptionWelsh: row[4],
      publisher: row[5],
      publisherWelsh: row[6],
      provider: row[7],
      why: row[8],
      link: row[9],
      identifier: row[10],
      cells: String(decoding: row[11] as Data, as: UTF8.self),
      contentHash: (row[12] as Data).hexadecimal
    )
  }
}
