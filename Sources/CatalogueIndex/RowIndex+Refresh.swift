import Foundation
import GRDB

extension RowIndex {
  /// Brings the index up to date: reads again the versions whose hash differs, and drops those that are gone.
  ///
  /// It happens whole or not at all, and other readers see the old state until it is done. Rows that stood before
  /// are found by their hash and kept; rows that stand in no version any more go. Where nothing differs nothing is
  /// written, and nobody waits.
  @discardableResult
  package func refresh(_ sources: [VersionSource]) throws -> RefreshOutcome {
    try check(sources)
    let current = try reading(.refreshing) { try VersionRecord.fetchAll($0) }
    let plan = Plan(sources, current)
    if plan.isEmpty { return plan.outcome }
    return try writing(.refreshing) { database in
      // Another process may have done it while we waited.
      let plan = Plan(sources, try VersionRecord.fetchAll(database))
      return try plan.isEmpty ? plan.outcome : carryOut(plan, database)
    }
  }

  private func check(_ sources: [VersionSource]) throws {
    var known: Set<String> = []
    for source in sources {
      guard known.insert(source.id).inserted else {
        throw IndexError(.refreshing, place, .repeatedVersion(source.id))
      }
      guard !source.id.isEmpty else {
        throw IndexError(.refreshing, place, .malformed("a version has no id"))
      }
      guard Data.isSHA256(source.hash) else {
        let what = "'\(source.hash)' is no SHA-256 in lower-case hexadecimal"
        throw IndexError(.refreshing, source.id, .malformed(what))
      }
      guard source.asOf.isDay else {
        throw IndexError(
          .refreshing,
          source.id,
          .malformed("'\(source.asOf)' is no day YYYY-MM-DD")
        )
      }
    }
  }

  private func carryOut(_ plan: Plan, _ database: Database) throws -> RefreshOutcome {
    var outcome = plan.outcome
    let former = try FormerRows(database)
    for version in plan.gone {
      try former.note(version)
      try database.execute(sql: "DELETE FROM version WHERE id = ?", arguments: [version.id])
    }
    for (version, source) in plan.redated {
      try database.execute(
        sql: "UPDATE version SET asOf = ? WHERE id = ?",
        arguments: [source.asOf, version.id]
      )
    }
    var loader = try RowLoader(database)
    for (version, source) in plan.stale {
      let id = try begin(source, replacing: version, former, database)
      try source.read { row in try loader.load(row, into: id, named: source.id) }
    }
    try loader.finish()
    outcome.rowsRead = loader.rowsRead
    outcome.rowsAdded = loader.rowsAdded
    outcome.rowsCollected = try former.collect()
    return outcome
  }

  /// The version without its rows, with the hash of what is about to be read.
  private func begin(
    _ source: VersionSource,
    replacing version: VersionRecord?,
    _ former: FormerRows,
    _ database: Database
  ) throws -> Int64 {
    guard let version else {
      try database.execute(
        sql: "INSERT INTO version (name, asOf, hash) VALUES (?, ?, ?)",
        arguments: [source.id, source.asOf, source.hash]
      )
      return database.lastInsertedRowID
    }
    try former.note(version)
    try database.execute(sql: "DELETE FROM versionRow WHERE versionID = ?", arguments: [version.id])
    try database.execute(
      sql: "UPDATE version SET asOf = ?, hash = ? WHERE id = ?",
      arguments: [source.asOf, source.hash, version.id]
    )
    return version.id
  }
}

/// What a refresh has to do.
private struct Plan {
  var stale: [(version: VersionRecord?, source: VersionSource)] = []
  var redated: [(version: VersionRecord, source: VersionSource)] = []
  var gone: [VersionRecord] = []
  var outcome = RefreshOutcome()

  var isEmpty: Bool { stale.isEmpty && redated.isEmpty && gone.isEmpty }

  init(_ sources: [VersionSource], _ known: [VersionRecord]) {
    var left = Dictionary(known.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for source in sources {
      let version = left.removeValue(forKey: source.id)
      guard let version, version.hash == source.hash else {
        stale.append((version, source))
        outcome.read.append(source.id)
        continue
      }
      outcome.kept.append(source.id)
      if version.asOf != source.asOf { redated.append((version, source)) }
    }
    gone = left.values.sorted { $0.name < $1.name }
    outcome.removed = gone.map(\.name)
  }
}

/// The rows of versions that are about to be replaced, so that only they are looked at for what nobody holds any more.
private struct FormerRows {
  private let database: Database

  init(_ database: Database) throws {
    self.database = database
    try database.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS formerRow (id INTEGER PRIMARY KEY, dataSetID INTEGER NOT NULL);
        DELETE FROM temp.formerRow;
        """
    )
  }

  func note(_ version: VersionRecord) throws {
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO temp.formerRow (id, dataSetID)
        SELECT rowID, dataSetID FROM versionRow WHERE versionID = ?
        """,
      arguments: [version.id]
    )
  }

  /// Deletes those that stand nowhere, then data sets without rows; how many rows it were.
  func collect() throws -> Int {
    try database.execute(
      sql: """
        DELETE FROM indexedRow WHERE id IN (
          SELECT f.id FROM temp.formerRow f
          WHERE NOT EXISTS (SELECT 1 FROM versionRow v WHERE v.rowID = f.id)
        )
        """
    )
    let count = database.changesCount
    try database.execute(
      sql: """
        DELETE FROM dataSet WHERE id IN (
          SELECT f.dataSetID FROM temp.formerRow f
          WHERE NOT EXISTS (SELECT 1 FROM indexedRow r WHERE r.dataSetID = f.dataSetID)
        );
        DELETE FROM temp.formerRow;
        """
    )
    return count
  }
}

extension Data {
  fileprivate static func isSHA256(_ text: String) -> Bool {
    text.utf8.count == 64 && Data(hexadecimal: text) != nil
  }
}

extension String {
  /// The shape that the table demands; whether there is such a day was settled where it was read.
  fileprivate var isDay: Bool {
    utf8.count == 10
      && utf8.enumerated().allSatisfy { index, unit in
        index == 4 || index == 7 ? unit == 0x2D : (0x30...0x39).contains(unit)
      }
  }
}
