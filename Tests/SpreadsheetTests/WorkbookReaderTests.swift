import Diagnostics
import Spreadsheet
import Testing

struct WorkbookReaderTests {
  @Test func readsEveryKindOfCell() {
    var book = WorkbookFixture(
      """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>in</t><r><t>line</t></r></is></c>\
      <c r="C1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="D1" t="b"><v>1</v></c>\
      <c r="E1" t="e"><v>#REF!</v></c><c r="F1"><v>1.0</v></c><c r="G1"><v>1.1000000000000001</v></c>\
      <c r="H1"><v>1.0E+2</v></c><c r="I1"><v>1E-7</v></c><c r="J1"><v>-1.5E20</v></c><c r="K1"/>\
      <c r="L1" t="s"><v>1</v></c></row>
      """
    )
    book.strings = """
      <si><r><t xml:space="preserve">rich </t></r><r><rPr><b/></rPr><t>text</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si>\
      <si><t>a_x000D_b_x005F_x0041_</t></si>
      """
    let expected: [String: (String, SheetCell.Kind)] = [
      "A1": ("rich text", .text), "B1": ("inline", .text), "C1": ("ab", .text),
      "D1": ("TRUE", .boolean),
      "E1": ("#REF!", .error), "F1": ("1", .number), "G1": ("1.1", .number), "H1": ("100", .number),
      "I1": ("0.0000001", .number), "J1": ("-150000000000000000000", .number),
      "L1": ("a\rb_x0041_", .text),
    ]
    let cells = book.cells()
    #expect(Set(cells.keys) == Set(expected.keys))
    for (name, (text, kind)) in expected {
      #expect(cells[name]?.text == text)
      #expect(cells[name]?.kind == kind)
    }
    #expect(book.read().diagnostics.isEmpty)
  }

  @Test func saysThatAFormulaHasNoResult() {
    let book = WorkbookFixture(
      """
      <row r="1"><c r="A1"><f>B1</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1"><f t="shared" si="0"/></c>\
      <c r="D1" t="str"><f>""</f><v></v></c><c r="E1"><f>1+1</f><v>2</v></c><c r="F1"/></row>\
      <row r="2"><c r="A2"><f>HYPERLINK("https://example.org/a")</f></c></row>
      """
    )
    let (rows, diagnostics) = book.read()
    #expect(diagnostics.map(\.id) == Array(repeating: "formula-without-result", count: 3))
    #expect(diagnostics.first?.location == .cell(file: "t.xlsx", sheet: "One", cell: "A1"))
    #expect(rows.first?.cells.map(\.lacksResult) == [true, true, true, false])
    #expect(rows.last?.cells.first?.link == "https://example.org/a")
  }

  @Test func countsOnWhereReferencesAreMissing() {
    let book = WorkbookFixture(
      "<row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row><row r=\"5\"><c><v>4</v></c></row><row><c><v>5</v></c></row>"
    )
    #expect(book.texts() == ["A1": "1", "D1": "2", "E1": "3", "A5": "4", "A6": "5"])
  }

  @Test func listsSheetsInTheirOrderWithThoseHidden() throws {
    var book = WorkbookFixture()
    book.sheets = [
      .init(name: "B"), .init(name: "A", state: "hidden"),
      .init(name: "C &amp; D", state: "veryHidden"),
    ]
    let reader = try #require(WorkbookReader.open(book.bytes, file: "t.xlsx").value)
    #expect(reader.sheets.map(\.name) == ["B", "A", "C & D"])
    #expect(reader.sheets.map(\.isHidden) == [false, true, true])
  }

  @Test func givesTheValueOfAMergedRangeToEachOfItsCells() {
    let book = WorkbookFixture(
      """
      <row r="1"><c r="A1"><v>7</v></c><c r="B1"/><c r="C1"><v>8</v></c></row><row r="2"><c r="A2"/></row>\
      <row r="4"><c r="C4"><v>9</v></c></row>
      """,
      after: "<mergeCells><mergeCell ref=\"A1:B3\"/><mergeCell ref=\"C4:XFD1048576\"/></mergeCells>"
    )
    let cells = book.cells()
    #expect(
      cells.filter { $0.value.text == "7" }.keys.sorted() == ["A1", "A2", "A3", "B1", "B2", "B3"]
    )
    #expect(cells.filter { $0.value.isMergedCopy }.keys.sorted() == ["A2", "A3", "B1", "B2", "B3"])
    #expect(cells.count == 8)
  }

  @Test func followsLinksOfCellsAndFormulas() {
    var book = WorkbookFixture(
      """
      <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1" t="str"><f>HYPERLINK("https://c.test/?a=""b\""","c")</f><v>c</v></c>\
      <c r="D1" t="str"><f>HYPERLINK("https://d.test/"&amp;A1)</f><v>d</v></c><c r="E1" t="str"><f>HYPERLINK(VLOOKUP(A1,B:C,2),"e")</f><v>e</v></c></row>\
      <row r="2"><c r="A2"><v>1</v></c></row>
      """,
      after: """
        <hyperlinks><hyperlink ref="A1:A2" r:id="x" location="part"/><hyperlink ref="B1" location="'Other'!A1"/></hyperlinks>
        """
    )
    book.sheets[0].links = [("x", "https://a.test/")]
    let links = book.cells().compactMapValues(\.link)
    #expect(
      links == [
        "A1": "https://a.test/#part", "A2": "https://a.test/#part", "B1": "#'Other'!A1",
        "C1": "https://c.test/?a=\"b\"", "D1": "https://d.test/1",
      ]
    )
    let diagnostics = book.read().diagnostics
    #expect(diagnostics.map(\.id) == ["link-formula-unread"])
    #expect(diagnostics.first?.location == .cell(file: "t.xlsx", sheet: "One", cell: "E1"))
  }

  @Test func reportsCellsAndRowsThatContradictTheFormat() {
    let book = WorkbookFixture(
      """
      <row r="3"><c r="B3"><v>1</v></c><c r="A3"><v>2</v></c><c r="B3"><v>9</v></c><c r="C3"><v>x</v></c>\
      <c r="D3" t="s"><v>5</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>
      """
    )
    let (rows, diagnostics) = book.read()
    #expect(rows.map { $0.cells.map(\.text) } == [["2", "1", "x", "#REF!"]])
    #expect(diagnostics.map(\.id) == Array(repeating: "cell-damaged", count: 4))
  }
}

