import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Spreadsheet
import Testing

/// Cells of dates in a column of periods, as a workbook shows them.
struct ShownDatesTests {
  @Test(
    arguments: [
      ("2022", "2022"), ("Feb 2023", "2023-02"), ("Dec 2011", "2011 M12"), ("Dec-11", nil),
      ("1 Dec", nil), ("Jan", nil), ("2022-03-31", "2022-03-31"),
    ] as [(String, String?)]
  )
  func becomeThePeriodThatIsShown(_ text: String, _ period: String?) throws {
    let sheet = SheetFixture([["Title", "Publisher", "Period"], ["A", "P", text]])
      .with("C2") { $0.kind = .date }
    let result = TabularResult([sheet])
    let fact = try #require(result.dataSets.first).period
    #expect(fact.value?.description == period)
    guard period == nil else { return }
    #expect(fact.provenance.words == text)
    #expect(result.diagnostic("unrecognised-value") != nil)
  }

  @Test func offerBothReadingsOfWhatExcelMakesOfAYear() throws {
    let result = TabularResult([["Title", "Publisher", "Period"], ["A", "P", "Dec-11"]])
    let said = try #require(result.diagnostic("unrecognised-value"))
    #expect(said.help?.english == "write '2011/12' or '2011 M12'")
    let other = TabularResult([["Title", "Publisher", "Period"], ["A", "P", "Feb-23"]])
    #expect(other.diagnostic("unrecognised-value")?.help?.english == "perhaps '2023-02'")
  }
}
