import Catalogue
import Testing

struct WebAddressTests {
  @Test(arguments: [
    ("HTTPS://WWW.Gov.Wales:443/Stats#top", "https://www.gov.wales/Stats"),
    ("http://a.example", "http://a.example/"),
    ("http://a.example:8080?x=1", "http://a.example:8080/?x=1"),
    (" http://a.example/a b/ŵ?q=ŷ ", "http://a.example/a%20b/%C5%B5?q=%C5%B7"),
    ("http://a.example/%zz%41", "http://a.example/%25zz%41"),
    ("http://a.example/a/./b/../c", "http://a.example/a/c"),
    ("http://a.example./x", "http://a.example/x"),
    ("http://[::1]:80/", "http://[::1]/"), ("http://a.example/../../x/..", "http://a.example/"),
    ("http://a.example/\\\"<>|", "http://a.example/%5C%22%3C%3E%7C"),
    ("http://a.example/x%", "http://a.example/x%25"),
    ("http://a.example/x%2", "http://a.example/x%252"),
  ])
  func writesAnAddressInOneSpelling(_ text: String, _ spelling: String) throws {
    let address = try WebAddress(text)
    #expect(address.description == spelling)
    #expect(try WebAddress(spelling) == address)
  }

  @Test(arguments: [
    ("", LinkFailure.noAddress), ("/Catalogue/Page", .noAddress), ("www.gov.wales", .noAddress),
    ("n/a", .noAddress), ("mailto:me@a.example", .unsupportedScheme),
    ("file:///etc/passwd", .unsupportedScheme), ("http:/a.example", .badAddress),
    ("http://", .badAddress), ("http:///path", .badAddress), ("http://me@a.example/", .badAddress),
    ("http://a.example:0/", .badAddress), ("http://a.example:x/", .badAddress),
    ("http://a..b/", .badAddress), ("http://[zz]/", .badAddress), ("http://[::1/", .badAddress),
    ("http://a.example\\@b.example/", .badAddress), ("http://dŵr.example/", .badAddress),
    ("http://a.example/\u{0}", .badAddress), ("http://a.example/a\nb", .badAddress),
    ("http://a.example/" + String(repeating: "a", count: 9000), .badAddress),
  ])
  func refusesWhatIsNoneOrAmbiguous(_ text: String, _ failure: LinkFailure) {
    #expect(throws: failure) { try WebAddress(text) }
  }

  @Test(arguments: [
    ("c", "http://a.example/b/c"), ("/c", "http://a.example/c"), ("../c?y", "http://a.example/c?y"),
    ("?y=2", "http://a.example/b/page?y=2"), ("#part", "http://a.example/b/page?x=1"),
    ("//other.example/c", "http://other.example/c"),
    ("https://other.example", "https://other.example/"),
    ("c d", "http://a.example/b/c%20d"),
  ])
  func resolvesAReference(_ reference: String, _ expected: String) throws {
    let page = try WebAddress("http://a.example/b/page?x=1")
    #expect(try page.resolving(reference).description == expected)
  }

  @Test func staysAsItIsWhateverBytesItIsMadeOf() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      let pieces = [
        "http://", "https:", "//", "a.b", ":8", "/", "..", "?", "#", "%", "ŵ", " ", "[", "@", "\\",
      ]
      let text =
        "http://a"
        + (0..<6).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
      guard let address = try? WebAddress(text) else { continue }
      #expect((try? WebAddress(address.description)) == address, "\(text)")
    }
  }
}
