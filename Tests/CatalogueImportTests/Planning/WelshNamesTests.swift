import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Spreadsheet
import Testing

/// Welsh names of a data set that is known in English.
struct WelshNamesTests {
  private func known() throws -> DataSet {
    var dataSet = DataSet(id: try #require(DataSetID("births")), title: "Births")
    dataSet.publisher = Fact(.value("Welsh Government"))
    dataSet.link = Fact(.value("https://example.org/statistics/births-by-area"))
    return dataSet
  }

  private func plan(_ entries: [CatalogueEntry], over dataSets: [DataSet]) throws -> [DataSet] {
    let base = CatalogueVersion(
      id: try #require(VersionID("2023-03")),
      asOf: try #require(Day("2023-03-31")),
      recorded: try #require(Day("2023-03-31")),
      label: LocalizedText("The review"),
      dataSets: dataSets
    )
    let known = KnownDataSets(base: base, versions: [base])
    return ImportPlanner(
      base: base,
      known: known,
      outputs: [],
      scope: .whole,
      asOf: try #require(Day("2026-01-31"))
    ).plan(entries, matches: known.matches(of: entries.map(\.candidate))).dataSets
  }

  private static let welshRows = [
    ["Teitl", "Cyhoeddwr", "Dolen"],
    ["Genedigaethau", "Llywodraeth Cymru", "https://example.org/statistics/births-by-area"],
  ]

  @Test func ofWelshHeadingsStandBesideTheEnglishOnes() throws {
    let now = try #require(
      try plan(TabularResult(Self.welshRows).entries, over: [try known()]).first
    )
    #expect(now.id.text == "births" && now.title == "Births")
    #expect(now.titleWelsh == "Genedigaethau" && now.titleWelshStatus == .draft)
    #expect(now.publisher.value == "Welsh Government")
    #expect(now.publisherWelsh.value == "Llywodraeth Cymru")
    #expect(now.publisherWelsh.provenance.citations.first?.place == "Sheet1!B2")
  }

  @Test func ofALanguageTagStandBesideTheEnglishOnes() throws {
    let prefixes = """
      @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
      <https://example.org/statistics/births-by-area> a dcat:Dataset ; dcat:landingPage <https://example.org/statistics/births-by-area> ;

      """
    let english = try PortalImport(
      prefixes + "dct:title \"English two\"@en ; dct:publisher \"Office\"@en ."
    )
    let first = try plan(english.entries, over: [try known()])
    #expect(first.first?.title == "English two" && first.first?.publisher.value == "Office")
    let welsh = try PortalImport(
      prefixes + "dct:title \"Prawf dau\"@cy ; dct:publisher \"Swyddfa\"@cy ."
    )
    let second = try #require(try plan(welsh.entries, over: first).first)
    #expect(second.title == "English two" && second.titleWelsh == "Prawf dau")
    #expect(second.publisher.value == "Office" && second.publisherWelsh.value == "Swyddfa")
  }

  @Test func areBothNamesOfADataSetThatIsNew() throws {
    for entry in [
      try #require(TabularResult(Self.welshRows).entries.first),
      try PortalImport(
        """
        @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
        <https://example.org/d9> a dcat:Dataset ; dct:title "Genedigaethau"@cy .
        """
      ).only(),
    ] {
      let new = try #require(try plan([entry], over: []).first)
      #expect(new.title == "Genedigaethau" && new.titleWelsh == "Genedigaethau")
    }
  }

  @Test func areNotTakenFromEnglishWordsUnderWelshHeadings() throws {
    var before = try known()
    (before.titleWelsh, before.titleWelshStatus) = ("Genedigaethau", .official)
    let rows = [
      ["Teitl", "Cyhoeddwr", "Dolen"],
      ["Births", "ONS", "https://example.org/statistics/births-by-area"],
    ]
    let now = try #require(try plan(TabularResult(rows).entries, over: [before]).first)
    #expect(now.title == "Births" && now.titleWelsh == "Genedigaethau")
    #expect(now.titleWelshStatus == .official)
    let same = try plan(TabularResult(Self.welshRows).entries, over: [before])
    #expect(same.first?.titleWelsh == "Genedigaethau")
    #expect(same.first?.titleWelshStatus == .official, "nobody took back who vouches for it")
  }

  @Test func doNotComeFromHeadingsInBothLanguages() throws {
    for heading in ["Teitl / Title", "Title / Teitl"] {
      let rows = [
        [heading, "Link"], ["Live births", "https://example.org/statistics/births-by-area"],
      ]
      let now = try #require(try plan(TabularResult(rows).entries, over: [try known()]).first)
      #expect(now.title == "Live births" && now.titleWelsh == nil)
    }
  }
}
