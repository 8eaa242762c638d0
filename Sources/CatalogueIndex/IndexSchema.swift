import GRDB

/// The tables of the index: numbered migrations, to which later ones are only ever appended.
///
/// `PRAGMA user_version` is the number of the last one; `PRAGMA application_id` says that the file is ours.
enum IndexSchema {
  /// "Bwlc" in ASCII.
  static let applicationID: Int32 = 0x4277_6C63

  /// The number of the last migration.
  static var latest: Int { steps.count }

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (index, step) in steps.enumerated() {
      // References are checked as rows come in, not over the whole file after each step.
      migrator.registerMigration("\(index + 1)", foreignKeyChecks: .immediate) { database in
        try database.execute(sql: step)
        try database.execute(sql: "PRAGMA user_version = \(index + 1)")
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      }
    }
    return migrator
  }

  private static let steps = [
    versionsAndRows, identityLookUps, search, noIdentityLookUps, readAgain,
  ]

  /// Rows stand once; which version has which is a table of its own.
  private static let versionsAndRows = """
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

  private static let identityLookUps = """
    CREATE INDEX indexedRow_identifier ON indexedRow(identifier) WHERE identifier IS NOT NULL;
    CREATE INDEX indexedRow_link ON indexedRow(link) WHERE link IS NOT NULL;
    """

  /// Nobody looks rows up by these: data sets are told to be the same when a file is imported, from the text.
  private static let noIdentityLookUps = """
    DROP INDEX indexedRow_identifier;
    DROP INDEX indexedRow_link;
    """

  /// Rows are hashed by what they say, and no longer by how it is spelt: all are read again.
  private static let readAgain = """
    DELETE FROM versionRow;
    DELETE FROM version;
    DELETE FROM indexedRow;
    DELETE FROM dataSet;
    """

  /// The words are indexed once per distinct row; the texts themselves are not copied.
  ///
  /// Words leave with their row by a trigger. They come by one statement after a load, not by a trigger: FTS5 writes
  /// out what it has gathered each time that a statement with a trigger begins, which made a build five times as long.
  private static let search = """
    CREATE VIRTUAL TABLE search USING fts5(
      title, titleWelsh, description, descriptionWelsh, publisher, publisherWelsh, provider, why,
      content = 'indexedRow', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE VIRTUAL TABLE vocabulary USING fts5vocab(search, 'row');
    CREATE TRIGGER indexedRow_isForgotten AFTER DELETE ON indexedRow BEGIN
      INSERT INTO search(
        search, rowid, title, titleWelsh, description, descriptionWelsh, publisher,
        publisherWelsh, provider, why
      ) VALUES (
        'delete', old.id, old.title, old.titleWelsh, old.description, old.descriptionWelsh,
        old.publisher, old.publisherWelsh, old.provider, old.why
      );
    END;
    INSERT INTO search(search, rank) VALUES ('hashsize', 16777216);
    INSERT INTO search(search) VALUES ('rebuild');
    """
}
