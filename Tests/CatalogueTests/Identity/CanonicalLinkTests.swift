import Catalogue
import Testing

struct CanonicalLinkTests {
  @Test(
    arguments: [
      "https://example.wales/a/b", "http://example.wales/a/b", "HTTPS://WWW.Example.Wales:443/a/b/",
      "http://example.wales:80/a/b#part", "https://example.wales/a/b?utm_source=x&gclid=1",
      "//example.wales/a/b", " https://example.wales/a/b\n", "www.example.wales/a/b",
      "https://example.wales/a/./c/../b", "https://user@example.wales./a/%62",
    ]
  )
  func readsOnePlaceInManySpellings(_ spelling: String) {
    #expect(CanonicalLink(spelling)?.text == "example.wales/a/b")
  }

  @Test(
    arguments: [
      ("https://example.wales/a", "https://example.wales/A"),
      ("https://example.wales/a?id=1", "https://example.wales/a?id=2"),
      ("https://example.wales/a", "https://example.cymru/a"),
      ("https://example.wales/#/a", "https://example.wales/#/b"),
      ("https://example.wales:8080/a", "https://example.wales/a"),
      ("https://example.wales/a%2Fb", "https://example.wales/a/b"),
    ]
  )
  func keepsDifferentPlacesApart(_ left: String, _ right: String) throws {
    let (left, right) = (try #require(CanonicalLink(left)), try #require(CanonicalLink(right)))
    #expect(left != right)
  }

  @Test func normalisesEncodingAndOrderOfParameters() {
    #expect(CanonicalLink("https://a.uk/p?b=2&a=%c5%B4") == CanonicalLink("https://a.uk/p?a=Ŵ&b=2"))
    #expect(CanonicalLink("https://a.uk/%")?.text == "a.uk/%")
    #expect(CanonicalLink("https://a.uk/%4")?.text == "a.uk/%4")
  }

  @Test(arguments: [
    "", " ", "N/A", "TBD", "a b", "https://", "https://<HOST>/x", "/", "mailto:a@b.uk",
  ])
  func takesNoWordsForALink(_ text: String) {
    #expect(CanonicalLink(text) == nil)
  }

  @Test func knowsHomePages() {
    for link in [
      "https://gov.wales", "https://www.gov.wales/", "http://x.uk/Index.html", "https://x.uk/data/",
    ] {
      #expect(CanonicalLink(link)?.isGeneric == true, "\(link)")
    }
    #expect(CanonicalLink("https://x.uk/?id=1")?.isGeneric == false)
    #expect(CanonicalLink("/Catalogue/Health/Adoptions")?.isGeneric == false)
  }

  @Test func survivesRandomBytes() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? UInt8.random(in: 0...255, using: &generator)
          : Array("https://%.?#&@:".utf8).randomElement(using: &generator) ?? 0
      }
      let link = CanonicalLink("http://" + String(decoding: bytes, as: UTF8.self))
      if let link { #expect(CanonicalLink("https://" + link.text)?.text == link.text) }
    }
  }
}
