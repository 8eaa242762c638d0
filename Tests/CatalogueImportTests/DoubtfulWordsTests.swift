import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Spreadsheet
import Testing

/// Words with a question mark: what somebody doubts is no fact.
struct DoubtfulWordsTests {
  @Test(arguments: [
    ("Status", "Active?"), ("Status", "Stopped?"), ("Status", "Discontinued??"),
    ("Availability", "Public?"), ("Availability", "Yes?"), ("Geography", "LA?"),
    ("Geography", "Wales (?)"), ("Geography", "LSOA 2011?"), ("Geography", "LSOA (2011)?"),
    ("Frequency", "Annual?"), ("Frequency", "annual ?"), ("Frequency", "blynyddol\u{FF1F}"),
    ("Period", "2019?"), ("Statistic", "count?"), ("Type of data", "Survey?"),
    ("Wales separable", "Yes?"), ("Breakdowns", "age?"), ("Breakdowns", "age by sex?"),
    ("Populations", "LAC?"), ("Quality report", "QMI?"), ("Designation", "National Statistics?"),
    ("Comparable over time", "break 2018?"), ("Comparable over time", "no?"),
    ("Comparable between areas", "Yes?"),
  ])
  func areNoFacts(_ heading: String, _ words: String) throws {
    let result = TabularResult([["Title", "Publisher", heading], ["A", "P", words]])
    let dataSet = try #require(result.dataSets.first)
    let row = TabularResult([["Title", "Publisher", heading], ["A", "P", "@"]]).dataSets.first
    // As little is known as of a word that means nothing.
    #expect(dataSet.lifecycle.isUnknown && dataSet.availability.isUnknown)
    #expect(dataSet.levels.isUnknown && dataSet.frequency.isUnknown && dataSet.period.isUnknown)
    #expect(dataSet.statistics.isUnknown && dataSet.type.isUnknown && dataSet.wales.isUnknown)
    #expect(dataSet.breakdowns.isUnknown && dataSet.populations.isUnknown)
    #expect(dataSet.qualityDocument.isUnknown && dataSet.designation.isUnknown)
    #expect(dataSet.comparableOverTime.isUnknown && dataSet.comparableBetweenAreas.isUnknown)
    #expect(row != nil)
    let said = try #require(result.diagnostic("unrecognised-value"))
    #expect(said.summary.english.hasPrefix("'\(words)' in column"))
  }

  @Test func keepTheirWordsAndOfferTheFact() throws {
    let result = TabularResult([["Title", "Publisher", "Status"], ["A", "P", "Discontinued??"]])
    #expect(result.dataSets.first?.lifecycle.provenance.words == "Discontinued??")
    let said = try #require(result.diagnostic("unrecognised-value"))
    #expect(
      said.help?.english
        == "the question mark makes it doubtful: write 'stopped' once that is certain"
    )
  }

  @Test func leaveAListOpen() throws {
    let result = TabularResult([["Title", "Publisher", "Geography"], ["A", "P", "Wales; LA?"]])
    let levels = try #require(result.dataSets.first?.levels.value)
    #expect(levels.known.map(\.description) == ["wales"] && !levels.isComplete)
  }
}
