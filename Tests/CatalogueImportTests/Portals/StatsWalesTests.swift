import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Testing

struct StatsWalesTests {
  private func list(_ rows: String..., count: Int? = nil) throws -> PortalImport {
    let count = count ?? rows.count
    return try PortalImport("{\"data\":[\(rows.joined(separator: ","))],\"count\":\(count)}")
  }

  @Test func takesWhatIsArchivedForStoppedAndInfersThatTheRestRuns() throws {
    let read = try list(
      #"{"id":"a","title_en":"A","archived_at":"2025-02-03T09:30:00.000Z"}"#,
      #"{"id":"b","title_en":"B","archived_at":null}"#,
      #"{"id":"c","title_en":"C","first_published_at":"2025-01-01"}"#
    )
    let stopped = try read.dataSet("a").lifecycle
    #expect(stopped.value == .stopped)
    #expect(stopped.provenance.basis == .stated)
    #expect(stopped.provenance.words == "archived 2025-02-03T09:30:00.000Z")
    #expect(stopped.provenance.citations.map(\.description) == ["import:/data/0/archived_at"])
    let active = try read.dataSet("b").lifecycle
    #expect(active.value == .active)
    #expect(active.provenance.basis == .inferred)
    #expect(try read.dataSet("c").lifecycle.isUnknown)
    #expect(read.entries.map { $0.columns.contains("lifecycle") } == [true, true, false])
    #expect(read.entries[2].other("first_published_at") == "2025-01-01")
  }

  @Test func keepsWhatWasTrimmedFromATitle() throws {
    let entry = try list(#"{"id":"a","title_en":"  Children’s care ","title_cy":"Gofal"}"#).only()
    #expect(entry.dataSet.title == "Children’s care")
    #expect(entry.other("title_en") == "  Children’s care ")
    #expect(entry.other("title_cy") == nil)
    #expect(entry.dataSet.titleWelshStatus == .official)
  }

  @Test func keepsDataSetsOfOneTitleApartAndRefusesARepeatedId() throws {
    let read = try list(
      #"{"id":"a","title_en":"Same"}"#,
      #"{"id":"b","title_en":"Same"}"#,
      #"{"id":"a","title_en":"Other"}"#
    )
    #expect(read.entries.map(\.dataSet.id.text) == ["a", "b"])
    #expect(read.ids == ["repeated-identifier"])
    #expect(read.outcome.diagnostics.first?.location == .json(file: "file", pointer: "/data/2"))
    #expect(
      read.outcome.diagnostics.first?.notes.first?.location
        == .json(file: "file", pointer: "/data/0")
    )
  }

  @Test func readsEverythingThatTheAPISaysOfADataSet() throws {
    let entry = try PortalImport(PortalFixture.statsWalesDataSet).only()
    let set = entry.dataSet
    #expect(set.title == "Children counted")
    #expect(set.titleWelsh == "Plant a gyfrifwyd")
    #expect(set.description.value == "How many")
    #expect(set.descriptionWelsh.value == "Faint")
    #expect(set.qualityDocument.value == .summary)
    #expect(set.qualityDocument.provenance.words == "Good")
    #expect(set.lifecycle.value == .stopped)
    // It is not in the file: who knows the catalogue can tell what it is.
    #expect(set.successor == nil)
    #expect(entry.references.map(\.relation) == [.successor])
    #expect(entry.references.map(\.identifier) == ["0ff18b56-0a4f-4ac3-a198-197aa48cc9e1"])
    #expect(set.designation.value == .inDevelopment)
    #expect(set.designation.provenance.words == "in_development")
    #expect(set.nextUpdate.value == "2026-06-15")
    #expect(set.period.value?.description == "2015/16..2023/24")
    #expect(set.provider.value == "Welsh Government")
    #expect(set.instrument.value == "Census of children")
    #expect(set.publisher.value == "Welsh Government")
    #expect(set.availability.value == .public)
    #expect(set.availability.provenance.basis == .inferred)
    #expect(set.link.value == "https://stats.gov.wales/en-GB/\(set.id)")
    #expect(entry.other("publisher.group")?.contains("team@example.org") == true)
    #expect(entry.other("published_revision.metadata.0.title") == " Children counted")
    #expect(entry.other("published_revision.metadata.1.quality") == "Da")
    #expect(entry.other("published_revision.topics")?.contains("Gofal") == true)
    #expect(entry.other("replaced_by.dataset_title") == "Newer figures")
  }

  @Test func takesASeriesWithoutFurtherUpdatesForStopped() throws {
    let read = try PortalImport(
      #"""
      {"id":"a","archived_at":null,"published_revision":{"update_frequency":{"update_type":"none"},
       "metadata":{"language":"en-GB","title":"A"}}}
      """#
    )
    let set = try read.only().dataSet
    #expect(set.lifecycle.value == .stopped)
    #expect(set.lifecycle.provenance.basis == .inferred)
    #expect(set.nextUpdate.state == .doesNotBear)
  }

  @Test func refusesAPageOfTheListATopicAndASearchAsParts() throws {
    #expect(try list(#"{"id":"a","title_en":"A"}"#, count: 57).ids == ["partial-page"])
    let topic =
      #"{"selectedTopic":{"id":1,"name_en":"Care"},"datasets":{"data":[{"id":"a","title":"A","archived_at":null}],"count":1}}"#
    #expect(try PortalImport(topic).ids == ["partial-page"])
    let part = try PortalImport(topic, options: ImportOptions(acceptsPartial: true))
    #expect(part.ids == ["partial-page-accepted"])
    #expect(try part.only().location == .json(file: "file", pointer: "/datasets/data/0"))
    let search = #"{"data":[{"id":"a","title":"A","archived_at":null,"rank":0.5}],"count":1}"#
    #expect(try PortalImport(search).ids == ["partial-page"])
  }

  @Test func refusesAnEmptyList() throws {
    let read = try list()
    #expect(read.ids == ["nothing-to-import"])
    #expect(read.outcome.isRefused)
  }

  @Test func groupsTheRowsOfTheOldMetadataFeedByDataSet() throws {
    let read = try PortalImport(
      """
      {"odata.metadata":"x","value":[
        {"Dataset":"care0001","DimensionName_ENG":"Area","DimensionName_WEL":"Ardal","Notes_ENG":""},
        {"Dataset":"care0002","DimensionName_ENG":"Year"},
        {"DimensionName_ENG":"Lost"},
        {"Dataset":"care0001","DimensionName_ENG":"Year","DimensionName_WEL":"Blwyddyn"}]}
      """
    )
    #expect(read.entries.map(\.dataSet.id.text) == ["care0001", "care0002"])
    #expect(read.ids == ["missing-identifier"])
    #expect(
      read.entries[0].others.map { "\($0.name)=\($0.words)" } == [
        "DimensionName_ENG=Area", "DimensionName_ENG=Year", "DimensionName_WEL=Ardal",
        "DimensionName_WEL=Blwyddyn",
      ]
    )
  }

  @Test func namesAFeedOfDataAndWhereTheCatalogueIs() throws {
    let feed =
      #"{"odata.metadata":"http://x/$metadata#care0001","value":[{"Data":1.0,"Area_Code":"W","RowKey":"0"}],"odata.nextLink":"y"}"#
    for format in [CatalogueFormat.statsWales, .statsWalesOData, .ckan, .dataJSON, .dcatJSONLD] {
      let read = try PortalImport(feed, as: format)
      #expect(read.ids == ["not-a-catalogue"])
      #expect(
        read.messages.first?.contains("a feed of the data of care0001, not of a catalogue") == true
      )
    }
  }
}
