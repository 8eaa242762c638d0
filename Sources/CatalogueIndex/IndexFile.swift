import Foundation
import GRDB

/// What lies at the place of an index, judged without changing it.
struct IndexFile {
  enum Condition: Hashable {
    case missing, current
    /// Of an earlier Bwlch, or begun and not finished.
    case older
    case newer, damaged, stranger
    /// A sound database of another program.
    case foreign
  }

  let path: String

  /// Looks at the head of the file, its marks and its schema; not at every page.
  func condition(patience: Double) throws -> Condition {
    guard let head = try head() else { return .missing }
    guard head.starts(with: Array("SQLite format 3\0".utf8)) else { return .stranger }
    guard !isCutOff(head) else { return .damaged }
    do {
      let queue = try DatabaseQueue(
        path: path,
        configuration: RowIndex.configuration(patience: patience)
      )
      return try queue.read(Self.condition)
    } catch let error as DatabaseError {
      switch error.resultCode.primaryResultCode {
      case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT: return .damaged
      // A schema that cannot be read is reported as a plain error.
      case .SQLITE_ERROR: return .damaged
      default: throw error
      }
    }
  }

  private static func condition(_ database: Database) throws -> Condition {
    let application = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let number = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
    if application == 0, number == 0, isEmpty { return .older }
    guard application == IndexSchema.applicationID else {
      // The first migration makes its own table before it leaves our mark.
      let tables = try String.fetchAll(
        database,
        sql: "SELECT name FROM sqlite_schema WHERE type = 'table'"
      )
      return application == 0 && tables == ["grdb_migrations"] ? .older : .foreign
    }
    if number > IndexSchema.latest { return .newer }
    if try IndexSchema.migrator.hasBeenSuperseded(database) { return .newer }
    guard number == IndexSchema.latest, try IndexSchema.migrator.hasCompletedMigrations(database)
    else { return .older }
    let isSound = try Self.schema(database) == IndexSchema.expected()
    return isSound ? .current : .damaged
  }

  /// What the file's tables, indexes and triggers say of themselves.
  static func schema(_ database: Database) throws -> [String] {
    try String.fetchAll(
      database,
      sql: "SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY type, name"
    )
  }

  /// Its first hundred bytes; `nil` where there is no file, or an empty one.
  private func head() throws -> [UInt8]? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw IndexError(.opening, path, .notWritable(reason: "it is no file"))
    }
    guard status.st_size > 0 else { return nil }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw IndexError(.opening, path, .notWritable(reason: "it cannot be read"))
    }
    defer { try? file.close() }
    do {
      return try file.read(upToCount: 100).map { [UInt8]($0) }
    } catch {
      throw IndexError(.opening, path, .other(reason: error.localizedDescription))
    }
  }

  /// Whether the file is shorter than its head says, with no log that could make up for it.
  private func isCutOff(_ head: [UInt8]) -> Bool {
    guard head.count == 100 else { return true }
    var log = stat()
    if stat("\(path)-wal", &log) == 0, log.st_size > 0 { return false }
    var file = stat()
    guard stat(path, &file) == 0 else { return false }
    let stated = Int64(head[16]) << 8 | Int64(head[17])
    let pageSize = stated == 1 ? 65536 : stated
    let pages = head[28..<32].reduce(Int64(0)) { $0 << 8 | Int64($1) }
    return Int64(file.st_size) < pageSize * pages
  }

  /// Makes the tables, or those that are missing; nobody else may have the file open.
  func migrate(patience: Double) throws {
    let pool = try DatabasePool(
      path: path,
      configuration: RowIndex.configuration(patience: patience)
    )
    try IndexSchema.migrator.migrate(pool)
    try pool.close()
  }

  /// Deletes the file and what SQLite keeps beside it; nobody else may have it open.
  func remove() throws {
    for suffix in ["-wal", "-shm", "-journal", ""] where unlink(path + suffix) != 0 {
      guard errno != ENOENT else { continue }
      let reason = String(cString: strerror(errno))
      throw IndexError(.opening, path, .notWritable(reason: reason))
    }
  }
}

extension IndexSchema {
  /// The schema that the migrations make.
  fileprivate static func expected() throws -> [String] {
    let queue = try DatabaseQueue()
    try migrator.migrate(queue)
    return try queue.read(IndexFile.schema)
  }
}
