import Reports
import Testing

struct PlainTextRendererTests {
  private func rendered(_ width: Int?, _ blocks: Block...) -> String {
    PlainTextRenderer(width: width).render(ReportDocument(title: [], blocks: blocks))
  }

  @Test(arguments: [
    ("ŵ", 1), ("w\u{302}", 1), ("dŵr", 3), ("水", 2), ("한", 2), ("🏴󠁧󠁢󠁷󠁬󠁳󠁿", 2), ("👩‍👧", 2),
    ("\u{200F}", 0), ("\u{302}", 0), ("é", 1), ("–", 1),
  ])
  func measuresColumns(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test func wrapsAtBlanksUnderTheMark() {
    let item = ListItem(["Mae'r dŵr yn llifo i lawr y tŷ"])
    #expect(
      rendered(20, .list([item])) == """
        - Mae'r dŵr yn llifo
          i lawr y tŷ

        """
    )
  }

  @Test(arguments: [20, 33, 60, 80, 120])
  func fitsEveryLineIntoTheWidth(width: Int) {
    let long = String(repeating: "hirfaith", count: 9) + " ŵŷ 水水水水水水水水水水水水"
    let table = ReportTable(
      columns: [.init("Factor"), .init("Number", .trailing), .init("Why")],
      rows: [[[.text(long)], ["12"], [.text(long)]], [["b"], ["3"], ["c"]]]
    )
    let text = rendered(
      width,
      .paragraph([.text(long)]),
      .list([ListItem([.text(long)], [ListItem([.text(long)])])]),
      .definitions([Definition(["Term"], [.text(long)])]),
      .table(table)
    )
    for line in text.split(separator: "\n") {
      #expect(String(line).displayWidth <= width, "too wide: \(line)")
      #expect(line.last != " ", "ends in a blank: \(line)")
    }
    #expect(text.filter { $0 == "水" }.count == 72)
  }

  @Test func alignsTables() {
    let table = ReportTable(
      columns: [.init("Factor"), .init("Met", .trailing)],
      rows: [[["Dŵr"], ["7"]], [["Tai"], ["12"]]]
    )
    #expect(
      rendered(nil, .table(table)) == """
        Factor  Met
        ------  ---
        Dŵr       7
        Tai      12

        """
    )
  }

  @Test func wrapsCellsWhereTheTableIsTooWide() {
    let table = ReportTable(
      columns: [.init("Factor"), .init("Met", .trailing)],
      rows: [[["Referrals to social care"], ["7"]]]
    )
    #expect(
      rendered(20, .table(table)) == """
        Factor           Met
        ---------------  ---
        Referrals to       7
        social care

        """
    )
  }

  @Test func turnsATableIntoRecordsWhereThereIsNoRoom() {
    let columns = (1...4).map { ReportTable.Column("Column \($0)") }
    let row: [ReportTable.Cell] = [
      ["first cell"], ["second cell"], ["third"], ["a", .lineBreak, "b"],
    ]
    #expect(
      rendered(20, .table(ReportTable(columns: columns, rows: [row]))) == """
        Column 1: first cell
        Column 2: second
        cell
        Column 3: third
        Column 4: a; b

        """
    )
  }

  @Test func breaksLongNamesAfterTheirMarks() {
    #expect(
      rendered(20, .paragraph(["care-leaver-outcomes.employment@care-leavers"])) == """
        care-leaver-
        outcomes.employment@
        care-leavers

        """
    )
  }

  @Test func keepsPercentSignsWithTheirNumbers() {
    #expect(rendered(20, .paragraph(["it is covered by 40 %"])) == "it is covered by\n40 %\n")
  }

  @Test func wrapsNothingForAPipe() {
    let long = String(repeating: "word ", count: 100) + "end"
    #expect(rendered(nil, .paragraph([.text(long)])) == long + "\n")
  }

  @Test func writesNoEscapeSequenceUnlessAsked() {
    let document = ReportDocument(
      title: ["T"],
      blocks: [.paragraph([.state("gap", .poor), " ", .strong(["x"])])]
    )
    #expect(!PlainTextRenderer(width: 40).render(document).contains("\u{1B}"))
    #expect(
      PlainTextRenderer(width: 40, isColoured: true).render(document)
        == "\u{1B}[1mT\u{1B}[0m\n=\n\n\u{1B}[31mgap\u{1B}[0m \u{1B}[1mx\u{1B}[0m\n"
    )
  }

  @Test func letsNoTitleSteerTheTerminal() {
    let text = rendered(40, .paragraph(["a\u{1B}[2Jb\u{202E}c"]))
    #expect(text == "a⟨U+001B⟩[2Jb⟨U+202E⟩c\n")
  }

  @Test func rendersWhatOnlyAPageCanFoldOrFilter() {
    let figure = Figure(
      drawing: Drawing(svg: "<svg/>"),
      alternative: "A line",
      caption: ["The map"],
      equivalent: [.list([ListItem(["a leads to b"])])]
    )
    let text = rendered(
      nil,
      .keyNumbers([KeyNumber("12", label: ["gaps"], sentence: ["So many."])]),
      .figure(figure),
      .filtered(HTMLFilterTests.list)
    )
    #expect(
      text == """
        - 12 gaps. So many.

        The map [A line]

        - a leads to b

        A
        -

        Too old, see B

        More of A

        B
        -

        - b

        """
    )
  }
}