struct WorkbookDatesTests {
  private func texts(_ serials: [String], _ format: String, is1904: Bool = false) -> [String] {
    var book = WorkbookFixture(
      "<row r=\"1\">" + serials.map { "<c s=\"1\"><v>\($0)</v></c>" }.joined() + "</row>"
    )
    book.is1904 = is1904
    let builtIn = Int(format)
    book.styles = """
      <numFmts><numFmt numFmtId="200" formatCode="\(format)"/></numFmts>\
      <cellXfs><xf/><xf numFmtId="\(builtIn ?? 200)" applyNumberFormat="1"/></cellXfs>
      """
    return book.read().rows.first?.cells.map(\.text) ?? []
  }

  @Test func countsDaysFrom1900WithTheDayThatNeverWas() {
    #expect(
      texts(["1", "59", "60", "61", "43831", "2958465", "0", "2958466", "-1"], "14")
        == [
          "1900-01-01", "1900-02-28", "1900-02-29", "1900-03-01", "2020-01-01", "9999-12-31", "0",
          "2958466", "-1",
        ]
    )
  }

  @Test func countsDaysFrom1904() {
    #expect(
      texts(["0", "1", "60", "42369"], "14", is1904: true)
        == ["1904-01-01", "1904-01-02", "1904-03-01", "2020-01-01"]
    )
  }

  @Test func showsTheTimeWhereTheFormatDoes() {
    #expect(
      texts(["43831.5", "43831", "43831.999999"], "22")
        == ["2020-01-01 12:00", "2020-01-01", "2020-01-02"]
    )
    #expect(texts(["43831.5"], "14") == ["2020-01-01"])
    #expect(texts(["0.75", "1.5"], "20") == ["18:00", "36:00"])
  }

  /// 43831 is 1 January 2020, 40878 is 1 December 2011, of which Excel makes a typed `2011-12`.
  @Test(arguments: [
    ("yyyy", "40878", "2011"), ("[$-809]yyyy;@", "40878", "2011"), ("yy", "40878", "2011"),
    ("mmm yyyy", "40878", "Dec 2011"), ("mmmm\\ yyyy", "40878", "Dec 2011"),
    ("mm/yyyy", "40878", "Dec 2011"), ("yyyy\\-mm", "40878", "Dec 2011"),
    ("17", "40878", "Dec-11"), ("mmm\\-yy;@", "40878", "Dec-11"), ("mm/yy", "40878", "Dec-11"),
    ("17", "43831", "Jan 2020"), ("16", "40878", "1 Dec"), ("d\\-mmm", "43831", "1 Jan"),
    ("mmm", "43831", "Jan"), ("mmmm", "40878", "Dec"), ("14", "40878", "2011-12-01"),
    ("d mmm yy", "40878", "2011-12-01"), ("dddd", "40878", "2011-12-01"),
  ])
  func showsNoMoreOfADayThanTheFormatDoes(_ format: String, _ serial: String, _ text: String) {
    #expect(texts([serial], format) == [text])
  }

  @Test(arguments: [
    ("yyyy\\-mm\\-dd;@", "2020-01-01"), ("[$-F800]dddd\\,\\ mmmm\\ dd", "2020-01-01"),
    ("mmm", "Jan"), ("d/m/yy h:mm AM/PM", "2020-01-01"), ("0 &quot;days&quot;", "43831"),
    ("[Red]0.00", "43831"), ("#,##0\\d", "43831"), ("General", "43831"), ("@", "43831"),
    ("[h]:mm", "1051944:00"), ("0.00;[Red]yyyy", "43831"), ("&quot;d&quot;0", "43831"),
  ])
  func tellsDaysFromOtherNumbersByTheirFormat(_ format: String, _ text: String) {
    #expect(texts(["43831"], format) == [text])
  }
}
