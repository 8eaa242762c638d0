import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Spreadsheet
import Testing

/// Words for which the nearest word of a vocabulary says the opposite.
struct MeaningTurnedRoundTests {
  private func help(_ heading: String, _ words: String) throws -> String {
    let result = TabularResult([["Title", "Publisher", heading], ["A", "P", words]])
    return try #require(result.diagnostic("unrecognised-value")).help?.english ?? ""
  }

  @Test(arguments: [
    ("Availability", "Unavailable", "'public'"), ("Availability", "Not available", "'public'"),
    ("Availability", "Not open", "'public'"), ("Status", "Updated", "'stale'"),
    ("Status", "Not discontinued", "'stopped'"), ("Status", "To be discontinued", "'stopped'"),
    ("Status", "Will be discontinued", "'stopped'"), ("Status", "Not current", "'active'"),
    ("Status", "Not yet closed", "'stopped'"), ("Status", "Nearly ended", "'stopped'"),
    ("Status", "No longer current", "'active'"), ("Status", "Non-active", "'active'"),
    ("Frequency", "Bi-monthly", "'semiannual'"), ("Frequency", "Bimonthly", "'monthly'"),
    ("Frequency", "Biannual", "'annual'"), ("Frequency", "Not annual", "'annual'"),
    ("Frequency", "Fortnightly", "'monthly'"), ("Wales separable", "Inseparable", "'separable'"),
    ("Designation", "Unofficial", "'official'"), ("Geography", "Latest data", "'wales'"),
    ("Geography", "Not Wales", "'wales'"),
  ])
  func isNotOffered(_ heading: String, _ words: String, _ offer: String) throws {
    let help = try help(heading, words)
    #expect(!help.hasPrefix("did you mean"), "\(words): \(help)")
  }

  @Test(arguments: [
    ("Status", "Discontinud", "stopped"), ("Availability", "Availble", "public"),
    ("Frequency", "Anual", "annual"), ("Frequency", "Quaterly", "quarterly"),
    ("Geography", "Local authorty", "local-authority"), ("Status", "Activ", "active"),
  ])
  func leavesSlipsOfTheKeyOffered(_ heading: String, _ words: String, _ offer: String) throws {
    #expect(try help(heading, words) == "did you mean '\(offer)'?")
  }

  @Test(
    arguments: [
      ("2015-present", "2015.."), ("2015–present", "2015.."), ("2015- present", "2015.."),
      ("2015 -present", "2015.."), ("2015-date", "2015.."), ("2015-ongoing", "2015.."),
      ("2015-to date", nil), ("2015/16-present", "2015/16.."), ("2015-heddiw", "2015.."),
      ("AY 2019/20", "academic 2019/20"), ("AY2019/20", "academic 2019/20"),
      ("2019/20 AY", "academic 2019/20"), ("AY 2019-20", "academic 2019/20"),
      ("AY 2015/16 to AY 2019/20", "academic 2015/16..academic 2019/20"),
      ("FY 2019/20", "2019/20"), ("AY 2019/21", nil), ("AY 2019", nil),
      ("before 2015-present", nil),
    ] as [(String, String?)]
  )
  func periodsAreReadAsTheySay(_ words: String, _ period: String?) {
    #expect(VocabularyReader(context: .fixture).period(words)?.description == period)
  }
}
