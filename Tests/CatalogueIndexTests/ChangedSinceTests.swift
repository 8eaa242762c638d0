import Testing

@testable import CatalogueIndex

struct ChangedSinceTests {
  private let index: RowIndex

  init() throws {
    index = try RowIndex.inMemory()
    try index.refresh([
      // Not in order of their days.
      .fixture(
        "v3",
        asOf: "2023-03-01",
        [
          .fixture("births", title: "Live births", link: "https://a", identifier: "B1"),
          .fixture("care", title: "In care", link: "https://c"),
          .fixture("new", link: "https://a"),
        ]
      ),
      .fixture(
        "v1",
        asOf: "2016-12-15",
        [
          .fixture("births", identifier: "B0"),
          .fixture("care", title: "In care", link: "https://c"),
          .fixture("old", link: " "),
        ]
      ),
      .fixture(
        "v2",
        asOf: "2019-12-01",
        [.fixture("births", identifier: "B0"), .fixture("gone", link: "")]
      ),
    ])
  }

  private func changed(
    since: String,
    in version: String? = nil,
    _ words: String = ""
  ) throws -> [String] {
    try index.search(words, version: version, since: since).hits.map(\.dataSet)
  }

  @Test func showsWhatIsNewOrReadsOtherwiseInTheNewestVersion() throws {
    #expect(try changed(since: "v1") == ["births", "new"])
    #expect(try changed(since: "v2") == ["births", "care", "new"])
    #expect(try changed(since: "v3").isEmpty)
  }

  @Test func showsItInTheVersionAskedFor() throws {
    #expect(try changed(since: "v1", in: "v2") == ["gone"])
    #expect(try changed(since: "v3", in: "v1") == ["births", "old"])
  }

  @Test func looksForWordsAmongWhatChanged() throws {
    #expect(try changed(since: "v1", "births") == ["births"])
    #expect(try changed(since: "v1", "care").isEmpty)
    #expect(try changed(since: "v1", "-births") == ["new"])
    #expect(try index.search("care").hits.map(\.dataSet) == ["care"])
  }

  @Test func handsOverBothRowsOrSaysThatThereWasNone() throws {
    let hits = try index.search("", since: "v1").hits
    let (before, after) = (try index.rows(of: "v1")[0].cells, try index.rows(of: "v3")[0].cells)
    #expect(hits.map(\.change) == [.changed(before: before, after: after), .new])
    #expect(try index.search("births").hits.first?.change == nil)
  }

  @Test func countsAllAndListsAsManyAsAskedFor() throws {
    let result = try index.search("", since: "v2", limit: 1)
    #expect(result.total == 3 && result.hits.map(\.dataSet) == ["births"])
    #expect(try index.search("", since: "v2", limit: 0).hits.isEmpty)
  }

  @Test func refusesAVersionThatItDoesNotKnow() throws {
    #expect(throws: IndexError(.searching, "memory", .unknownVersion("v9"))) {
      try index.search("births", since: "v9")
    }
  }
}
