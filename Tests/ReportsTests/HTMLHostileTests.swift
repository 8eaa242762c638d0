@testable import Reports
import Testing

/// What comes from outside reaches the reader whole, wherever it stands, and is never markup.
struct HTMLHostileTests {
  static let texts = [
    "<script>alert(1)</script>", "</title></style></script><img src=x onerror=alert(1)>",
    "\"quoted\" 'and' &amp; &lt; ]]> <!-- -->", "=cmd()", "back\\slash", "emoji 👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
    "{color:red} @import url(x); \\3C", "Cyfrif o bob dŵr", "mark \u{200F}stays",
    String(repeating: "hirfaith", count: 1_250),
  ]

  static let rewritten = [
    ("a\nb\r\nc\td", "a b c d"), ("turned \u{202E}round", "turned ⟨U+202E⟩round"),
    ("bell\u{7}\u{0}", "bell⟨U+0007⟩⟨U+0000⟩"), ("none\u{FFFF}", "none⟨U+FFFF⟩"),
  ]

  private func document(_ text: String) -> ReportDocument {
    let inline = [Inline.text(text)]
    let entry = FilteredList.Entry(
      section: Section(Anchor(text), inline, [.paragraph(inline), .paragraph([.code(text)])]),
      values: [text: [text]],
      ranks: [text: 0]
    )
    return ReportDocument(
      title: inline,
      edition: text,
      blocks: [
        .section(
          Section(
            Anchor("s"),
            inline,
            [
              .paragraph([.strong(inline), .emphasis(inline), .state(text, .poor), .code(text)]),
              .list([ListItem(inline)]),
              .definitions([Definition(inline, inline)]),
              .table(ReportTable(caption: inline, columns: [.init(text)], rows: [[inline]])),
              .table(ReportTable(columns: [.init(text)], rows: [[inline]])),
              .figure(Figure(path: "maps/x.svg", alternative: text, caption: inline)),
              .figure(
                Figure(drawing: Drawing(svg: "<svg/>"), alternative: text, caption: inline)
              ),
              .keyNumbers([KeyNumber(text, label: inline, sentence: inline)]),
              .paragraph([.link(inline, .file(text)), .link(inline, .anchor(Anchor(text)))]),
              .filtered(
                FilteredList(
                  anchor: Anchor(text),
                  facets: [
                    .init(id: text, title: text, values: [.init(id: text, label: text)])
                  ],
                  orders: [.init(id: "own", title: "own"), .init(id: text, title: text)],
                  entries: [entry]
                )
              ),
            ]
          )
        )
      ]
    )
  }

  private func expectHarmless(_ text: String, shown: String) throws {
    let html = HTMLRenderer().render(document(text))
    let page = try HTMLPage(html)
    let safe = try HTMLPage(HTMLRenderer().render(document("safe")))
    #expect(page.all.map(\.name) == safe.all.map(\.name), "not one element more or less")
    for (element, model) in zip(page.all, safe.all) {
      #expect(element.attributes.keys.sorted() == model.attributes.keys.sorted())
      guard !["html", "head", "style", "body", "script"].contains(element.name) else { continue }
      #expect(
        element.text == model.text.replacing("safe", with: shown),
        "the text of <\(element.name)> is whole"
      )
    }
    for attribute in ["aria-label"] {
      let labels = page.all.compactMap { $0.attributes[attribute] }
      let models = safe.all.compactMap { $0.attributes[attribute] }
      #expect(labels == models.map { $0.replacing("safe", with: shown) })
    }
    let policy = page.all("meta").compactMap { $0.attributes["content"] }.first
    #expect(policy == safe.all("meta").compactMap { $0.attributes["content"] }.first)
    #expect(html.utf8.count { $0 == UInt8(ascii: "\u{0}") } == 0)
  }

  @Test(arguments: texts) func keepsTextsWhole(text: String) throws {
    try expectHarmless(text, shown: text)
  }

  @Test(arguments: rewritten) func writesOutWhatCouldNotBeSeen(text: String, shown: String) throws {
    try expectHarmless(text, shown: shown)
  }

  @Test(arguments: texts) func addsNoRuleAndNoScript(text: String) throws {
    let page = try HTMLPage(HTMLRenderer().render(document(text)))
    #expect(page.all("script").count == 1)
    #expect(page.all("style").count == 1)
    let style = try page.first("style").text
    #expect(!style.contains("@import url"))
    #expect(!style.contains("{color:red}"))
    #expect(style.count { $0 == "{" } == style.count { $0 == "}" })
  }

  @Test func linksNowhereElse() throws {
    for path in ["javascript:alert(1)", "//example.org/x", "https://example.org", "data:x"] {
      let link: Block = .paragraph([.link(["x"], .file(path))])
      let html = HTMLRenderer().render(ReportDocument(title: [], blocks: [link]))
      let page = try HTMLPage(html)
      let href = try #require(try page.first("main").all("a").first?.attributes["href"])
      #expect(!href.contains(":"), "\(href) stays beside the page")
      #expect(!href.hasPrefix("/"))
    }
  }

  @Test func letsNoStyleEndItsElement() throws {
    let styles = "</style><script>x</script> .a{content:\"]]>\"} <!--"
    let html = HTMLRenderer(drawingStyles: styles)
      .render(ReportDocument(title: ["T"], blocks: []))
    let page = try HTMLPage(html)
    #expect(page.all("script").count == 1)
    #expect(html.split(separator: "</style").count == 2)
  }

  @Test func allowsOneScriptByItsDigest() throws {
    let html = HTMLRenderer().render(document("x"))
    let page = try HTMLPage(html)
    let policy = try #require(
      page.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }?
        .attributes["content"]
    )
    let start = try #require(html.firstRange(of: "<script>")).upperBound
    let end = try #require(html.firstRange(of: "</script>")).lowerBound
    let digest = SHA256.base64(of: String(html[start..<end]))
    #expect(policy.contains("default-src 'none'"))
    #expect(policy.contains("script-src 'sha256-\(digest)';"))
    #expect(!policy.contains("http"))
    for element in page.all {
      #expect(element.attributes["src"] == nil)
      #expect(element.attributes.keys.allSatisfy { !$0.hasPrefix("on") })
    }
  }

  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
    ) as (String, String),
  ])
  func digestsAsTheStandardSays(text: String, digest: String) {
    #expect(SHA256.base64(of: text) == digest)
  }
}
