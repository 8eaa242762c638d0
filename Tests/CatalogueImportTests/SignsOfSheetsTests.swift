import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Spreadsheet
import Testing

/// What a person sees of a sheet beside its words: comments, struck-out text, hidden rows, colours that mean nothing.
struct SignsOfSheetsTests {
  private let rows = [
    ["Title", "Publisher", "Status"], ["A", "Office", "Active"], ["B", "Office", ""],
    ["C", "Office", "Discontinued"], ["D", "Office", "Active"],
  ]

  @Test func keepsCommentsAndSaysThatThereAreSome() throws {
    let sheet = SheetFixture(rows)
      .with("A2") { $0.comment = "No longer published since 2021" }
      .with("B3", "B4", "B5") { $0.comment = "Ann:\nwho?" }
    let result = TabularResult([sheet])
    #expect(result.ids == ["cell-comments"])
    let said = try #require(result.diagnostics.first)
    #expect(said.summary.english.hasPrefix("4 cells bear comments (A2, B3, B4, ...)"))
    let kept = result.entries.flatMap(\.others).map { "\($0.name)=\($0.words)" }
    #expect(kept.first == "Title (comment)=No longer published since 2021" && kept.count == 4)
    #expect(result.dataSets[0].lifecycle.value == .active)
  }

  @Test func takesAStruckOutRowForNoneThatRuns() throws {
    let sheet = SheetFixture(rows).with("A2", "A3", "A4", "C5") { $0.isStruck = true }
    let result = TabularResult([sheet])
    #expect(result.dataSets.map(\.lifecycle.value) == [nil, nil, .stopped, .active])
    #expect(
      result.dataSets[0].lifecycle.provenance.words == "Active; title struck out in A2"
    )
    #expect(result.dataSets[1].lifecycle.provenance.words == "title struck out in A3")
    #expect(result.entries[1].columns.contains("lifecycle"))
    #expect(result.ids == ["struck-out"])
    #expect(
      result.diagnostics[0].summary.english.hasPrefix("2 rows have titles struck out (A2, A3)")
    )
  }

  @Test func saysThatItReadHiddenRows() throws {
    let result = TabularResult([SheetFixture(rows).hidden(3, 5)])
    #expect(result.dataSets.map(\.title) == ["A", "B", "C", "D"])
    #expect(result.ids == ["hidden-rows"])
    let said = try #require(result.diagnostics.first).summary.english
    #expect(said == "2 rows that are hidden are read like the others (A3, A5)")
  }

  @Test func readsNothingFromRedWhereThatIsAsked() {
    let sheet = SheetFixture(rows.map { [$0[0], $0[1]] }).red("A2", "A4", "B3")
    let read = TabularResult([sheet])
    #expect(read.dataSets.map(\.lifecycle.value) == [.stopped, nil, .stopped, nil])
    #expect(read.diagnostic("read-from-colour")?.help?.english.contains("--colour ignore") == true)
    let ignored = TabularResult([sheet], options: TabularOptions(ignoresColour: true))
    #expect(
      ignored.dataSets.allSatisfy { $0.lifecycle.isUnknown && $0.lifecycle.provenance.words == nil }
    )
    #expect(ignored.ids.isEmpty)
  }
}
