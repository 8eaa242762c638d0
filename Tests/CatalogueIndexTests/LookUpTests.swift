import Testing

@testable import CatalogueIndex

struct LookUpTests {
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

  @Test func tellsWhenADataSetAppearedAndChanged() throws {
    let history = try index.history(of: "births")
    #expect(history.map(\.version) == ["v1", "v2", "v3"])
    #expect(history.map(\.change) == [.appeared, .unchanged, .changed])
    #expect(history[0].row == history[1].row)
    #expect(history[1].row.id != history[2].row.id)
  }

  @Test func tellsThatADataSetCameBack() throws {
    let history = try index.history(of: "care")
    #expect(history.map(\.version) == ["v1", "v3"])
    #expect(history.map(\.change) == [.appeared, .appeared])
    #expect(history[0].row == history[1].row)
    #expect(try index.history(of: "never").isEmpty)
  }

  @Test func tellsWhatDiffersBetweenTwoVersions() throws {
    let changes = try index.changedDataSets(between: "v1", and: "v3")
    #expect(changes.map(\.dataSet) == ["births", "new", "old"])
    #expect(changes.map { $0.before != nil } == [true, false, true])
    #expect(changes.map { $0.after != nil } == [true, true, false])
    let sides = try index.rows([changes[0].before, changes[0].after].compactMap { $0?.id })
    #expect(sides.map(\.title) == ["Title of births", "Live births"])
    #expect(
      sides.map(\.contentHash) == [changes[0].before, changes[0].after].map { $0?.contentHash }
    )
  }

  @Test(arguments: ["v1", "v2", "v3"], ["v1", "v2", "v3"])
  func mirrorsTheDifference(earlier: String, later: String) throws {
    let forth = try index.changedDataSets(between: earlier, and: later)
    let back = try index.changedDataSets(between: later, and: earlier)
    #expect(
      forth == back.map { RowChange(dataSet: $0.dataSet, before: $0.after, after: $0.before) }
    )
    #expect(forth.isEmpty == (earlier == later))
  }

  @Test func refusesAVersionThatItDoesNotKnow() throws {
    let error = IndexError(.lookingUp, "memory", .unknownVersion("v9"))
    #expect(throws: error) { try index.changedDataSets(between: "v1", and: "v9") }
    #expect(throws: error) { try index.dataSets(withLink: "https://a", in: "v9") }
    #expect(throws: error) { try index.forEachRow(of: "v9") { _ in } }
  }

  @Test func findsDataSetsByIdentifierAndLink() throws {
    #expect(try index.dataSets(withIdentifier: "B0") == ["births"])
    #expect(try index.dataSets(withIdentifier: "B0", in: "v3").isEmpty)
    #expect(try index.dataSets(withIdentifier: "B1", in: "v3") == ["births"])
    #expect(try index.dataSets(withLink: "https://a") == ["births", "new"])
    #expect(try index.dataSets(withLink: "https://c", in: "v1") == ["care"])
    #expect(try index.dataSets(withLink: "HTTPS://A").isEmpty)
  }

  @Test func findsNothingByABlank() throws {
    #expect(try index.dataSets(withIdentifier: "").isEmpty)
    #expect(try index.dataSets(withLink: "").isEmpty)
  }

  @Test func listsVersionsInOrderOfTheirDays() throws {
    let versions = try index.versions()
    #expect(versions.map(\.id) == ["v1", "v2", "v3"])
    #expect(versions.map(\.dataSetCount) == [3, 2, 3])
  }

  @Test func leavesOutRowsThatAreGone() throws {
    #expect(try index.rows([-1, 999]).isEmpty)
  }
}
