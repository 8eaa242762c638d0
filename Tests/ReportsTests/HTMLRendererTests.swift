import Bilingual
@testable import Reports
import Testing
import TestSupport

struct HTMLRendererTests {
  private func page(_ blocks: Block...) throws -> HTMLPage {
    try HTMLPage(HTMLRenderer().render(ReportDocument(title: ["Title"], blocks: blocks)))
  }

  /// Every kind of block and of inline, once.
  private var document: ReportDocument {
    let drawing = Drawing(svg: #"<svg class="d" viewBox="0 0 9 9"><path d="M0,0L9,9"/></svg>"#)
    return ReportDocument(
      title: ["Gaps in ", .emphasis(["Wales"])],
      edition: "Version 2023-03",
      blocks: [
        .definitions([Definition(["Project"], ["Example"]), Definition(["Two"], [["a"], ["b"]])]),
        .section(
          Section(
            Anchor("contents"),
            ["Contents"],
            form: .contents,
            [.list([ListItem([.link(["One"], .anchor(Anchor("one")))])])]
          )
        ),
        .section(
          Section(
            Anchor("one"),
            ["One"],
            [
              .keyNumbers([KeyNumber("12", label: ["gaps"], sentence: ["So many."], tone: .poor)]),
              .paragraph([
                "Plain ", .strong(["strong"]), .lineBreak, .code("id"), .target(Anchor("here")),
                .state("met", .good), .link(["a ", .code("file")], .file("maps/a b.svg")),
              ]),
              .list([ListItem(["a"], [ListItem(["b"])])]),
              .steps([ListItem(["first"])]),
              .section(Section(Anchor("two"), ["Two"], [.note([.paragraph(["mind"])])])),
              .section(Section(Anchor("fold"), ["Folded"], form: .folded, [.paragraph(["in"])])),
            ]
          )
        ),
        .section(
          Section(
            Anchor("tables"),
            ["Tables"],
            [
              .table(
                ReportTable(
                  caption: ["Counts"],
                  columns: [.init("Name"), .init("Number", .trailing)],
                  rows: [[["x"], ["1"]]]
                )
              ),
              .table(ReportTable(columns: [.init("Number", .trailing)], rows: [[["2"]]])),
              .figure(
                Figure(
                  anchor: Anchor("map"),
                  path: "maps/x.svg",
                  drawing: drawing,
                  alternative: "A line",
                  caption: ["The map"],
                  equivalent: [.list([ListItem(["a leads to b"])])]
                )
              ),
              .figure(Figure(path: "maps/y.svg", alternative: "Beside", caption: [])),
              .filtered(HTMLFilterTests.list),
            ]
          )
        ),
      ]
    )
  }

  @Test func rendersEveryKindOfBlock() throws {
    let html = HTMLRenderer().render(document)
    let start = try #require(html.firstRange(of: "<body>"))
    let end = try #require(html.firstRange(of: "<script>"))
    try expectGolden(String(html[start.lowerBound..<end.lowerBound]) + "\n", "page-body.html")
  }

  @Test func saysTheSameTwice() {
    #expect(HTMLRenderer().render(document) == HTMLRenderer().render(document))
  }

  @Test func hasTheLandmarksAndItsLanguage() throws {
    let page = try HTMLPage(HTMLRenderer().render(document))
    #expect(page.root.attributes["lang"] == "en")
    for landmark in ["header", "nav", "main", "footer", "h1"] {
      #expect(page.all.count { $0.name == landmark } == 1, "one <\(landmark)>")
    }
    let skip = try #require(page.all.first { $0.name == "a" })
    #expect(skip.attributes["href"] == "#page-main")
    #expect(try page.element("page-main").name == "main")
    #expect(try page.element("contents").name == "nav")
    let chapters = try page.first("nav").all("a").map { $0.attributes["href"] }
    #expect(chapters == ["#one", "#tables"])
  }

  @Test func speaksThroughTypedKeys() throws {
    let welsh = ReportDocument(
      title: ["T"],
      language: .welsh,
      blocks: [.section(Section(Anchor("a"), ["A"], [.filtered(HTMLFilterTests.list)]))]
    )
    let page = try HTMLPage(HTMLRenderer().render(welsh))
    #expect(page.root.attributes["lang"] == "cy")
    for word in ["Contents", "Skip to the report", "Expand all", "Reset", "Showing"] {
      #expect(page.root.text.contains("[en: \(word)]"), "\(word) waits for its translation")
    }
    for word in ["Contents", "Expand", "Showing", "Reset"] {
      #expect(!PageScript.code.text.contains(word), "the script holds no words")
    }
  }

  @Test func putsHeadingsInOrder() throws {
    let page = try HTMLPage(HTMLRenderer().render(GapReport(Story().snapshot).document))
    let levels = page.all.filter { $0.name.count == 2 && $0.name.hasPrefix("h") }
      .compactMap { Int($0.name.dropFirst()) }
    #expect(levels.first == 1)
    #expect(levels.count > 10)
    for (level, next) in zip(levels, levels.dropFirst()) {
      #expect(next <= level + 1, "no level is left out")
    }
  }

  @Test func tellsLevelsThatHTMLHasNot() throws {
    var section = Section(Anchor("s8"), ["Eight"], [])
    for depth in (2...7).reversed() {
      section = Section(Anchor("s\(depth)"), ["\(depth)"], [.section(section)])
    }
    let deepest = try #require(try page(.section(section)).all.last { $0.name == "h6" })
    #expect(deepest.text == "Eight")
    #expect(deepest.attributes["aria-level"] == "8")
  }

  @Test func namesEveryPlaceOnce() throws {
    let twice = Section(Anchor("a"), ["A"], [.paragraph([.target(Anchor("a"))])])
    let page = try page(
      .section(twice),
      .section(twice),
      .section(Section(Anchor("a-2"), ["B"], [])),
      .section(Section(Anchor("page-main"), ["C"], [])),
      .filtered(FilteredList(anchor: Anchor("a"), facets: [], orders: [], entries: []))
    )
    let ids = page.all.compactMap { $0.attributes["id"] }
    #expect(ids.count == Set(ids).count)
    #expect(ids.contains("a-2"))
    #expect(ids.contains("a-2-2"))
    #expect(try page.element("page-main").name == "main")
  }

  @Test func linksOnlyToPlacesThatExist() throws {
    let page = try HTMLPage(HTMLRenderer().render(GapReport(Story().snapshot).document))
    let ids = Set(page.all.compactMap { $0.attributes["id"] })
    let links = page.all("a").compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
    #expect(links.count > 20)
    for link in links { #expect(ids.contains(String(link.dropFirst())), "nothing is at \(link)") }
  }

  @Test func givesTablesCaptionsAndScopes() throws {
    let page = try HTMLPage(HTMLRenderer().render(document))
    for table in page.all("table") {
      #expect(table.children.first?.name == "caption")
      #expect(table.children.first?.text.isEmpty == false)
      // A heading is that of its column where its row has nothing but headings (HTML, 4.9.11), and says so otherwise.
      for row in table.all("tr") where !row.all("td").isEmpty {
        #expect(row.all("th").allSatisfy { $0.attributes["scope"] == "row" })
      }
    }
    #expect(page.all("th").count { $0.attributes["scope"] == "row" } == 1)
    let frame = try #require(page.all.first { $0.attributes["class"] == "scroll" })
    #expect(frame.attributes["tabindex"] == "0")
    let label = try #require(frame.attributes["aria-labelledby"])
    #expect(try page.element(label).text == "Counts")
  }

  @Test func givesTablesOfOneHeadingOneClassByWhichTheyAreStacked() throws {
    let columns = ["Gap", "Missing \"now\"", "Reason"].map { ReportTable.Column($0) }
    let three = ReportTable(columns: columns, rows: [[["a"], ["b"], ["c"]]])
    let two = ReportTable(columns: Array(columns.prefix(2)), rows: [[["a"], ["b"]]])
    let html = HTMLRenderer().render(
      ReportDocument(title: ["T"], blocks: [.table(three), .table(two), .table(three)])
    )
    let classes = try HTMLPage(html).all("table").map { $0.attributes["class"] }
    #expect(classes == ["t0", nil, "t0"])
    // A quotation mark cannot end the string of the style sheet.
    #expect(html.contains(#".t0 tr>:nth-child(2)::before{content:"Missing \22 now\22 "/""}"#))
    #expect(!html.contains(".t0 tr>:nth-child(1)"))
  }

  @Test func putsTheButtonsRightAboveWhatTheyOpen() throws {
    let folds = ["a", "b"].map { Block.section(Section(Anchor($0), ["Fold"], form: .folded, [])) }
    let section = Section(Anchor("s"), ["S"], [.paragraph(["Before"])] + folds)
    let page = try HTMLPage(
      HTMLRenderer().render(ReportDocument(title: ["T"], blocks: [.section(section)]))
    )
    let names = try page.element("s").children.map { $0.attributes["class"] ?? $0.name }
    #expect(names == ["h2", "p", "folds", "fold", "fold", "up"])
  }

  @Test func growsWithTheDocument() {
    func size(_ count: Int) -> Int {
      let entries = (0..<count).map { number in
        FilteredList.Entry(
          section: Section(Anchor("gap-\(number)"), ["Gap"], [.paragraph(["<why>"])]),
          values: ["class": ["need"]],
          ranks: ["missing": count - number]
        )
      }
      var list = HTMLFilterTests.list
      list.entries = entries
      let document = ReportDocument(title: ["T"], blocks: [.filtered(list)])
      return HTMLRenderer().render(document).utf8.count
    }
    let (none, few, many) = (size(0), size(1_000), size(10_000))
    #expect(many - none < (few - none) * 11)
    #expect((many - none) / 10_000 < 200, "bytes for a gap with nothing in it")
  }
}

extension HTMLPage {
  func all(_ name: String) -> [Element] { root.all(name) }
}
