import Bilingual
import Catalogue
import CatalogueImport
import Testing

struct AcceptedMatchesTests {
  private func id(_ text: String) throws -> DataSetID { try #require(DataSetID(text)) }

  private func version(_ name: String, _ day: String, _ rows: [DataSet]) throws -> CatalogueVersion
  {
    CatalogueVersion(
      id: try #require(VersionID(name)),
      asOf: try #require(Day(day)),
      recorded: try #require(Day(day)),
      label: LocalizedText(name),
      dataSets: rows
    )
  }

  @Test func joinsARowWithTheDataSetThatItIs() throws {
    var before = DataSet(id: try id("referrals"), title: "Referrals to social care")
    before.type = Fact(.value(.administrative))
    before.lifecycle = Fact(.value(.active))
    var unseen = before
    unseen.presence = .notObserved
    unseen.type = .unknown
    unseen.lifecycle = .unknown
    var incoming = DataSet(id: try id("referrals-to-care"), title: "Referrals to care")
    incoming.lifecycle = Fact(.value(.stopped))
    incoming.confirmed = Day("2026-01-31")
    let part = DataSet(id: try id("part"), title: "By age", partOf: incoming.id)

    let rows = AcceptedMatches.joined(
      [.init(incoming: incoming.id, existing: before.id)],
      in: try version("2026-01", "2026-01-31", [unseen, incoming, part]),
      over: try version("2023-03", "2023-03-31", [before])
    )
    #expect(rows.map(\.id.text) == ["part", "referrals"])
    let joined = try #require(rows.last)
    #expect(joined.title == "Referrals to care")
    #expect(joined.type.value == .administrative, "known before, and the file is silent on it")
    #expect(joined.lifecycle.value == .stopped)
    #expect(joined.presence == .stated)
    #expect(joined.formerly == [incoming.id])
    #expect(joined.confirmed == Day("2026-01-31"))
    #expect(rows.first?.partOf == before.id)
  }

  @Test func givesTheRowTheIDOfADataSetThatTheVersionNeverHad() throws {
    var row = DataSet(id: try id("births-anew"), title: "Births")
    row.confirmed = Day("2026-01-31")
    let pair = AcceptedMatches.Pair(incoming: row.id, existing: try id("births"))
    let rows = AcceptedMatches.joined(
      [pair],
      in: try version("2026-01", "2026-01-31", [row]),
      over: nil
    )
    var expected = row
    expected.id = pair.existing
    expected.formerly = [row.id]
    #expect(rows == [expected])
  }

  @Test func keepsWhatTheSameDayShowedOfBoth() throws {
    var existing = DataSet(id: try id("births"), title: "Births")
    existing.lifecycle = Fact(.value(.active))
    existing.confirmed = Day("2026-01-31")
    var incoming = DataSet(id: try id("births-anew"), title: "Births of children")
    incoming.confirmed = existing.confirmed
    let rows = AcceptedMatches.joined(
      [.init(incoming: incoming.id, existing: existing.id)],
      in: try version("2026-01", "2026-01-31", [existing, incoming]),
      over: nil
    )
    #expect(rows.first?.lifecycle.value == .active)
  }

  @Test func doesNothingForARowThatIsNotThere() throws {
    let row = DataSet(id: try id("births"), title: "Births")
    let version = try version("2026-01", "2026-01-31", [row])
    let pair = AcceptedMatches.Pair(incoming: try id("gone"), existing: row.id)
    #expect(AcceptedMatches.joined([pair], in: version, over: nil) == [row])
  }
}
