import Foundation
import GRDB
import Testing

@testable import CatalogueIndex

struct RefreshTests {
  private let index: RowIndex
  private let births = IndexedRow.fixture("births")
  private let deaths = IndexedRow.fixture("deaths")
  private let newDeaths = IndexedRow.fixture("deaths", title: "Deaths by cause")

  init() throws { index = try RowIndex.inMemory() }

  private func count(_ table: String) throws -> Int? {
    try index.writer.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") }
  }

  @Test func keepsAnUnchangedRowOnceOverVersions() throws {
    let outcome = try index.refresh([
      .fixture("v1", [births, deaths]), .fixture("v2", [births, newDeaths]),
      .fixture("v3", [newDeaths, births]),
    ])
    #expect(outcome.rowsRead == 6)
    #expect(outcome.rowsAdded == 3)
    #expect(try count("indexedRow") == 3)
    #expect(try count("versionRow") == 6)
  }

  @Test func readsOnlyVersionsWhoseHashDiffers() throws {
    let first = VersionSource.fixture("v1", [births, deaths])
    try index.refresh([first, .fixture("v2", [births])])
    let untouched = VersionSource(id: "v1", asOf: first.asOf, hash: first.hash) { _ in
      Issue.record("a version was read whose text is the same")
    }
    let before = try index.writer.read {
      try Row.fetchAll($0, sql: "SELECT * FROM versionRow WHERE versionID = 1")
    }
    let outcome = try index.refresh([untouched, .fixture("v2", [births, newDeaths])])
    #expect(outcome.read == ["v2"])
    #expect(outcome.kept == ["v1"])
    #expect(outcome.rowsRead == 2)
    #expect(outcome.rowsAdded == 1)
    let after = try index.writer.read {
      try Row.fetchAll($0, sql: "SELECT * FROM versionRow WHERE versionID = 1")
    }
    #expect(before == after)
  }

  @Test func writesNothingWhereNothingDiffers() throws {
    let sources = [VersionSource.fixture("v1", [births])]
    try index.refresh(sources)
    let before = try index.writer.read { $0.totalChangesCount }
    #expect(try index.refresh(sources).isUnchanged)
    #expect(try index.writer.read { $0.totalChangesCount } == before)
  }

  @Test func touchesNoMoreRowsThanDiffer() throws {
    let many = (0..<500).map { IndexedRow.fixture("d\($0)") }
    try index.refresh([.fixture("v1", many)])
    let changed = many.dropLast() + [.fixture("d499", title: "Another")]
    let outcome = try index.refresh([.fixture("v1", Array(changed))])
    #expect(outcome.rowsRead == 500)
    #expect(outcome.rowsAdded == 1)
    #expect(outcome.rowsCollected == 1)
  }

  @Test func dropsVersionsThatAreGoneWithTheRowsThatOnlyTheyHad() throws {
    try index.refresh([.fixture("v1", [births, deaths]), .fixture("v2", [births])])
    let outcome = try index.refresh([.fixture("v2", [births])])
    #expect(outcome.removed == ["v1"])
    #expect(outcome.rowsCollected == 1)
    #expect(try count("indexedRow") == 1)
    #expect(try count("dataSet") == 1)
    #expect(try index.search("deaths").total == 0)
  }

  @Test func keepsARowThatMovesFromOneVersionToAnother() throws {
    try index.refresh([.fixture("v1", [births])])
    let outcome = try index.refresh([.fixture("v2", [births])])
    #expect(outcome.rowsAdded == 0)
    #expect(outcome.rowsCollected == 0)
  }

  @Test func takesOverANewDayWithoutReadingTheRows() throws {
    let source = VersionSource.fixture("v1", asOf: "2023-03-01", [births])
    try index.refresh([source])
    let redated = VersionSource(id: "v1", asOf: "2023-04-01", hash: source.hash) { _ in
      Issue.record("a version was read whose text is the same")
    }
    try index.refresh([redated])
    #expect(try index.versions().map(\.asOf) == ["2023-04-01"])
  }

  @Test func keepsTheOldStateWhereReadingFails() throws {
    struct Unreadable: Error {}
    try index.refresh([.fixture("v1", [births])])
    let broken = VersionSource(id: "v1", asOf: "2023-03-01", hash: hexadecimalHash(of: "new")) {
      take in
      try take(newDeaths)
      throw Unreadable()
    }
    #expect(throws: Unreadable.self) { try index.refresh([broken]) }
    #expect(try index.rows(of: "v1").map(\.dataSet) == ["births"])
    #expect(try index.search("deaths").total == 0)
    try index.refresh([.fixture("v1", [newDeaths])])
    #expect(try index.search("deaths").total == 1)
  }

