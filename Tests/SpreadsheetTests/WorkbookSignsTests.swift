import Diagnostics
import Spreadsheet
import Testing

/// Comments, struck-out text and hidden rows, as a workbook states them.
struct WorkbookSignsTests {
  @Test func tellsStruckOutTextByItsFont() {
    var book = WorkbookFixture(
      "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c><c r=\"B1\" s=\"2\"><v>2</v></c><c r=\"C1\"><v>3</v></c></row>"
    )
    book.styles = """
      <fonts><font/><font><strike/><color rgb="FF0000FF"/></font><font><strike val="0"/></font></fonts>\
      <cellXfs><xf/><xf fontId="1" applyFont="1"/><xf fontId="2" applyFont="1"/></cellXfs>
      """
    #expect(book.read().rows.first?.cells.map(\.isStruck) == [true, false, false])
    #expect(book.cells()["A1"]?.font == RGBColour(red: 0, green: 0, blue: 255))
  }

  @Test func tellsHiddenRows() {
    let book = WorkbookFixture(
      """
      <row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>\
      <row r="3" hidden="0"><c r="A3"><v>3</v></c></row>
      """
    )
    #expect(book.read().rows.map(\.isHidden) == [false, true, false])
  }

  @Test func readsTheCommentsOfCells() {
    var book = WorkbookFixture(
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"/></row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row>"
    )
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    book.more = [
      (
        "xl/worksheets/_rels/s0.xml.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="c" Type="\(office)/comments" Target="../comments1.xml"/></Relationships>
        """
      ),
      (
        "xl/comments1.xml",
        """
        <comments><authors><author>Ann</author></authors><commentList>\
        <comment ref="A1" authorId="0"><text><r><t>Ann:</t></r><r><t xml:space="preserve"> gone</t></r></text></comment>\
        <comment ref="B1" authorId="0"><text><t>empty cell</t></text></comment>\
        <comment ref="A2" authorId="0"><text><t> </t></text></comment></commentList></comments>
        """
      ),
    ]
    let cells = book.cells()
    #expect(cells["A1"]?.comment == "Ann: gone" && cells["B1"]?.comment == "empty cell")
    #expect(cells["A2"]?.comment == nil)
    #expect(book.read().diagnostics.isEmpty)
  }
}
