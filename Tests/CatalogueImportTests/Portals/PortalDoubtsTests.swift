import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Testing

/// What portals say that must not be believed, or must not get lost.
struct PortalDoubtsTests {
  private func ckan(_ package: String) throws -> PortalImport {
    try PortalImport(#"{"success":true,"result":{"count":1,"results":[\#(package)]}}"#, as: .ckan)
  }

  private func dataJSON(_ members: String) throws -> PortalImport {
    try PortalImport(#"{"dataset":[{"identifier":"x","title":"A",\#(members)}]}"#, as: .dataJSON)
  }

  @Test(arguments: [
    #"\ud83d\u0041"#, #"\ud83d\ud83d"#, #"\udc00\u0041"#, #"\ud83d"#, #"\ud83d\u0000"#,
  ])
  func readsHalfACharacterAsTheReplacement(_ escape: String) throws {
    let read = try dataJSON(#""description":"a\#(escape)b""#)
    let words = try #require(read.only().dataSet.description.value)
    #expect(words.hasPrefix("a\u{FFFD}") && words.hasSuffix("b"))
    #expect(read.ids.contains("json-half-character"))
  }

  @Test func statesNoIdOfOurs() throws {
    let entry = try ckan(
      #"{"id":"1","name":"homelessness","title":"H","organization":{"title":"Bristol"},"notes":"n"}"#
    ).only()
    #expect(entry.dataSet.id.text == "homelessness" && entry.candidate.id == nil)
    for fixture in PortalFixture.all {
      let read = try PortalImport(fixture.text, as: fixture.format)
      #expect(read.entries.allSatisfy { $0.candidate.id == nil }, "\(fixture.format)")
    }
  }

  @Test func leavesOutWhatThePortalDeleted() throws {
    let read = try ckan(
      #"{"id":"1","title":"A","state":"deleted","resources":[{"url":"https://x.org/a"}]}"#
    )
    #expect(read.entries.isEmpty && read.outcome.isRefused)
    #expect(read.ids.contains("deleted-data-set"))
    let draft = try ckan(#"{"id":"1","title":"A","state":"draft","resources":[]}"#).only()
    #expect(draft.dataSet.availability.value == .unpublished)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript://%0aalert(1)", "data:text/html,x", "Some Council",
  ])
  func takesNoLinkThatIsNoneOfTheWeb(_ link: String) throws {
    for read in [
      try dataJSON(#""landingPage":"\#(link)""#),
      try ckan(#"{"id":"1","title":"A","notes":"n","url":"\#(link)"}"#),
      try PortalImport(
        """
        <https://example.org/a> a <http://www.w3.org/ns/dcat#Dataset> ;
          <http://purl.org/dc/terms/title> "A" ; <http://www.w3.org/ns/dcat#landingPage> "\(link)" .
        """,
        as: .dcatTurtle
      ),
    ] {
      let entry = try read.only()
      #expect(entry.dataSet.link.isUnknown)
      #expect(entry.others.contains { $0.words == link }, "\(entry.others)")
      #expect(read.ids == ["malformed-value"])
    }
  }

  @Test func saysThatALinkDoesNotSayHowToGetThere() throws {
    let read = try dataJSON(#""landingPage":"www.example.org/c""#)
    #expect(try read.only().dataSet.link.value == "www.example.org/c")
    #expect(read.ids == ["link-without-scheme"])
  }

  @Test func readsControlCharactersAsTheReplacement() throws {
    let read = try dataJSON(#""description":"a\u0000b\u001b[31m\tc\uffff""#)
    #expect(try read.only().dataSet.description.value == "a\u{FFFD}b\u{FFFD}[31m\tc\u{FFFD}")
    #expect(read.ids == ["control-character"])
    let turtle = try PortalImport(
      #"""
      <https://example.org/a> a <http://www.w3.org/ns/dcat#Dataset> ;
        <http://purl.org/dc/terms/title> "A\u001B" .
      """#,
      as: .dcatTurtle
    )
    #expect(try turtle.only().dataSet.title == "A\u{FFFD}")
    #expect(turtle.ids == ["control-character"])
  }

  private static let prefixes = """
    @prefix dcat: <http://www.w3.org/ns/dcat#> .
    @prefix dct: <http://purl.org/dc/terms/> .
    @prefix hydra: <http://www.w3.org/ns/hydra/core#> .
    <http://x.example/1> a dcat:Dataset ; dct:title "A" .

    """

  @Test(arguments: [
    "<http://x.example/?page=1> a hydra:PagedCollection ; hydra:totalItems 40 .",
    #"<http://x.example/?page=1> a hydra:PagedCollection ; hydra:nextPage "http://x.example/?page=2" ."#,
    "<http://x.example/?page=1> a hydra:PartialCollectionView ; hydra:next <http://x.example/?page=2> .",
    "<http://x.example/?page=2> hydra:previous <http://x.example/?page=1> .",
    #"<http://x.example/?page=1> hydra:firstPage "?page=1" ; hydra:lastPage "?page=2" ."#,
    "<http://x.example/c> a dcat:Catalog ; dcat:dataset <http://x.example/1>, <http://x.example/2> .",
  ])
  func refusesAPageOfDCATUnlessAPartIsAsked(_ statement: String) throws {
    let text = Self.prefixes + statement
    let whole = try PortalImport(text, as: .dcatTurtle)
    #expect(whole.ids == ["partial-page"] && whole.entries.isEmpty, "\(whole.messages)")
    let help = try #require(whole.outcome.diagnostics.first?.help?.english)
    #expect(help.contains("--scope") && help.contains("--partial-page"))
    let part = try PortalImport(text, as: .dcatTurtle, options: ImportOptions(acceptsPartial: true))
    #expect(part.ids == ["partial-page-accepted"] && part.entries.count == 1)
  }

  @Test func namesTheDataSetsThatACatalogueListsAndTheFileDoesNotDescribe() throws {
    let read = try PortalImport(
      Self.prefixes + "<http://x.example/c> a dcat:Catalog ; dcat:dataset <http://x.example/2> .",
      as: .dcatTurtle
    )
    #expect(read.messages.first?.contains("<http://x.example/2>") == true)
  }

  @Test func readsAWholeCatalogueWithPages() throws {
    let read = try PortalImport(
      Self.prefixes + """
        <http://x.example/?page=1> a hydra:PagedCollection ; hydra:totalItems 1 ;
          hydra:firstPage "?page=1" ; hydra:lastPage "?page=1" .
        <http://x.example/c> a dcat:Catalog ; dcat:dataset <http://x.example/1> .
        """,
      as: .dcatTurtle
    )
    #expect(read.ids.isEmpty && read.entries.count == 1, "\(read.messages)")
  }

  @Test func readsAsADataSetWhatTheCatalogueListsAsOne() throws {
    let read = try PortalImport(
      Self.prefixes + """
        <http://x.example/c> a dcat:Catalog ; dcat:dataset <http://x.example/2> .
        <http://x.example/2> dct:title "B" .
        """,
      as: .dcatTurtle
    )
    #expect(read.entries.map(\.dataSet.title).sorted() == ["A", "B"] && read.ids.isEmpty)
  }
}
