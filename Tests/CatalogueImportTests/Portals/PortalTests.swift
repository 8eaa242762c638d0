import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Testing

struct PortalTests {
  private func package(_ members: String) throws -> CatalogueEntry {
    try PortalImport(#"{"success":true,"result":{"id":"1","title":"A",\#(members)}}"#).only()
  }

  @Test func readsAPackageOfCKAN() throws {
    let entry = try package(
      #"""
      "name":"a-set","notes":" N ","private":false,"organization":{"title":"Office","state":"active"},
      "url":"https://example.org/a","resources":[{"url":"https://example.org/a.csv","format":"CSV"}],
      "extras":[{"key":"frequency","value":"annual"},{"key":"temporal_start","value":"2015-04-01"},
      {"key":"temporal_end","value":"2016-03-31"}],"author_email":"a@example.org","tags":[{"name":"t"}]
      """#
    )
    let set = entry.dataSet
    #expect(set.id.text == "a-set")
    #expect(set.identifier == "1")
    #expect(set.description.value == "N")
    #expect(set.description.provenance.words == " N ")
    #expect(set.publisher.value == "Office")
    #expect(set.link.value == "https://example.org/a")
    #expect(set.availability.value == .public)
    #expect(set.availability.provenance.basis == .inferred)
    #expect(set.frequency.value == .annual)
    #expect(set.period.value?.description == "2015/16")
    #expect(entry.other("author_email") == "a@example.org")
    #expect(entry.other("organization.state") == "active")
    #expect(entry.other("tags") == #"[{"name":"t"}]"#)
    #expect(entry.other("resources")?.contains("CSV") == true)
  }

  @Test func takesAPrivatePackageForUnpublishedAndOneWithoutFilesForUnknown() throws {
    #expect(
      try package(#""private":true,"resources":[]"#).dataSet.availability.value == .unpublished
    )
    let bare = try package(#""private":false,"resources":[]"#)
    #expect(bare.dataSet.availability.isUnknown)
    #expect(bare.columns.contains("availability"))
  }

  @Test(
    arguments: [
      (
        #"{"success":false,"error":{"message":"Not found","__type":"Not Found Error"}}"#,
        "portal-error"
      ),
      (#"{"success":true,"result":["a","b"]}"#, "only-names"),
      (
        #"{"success":true,"result":{"count":2,"results":[{"id":"1","title":"A","notes":""}]}}"#,
        "partial-page"
      ),
      (#"{"success":true,"result":{"count":0,"results":[]}}"#, "nothing-to-import"),
      (
        #"{"success":true,"result":{"count":0,"results":[{"id":"1","title":"A","notes":""}]}}"#,
        "count-differs"
      ),
      (#"{"success":true,"result":[{"id":"1","title":"A","notes":""},7]}"#, "malformed-row"),
    ]
  )
  func namesTheAnswersOfAPortal(_ text: String, _ id: String) throws {
    #expect(try PortalImport(text, as: .ckan).ids == [id])
  }

  private func dataJSON(_ members: String) throws -> PortalImport {
    try PortalImport(#"{"dataset":[{"identifier":"A","title":"A",\#(members)}]}"#)
  }

  @Test(
    arguments: [
      ("public", .public), ("restricted public", .onRequest), ("non-public", .unpublished),
    ] as [(String, Availability)]
  )
  func readsAccessLevels(_ words: String, _ availability: Availability) throws {
    let set = try dataJSON("\"accessLevel\":\"\(words)\"").only().dataSet
    #expect(set.availability.value == availability)
    #expect(set.availability.provenance.words == (words == "public" ? nil : words))
  }

  @Test func offersTheNearestAccessLevelAndKeepsTheWords() throws {
    let read = try dataJSON(#""accessLevel":"pubilc""#)
    #expect(read.ids == ["malformed-value"])
    #expect(read.outcome.diagnostics.first?.help?.english == "did you mean 'public'?")
    #expect(try read.only().other("accessLevel") == "pubilc")
  }

  @Test(
    arguments: [
      ("R/P1Y", .annual), ("R/P12M", .annual), ("R/P3M", .quarterly), ("R/P0.25Y", .quarterly),
      ("R/P6M", .semiannual), ("R/P7D", .weekly), ("R/P10Y", .decennial), ("irregular", .irregular),
      ("http://publications.europa.eu/resource/authority/frequency/ANNUAL_2", .semiannual),
      ("http://publications.europa.eu/resource/authority/frequency/NEVER", .once),
      ("http://purl.org/cld/freq/triennial", .triennial), ("freq:monthly", .monthly),
      ("Annually", .annual), ("R/P1D", nil), ("R/PT1S", nil), ("R/P2W", nil),
    ] as [(String, Frequency?)]
  )
  func readsFrequencies(_ words: String, _ frequency: Frequency?) throws {
    let read = try dataJSON("\"accrualPeriodicity\":\"\(words)\"")
    #expect(try read.only().dataSet.frequency.value == frequency)
    #expect(read.ids == (frequency == nil ? ["frequency-unknown"] : []))
    if frequency == nil { #expect(try read.only().other("accrualPeriodicity") == words) }
  }

  @Test(
    arguments: [
      ("2010-01-01/2015-12-31", "2010..2015"), ("2015-04-01/2016-03-31", "2015/16"),
      ("2015-09-01/2018-08-31", "academic 2015/16..academic 2017/18"),
      ("2015-01-01/2015-03-31", "2015 Q1"), ("2015-02-01/2015-03-31", "2015-02..2015-03"),
      ("2015-01-15T00:45:00Z/2016-01-15T00:06:00Z", "2015-01-15..2016-01-15"),
      ("2015/..", "2015.."), ("../2015", "..2015"), ("2015-01-01/P2Y", "2015..2016"),
      ("2015", "2015"), ("2015-03-31", "2015-03-31"), ("2016/2015", nil), ("once", nil),
      ("9999-12-31/P999Y", nil), ("2015-13-01/2016-01-01", nil),
    ] as [(String, String?)]
  )
  func readsIntervals(_ words: String, _ period: String?) throws {
    let read = try dataJSON("\"temporal\":\"\(words)\"")
    #expect(try read.only().dataSet.period.value?.description == period)
    #expect(read.ids == (period == nil ? ["period-unread"] : []))
  }

  @Test func readsTheObjectsOfTheThirdVersion() throws {
    let set = try dataJSON(
      #"""
      "publisher":{"@type":"Organization","name":"Office"},"landingPage":{"@id":"https://example.org/a"},
      "temporal":[{"startDate":"2015-01-01","endDate":"2015-12-31"}],"description":{"en":"D","cy":"E"},
      "accrualPeriodicity":{"@id":"http://purl.org/cld/freq/annual"}
      """#
    )
    .only().dataSet
    #expect(set.publisher.value == "Office")
    #expect(set.link.value == "https://example.org/a")
    #expect(set.period.value?.description == "2015")
    #expect(set.description.value == "D")
    #expect(set.descriptionWelsh.value == "E")
    #expect(set.frequency.value == .annual)
  }

  @Test func findsTheWholeOfAPartInTheFile() throws {
    let read = try PortalImport(
      #"{"dataset":[{"identifier":"W","title":"W"},{"identifier":"P","title":"P","isPartOf":"W"},{"identifier":"Q","title":"Q","isPartOf":"X"}]}"#
    )
    #expect(try read.dataSet("p").partOf?.text == "w")
    #expect(try read.dataSet("q").partOf == nil)
    #expect(read.entries[2].references.map(\.words.name) == ["isPartOf"])
    #expect(read.entries[2].references.map(\.identifier) == ["X"])
  }

  @Test func keepsBrokenLettersAsTheyAre() throws {
    let title = "yearâ€™s \u{00C3}\u{00A9}"
    let read = try PortalImport(#"{"dataset":[{"identifier":"A","title":"\#(title)"}]}"#)
    #expect(try read.only().dataSet.title == title)
  }

  @Test func givesDifferentIdsToIdentifiersThatOnlyDifferInOtherLetters() throws {
    func ids(_ names: [String]) throws -> [String: String] {
      let rows = names.map { "{\"identifier\":\"\($0)\",\"title\":\"T\"}" }
      let read = try PortalImport("{\"dataset\":[\(rows.joined(separator: ","))]}")
      return Dictionary(
        uniqueKeysWithValues: read.entries.map { ($0.dataSet.identifier!, $0.dataSet.id.text) }
      )
    }
    let long = "https://example.org/" + String(repeating: "x", count: 80)
    let names = ["A b", "a-b", "A/B", long + "1", long + "2", "ŵŷ", "ŷ"]
    let first = try ids(names)
    #expect(Set(first.values).count == names.count)
    #expect(first["a-b"] == "a-b")
    #expect(try ids(names.reversed()) == first)
  }

  @Test func readsShuffledKeysAndRowsAlike() throws {
    let first = try PortalImport(
      #"{"dataset":[{"identifier":"A","title":"A","x":{"b":1,"a":[2]},"y":"z"},{"identifier":"B","title":"B"}]}"#
    )
    let second = try PortalImport(
      #"{"dataset":[{"title":"B","identifier":"B"},{"y":"z","x":{"a":[2],"b":1},"title":"A","identifier":"A"}]}"#
    )
    #expect(Set(first.entries.map(Bare.init)) == Set(second.entries.map(Bare.init)))
  }
}
