import Bilingual
import Foundation
import GRDB
import Testing

@testable import CatalogueIndex

struct OpeningTests {
  private let folder: ScratchFolder
  private let sources = [
    VersionSource.fixture("v1", [.fixture("births", title: "Live births")]),
    VersionSource.fixture("v2", [.fixture("births", title: "Live births by area")]),
  ]

  init() throws { folder = try ScratchFolder() }

  private var path: String { folder.indexPath }

  @Test func makesTheFolderAndKeepsWhatWasBuilt() throws {
    do {
      let index = try RowIndex.open(at: path)
      #expect(index.remarks.isEmpty)
      #expect(try index.refresh(sources).read == ["v1", "v2"])
    }
    let again = try RowIndex.open(at: path)
    #expect(again.remarks.isEmpty)
    #expect(try again.refresh(sources).isUnchanged)
  }

  @Test func worksWithALogAndReferences() throws {
    let index = try RowIndex.open(at: path)
    let (journal, keys) = try index.writer.read { database in
      (
        try String.fetchOne(database, sql: "PRAGMA journal_mode"),
        try Int.fetchOne(database, sql: "PRAGMA foreign_keys")
      )
    }
    #expect(journal == "wal")
    #expect(keys == 1)
  }

  /// Its rows are hashed in another way: the versions are read again.
  @Test func migratesAStoreOfTheFirstSchemaAndReadsTheVersionsAgain() throws {
    try plantFirstStore()
    let index = try RowIndex.open(at: path)
    #expect(index.remarks.isEmpty)
    #expect(try index.versions().isEmpty)
    #expect(try index.search("plant").hits.isEmpty)
    try index.refresh(sources)
    #expect(try index.search("births").total == 1)
    let number = try index.writer.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    #expect(number == IndexSchema.latest)
  }

  @Test(arguments: 0...3) func resumesWhereMakingItWasCutShort(step: Int) throws {
    try folder.plant([])
    do {
      let queue = try DatabaseQueue(path: path)
      if step > 0 { try IndexSchema.migrator.migrate(queue, upTo: "\(step)") }
    }
    let index = try RowIndex.open(at: path)
    #expect(index.remarks.isEmpty)
    try index.refresh(sources)
    #expect(try index.search("births").total == 1)
  }

