import Foundation
import GRDB

/// The rows of all catalogue versions in one SQLite file: search, and what differs between two.
///
/// The file is built from the project's text, is never the only place of anything, and can be deleted at any time.
/// Each method is one transaction, so it sees the index before a refresh or after it, never between; several
/// threads and processes may use one file at once. What it throws is an ``IndexError``.
package struct RowIndex: Sendable {
  /// What a user may like to know about how the index came to be.
  package let remarks: [IndexRemark]

  let writer: any DatabaseWriter
  /// The file's path, for what is said of it.
  let place: String
  /// Tells other processes that the file is in use, for as long as the index lives.
  private let lock: IndexLock?

  init(_ writer: any DatabaseWriter, place: String, lock: IndexLock?, remarks: [IndexRemark]) {
    self.writer = writer
    self.place = place
    self.lock = lock
    self.remarks = remarks
  }

  /// An index of this process alone, empty, which leaves nothing behind.
  package static func inMemory() throws -> RowIndex { try inMemory(remarks: []) }

  static func inMemory(remarks: [IndexRemark]) throws -> RowIndex {
    try IndexError.inOurWords(.opening, "memory") {
      let queue = try DatabaseQueue(configuration: configuration(patience: 0))
      try IndexSchema.migrator.migrate(queue)
      return RowIndex(queue, place: "memory", lock: nil, remarks: remarks)
    }
  }

  /// `patience` is in seconds: how long one waits for another process.
  static func configuration(patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.label = "bwlch.index"
    configuration.busyMode = .timeout(patience)
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { database in
      // 64 MB at most for pages; what a long transaction changes beyond them goes to the log.
      try database.execute(sql: "PRAGMA cache_size = -65536")
      if !database.configuration.readonly {
        // After a large build the log gives its room back.
        try database.execute(sql: "PRAGMA journal_size_limit = 67108864")
      }
    }
    return configuration
  }

  /// A consistent view of the index, for as long as `body` runs.
  func reading<Result>(
    _ stage: IndexError.Stage,
    _ body: (Database) throws -> Result
  ) throws -> Result {
    try IndexError.inOurWords(stage, place) { try writer.read(body) }
  }

  /// All that `body` does is done, or nothing of it; it is the only one to write.
  func writing<Result>(
    _ stage: IndexError.Stage,
    _ body: (Database) throws -> Result
  ) throws -> Result {
    try IndexError.inOurWords(stage, place) {
      try writer.writeWithoutTransaction { database in
        var result: Result?
        // At once, so that two that write wait for each other instead of failing halfway.
        try database.inTransaction(.immediate) {
          result = try body(database)
          return .commit
        }
        guard let result else { preconditionFailure("a transaction that ends has run its body") }
        return result
      }
    }
  }
}

extension IndexError {
  /// Runs `body`; what SQLite throws becomes an `IndexError`, anything else comes out unchanged.
  static func inOurWords<Result>(
    _ stage: Stage,
    _ context: String,
    _ body: () throws -> Result
  ) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw IndexError(stage, context, error)
    }
  }
}
