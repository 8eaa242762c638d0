import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Spreadsheet
import Testing

/// Rows among the data sets of a table that are none.
struct RowsOfNoDataSetTests {
  private let headings = ["Title", "Publisher", "Link", "Geography", "Period"]
  private let row = ["A", "Office", "https://example.org/a", "Wales", "2022"]

  @Test func beginASecondTableByHeadingsInAnotherOrder() throws {
    let result = TabularResult([
      headings, row, ["Title", "Link", "Status", "Publisher"],
      ["B", "https://example.org/b", "Discontinued", "Data Cymru"],
    ])
    #expect(result.dataSets.map(\.title) == ["A", "B"])
    let second = try #require(result.dataSets.last)
    #expect(second.publisher.value == "Data Cymru" && second.lifecycle.value == .stopped)
    #expect(second.link.value == "https://example.org/b" && second.levels.isUnknown)
    #expect(result.ids == ["another-table"])
    let said = try #require(result.diagnostic("another-table"))
    #expect(said.location?.description == "list.xlsx:Sheet1!A3")
    #expect(result.outcome.rowsRead == 2)
  }

  @Test func beginASecondTableByFewerHeadings() throws {
    let result = TabularResult([
      headings, row, ["Unpublished data"], ["Title", "Publisher", "Geography", "Period"],
      ["Secret set", "NHS", "Wales", "2020"],
    ])
    let secret = try #require(result.dataSets.last)
    #expect(secret.levels.value?.known.map(\.description) == ["wales"])
    #expect(secret.period.value?.description == "2020" && secret.link.isUnknown)
    #expect(result.ids == ["title-alone", "another-table"])
  }

  @Test func areNotSeenInRowsWithOneWordThatIsNoHeading() {
    let result = TabularResult([headings, row, ["Publication", "Source", "", "Area", "2022"]])
    #expect(result.dataSets.map(\.title) == ["A", "Publication"])
    #expect(result.diagnostic("another-table") == nil)
  }

  @Test func areReadAndCountedWhereTheyHaveATitleAlone() throws {
    let result = TabularResult([headings, ["Social care"], row, ["Education"], ["x"], ["y"]])
    #expect(result.dataSets.map(\.title) == ["Social care", "A", "Education", "x", "y"])
    let said = try #require(result.diagnostic("title-alone"))
    #expect(
      said.summary.english.hasPrefix("4 rows have a title and nothing else (A2, A4, A5, ...)")
    )
  }

  @Test(arguments: [
    ["Total"], ["Totals"], ["Grand total", "", "", "", "6"], ["Cyfanswm", "", "", "1,204"],
    ["Source: our team, contact x@y"], ["Key: red = poor, green = good"], ["Notes: see below"],
    ["Ffynhonnell: ein tîm"], ["(text)", "(who)", "(http)", "(level)", "(years)"],
  ])
  func areRefusedWhereTheyAreTotalsNotesOrHints(_ none: [String]) throws {
    let result = TabularResult([headings, row, none])
    #expect(result.dataSets.map(\.title) == ["A"])
    #expect(result.outcome.rowsRead == 2 && result.outcome.rowsRefused == 1)
    let said = try #require(result.diagnostic("row-of-no-data-set"))
    #expect(said.severity == .error && said.location?.description == "list.xlsx:Sheet1!A3")
    #expect(said.summary.english.contains(none[0]))
  }

  @Test(arguments: [
    ["Total", "ONS"], ["Total fertility rate"], ["Source: a survey", "ONS"],
    ["Sources of income: Wales"], ["Births: key figures"], ["(Draft) births", "ONS"],
    ["(text)"],
  ])
  func areReadWhereTheyMayBeDataSets(_ some: [String]) {
    let result = TabularResult([headings, row, some])
    #expect(result.dataSets.map(\.title) == ["A", some[0]])
    #expect(result.outcome.rowsRefused == 0)
  }

  @Test func areReadWithALinkOnTheTitle() {
    let sheet = SheetFixture([headings, row, ["Total"]]).linked("A3", to: "https://example.org/t")
    #expect(TabularResult([sheet]).dataSets.map(\.title) == ["A", "Total"])
  }
}