  @Test func replacesTheIndexOfANewerBwlch() throws {
    try RowIndex.open(at: path).refresh(sources)
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "PRAGMA user_version = 99; CREATE TABLE later (x)")
    }
    let index = try RowIndex.open(at: path)
    #expect(index.remarks == [.replacedNewer(path: path)])
    #expect(try index.versions().isEmpty)
    #expect(try index.refresh(sources).rowsAdded == 2)
  }

  @Test func replacesAnIndexWithAMigrationThatItDoesNotKnow() throws {
    try RowIndex.open(at: path).refresh(sources)
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('later')")
    }
    #expect(try RowIndex.open(at: path).remarks == [.replacedNewer(path: path)])
  }

  @Test func replacesAnIndexWhoseTablesAreNotOurs() throws {
    try RowIndex.open(at: path).refresh(sources)
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "DROP INDEX versionRow_rowID")
    }
    #expect(try RowIndex.open(at: path).remarks == [.replacedDamaged(path: path)])
  }

  @Test(arguments: [
    Array("id,title\nbirths,Live births\n".utf8), [0], Array(repeating: 0xFF, count: 5000),
  ]) func replacesWhatIsNoDatabase(bytes: [UInt8]) throws {
    try folder.plant(bytes)
    let index = try RowIndex.open(at: path)
    #expect(index.remarks == [.replacedStranger(path: path)])
    try index.refresh(sources)
    #expect(try index.search("births").total == 1)
  }

  @Test(arguments: [20, 99, 100, 4096, 9000, 30000]) func replacesAFileThatIsCutOff(
    size: Int
  ) throws {
    try RowIndex.open(at: path).refresh(sources)
    try folder.plant(Array(try folder.bytes().prefix(size)))
    let index = try RowIndex.open(at: path)
    #expect(index.remarks == [.replacedDamaged(path: path)])
    #expect(try index.refresh(sources).rowsAdded == 2)
  }

  @Test func beginsAnEmptyFileWithoutARemark() throws {
    try folder.plant([])
    #expect(try RowIndex.open(at: path).remarks.isEmpty)
  }

  @Test(arguments: 0..<60) func answersOrSaysThatItIsDamagedWhereBytesAreWrong(seed: UInt64) throws
  {
    let rows = (0..<300).map { IndexedRow.fixture("d\($0)", title: "Births of area \($0)") }
    let source = VersionSource.fixture("v1", rows)
    try RowIndex.open(at: path).refresh([source])
    var bytes = try folder.bytes()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      bytes[Int.random(in: 100..<bytes.count, using: &generator)] = .random(
        in: 0...255,
        using: &generator
      )
    }
    try folder.plant(bytes)
    do {
      _ = try RowIndex.withIndex(at: path, of: [source]) { index in
        _ = try index.search("births area")
        _ = try index.search("", since: "v1")
        _ = try index.rows(of: "v1")
      }
    } catch let error as IndexError {
      Issue.record("it was neither read nor replaced: \(error)")
    }
  }

  @Test func buildsAnewWhereDamageShowsOnlyInUse() throws {
    try RowIndex.open(at: path).refresh(sources)
    var attempts = 0
    let (result, remarks) = try RowIndex.withIndex(at: path, of: sources) { index in
      attempts += 1
      guard attempts > 1 else {
        throw IndexError(.searching, path, .damaged(reason: "a page is broken"))
      }
      return try index.search("births").total
    }
    #expect(result == 1)
    #expect(remarks == [.replacedDamaged(path: path)])
  }

  @Test func leavesTheDatabaseOfAnotherProgramAlone() throws {
    try folder.plant([])
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "CREATE TABLE diary (entry TEXT); INSERT INTO diary VALUES ('dear')")
    }
    let before = try folder.bytes()
    #expect(throws: IndexError(.opening, path, .foreign)) { try RowIndex.open(at: path) }
    #expect(try folder.bytes() == before)
  }

  @Test func saysThatTheFolderCannotBeWritten() throws {
    let file = folder.url.appending(component: "file")
    try Data().write(to: file)
    let path = file.appending(component: "index.sqlite").path(percentEncoded: false)
    let error = #expect(throws: IndexError.self) { try RowIndex.open(at: path) }
    #expect(
      error?.description == """
        the index could not be opened (\(path)): it cannot be written (Not a directory); check the \
        folder and its permissions
        """
    )
  }

  @Test func makesNoFolderWhereTheProjectIsMissing() throws {
    let path = folder.url.appending(components: "gone", ".bwlch", "index.sqlite").path()
    #expect(throws: IndexError.self) { try RowIndex.open(at: path) }
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func saysThatTheFolderIsReadOnly() throws {
    let path = folder.url.appending(component: "index.sqlite").path(percentEncoded: false)
    chmod(folder.url.path(percentEncoded: false), 0o555)
    defer { chmod(folder.url.path(percentEncoded: false), 0o755) }
    #expect(throws: IndexError.self) { try RowIndex.open(at: path) }
  }

  @Test func waitsForAnotherThatUsesAFileToBeReplaced() throws {
    let other = try RowIndex.open(at: path)
    #expect(throws: IndexError(.opening, path, .locked)) {
      try RowIndex.discard(at: path, patience: 0.05)
    }
    _ = consume other
  }

  @Test func saysThatItIsLockedWhenAnotherWritesForTooLong() throws {
    let index = try RowIndex.open(at: path, patience: 0.05)
    let other = try DatabaseQueue(path: path)
    try other.inDatabase { database in
      try database.inTransaction(.immediate) {
        #expect(throws: IndexError(.refreshing, path, .locked)) { try index.refresh(sources) }
        return .rollback
      }
    }
    #expect(try index.refresh(sources).rowsAdded == 2)
  }

  @Test(arguments: [
    (ResultCode.SQLITE_FULL, "the disk is full"), (.SQLITE_READONLY, "it cannot be written"),
    (.SQLITE_BUSY, "another Bwlch has been using it for too long"),
    (.SQLITE_CORRUPT, "the file is damaged"), (.SQLITE_IOERR, "SQLite said this"),
  ]) func saysWhatStoodInTheWay(code: ResultCode, words: String) {
    let error = DatabaseError(resultCode: code, message: "SQLite said this")
    #expect(IndexError(.refreshing, "index.sqlite", error).description.contains(words))
  }

  /// The tables as the first migration made them, written down once and never changed.
  private func plantFirstStore() throws {
    try folder.plant([])
    try DatabaseQueue(path: path).write { database in
      try database.execute(
        sql: """
          CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
          INSERT INTO grdb_migrations VALUES ('1');
          PRAGMA user_version = 1;
          PRAGMA application_id = 1115122787;
          \(Self.firstSchema)
          INSERT INTO version VALUES (1, '2016-12', '2016-12-15', '\(hexadecimalHash(of: "v"))');
          INSERT INTO dataSet VALUES (1, 'births');
          INSERT INTO indexedRow (id, dataSetID, contentHash, title, titleWelsh, identifier, cells)
            VALUES (1, 1, x'\(hexadecimalHash(of: "r"))', 'Births', 'Genedigaethau plant', 'B1', x'41');
          INSERT INTO versionRow VALUES (1, 1, 1);
          """
      )
    }
  }

  private static let firstSchema = """
    CREATE TABLE version (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      asOf TEXT NOT NULL CHECK (asOf GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      hash TEXT NOT NULL CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*')
    ) STRICT;
    CREATE TABLE dataSet (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> '')
    ) STRICT;
    CREATE TABLE indexedRow (
      id INTEGER PRIMARY KEY,
      dataSetID INTEGER NOT NULL REFERENCES dataSet(id),
      contentHash BLOB NOT NULL CHECK (length(contentHash) BETWEEN 8 AND 64),
      title TEXT NOT NULL,
      titleWelsh TEXT,
      description TEXT,
      descriptionWelsh TEXT,
      publisher TEXT,
      publisherWelsh TEXT,
      provider TEXT,
      why TEXT,
      link TEXT CHECK (link <> ''),
      identifier TEXT CHECK (identifier <> ''),
      cells BLOB NOT NULL,
      UNIQUE (dataSetID, contentHash),
      UNIQUE (id, dataSetID)
    ) STRICT;
    CREATE TABLE versionRow (
      versionID INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
      dataSetID INTEGER NOT NULL,
      rowID INTEGER NOT NULL,
      PRIMARY KEY (versionID, dataSetID),
      FOREIGN KEY (rowID, dataSetID) REFERENCES indexedRow(id, dataSetID)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX versionRow_rowID ON versionRow(rowID);
    CREATE TRIGGER indexedRow_neverChanges BEFORE UPDATE ON indexedRow BEGIN
      SELECT RAISE(ABORT, 'another content is another row');
    END;
    """
}
