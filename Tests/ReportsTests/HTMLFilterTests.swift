@testable import Reports
import Testing

struct HTMLFilterTests {
  /// Two gaps, two facets, two orders.
  static let list = FilteredList(
    anchor: Anchor("list"),
    facets: [
      .init(
        id: "class",
        title: "Class",
        values: [.init(id: "need", label: "Need"), .init(id: "outcome", label: "Outcome")]
      ),
      .init(id: "theme", title: "Theme", values: [.init(id: "health", label: "Health")]),
    ],
    orders: [.init(id: "priority", title: "Priority"), .init(id: "missing", title: "Missing")],
    entries: [
      .init(
        section: Section(
          Anchor("gap-a"),
          ["A"],
          [
            .paragraph(["Too old, see ", .link(["B"], .anchor(Anchor("gap-b")))]),
            .paragraph(["More of A"]),
          ]
        ),
        values: ["class": ["need", "outcome"], "theme": ["health"]],
        ranks: ["missing": 1]
      ),
      .init(
        section: Section(Anchor("gap-b"), ["B"], [.list([ListItem(["b"])])]),
        values: ["class": ["outcome"]],
        ranks: ["missing": 0]
      ),
    ]
  )

  private func page(_ list: FilteredList) throws -> HTMLPage {
    try HTMLPage(HTMLRenderer().render(ReportDocument(title: ["T"], blocks: [.filtered(list)])))
  }

  @Test func offersASelectForEachFacetAndTheOrder() throws {
    let selects = try page(Self.list).all("select")
    #expect(selects.map { $0.attributes["name"] } == ["class", "theme", "order"])
    let options = selects.map { $0.children.map(\.text) }
    #expect(
      options == [
        ["All", "Need (1)", "Outcome (2)"], ["All", "Health (1)"], ["Priority", "Missing"],
      ]
    )
  }

  @Test func hasARuleForEachValueAndOrder() throws {
    let style = try page(Self.list).first("style").text
    for (facet, value) in [("class", "need"), ("class", "outcome"), ("theme", "health")] {
      let rule =
        "[id=\"list\"]:has(select[name=\"\(facet)\"]>option[value=\"\(value)\"]:checked)"
        + ">.entries>.entry:not([data-f~=\"\(facet):\(value)\"])"
      #expect(style.contains(rule))
    }
    #expect(
      style.contains(
        "[id=\"list\"]:has(select[name=\"order\"]>option[value=\"missing\"]:checked)"
          + ">.entries>.entry{order:var(--1)}"
      )
    )
  }

  @Test func marksEntriesWithValuesAndPlaces() throws {
    let page = try page(Self.list)
    let entry = try page.element("gap-a")
    #expect(entry.name == "details")
    #expect(entry.attributes["data-f"] == "class:need class:outcome theme:health")
    #expect(entry.attributes["style"] == "--1:1")
    #expect(try page.element("gap-b").attributes["data-f"] == "class:outcome")
  }

  @Test func showsTheEssentialLineBeforeAnEntryIsOpened() throws {
    let page = try page(Self.list)
    let summary = try #require(try page.element("gap-a").children.first)
    #expect(summary.name == "summary")
    #expect(summary.children.map(\.text) == ["A", "Too old, see B"])
    #expect(summary.all("a").isEmpty, "nothing to press within what is pressed")
    let inside = try page.element("gap-a").children.dropFirst()
    #expect(inside.map(\.text) == ["Too old, see B", "More of A"])
    #expect(inside.first?.all("a").count == 1, "a link in the line can be followed inside")
    #expect(try page.element("gap-b").children.map(\.text) == ["B", "b"])
  }

  @Test func keepsOddIdsApart() throws {
    var list = Self.list
    list.facets = [
      .init(
        id: "order",
        title: "O",
        values: [
          .init(id: "a b", label: "1"), .init(id: "a\"b", label: "2"), .init(id: "", label: "3"),
        ]
      ),
      .init(id: "x:y", title: "X", values: [.init(id: "z", label: "4")]),
      .init(id: "x y", title: "Y", values: [.init(id: "z", label: "5")]),
    ]
    list.entries[0].values = [
      "order": ["a b", "a\"b", ""], "x:y": ["z"], "x y": ["z", "unknown"],
    ]
    let page = try page(list)
    let names = page.all("select").compactMap { $0.attributes["name"] }
    #expect(Set(names).count == names.count)
    #expect(page.all("select").last?.attributes["name"] == "order")
    for select in page.all("select") {
      let values = select.children.compactMap { $0.attributes["value"] }
      #expect(Set(values).count == values.count)
    }
    let tokens = try #require(try page.element("gap-a").attributes["data-f"]).split(separator: " ")
    #expect(tokens.count == 5)
    #expect(Set(tokens).count == 5)
    let style = try page.first("style").text
    for token in tokens { #expect(style.contains(":not([data-f~=\"\(token)\"])")) }
  }

  @Test func offersNothingToChooseWhereThereIsNothing() throws {
    let list = FilteredList(anchor: Anchor("l"), facets: [], orders: [], entries: [])
    let page = try page(list)
    #expect(page.all("select").isEmpty)
    #expect(!(try page.first("style").text.contains("[id=\"l\"]")))
  }
}
