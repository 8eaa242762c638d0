import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Spreadsheet
import Testing

/// Headings, column maps, links and files of which too little or the wrong thing was said.
struct HintsOfReadingTests {
  @Test(arguments: [
    "Latest period", "Latest data", "Most recent data", "Latest year", "Cyfnod diweddaraf",
  ])
  func takesALatestPeriodForTheLastOfASeries(_ heading: String) throws {
    let rows = [["Title", heading], ["A", "2022"], ["B", "2015..2022"], ["C", "?"]]
    let periods = TabularResult(rows).dataSets.map(\.period)
    #expect(periods.map { $0.value?.description } == ["..2022", "2015..2022", nil])
    #expect(periods[0].provenance.words == "2022")
  }

  @Test func leavesThePeriodItselfAsItIs() {
    let result = TabularResult([["Title", "Period", "Latest period"], ["A", "2022", "2023"]])
    #expect(result.dataSets.first?.period.value?.description == "2022")
    #expect(result.ids == ["repeated-column"])
  }

  private func unused(_ map: [ColumnMap.Row]) throws -> Diagnostic {
    let result = TabularResult([["Titel", "Who"], ["A", "P"]], map: ColumnMap(rows: map))
    let said = result.diagnostics.filter { $0.id == "unused-column-mapping" }
    #expect(said.count == 1)
    return try #require(said.first)
  }

  @Test func saysThatAColumnIsNamedTwice() throws {
    let said = try unused([
      .init(column: "Titel", field: "title"), .init(column: "titel", field: "description"),
      .init(column: "Who", field: "publisher"),
    ])
    #expect(said.summary.english.contains("named twice in the column map"))
    #expect(
      said.summary.english.contains("'title'") && said.help?.english.contains("mean") == false
    )
  }

  @Test func listsTheSheetsWhereTheMapNamesOneThatIsNot() throws {
    let said = try unused([
      .init(column: "Titel", field: "title"),
      .init(sheet: "Shet", column: "Who", field: "publisher"),
    ])
    #expect(said.summary.english == "sheet 'Shet' of the column map is not in the file")
    #expect(said.help?.english == "its sheets are 'Sheet1'")
  }

  @Test func offersNoColumnForItself() throws {
    let said = try unused([
      .init(column: "Titel", field: "title"), .init(column: "Whom", field: "publisher"),
    ])
    #expect(said.help?.english == "did you mean 'Who'?")
  }

  @Test func saysWhatToDoWithATableInHTML() {
    let page = Array("<html><body><table><tr><td>Title</td></tr></table></body></html>".utf8)
    guard case .failure(let failure) = CatalogueFormat.detect(page, file: "list.xls") else {
      Issue.record("a page is no catalogue")
      return
    }
    #expect(failure.diagnostic.id == "web-page")
    #expect(failure.diagnostic.help?.english == "open it in Excel and save it as .xlsx")
    guard case .failure(let other) = CatalogueFormat.detect(page, file: "list.html") else { return }
    #expect(other.diagnostic.help?.english.contains("answered with a page") == true)
  }

  @Test func readsACSVOfOneColumn() throws {
    let text = Array("Title\nBirths\nDeaths\n".utf8)
    #expect(try CatalogueFormat.detect(text, file: "f").get() == .csv)
    let prose = Array("Dear all\nplease find it below\n".utf8)
    #expect(throws: DetectionFailure.self) { try CatalogueFormat.detect(prose, file: "f").get() }
    #expect(throws: DetectionFailure.self) {
      try CatalogueFormat.detect(Array("Title\n".utf8), file: "f").get()
    }
  }

  @Test(arguments: [
    "\\\\server\\share\\file.xlsx", "C:\\data\\file.xlsx", "..\\data\\file.xlsx", "c:data.xlsx",
  ])
  func takesNoLinkToADisk(_ link: String) throws {
    let sheet = SheetFixture([["Title", "Link"], ["A", link], ["B", "the file"]])
      .linked("B3", to: link)
    let result = TabularResult([sheet])
    #expect(result.dataSets.allSatisfy { $0.link.isUnknown })
    #expect(result.dataSets[0].link.provenance.words == link)
    #expect(result.entries[1].others.contains { $0.words == link })
  }
}
