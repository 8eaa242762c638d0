import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Spreadsheet
import Testing

struct ColumnMapTests {
  private func map(_ text: String) throws -> ColumnMap {
    let read = ColumnMap.read(TextFile(path: "columns.csv", text: text))
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map { $0.rendered() })")
    return try #require(read.value)
  }

  @Test func readsColumnsAsTheMapSays() throws {
    let map = try map("column,field\nWhat it is,title\nWho,publisher\nTitle,other\n")
    let result = TabularResult([["What it is", "Who", "Title"], ["A", "Office", "Dr"]], map: map)
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics.map { $0.rendered() })")
    let entry = try #require(result.entries.first)
    #expect(entry.dataSet.title == "A")
    #expect(entry.dataSet.publisher.value == "Office")
    #expect(entry.others.map(\.words) == ["Dr"])
  }

  @Test func readsASheetsOwnRowBeforeTheOneForAllSheets() throws {
    let map = try map(
      "sheet,column,field\n,X,publisher\nTwo,x,provider\n,Missing,link\n"
    )
    let sheets = ["One", "Two"].map { SheetFixture($0, [["Title", "X"], [$0, "Office"]]) }
    let result = TabularResult(sheets, options: TabularOptions(columnMap: map))
    #expect(result.dataSets.map(\.publisher.value) == ["Office", nil])
    #expect(result.dataSets.map(\.provider.value) == [nil, "Office"])
    #expect(result.ids == ["unused-column-mapping"])
    #expect(result.diagnostics.first?.location?.description == "columns.csv:4:1")
  }

  @Test func goesBeforeAColumnThatBearsTheName() throws {
    let map = try map("column,field\nHouse,publisher\n")
    let result = TabularResult([["Title", "Publisher", "House"], ["A", "One", "Two"]], map: map)
    #expect(result.dataSets.first?.publisher.value == "Two")
    #expect(result.ids == ["repeated-column"])
  }

  @Test func reportsAFieldThatTheCatalogueDoesNotHave() {
    let read = ColumnMap.read(
      TextFile(path: "columns.csv", text: "column,field\nWho,publsher\nWhat,title\n")
    )
    #expect(read.diagnostics.map(\.id) == ["unknown-field"])
    #expect(read.diagnostics.first?.help?.english == "did you mean 'publisher'?")
    #expect(read.value?.rows.map(\.column) == ["What"])
  }

  @Test func proposesAMapThatReadsNearMissesAsTheyAreOffered() throws {
    let rows = [["Title", "Publsher", "Cover", "Notes"], ["A", "Office", "blue", "n"]]
    let first = TabularResult([SheetFixture("S", rows)])
    let proposed = ColumnMap.proposed(for: first.headings)
    #expect(
      proposed.text == """
        sheet,column,field\r
        S,Title,title\r
        S,Publsher,publisher\r
        S,Cover,other\r
        S,Notes,other\r

        """
    )
    let again = try map(proposed.text)
    let second = TabularResult(
      [SheetFixture("S", rows)],
      options: TabularOptions(columnMap: again)
    )
    #expect(second.diagnostics.isEmpty)
    #expect(second.dataSets.first?.publisher.value == "Office")
    #expect(second.entries.first?.others.map(\.words) == ["blue", "n"])
  }

  @Test func proposesAMapForASheetThatCouldNotBeRead() {
    let result = TabularResult([SheetFixture("", [["Publisher", "Thing"], ["A", "B"]])])
    #expect(
      ColumnMap.proposed(for: result.headings).text
        == "column,field\r\nPublisher,publisher\r\nThing,other\r\n"
    )
  }

  @Test func offersNoFieldThatAnotherColumnHas() {
    let result = TabularResult([
      SheetFixture("", [["Titel", "Title", "Publsher", "Publishr"], ["x", "A", "B", "C"]])
    ])
    #expect(
      ColumnMap.proposed(for: result.headings).rows.map(\.field)
        == ["other", "title", "publisher", "other"]
    )
  }
}
