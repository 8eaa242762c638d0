import Bilingual
import Catalogue
import CatalogueImport
import Testing

struct VocabularyReaderTests {
  private let reader = VocabularyReader(context: .fixture)

  @Test(
    arguments: [
      ("local-authority", "local-authority"), ("LA", "local-authority"),
      ("local authorities", "local-authority"), ("Unitary Authority", "local-authority"),
      ("Awdurdod lleol", "local-authority"), ("awdurdodau lleol", "local-authority"),
      ("All-Wales", "wales"), ("Cymru gyfan", "wales"), ("LSOA", "lsoa"), ("LSOAs", "lsoa"),
      ("lsoa@2011", "lsoa@2011"), ("LSOA (2021)", "lsoa@2021"), ("2011 LSOAs", "lsoa@2011"),
      ("MSOA level", "msoa"), ("health board", "health-board"),
      ("Local Health Boards", "health-board"), ("byrddau iechyd lleol", "health-board"),
      ("by local authority", "local-authority"), ("UK", "uk"), ("parish", nil), ("", nil),
      ("region", nil), ("2011", nil),
    ] as [(String, String?)]
  )
  func recognisesLevels(_ words: String, _ level: String?) {
    #expect(reader.level(words)?.description == level)
  }

  @Test func takesEveryWellFormedLevelWhereTheProjectNamesNone() throws {
    let context = ImportContext(
      file: "f",
      source: try #require(SourceID("s")),
      asOf: try #require(Day("2026-01-01"))
    )
    let reader = VocabularyReader(context: context)
    #expect(reader.level("LA")?.description == "local-authority")
    #expect(reader.level("la")?.description == "local-authority")
    #expect(reader.level("LSOA 2011")?.description == "lsoa@2011")
    #expect(reader.level("ward@2022")?.description == "ward@2022")
    #expect(reader.level("Wards of a town") == nil)
    #expect(reader.theme("anything")?.text == "anything")
  }

  @Test(
    arguments: [
      ("yearly", .annual), ("Annually", .annual), ("blynyddol", .annual), ("ANNUAL", .annual),
      ("Every two years", .biennial), ("twice a year", .semiannual), ("biannual", nil),
      ("bob chwarter", .quarterly), ("ad-hoc", .irregular), ("One off", .once), ("daily", nil),
    ] as [(String, Frequency?)]
  )
  func recognisesFrequencies(_ words: String, _ frequency: Frequency?) {
    #expect(reader.frequency(words) == frequency)
  }

  @Test func recognisesStatusAvailabilityAndDesignation() {
    #expect(reader.lifecycle("Current") == .active)
    #expect(reader.lifecycle("ceased") == .stopped)
    #expect(reader.lifecycle("No longer published") == .stopped)
    #expect(reader.lifecycle("Cyfredol") == .active)
    #expect(reader.lifecycle("maybe") == nil)
    #expect(reader.availability("Publicly available") == .public)
    #expect(reader.availability("ar gais") == .onRequest)
    #expect(reader.availability("no") == nil)
    #expect(reader.designation("National Statistics") == .accredited)
    #expect(reader.designation("Ystadegau swyddogol") == .official)
    #expect(reader.designation("Dim dynodiad") == Designation.none)
    #expect(reader.yesOrNo("Nac ydy") == false)
    #expect(reader.yesOrNo("Ydy") == true)
  }

  @Test func doesNotTakeARateForOneWithItsDenominator() {
    #expect(reader.statistic("rate") == .rate)
    #expect(reader.statistic("Rates") == nil)
    #expect(reader.statistic("Percentage") == nil)
    #expect(reader.statistic("Numbers") == .count)
  }

  @Test func recognisesCrossTabulations() {
    #expect(reader.breakdown("Age by sex")?.description == "age*sex")
    #expect(reader.breakdown("sex*age")?.description == "age*sex")
    #expect(reader.breakdown("age group yn ôl rhyw")?.description == "age*sex")
    #expect(reader.breakdown("Ethnic group")?.description == "ethnicity")
    #expect(reader.breakdown("age by shoe size") == nil)
  }

  @Test(
    arguments: [
      ("2015 to present", "2015.."), ("2015 - present", "2015.."), ("from 2015 onwards", "2015.."),
      ("2015 i 2022", "2015..2022"), ("o 2015 i 2022", "2015..2022"), ("hyd at 2022", "..2022"),
      ("ers 2015", "2015.."), ("31 Mawrth 2022", "2022-03-31"), ("2015 ymlaen", "2015.."),
      ("2021/22", "2021/22"), ("present", nil), ("i", nil), ("2011-12", nil), ("o", nil),
    ] as [(String, String?)]
  )
  func readsPeriodsInBothLanguages(_ words: String, _ period: String?) throws {
    let read = reader.period(words)
    switch period {
    case nil: #expect(read == nil)
    case "2022-03-31":
      #expect(read == .editions([.snapshot(try #require(Day("2022-03-31")))]))
    case "2021/22": #expect(read?.description == period)
    case let period?: #expect(read?.description == period)
    }
  }

  @Test func foldsCaseDiacriticsAndPunctuation() {
    #expect(
      FoldedText.words(" Enw’r Set-Ddata_(Tŷ  a Dŵr) & Ça ") == "enwr set ddata ty a dwr and ca"
    )
    #expect(FoldedText.words("e\u{301}\u{200B}x") == "ex")
    #expect(FoldedText.key("Web_Address") == "webaddress")
    #expect(FoldedText.words("…") == "")
    #expect(FoldedText.trimmed("\u{200B} a b\u{FEFF}\n") == "a b")
    #expect(FoldedText.trimmed(" \u{200B}") == "")
  }
}
