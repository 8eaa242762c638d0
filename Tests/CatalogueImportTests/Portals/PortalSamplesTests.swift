import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Testing

@Suite(.enabled(if: Samples.folder != nil, Samples.reason))
struct PortalSamplesTests {
  private func read(_ path: String, options: ImportOptions = ImportOptions()) throws -> PortalImport
  {
    try PortalImport(Samples.bytes(path), options: options)
  }

  @Test func importsThePublishedDataSetsOfTheNewStatsWales() throws {
    let list = try read("statswales/sw3_published-datasets_2026-01-26.json")
    #expect(list.messages.isEmpty)
    #expect(list.entries.count == 473)
    #expect(list.entries.count { $0.dataSet.lifecycle.value == .stopped } == 8)
    #expect(list.entries.count { $0.dataSet.lifecycle.provenance.basis == .inferred } == 465)
    #expect(!list.entries.contains { $0.dataSet.title.lowercased().contains("looked after") })
    #expect(list.entries.allSatisfy { $0.dataSet.titleWelsh != nil })
    #expect(!list.entries.contains { $0.dataSet.title.first?.isWhitespace == true })
    #expect(list.entries.contains { $0.other("title_en")?.first == " " })
    #expect(list.entries.contains { $0.dataSet.title.contains("’") })
    #expect(Set(list.entries.map(\.dataSet.title)).count < 473)
  }