  @Test func refusesADataSetThatStandsTwiceInAVersion() throws {
    #expect(throws: IndexError(.refreshing, "v1", .repeatedDataSet("deaths", version: "v1"))) {
      try index.refresh([.fixture("v1", [deaths, newDeaths])])
    }
    #expect(throws: IndexError(.refreshing, "v1", .repeatedDataSet("deaths", version: "v1"))) {
      try index.refresh([.fixture("v1", [deaths, deaths])])
    }
    #expect(try index.versions().isEmpty)
  }

  @Test func refusesAVersionThatIsGivenTwice() throws {
    #expect(throws: IndexError(.refreshing, "memory", .repeatedVersion("v1"))) {
      try index.refresh([.fixture("v1", [births]), .fixture("v1", [deaths])])
    }
  }

  @Test(arguments: [
    "", "abc", "ABCDEF0123456789", String(repeating: "a", count: 130),
    "é" + String(repeating: "a", count: 15),
  ])
  func refusesWhatIsNoHash(hash: String) throws {
    var row = births
    row.contentHash = hash
    #expect(throws: IndexError.self) { try index.refresh([.fixture("v1", [row])]) }
    #expect(throws: IndexError.self) {
      try index.refresh([VersionSource(id: "v1", asOf: "2023-03-01", hash: hash) { _ in }])
    }
  }

  @Test(arguments: ["", "2023", "2023-3-01", "2023-03-01 ", "later-than"])
  func refusesWhatIsNoDay(day: String) throws {
    #expect(throws: IndexError.self) { try index.refresh([.fixture("v1", asOf: day, [births])]) }
  }

  @Test func givesBackEveryRowToTheLetter() throws {
    let row = IndexedRow.fixture(
      "odd",
      title: "Tŷ 👩‍👧 \"a\", 'b'",
      description: "",
      link: "https://example.org/?a=1&b=ŵ",
      cells: "null \0 and\r\nlines, 👩‍👧"
    )
    try index.refresh([.fixture("v1", [row, births])])
    #expect(try index.rows(of: "v1") == [births, row])
  }

  @Test func showsANullCharacterInATitleAndLosesNothingBehindIt() throws {
    try index.refresh([.fixture("v1", [.fixture("odd", title: "before\0after")])])
    #expect(try index.search("after").hits.map(\.title) == ["before\u{FFFD}after"])
  }

  @Test(arguments: 0..<20) func comesToTheSameWhetherBuiltInStepsOrAtOnce(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    func version(_ id: Int) -> VersionSource {
      let rows = (0..<30).compactMap { number -> IndexedRow? in
        guard Int.random(in: 0..<4, using: &generator) > 0 else { return nil }
        let variant = Int.random(in: 0..<3, using: &generator)
        return .fixture("d\(number)", title: "Births \(["by area", "by age", "of twins"][variant])")
      }
      return .fixture("v\(id)", asOf: "20\(10 + id)-01-01", rows)
    }
    var sources: [VersionSource] = []
    for _ in 0..<6 {
      sources = (0..<4).compactMap { id in
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: nil
        case 1: sources.first { $0.id == "v\(id)" } ?? version(id)
        default: version(id)
        }
      }
      try index.refresh(sources)
    }
    let fresh = try RowIndex.inMemory()
    try fresh.refresh(sources)
    for text in ["births", "area", "-area births", "\"of twins\"", "nothing"] {
      let (old, new) = (try index.search(text, limit: 50), try fresh.search(text, limit: 50))
      #expect(old.total == new.total)
      #expect(old.suggestions == new.suggestions)
      #expect(old.hits.map(\.withoutRowID) == new.hits.map(\.withoutRowID))
    }
    for source in sources {
      #expect(try index.rows(of: source.id) == fresh.rows(of: source.id))
    }
    #expect(try index.versions().map(\.name) == fresh.versions().map(\.name))
  }
}

extension SearchHit {
  /// What does not depend on the order in which the index was built.
  fileprivate var withoutRowID: SearchHit {
    var hit = self
    hit.row.id = 0
    return hit
  }
}
