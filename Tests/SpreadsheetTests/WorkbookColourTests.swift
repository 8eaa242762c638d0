import Diagnostics
import Spreadsheet
import Testing

struct WorkbookColourTests {
  private let red = RGBColour(red: 255, green: 0, blue: 0)

  private func book(_ rows: String, after: String = "", before: String = "") -> WorkbookFixture {
    var book = WorkbookFixture(rows, after: after, before: before)
    book.styles = """
      <fonts><font/><font><color rgb="FFFF0000"/></font><font><color theme="5" tint="-0.25"/></font></fonts>\
      <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
      <fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/><bgColor indexed="64"/></patternFill></fill>\
      <fill><patternFill patternType="solid"><fgColor theme="5" tint="0.5"/></patternFill></fill>\
      <fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill>\
      <fill><patternFill patternType="solid"><fgColor auto="1"/></patternFill></fill>\
      <fill><patternFill patternType="darkUp"><fgColor rgb="FF00FF00"/></patternFill></fill>\
      <fill><patternFill patternType="solid"><fgColor theme="0"/></patternFill></fill></fills>\
      <borders><border><left><color rgb="FF123456"/></left></border></borders>\
      <cellStyleXfs><xf/><xf fillId="2" fontId="1"/></cellStyleXfs>\
      <cellXfs><xf/><xf fillId="2"/><xf fillId="3"/><xf fillId="4"/><xf fillId="5"/><xf fillId="6"/>\
      <xf fillId="7"/><xf fontId="1"/><xf fontId="2"/><xf xfId="1" fillId="0"/>\
      <xf xfId="1" fillId="0" applyFill="0" fontId="0" applyFont="1"/></cellXfs>\
      <dxfs><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>\
      <dxf><fill><patternFill patternType="solid"><fgColor rgb="FF111111"/><bgColor rgb="FF00FF00"/></patternFill></fill></dxf></dxfs>
      """
    return book
  }

  private func fills(_ book: WorkbookFixture) -> [String: String] {
    book.cells().compactMapValues { $0.fill.map(hexadecimal) }
  }

  private func hexadecimal(_ colour: RGBColour) -> String {
    let number = Int(colour.red) << 16 | Int(colour.green) << 8 | Int(colour.blue)
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }

