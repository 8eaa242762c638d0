import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Spreadsheet
import Testing

/// What a list says that must not be believed, or must not get lost.
struct TabularDoubtsTests {
  @Test func takesAnIdOnlyWhereTheRowStatesOne() {
    let result = TabularResult([
      ["Id", "Title", "Publisher"],
      ["homelessness", "A", "P"], ["", "Homelessness", "Bristol"], ["Not an id!", "B", "P"],
    ])
    #expect(result.entries.map { $0.candidate.id?.text } == ["homelessness", nil, nil])
    let without = TabularResult([["Title", "Publisher"], ["Homelessness", "Bristol"]])
    #expect(without.entries.map { $0.candidate.id } == [nil])
  }

  @Test func refusesAListWithoutRows() {
    let result = TabularResult([["Title", "Publisher"]])
    #expect(result.outcome.isRefused)
    #expect(result.diagnostic("nothing-to-import")?.summary.english == "file lists no data set")
    let refused = TabularResult([["Title", "Publisher"], ["", "P"]])
    #expect(refused.outcome.isRefused && refused.ids == ["nothing-to-import", "row-without-title"])
  }

  @Test func leavesKnownIssuesUnknownWhereItCannotReadThem() throws {
    let words = "Small numbers are suppressed"
    let result = TabularResult([
      ["Title", "Known issues"], ["A", words], ["B", "none"],
      ["C", "accuracy: rounded | \(words)"],
    ])
    let issues = result.dataSets.map(\.knownIssues)
    #expect(issues[0].isUnknown && issues[0].provenance.words == words)
    #expect(issues[1].value == [])
    #expect(issues[2].value?.count == 1)
    let said = try #require(result.diagnostic("unrecognised-value"))
    #expect(said.summary.english.contains("is no known issue that the catalogue knows"))
  }

  @Test func saysThatAFormulaHasNoResult() throws {
    let sheet = SheetFixture([["Title", "Publisher"], ["x", "P"], ["A", "P"], ["y", ""]])
      .with("A2", "A4") { ($0.text, $0.kind, $0.lacksResult) = ("", .blank, true) }
    let result = TabularResult([sheet])
    #expect(result.outcome.rowsRead == 3 && result.outcome.rowsRefused == 2)
    let refused = result.diagnostics.filter { $0.id == "row-without-title" }
    #expect(refused.count == 2)
    #expect(
      refused.allSatisfy {
        $0.summary.english.contains("a formula without a stored result")
          && $0.help?.english.contains("Excel") == true
      }
    )
  }

  @Test func saysThatRowsAreThereSeveralTimes() throws {
    let row = ["Same", "B"]
    let result = TabularResult([["Title", "Publisher"], row, ["Same", "C"], row, row])
    #expect(result.dataSets.map(\.id.text) == ["same", "same-c", "same-b", "same-b-2"])
    let said = try #require(result.diagnostic("repeated-title"))
    #expect(said.summary.english.contains("2 rows") && said.summary.english.contains("'same-b-2'"))
  }

  @Test func takesNoLinkThatIsNoneOfTheWeb() throws {
    let sheet = SheetFixture([
      ["Title", "Link"], ["A", "javascript:alert(1)"], ["B", "www.example.org/c"], ["C", "page"],
      ["D", "x"],
    ])
    .linked("B4", to: "javascript:alert(1)").linked("A5", to: "#Sheet2!A1")
    let result = TabularResult([sheet])
    #expect(
      result.dataSets.map(\.link.value) == [nil, "www.example.org/c", nil, nil],
      "\(result.dataSets.map(\.link))"
    )
    #expect(result.diagnostic("link-without-scheme")?.summary.english.hasPrefix("1 link") == true)
    #expect(result.entries[2].others.contains { $0.words == "javascript:alert(1)" })
    #expect(result.entries[3].others.contains { $0.words == "#Sheet2!A1" })
  }

  @Test func readsControlCharactersAsTheReplacement() throws {
    let result = TabularResult([
      ["Title", "Publisher"], ["A\u{0}", "P\u{1B}[31m"], ["B\tC", "P"],
    ])
    #expect(result.dataSets.map(\.title) == ["A\u{FFFD}", "B\tC"])
    #expect(result.dataSets[0].publisher.value == "P\u{FFFD}[31m")
    #expect(result.diagnostic("control-character")?.summary.english.hasPrefix("2 texts") == true)
  }

  @Test func deniesNoLineOfAColumnMapThatIsRight() throws {
    let map = ColumnMap(rows: [
      .init(column: "Name of it", field: "title"), .init(column: "Who", field: "publisher"),
    ])
    let result = TabularResult([["Nme", "Who", "Whence"], ["A", "P", "x"]], map: map)
    #expect(result.outcome.isRefused)
    let denied = result.diagnostics.filter { $0.id == "unused-column-mapping" }
    #expect(
      denied.map(\.summary.english) == ["column 'Name of it' of the column map is not in the file"]
    )
  }

  @Test func readsAColumnMapWithSemicolons() throws {
    let text = "column;field\nName;title\nWho, when;publisher\n"
    let map = ColumnMap.read(TextFile(path: "map.csv", bytes: Array(text.utf8)))
    #expect(map.diagnostics.isEmpty, "\(map.diagnostics.map { $0.rendered() })")
    #expect(map.value?.rows.map(\.column) == ["Name", "Who, when"])
  }

  @Test func leadsWithTheSheetThatIsNotThere() {
    let options = TabularOptions(sheets: ["Sheet2"])
    let sheet = SheetFixture("Sheet1", [["Title", "Publisher"], ["A", "P"]])
    #expect(TabularResult([sheet], options: options).ids == ["unknown-sheet"])
  }
}
