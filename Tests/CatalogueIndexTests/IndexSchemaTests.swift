import Foundation
import GRDB
import Testing

@testable import CatalogueIndex

struct IndexSchemaTests {
  private let index: RowIndex

  init() throws {
    index = try RowIndex.inMemory()
    try index.refresh([
      .fixture("v1", [.fixture("births", identifier: "B1")]), .fixture("v2", [.fixture("deaths")]),
    ])
  }

  @Test(arguments: [
    // What must stand.
    "INSERT INTO version (name, asOf, hash) VALUES (NULL, '2023-01-01', \(hash))",
    "INSERT INTO version (name, asOf, hash) VALUES ('', '2023-01-01', \(hash))",
    "INSERT INTO version (name, asOf, hash) VALUES ('v3', 'lately', \(hash))",
    "INSERT INTO version (name, asOf, hash) VALUES ('v3', '2023-01-01', 'ABC')",
    "INSERT INTO version (name, asOf, hash) VALUES ('v3', '2023-01-01', upper(\(hash)))",
    "INSERT INTO dataSet (name) VALUES ('')",
    "INSERT INTO indexedRow (dataSetID, contentHash, title, cells) VALUES (1, x'00', 't', x'00')",
    "INSERT INTO indexedRow (dataSetID, contentHash, title, cells) VALUES (1, \(blob), NULL, x'00')",
    "INSERT INTO indexedRow (dataSetID, contentHash, title, cells) VALUES (1, \(blob), 't', NULL)",
    "INSERT INTO indexedRow (dataSetID, contentHash, title, cells) VALUES (1, 'text', 't', x'00')",
    "INSERT INTO indexedRow (dataSetID, contentHash, title, cells, link) VALUES (1, \(blob), 't', x'00', '')",
    // What must be unique.
    "INSERT INTO version (name, asOf, hash) VALUES ('v1', '2023-01-01', \(hash))",
    "INSERT INTO dataSet (name) VALUES ('births')",
    "INSERT INTO indexedRow (dataSetID, contentHash, title, cells) SELECT dataSetID, contentHash, title, cells FROM indexedRow",
    "INSERT INTO versionRow (versionID, dataSetID, rowID) VALUES (1, 1, 1)",
    // What must be there.
    "INSERT INTO indexedRow (dataSetID, contentHash, title, cells) VALUES (99, \(blob), 't', x'00')",
    "INSERT INTO versionRow (versionID, dataSetID, rowID) VALUES (99, 1, 1)",
    "INSERT INTO versionRow (versionID, dataSetID, rowID) VALUES (1, 2, 99)",
    // A row of another data set.
    "INSERT INTO versionRow (versionID, dataSetID, rowID) VALUES (2, 1, 2)",
    // What is held cannot go, and what is there cannot become something else.
    "DELETE FROM indexedRow", "DELETE FROM dataSet", "UPDATE indexedRow SET title = 'x'",
  ])
  func refusesWhatBreaksARule(statement: String) throws {
    let error = #expect(throws: DatabaseError.self) {
      try index.writer.write { try $0.execute(sql: statement) }
    }
    #expect(
      error?.resultCode.primaryResultCode == .SQLITE_CONSTRAINT,
      "\(String(describing: error))"
    )
  }

  @Test func acceptsTheSameStatementsWhereTheyBreakNoRule() throws {
    try index.writer.write { database in
      try database.execute(
        sql: """
          INSERT INTO version (name, asOf, hash) VALUES ('v3', '2023-01-01', \(hash));
          INSERT INTO indexedRow (id, dataSetID, contentHash, title, cells, link)
            VALUES (3, 1, \(blob), 't', x'00', 'l');
          INSERT INTO versionRow (versionID, dataSetID, rowID) VALUES (3, 1, 3);
          """
      )
    }
  }

  @Test func dropsTheRowsOfAVersionWithIt() throws {
    let left = try index.writer.write { database in
      try database.execute(sql: "DELETE FROM version WHERE name = 'v1'")
      return try Int.fetchOne(database, sql: "SELECT count(*) FROM versionRow")
    }
    #expect(left == 1)
  }

  @Test func keepsTheWordsInStepWithTheRows() throws {
    try index.refresh([.fixture("v1", [.fixture("births", title: "Live births")])])
    try index.refresh([.fixture("v1", [.fixture("births", title: "Still births")])])
    let words = try index.writer.write { database in
      // Throws where the words are not those of the rows.
      try database.execute(sql: "INSERT INTO search(search, rank) VALUES ('integrity-check', 1)")
      return try String.fetchAll(database, sql: "SELECT term FROM vocabulary ORDER BY term")
    }
    #expect(words == ["births", "still"])
  }
}

private let hash = "'\(String(repeating: "0a", count: 32))'"
private let blob = "x'\(String(repeating: "0a", count: 32))'"
