import Reports
import Testing

struct MarkdownRendererTests {
  private func rendered(_ blocks: Block...) -> String {
    MarkdownRenderer().render(ReportDocument(title: ["Title"], blocks: blocks))
  }

  @Test func rendersEveryKindOfBlock() {
    let document = ReportDocument(
      title: ["Gaps"],
      blocks: [
        .paragraph(["Plain ", .strong(["strong"]), " ", .emphasis(["soft"]), " ", .code("id")]),
        .section(
          Section(
            Anchor("one"),
            ["One"],
            [
              .list([ListItem(["a"], [ListItem(["b"])]), ListItem(["c"])]),
              .steps([ListItem(["first"]), ListItem(["second"])]),
              .section(Section(Anchor("two"), ["Two"], [.note([.paragraph(["mind"])])])),
            ]
          )
        ),
        .table(
          ReportTable(
            caption: ["Counts"],
            columns: [.init("Name"), .init("Number", .trailing)],
            rows: [[["x"], ["1"]], [["y", .lineBreak, "z"], ["2"]]]
          )
        ),
        .figure(Figure(path: "maps/a b.svg", alternative: "A map", caption: ["The map"])),
        .definitions([
          Definition(["Term"], ["what it is"]), Definition(["Two"], [["one"], ["other"]]),
        ]),
        .paragraph([.link(["there"], .anchor(Anchor("one")))]),
      ]
    )
    #expect(
      MarkdownRenderer().render(document) == """
        # Gaps

        Plain **strong** *soft* `id`

        <a id="one"></a>

        ## One

        - a
          - b
        - c

        1. first
        2. second

        <a id="two"></a>

        ### Two

        > mind

        *Counts*

        | Name | Number |
        | --- | --: |
        | x | 1 |
        | y<br>z | 2 |

        ![A map](maps/a%20b.svg)

        *The map*

        - **Term:** what it is
        - **Two:**
          - one
          - other

        [there](#one)

        """
    )
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("a | b", "a \\| b"),
    ("`code`", "\\`code\\`"),
    ("[x](javascript:y)", "\\[x\\](javascript:y)"),
    ("*bold* _soft_ ~~gone~~", "\\*bold\\* \\_soft\\_ \\~\\~gone\\~\\~"),
    ("$x$", "\\$x\\$"),
    ("a\nb\r\nc\td", "a b c d"),
    ("# heading", "\\# heading"),
    ("- item", "\\- item"),
    ("+ item", "\\+ item"),
    ("12. item", "12\\. item"),
    ("3) item", "3\\) item"),
    ("    code", "&#32;&#32;&#32;&#32;code"),
    ("===", "\\==="),
    ("&lt;", "&amp;lt;"),
    ("back\\slash", "back\\\\slash"),
    ("bell\u{7}", "bell⟨U+0007⟩"),
    ("turned \u{202E}round", "turned ⟨U+202E⟩round"),
    ("mark \u{200F}stays", "mark \u{200F}stays"),
    ("Look!", "Look\\!"),
    ("Cyfrif o bob dŵr", "Cyfrif o bob dŵr"),
  ])
  func escapesWhatWouldMeanSomething(hostile: String, escaped: String) {
    #expect(rendered(.paragraph([.text(hostile)])) == "# Title\n\n\(escaped)\n")
  }

  @Test func keepsALongTitleWhole() {
    let title = String(repeating: "teitl hir ", count: 1_000)
    #expect(rendered(.paragraph([.text(title)])).contains(title))
  }

  @Test(arguments: [
    ("plain", "`plain`"), ("a`b", "``a`b``"), ("`a`", "`` `a` ``"), ("a|b", "`a|b`"),
    ("two\nlines", "`two lines`"),
  ])
  func fencesCodeByWhatItHolds(code: String, span: String) {
    #expect(rendered(.paragraph([.code(code)])) == "# Title\n\n\(span)\n")
  }

  @Test func escapesPipesInTables() {
    let table = ReportTable(
      columns: [.init("a|b")],
      rows: [[[.code("x|y")]], [[.text("x|y\nz")]]]
    )
    #expect(
      rendered(.table(table)) == "# Title\n\n| a\\|b |\n| --- |\n| `x\\|y` |\n| x\\|y z |\n"
    )
  }

  @Test func keepsLinksAndPicturesFromBreakingOut() throws {
    let address = try #require(WebAddress("https://example.org/a(b)\"c|d<e"))
    let link: Block = .paragraph([.link([.text("a](b")], .address(address))])
    #expect(
      rendered(link)
        == "# Title\n\n[a\\](b](https://example.org/a%28b%29%22c%7Cd%3Ce)\n"
    )
    let figure = Figure(path: "javascript:x) y", alternative: "a](b", caption: [])
    #expect(rendered(.figure(figure)) == "# Title\n\n![a\\](b](javascript%3Ax%29%20y)\n")
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "//example.org", "https://a b", ""])
  func makesNoAddressOfAnythingElse(text: String) {
    #expect(WebAddress(text) == nil)
  }

  @Test func movesBlanksOutOfStrongText() {
    #expect(rendered(.paragraph([.strong([" a "]), "b"])) == "# Title\n\n **a** b\n")
  }

  @Test func makesAnchorsOfAnything() {
    #expect(Anchor("gap-a.b@c:d").id == "gap-a.b@c:d")
    #expect(Anchor("x\" onclick=\"y").id == "x--onclick--y")
  }

  @Test func rendersWhatOnlyAPageCanFoldOrFilter() {
    let document = ReportDocument(
      title: ["T"],
      edition: "not repeated",
      blocks: [
        .keyNumbers([KeyNumber("12", label: ["gaps"], sentence: ["So many."])]),
        .section(
          Section(Anchor("s"), ["S"], form: .folded, [.filtered(HTMLFilterTests.list)])
        ),
      ]
    )
    #expect(
      MarkdownRenderer().render(document) == """
        # T

        - **12 gaps.** So many.

        <a id="s"></a>

        ## S

        <a id="gap-a"></a>

        ### A

        Too old, see [B](#gap-b)

        More of A

        <a id="gap-b"></a>

        ### B

        - b

        """
    )
  }

  @Test func saysInWordsWhatIsDrawnOnlyInPlace() {
    let figure = Figure(
      anchor: Anchor("map"),
      drawing: Drawing(svg: "<svg/>"),
      alternative: "# A line",
      caption: ["The map"],
      equivalent: [.list([ListItem(["a leads to b"])])]
    )
    #expect(
      rendered(.figure(figure)) == """
        # Title

        <a id="map"></a>

        *The map*

        \\# A line

        - a leads to b

        """
    )
  }
}
