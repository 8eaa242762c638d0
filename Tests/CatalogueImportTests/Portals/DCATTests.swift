import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import Testing

struct DCATTests {
  private static let prefixes = """
    @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
    @prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix adms: <http://www.w3.org/ns/adms#> .
    @prefix dqv: <http://www.w3.org/ns/dqv#> . @prefix x: <https://example.org/> .

    """

  private func turtle(_ text: String) throws -> PortalImport {
    try PortalImport(Self.prefixes + text)
  }

  @Test func readsWhatDCATSaysOfADataSet() throws {
    let read = try PortalImport(PortalFixture.turtle)
    #expect(read.messages.isEmpty)
    let entry = try #require(read.entries.first { $0.dataSet.title == "Part" })
    let set = entry.dataSet
    #expect(set.titleWelsh == "Rhan")
    #expect(set.identifier == "https://example.org/part")
    #expect(set.publisher.value == "Office")
    #expect(set.publisherWelsh.value == "Swyddfa")
    #expect(set.frequency.value == .annual)
    #expect(set.period.value?.description == "2015..2022")
    #expect(set.availability.value == .onRequest)
    #expect(set.link.value == "https://example.org/part.html")
    #expect(set.link.provenance.citations.map(\.description) == ["import:13"])
    #expect(set.partOf == read.entries.first { $0.dataSet.title == "Whole" }?.dataSet.id)
    #expect(entry.others.map { "\($0.name)=\($0.words)" } == ["dct:title@de=Teil"])
  }

