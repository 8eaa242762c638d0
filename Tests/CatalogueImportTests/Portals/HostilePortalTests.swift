import Catalogue
import CatalogueImport
import Diagnostics
import Testing

/// Files made to break a reader: each is refused in words, in little time.
struct HostilePortalTests {
  private static let formats: [CatalogueFormat] = CatalogueFormat.allCases.filter {
    ![.xlsx, .csv].contains($0)
  }

  @Test(.timeLimit(.minutes(30)), arguments: ["[", "{\"a\":", "[{\"@graph\":"])
  func refusesJSONThatIsNestedWithoutEnd(_ part: String) throws {
    let text = String(repeating: part, count: 100_000)
    for format in [CatalogueFormat.statsWales, .ckan, .dataJSON, .dcatJSONLD] {
      #expect(try PortalImport(text, as: format).ids == ["json-too-deep"])
    }
    guard case .failure(let failure) = CatalogueFormat.detect(Array(text.utf8), file: "f") else {
      return
    }
    #expect(failure.diagnostic.id == "json-too-deep")
  }

  @Test func readsJSONLDAsDeepAsTheBoundAllows() throws {
    let depth = 255
    let text =
      String(repeating: #"{"http://x/p":["#, count: depth) + "1"
      + String(repeating: "]}", count: depth)
    #expect(try PortalImport(text, as: .dcatJSONLD).ids == ["not-a-catalogue"])
  }

  @Test(.timeLimit(.minutes(30)))
  func refusesEntitiesThatGrow() throws {
    let laughs = (1...9).map {
      "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">"
    }
    let text = """
      <?xml version="1.0"?><!DOCTYPE rdf:RDF [<!ENTITY l0 "lol">\(laughs.joined())]>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description>&l9;\
      </rdf:Description></rdf:RDF>
      """
    #expect(try PortalImport(text).ids == ["xml-entities"])
  }

  @Test(
    arguments: [
      "<!DOCTYPE r SYSTEM \"http://x/e.dtd\">",
      "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/hosts\">]>",
      "<!DOCTYPE r [<!ENTITY % p \"x\"> %p;]>", "<!DOCTYPE r [<!ENTITY\n a\n\"&#38;b;\">]>",
    ]
  )
  func refusesEntitiesThatReachOut(_ declaration: String) throws {
    let text = "<?xml version=\"1.0\"?>\(declaration)<rdf:RDF xmlns:rdf=\"\(rdf)\"/>"
    #expect(try PortalImport(text, as: .dcatRDFXML).ids == ["xml-entities"])
  }

  @Test func refusesEncodingsThatHideWhatTheFileHolds() throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-7\"?><rdf:RDF xmlns:rdf=\"\(rdf)\"/>"
    #expect(try PortalImport(text, as: .dcatRDFXML).ids == ["unreadable-encoding"])
  }

  @Test(
    .timeLimit(.minutes(30)),
    arguments: ["[ <http://x/p> ", "( ", "<http://x/s> <http://x/p> [ "]
  )
  func refusesTurtleThatIsNestedWithoutEnd(_ part: String) throws {
    let text = "<http://x/s> <http://x/p> " + String(repeating: part, count: 100_000)
    #expect(try PortalImport(text, as: .dcatTurtle).outcome.isRefused)
  }

  @Test(.timeLimit(.minutes(30)))
  func readsAVeryLongText() throws {
    let long = String(repeating: "lorem ipsum ", count: 4_000_000)
    let list = try PortalImport(
      #"{"data":[{"id":"a","title_en":"\#(long)","archived_at":null}],"count":1}"#
    )
    #expect(try list.only().dataSet.title.utf8.count > 40_000_000)
  }

  @Test(.timeLimit(.minutes(30)))
  func readsAVeryLongTextInRDF() throws {
    let long = String(repeating: "lorem ipsum ", count: 400_000)
    let turtle =
      "<http://x/a> a <http://www.w3.org/ns/dcat#Dataset>; <http://purl.org/dc/terms/title> \"\(long)\" ."
    #expect(try PortalImport(turtle).only().dataSet.title.utf8.count > 4_000_000)
  }

  @Test(.timeLimit(.minutes(30)), arguments: PortalFixture.all)
  func refusesAFileThatIsCutAnywhere(_ fixture: PortalFixture) throws {
    let bytes = Array(fixture.text.utf8)
    let whole = try PortalImport(bytes, as: fixture.format)
    #expect(!whole.outcome.isRefused, "\(whole.messages)")
    for length in 0..<bytes.count {
      let cut = Array(bytes[..<length])
      _ = CatalogueFormat.detect(cut, file: "file")
      let read = try PortalImport(cut, as: fixture.format)
      if fixture.isClosed, length < bytes.count - 2 {
        #expect(read.outcome.isRefused, "cut after \(length)")
        #expect(read.entries.isEmpty)
      }
      if read.outcome.isRefused { #expect(!read.ids.isEmpty) }
      // Turtle may end after any statement, and nowhere else.
      if !fixture.isClosed, !read.outcome.isRefused {
        #expect(String(decoding: cut, as: UTF8.self).hasSuffix(".") || cut.last ?? 0 <= 0x20)
      }
    }
  }

  @Test(.timeLimit(.minutes(30)), arguments: PortalFixture.all)
  func neverFallsOverChangedBytes(_ fixture: PortalFixture) throws {
    var random = Seeded(state: 42)
    let bytes = Array(fixture.text.utf8)
    for _ in 0..<300 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        changed[Int.random(in: 0..<changed.count, using: &random)] = UInt8.random(
          in: 0...255,
          using: &random
        )
      }
      _ = CatalogueFormat.detect(changed, file: "file")
      _ = try PortalImport(changed, as: fixture.format)
    }
  }

  @Test func neverFallsOverRandomBytes() throws {
    var random = Seeded(state: 7)
    for length in [1, 2, 3, 5, 17, 200, 4000] {
      for _ in 0..<10 {
        let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
        _ = CatalogueFormat.detect(bytes, file: "file")
        for format in Self.formats {
          #expect(try PortalImport(bytes, as: format).outcome.isRefused)
        }
      }
    }
  }

  @Test(
    arguments: [
      #"{"@context":{"a":"b","b":"a"},"a":1}"#, #"{"@context":{"a":"a:x"},"a":1}"#,
      #"{"@context":{"a":{"@id":"b:x"},"b":{"@id":"a:x"}},"a":1}"#,
    ]
  )
  func refusesTermsThatAreDefinedThroughThemselves(_ text: String) throws {
    #expect(try PortalImport(text, as: .dcatJSONLD).ids == ["json-ld-context-cycle"])
  }

  @Test func refusesContextsThatLeadBackToThemselves() throws {
    let contexts = [
      "http://x/a": Array(#"{"@context":"http://x/b"}"#.utf8),
      "http://x/b": Array(#"{"@context":["http://x/a"]}"#.utf8),
    ]
    let read = try PortalImport(
      #"{"@context":"http://x/a","@id":"y"}"#,
      options: ImportOptions(contexts: contexts)
    )
    #expect(read.ids == ["json-ld-context-cycle"])
  }

  @Test func refusesAChainOfTermsWithoutEnd() throws {
    let terms = (0..<10_000).map { "\"t\($0)\":\"t\($0 + 1):x\"" }.joined(separator: ",")
    let read = try PortalImport("{\"@context\":{\(terms)},\"@id\":\"y\"}", as: .dcatJSONLD)
    #expect(read.ids == ["json-ld-context-cycle"])
  }

  private let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
}