  @Test func importsTheMetadataFeedOfTheOldStatsWales() throws {
    let feed = try read("statswales/odata_extra_dataset_dimensions.json")
    #expect(feed.messages.isEmpty)
    #expect(feed.entries.map(\.dataSet.id.text).prefix(2) == ["hous1201", "educ0157"])
    let housing = try #require(feed.entries.first)
    #expect(
      housing.others.filter { $0.name == "DimensionName_ENG" }.map(\.words)
        == ["Area", "Expenditure", "Renewal", "Year"]
    )
  }

  @Test(
    arguments: [
      ("statswales/econ0080.json", "econ0080, not of a catalogue, and only its first pages"),
      ("statswales/tran0152.json", "tran0152, not of a catalogue"),
      ("statswales/sw3_openapi_v2_en.json", "file describes an API (OpenAPI)"),
    ]
  )
  func namesWhatIsNoCatalogue(_ path: String, _ words: String) throws {
    let bytes = try Samples.bytes(path)
    guard case .failure(let failure) = CatalogueFormat.detect(bytes, file: "file") else {
      Issue.record("a format was found")
      return
    }
    #expect(failure.diagnostic.id == "not-a-catalogue")
    #expect(failure.diagnostic.summary.english.contains(words))
    let forced = try PortalImport(bytes, as: .statsWales)
    #expect(forced.outcome.isRefused)
    #expect(forced.outcome.diagnostics == [failure.diagnostic])
  }

  @Test func refusesThePartialPageOfAPortalUnlessAPartIsAsked() throws {
    let whole = try read("ckan/birmingham_package_search.json")
    #expect(whole.ids == ["partial-page"])
    #expect(whole.outcome.diagnostics.first?.summary.english.contains("10 of 38") == true)
    #expect(whole.entries.isEmpty)
    let part = try read(
      "ckan/birmingham_package_search.json",
      options: ImportOptions(acceptsPartial: true)
    )
    // Nine of them bear words where the address of a page should be.
    #expect(Set(part.ids) == ["partial-page-accepted", "malformed-value"])
    #expect(part.entries.allSatisfy { $0.dataSet.link.value?.contains(" ") != true })
    #expect(part.entries.count == 10)
    #expect(part.entries.allSatisfy { $0.dataSet.publisher.value == "Birmingham City Council" })
  }

  @Test func refusesPackagesWithoutTitles() throws {
    let page = try read("ckan/search_dataset_p1.json")
    #expect(page.outcome.isRefused)
    #expect((page.outcome.rowsRead, page.outcome.rowsRefused) == (5, 5))
    #expect(Set(page.ids) == ["missing-title", "nothing-to-import"])
  }

  @Test func refusesTheRowsOfADataJSONThatLackIdentifierOrTitle() throws {
    let file = try read("ckan/missing-identifier-title.data.json")
    #expect(file.entries.map(\.dataSet.identifier) == ["Test-0001"])
    #expect(
      file.outcome.diagnostics.map(\.location) == [
        .json(file: "file", pointer: "/dataset/0"), .json(file: "file", pointer: "/dataset/2"),
      ]
    )
    #expect(file.ids == ["missing-identifier", "missing-title"])
  }

  @Test func readsANumericalTitleAsText() throws {
    let file = try read("ckan/numerical-title.data.json")
    #expect(try file.only().dataSet.title == "707")
    #expect(file.ids == ["title-not-text"])
  }

  @Test func importsTheCatalogueOfADepartment() throws {
    let file = try read("ckan/usda.gov.data.json")
    #expect(!file.outcome.isRefused)
    #expect(file.entries.count == 3)
  }

  @Test func importsTwoSnapshotsThatDifferInOrderOnlyAlike() throws {
    let first = try read("versions/opm_20250131T0229.json")
    let second = try read("versions/opm_20250131T1536.json")
    #expect(first.entries.count == first.outcome.rowsRead)
    #expect(first.entries.count == second.entries.count)
    let sets = [first, second].map { file in
      file.entries.map { Bare($0) }.sorted { $0.id < $1.id }
    }
    #expect(sets[0] == sets[1])
  }

  @Test(
    arguments: [
      ("dcat/dcatap-de_catalog.rdf", 1), ("dcat/dcatap_catalog.ttl", 2),
      ("dcat/hvd_example-ms_catalogue.ttl", 1), ("dcat/hvd_example-ms_catalogue.jsonld", 1),
      ("dcat/hvd_example-ms_dataset.ttl", 1), ("dcat/hvd_example-ms_dataset.jsonld", 1),
    ]
  )
  func importsTheDataSetsOfACatalogueInRDF(_ path: String, _ count: Int) throws {
    let file = try read(path)
    #expect(file.messages.isEmpty)
    #expect(file.entries.count == count)
  }

  @Test func readsOneCatalogueAlikeFromTurtleAndFromJSONLD() throws {
    for name in ["ms_catalogue", "ms_dataset"] {
      let turtle = try read("dcat/hvd_example-\(name).ttl").only()
      let linked = try read("dcat/hvd_example-\(name).jsonld").only()
      #expect(Bare(turtle) == Bare(linked))
      #expect(turtle.dataSet.title == "The population of bees")
    }
  }

  @Test func readsAllAttributesOfTheGermanProfile() throws {
    let entry = try read("dcat/dcatap-de_catalog.rdf").only()
    #expect(entry.dataSet.title == "Naturräume Geest und Marsch")
    #expect(entry.dataSet.period.value?.description == "2016")
    #expect(entry.dataSet.publisher.value?.hasPrefix("Behörde für Umwelt") == true)
    #expect(entry.others.count { $0.name == "dcat:distribution" } == 5)
  }

  @Test func refusesTurtleThatIsNoneWithItsPlace() throws {
    let file = try read("dcat/hvd_example-bees_wasps_dataset.ttl")
    #expect(file.outcome.isRefused)
    let diagnostic = try #require(file.outcome.diagnostics.first)
    #expect(diagnostic.id == "rdf-syntax")
    guard case .text(_, let line, _) = diagnostic.location else {
      Issue.record("no line: \(diagnostic.rendered())")
      return
    }
    #expect(line <= 2, "\(diagnostic.rendered())")
  }
}

/// An entry without its places.
struct Bare: Hashable {
  var id: String
  var facts: [String]
  var columns: Set<String>
  var others: [String]

  init(_ entry: CatalogueEntry) {
    id = entry.dataSet.id.text
    let set = entry.dataSet
    facts = [
      set.title, set.titleWelsh ?? "", set.identifier ?? "", "\(set.description.state)",
      "\(set.publisher.state)", "\(set.link.state)", "\(set.availability.state)",
      "\(set.lifecycle.state)", "\(set.frequency.state)", "\(set.period.state)",
      set.partOf?.text ?? "", set.successor?.text ?? "",
    ]
    columns = entry.columns
    others = entry.others.map { "\($0.name)=\($0.words)" }.sorted()
  }
}