  @Test func readsFillsByValueThemeTintAndIndex() {
    let rows = "<row r=\"1\">" + (0...10).map { "<c s=\"\($0)\"><v>1</v></c>" }.joined() + "</row>"
    #expect(
      fills(book(rows)) == [
        "B1": "FF0000", "C1": "F6BE98", "D1": "FF0000", "F1": "00FF00", "G1": "FFFFFF",
        "J1": "FF0000",
      ]
    )
    let fonts = book(rows).cells().compactMapValues { $0.font.map(hexadecimal) }
    #expect(fonts == ["H1": "FF0000", "I1": "C55A11", "J1": "FF0000"])
  }

  @Test func takesThemeAndIndexedColoursFromTheWorkbook() {
    var book = book(
      "<row r=\"1\"><c s=\"2\"><v>1</v></c><c s=\"3\"><v>1</v></c><c s=\"6\"><v>1</v></c></row>"
    )
    book.theme = """
      <a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:srgbClr val="FEFEFE"/></a:lt1>\
      <a:accent2><a:srgbClr val="C0504D"/></a:accent2>
      """
    book.styles = book.styles.map {
      "<colors><indexedColors>" + String(repeating: "<rgbColor rgb=\"00ABCDEF\"/>", count: 64)
        + "</indexedColors></colors>" + $0
    }
    #expect(fills(book) == ["A1": "E0A7A6", "B1": "ABCDEF", "C1": "FEFEFE"])
  }

  @Test func givesCellsWithoutAStyleThatOfTheirRowOrColumn() {
    let book = book(
      "<row r=\"1\" s=\"1\" customFormat=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" s=\"0\"><v>1</v></c></row><row r=\"2\" s=\"1\"><c r=\"A2\"><v>1</v></c><c r=\"C2\"><v>1</v></c></row>",
      before: "<cols><col min=\"3\" max=\"4\" style=\"5\"/></cols>"
    )
    #expect(fills(book) == ["A1": "FF0000", "C2": "00FF00"])
  }

  @Test func takesTheColourOnWhichAllRunsAgree() {
    var book = book("<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>")
    let run = "<r><rPr><color rgb=\"FFFF0000\"/></rPr><t>a</t></r>"
    book.strings = "<si>\(run)<r><t> </t></r>\(run)</si><si>\(run)<r><t>b</t></r></si>"
    #expect(book.cells().compactMapValues { $0.font.map(hexadecimal) } == ["A1": "FF0000"])
  }

  private func rule(_ xml: String, _ range: String = "A1:C9") -> String {
    "<conditionalFormatting sqref=\"\(range)\">\(xml)</conditionalFormatting>"
  }

  private static let words =
    "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Stopped</v></c><c r=\"B1\"><v>5</v></c></row><row r=\"2\"><c r=\"A2\" t=\"str\"><v>live</v></c><c r=\"B2\"><v>7</v></c></row><row r=\"3\"><c r=\"A3\" t=\"e\"><v>#N/A</v></c><c r=\"B3\" t=\"str\"><v> </v></c></row>"

  @Test(arguments: [
    ("type=\"cellIs\" operator=\"equal\"", "\"stopped\"", ["A1"]),
    ("type=\"cellIs\" operator=\"notEqual\"", "5", ["A1", "A2", "B2", "B3"]),
    ("type=\"cellIs\" operator=\"greaterThan\"", "5", ["A1", "A2", "B2", "B3"]),
    ("type=\"cellIs\" operator=\"lessThanOrEqual\"", "$B$1", ["B1"]),
    ("type=\"cellIs\" operator=\"between\"", "6</formula><formula>8", ["B2"]),
    ("type=\"cellIs\" operator=\"notBetween\"", "6</formula><formula>8", ["A1", "A2", "B1", "B3"]),
    ("type=\"containsText\" operator=\"containsText\" text=\"OPP\"", "", ["A1"]),
    ("type=\"notContainsText\" text=\"e\"", "", ["A3", "B1", "B2", "B3"]),
    ("type=\"beginsWith\" text=\"li\"", "", ["A2"]), ("type=\"endsWith\" text=\"ped\"", "", ["A1"]),
    ("type=\"containsBlanks\"", "LEN(TRIM(A1))=0", ["B3"]),
    ("type=\"notContainsBlanks\"", "", ["A1", "A2", "A3", "B1", "B2"]),
    ("type=\"containsErrors\"", "", ["A3"]),
    ("type=\"expression\"", "$A1=\"stopped\"", ["A1", "B1"]),
    ("type=\"expression\"", "LOWER($A1)=\"live\"", ["A2", "B2"]),
    ("type=\"expression\"", "ISNUMBER(SEARCH(\"top\",$A1))", ["A1", "B1"]),
    ("type=\"expression\"", "AND(NOT(ISBLANK($B1)),OR($B1&gt;6,$A1=\"x\"))", ["A2", "B2"]),
    ("type=\"expression\"", "$B1&lt;&gt;B$2", ["A1", "A3", "B1", "B2", "B3"]),
  ])
  func appliesRulesThatHold(_ attributes: String, _ formula: String, _ cells: [String]) {
    let xml =
      "<cfRule dxfId=\"0\" priority=\"1\" \(attributes)><formula>\(formula)</formula></cfRule>"
    let book = book(Self.words, after: rule(xml))
    let found = fills(book)
    #expect(found.keys.sorted() == cells)
    #expect(Set(found.values) == ["FFC7CE"])
    #expect(book.read().diagnostics.isEmpty)
  }

  @Test func appliesRulesByPriorityUntilOneStops() {
    func rules(_ stop: String) -> String {
      rule(
        "<cfRule type=\"cellIs\" dxfId=\"0\" priority=\"9\" operator=\"equal\"><formula>5</formula></cfRule>"
      )
        + rule(
          "<cfRule type=\"cellIs\" dxfId=\"1\" priority=\"2\" operator=\"lessThan\"\(stop)><formula>6</formula></cfRule>",
          "B1"
        )
    }
    let first = book(Self.words, after: rules("")).cells()["B1"]
    #expect(first?.fill.map(hexadecimal) == "00FF00")
    #expect(first?.font.map(hexadecimal) == "9C0006")
    let stopped = book(Self.words, after: rules(" stopIfTrue=\"1\"")).cells()["B1"]
    #expect(stopped?.fill.map(hexadecimal) == "00FF00")
    #expect(stopped?.font == nil)
  }

  @Test(arguments: [
    ("type=\"duplicateValues\"", ""), ("type=\"expression\"", "TODAY()&gt;A1"),
    ("type=\"expression\"", "A2=1"), ("type=\"expression\"", "SUM(A1:A3)&gt;1"),
    ("type=\"expression\"", "Other!A1=1"), ("type=\"cellIs\" operator=\"equal\"", "Name"),
    ("type=\"colorScale\"", ""), ("type=\"expression\"", String(repeating: "(", count: 3000)),
  ])
  func saysWhichRulesItCannotCompute(_ attributes: String, _ formula: String) {
    let xml =
      "<cfRule dxfId=\"0\" priority=\"1\" \(attributes)><formula>\(formula)</formula></cfRule>"
    let (rows, diagnostics) = book(Self.words, after: rule(xml)).read()
    #expect(rows.count == 3)
    #expect(diagnostics.map(\.id) == ["conditional-format-unread"])
    #expect(diagnostics.first?.location == .cell(file: "t.xlsx", sheet: "One", cell: "A1"))
    #expect(diagnostics.first?.rendered().contains("A1:C9") == true)
  }

  @Test func saysThatRulesOfNewerProgramsAreNotRead() {
    let extended = """
      <extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="1">\
      <xm:f>Other!A1=1</xm:f></x14:cfRule><xm:sqref>B1:B2</xm:sqref></x14:conditionalFormatting>\
      </x14:conditionalFormattings></ext></extLst>
      """
    let diagnostics = book(Self.words, after: extended).read().diagnostics
    #expect(diagnostics.map(\.id) == ["conditional-format-unread"])
    #expect(diagnostics.first?.location == .cell(file: "t.xlsx", sheet: "One", cell: "B1"))
  }

  @Test(arguments: [
    "FF0000", "C00000", "9C0006", "FFC7CE", "F8696B", "FF7C80", "E6B8B7", "DA9694", "963634",
    "C0504D",
    "FF5050", "FFCCCC", "800000", "DC143C",
  ])
  func takesTheRedsOfExcelForRed(_ colour: String) throws {
    #expect(try #require(RGBColour(hexadecimal: colour)).isReddish)
  }

  @Test(arguments: [
    "FFC000", "ED7D31", "F4B084", "FF6600", "FF00FF", "FF99CC", "FFC0CB", "7030A0", "833C0B",
    "993300",
    "000000", "FFFFFF", "808080", "00B050", "0070C0", "FFFF00", "BC8F8F", "FFF8F8",
  ])
  func takesOtherColoursForOther(_ colour: String) throws {
    #expect(try #require(RGBColour(hexadecimal: colour)).isReddish == false)
  }
}
