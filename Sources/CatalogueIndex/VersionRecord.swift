import GRDB

/// A row of the table `version`.
struct VersionRecord {
  let id: Int64
  let name: String
  let asOf: String
  let hash: String

  /// Earliest first, then by name.
  static func fetchAll(_ database: Database) throws -> [VersionRecord] {
    try Row.fetchAll(database, sql: "SELECT id, name, asOf, hash FROM version ORDER BY asOf, name")
      .map { VersionRecord(id: $0[0], name: $0[1], asOf: $0[2], hash: $0[3]) }
  }

  /// The one of this name; throws where there is none.
  static func fetch(
    _ name: String,
    _ database: Database,
    _ stage: IndexError.Stage,
    _ place: String
  ) throws -> VersionRecord {
    guard let version = try fetchAll(database).first(where: { $0.name == name }) else {
      throw IndexError(stage, place, .unknownVersion(name))
    }
    return version
  }
}