  @Test func readsOneGraphAlikeInAllSyntaxes() throws {
    let turtle = try turtle(
      #"x:a a dcat:Dataset ; dct:title "A"@en, "B"@cy ; dcat:distribution [ dcat:accessURL x:f ] ; dct:issued "2020" ."#
    )
    let xml = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dct="http://purl.org/dc/terms/">
      <dcat:Dataset rdf:about="https://example.org/a"><dct:title xml:lang="cy">B</dct:title>
      <dct:issued>2020</dct:issued><dct:title xml:lang="en">A</dct:title>
      <dcat:distribution><rdf:Description><dcat:accessURL rdf:resource="https://example.org/f"/>
      </rdf:Description></dcat:distribution></dcat:Dataset></rdf:RDF>
      """
    let triples = """
      _:d <http://www.w3.org/ns/dcat#accessURL> <https://example.org/f> .
      <https://example.org/a> <http://www.w3.org/ns/dcat#distribution> _:d .
      <https://example.org/a> <http://purl.org/dc/terms/issued> "2020" .
      <https://example.org/a> <http://purl.org/dc/terms/title> "B"@cy .
      <https://example.org/a> <http://purl.org/dc/terms/title> "A"@en .
      <https://example.org/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .

      """
    let linked = """
      {"@context":{"@vocab":"http://www.w3.org/ns/dcat#","dct":"http://purl.org/dc/terms/",
        "@base":"https://example.org/","accessURL":{"@type":"@id"},"id":"@id"},
       "id":"a","@type":"Dataset","distribution":{"accessURL":"f"},"dct:issued":"2020",
       "dct:title":[{"@value":"B","@language":"cy"},{"@value":"A","@language":"en"}]}
      """
    let bare = try Bare(turtle.only())
    for text in [xml, triples, linked] {
      #expect(try Bare(PortalImport(text).only()) == bare)
    }
    #expect(bare.others.contains(#"dcat:distribution={"dcat:accessURL":"https://example.org/f"}"#))
  }

  @Test func saysWhatAGraphWithoutDataSetsDescribes() throws {
    let read = try turtle(#"x:a a dcat:Catalog . x:b a foaf:Agent . x:c a foaf:Agent ."#)
    #expect(read.ids == ["not-a-catalogue"])
    #expect(read.messages.first?.contains("describes 2 foaf:Agent, 1 dcat:Catalog") == true)
  }

  @Test func refusesADataSetWithoutTitleAndKeepsTheRest() throws {
    let read = try turtle(#"x:a a dcat:Dataset . x:b a dcat:Dataset ; dct:title "B" ."#)
    #expect(read.ids == ["missing-title"])
    #expect(read.messages.first?.contains("<https://example.org/a>") == true)
    #expect(try read.only().dataSet.title == "B")
  }

  @Test func takesASuccessorAndWhatWasWithdrawn() throws {
    let read = try turtle(
      """
      x:a a dcat:Dataset ; dct:title "A" ; dct:identifier "a" ; dct:isReplacedBy x:b ;
        adms:status <http://publications.europa.eu/resource/authority/dataset-status/WITHDRAWN> .
      x:b a dcat:Dataset ; dct:title "B" ; dct:identifier "b" ; dct:hasPart x:c ; dqv:hasQualityAnnotation [] .
      x:c a dcat:Dataset ; dct:title "C" ; dct:identifier "c" ; dct:isReplacedBy x:elsewhere .
      """
    )
    #expect(try read.dataSet("a").successor?.text == "b")
    #expect(try read.dataSet("a").lifecycle.value == .stopped)
    #expect(try read.dataSet("b").qualityDocument.provenance.basis == .inferred)
    #expect(try read.dataSet("c").partOf?.text == "b")
    #expect(try read.dataSet("c").successor == nil)
    #expect(read.entries[2].other("dct:isReplacedBy") == "https://example.org/elsewhere")
  }

  @Test func infersThatWhatCanBeFetchedIsPublic() throws {
    let read = try turtle(
      #"""
      x:a a dcat:Dataset ; dct:title "A" ; dct:identifier "a" ; dcat:distribution x:d .
      x:d a dcat:Distribution ; dcat:accessURL x:f ; dct:format "CSV" .
      x:b a dcat:Dataset ; dct:title "B" ; dct:identifier "b" ; dcat:landingPage x:p .
      """#
    )
    let set = try read.dataSet("a")
    #expect(set.availability.value == .public)
    #expect(set.availability.provenance.basis == .inferred)
    #expect(set.link.value == "https://example.org/f")
    #expect(try read.dataSet("b").availability.isUnknown)
    #expect(read.entries[0].other("dcat:distribution")?.contains("CSV") == true)
  }

  @Test func tellsNamelessDataSetsApart() throws {
    let read = try turtle(
      #"[] a dcat:Dataset ; dct:title "Same" . [] a dcat:Dataset ; dct:title "Same" ."#
    )
    #expect(read.entries.map(\.dataSet.id.text) == ["same", "same-2"])
    #expect(read.entries.allSatisfy { $0.dataSet.identifier == nil })
  }

  @Test func bearsGraphsThatTurnBackOnThemselves() throws {
    let read = try turtle(
      #"x:a a dcat:Dataset ; dct:title "A" ; dct:relation _:b . _:b dct:relation _:c . _:c dct:relation _:b, x:a ."#
    )
    #expect(try read.only().other("dct:relation") != nil)
  }

  @Test func readsTheFeaturesOfJSONLD() throws {
    let read = try PortalImport(
      #"""
      {"@context":[{"dcat":"http://www.w3.org/ns/dcat#","dct":"http://purl.org/dc/terms/"},
        {"kind":"@type","title":{"@id":"dct:title","@container":"@language"},
         "text":{"@id":"dct:description","@language":"cy"},
         "isDataSetOf":{"@reverse":"dcat:dataset"},
         "publisher":{"@id":"dct:publisher","@context":{"name":"http://xmlns.com/foaf/0.1/name"}},
         "rights":{"@id":"dct:accessRights","@type":"@vocab"},
         "open":"http://publications.europa.eu/resource/authority/access-right/PUBLIC",
         "keywords":{"@id":"dcat:keyword","@container":"@set"},"nothing":null}],
       "@graph":[{"@id":"https://example.org/a","kind":"dcat:Dataset","title":{"en":"A","cy":"B"},
         "text":"D","publisher":{"name":"Office"},"rights":"open","keywords":["k"],"nothing":1,
         "isDataSetOf":{"@id":"https://example.org/c","kind":"dcat:Catalog"},"stray":"S"}]}
      """#
    )
    #expect(read.ids == ["json-ld-undefined-term"])
    let entry = try read.only()
    #expect(entry.dataSet.title == "A")
    #expect(entry.dataSet.titleWelsh == "B")
    #expect(entry.dataSet.descriptionWelsh.value == "D")
    #expect(entry.dataSet.description.isUnknown)
    #expect(entry.dataSet.publisher.value == "Office")
    #expect(entry.dataSet.availability.value == .public)
    #expect(entry.other("dcat:keyword") == "k")
    #expect(
      entry.dataSet.availability.provenance.citations.map(\.description)
        == ["import:/@graph/0/rights"]
    )
  }

  @Test func readsARemoteContextOnlyFromAFileThatWasGiven() throws {
    let text =
      #"{"@context":"https://example.org/c","id":"https://example.org/a","type":"D","t":"A"}"#
    let refused = try PortalImport(text)
    #expect(refused.ids == ["json-ld-remote-context"])
    #expect(refused.messages.first?.contains("--context https://example.org/c=FILE") == true)
    let context =
      #"{"@context":{"id":"@id","type":"@type","D":"http://www.w3.org/ns/dcat#Dataset","t":"http://purl.org/dc/terms/title"}}"#
    let read = try PortalImport(
      text,
      options: ImportOptions(contexts: ["https://example.org/c": Array(context.utf8)])
    )
    #expect(try read.only().dataSet.title == "A")
  }

  @Test func reportsWhatItDoesNotUnderstand() throws {
    let read = try PortalImport(
      #"{"@context":{"t":{"@id":"http://x/t","@container":"@id"}},"@id":"a","t":{"b":{}},"@none":1}"#,
      as: .dcatJSONLD
    )
    #expect(Set(read.ids) == ["json-ld-unsupported", "not-a-catalogue"])
  }
}
