import Diagnostics
import Spreadsheet
import Testing

struct HostileWorkbookTests {
  private func ids(_ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()) -> [String] {
    WorkbookFixture.read(bytes, limits: limits).diagnostics.map(\.id)
  }

  private static func compound(_ stream: String) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += Array(repeating: 0, count: 1016)
    for unit in stream.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    return bytes + Array(repeating: 0, count: 512)
  }

  private static func zip(_ entries: [(String, String)]) -> [UInt8] {
    var zip = ZipFixture()
    for (name, text) in entries { zip.add(name, text) }
    return zip.bytes
  }

  @Test(
    arguments: [
      ([], "not-a-workbook", "empty"), (Array("id,title\n".utf8), "not-a-workbook", "no ZIP"),
      (Array("%PDF-1.7".utf8), "not-a-workbook", "a PDF"),
      (Array("\u{FEFF} <html>".utf8), "not-a-workbook", "HTML"),
      (compound("Workbook"), "old-workbook", "97 to 2003"),
      (compound("Book"), "old-workbook", "97 to 2003"),
      (compound("EncryptedPackage"), "workbook-encrypted", "password"),
      (compound("WordDocument"), "not-a-workbook", "Office document"),
      (
        zip([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "")]),
        "open-document-workbook", ".ods"
      ), (zip([("_rels/.rels", ""), ("xl/workbook.bin", "")]), "binary-workbook", ".xlsb"),
      (zip([("word/document.xml", "")]), "not-a-workbook", "Word"),
      (zip([("a.txt", "")]), "not-a-workbook", "ZIP archive with"),
      (zip([("xl/workbook.xml", "<workbook/>")]), "workbook-damaged", "names no sheets"),
    ] as [([UInt8], String, String)]
  )
  func namesWhatIsNoWorkbook(_ bytes: [UInt8], _ id: String, _ words: String) {
    let diagnostics = WorkbookFixture.read(bytes).diagnostics
    #expect(diagnostics.map(\.id) == [id])
    #expect(diagnostics.first?.rendered().contains(words) == true)
    #expect(diagnostics.first?.location == .file("t.xlsx"))
  }

  @Test func namesEncryptedEntries() {
    var zip = WorkbookFixture("<row/>").zip
    zip.isEncrypted = true
    #expect(ids(zip.bytes) == ["workbook-encrypted"])
  }

  @Test func refusesADocumentType() {
    var book = WorkbookFixture("<row><c><v>1</v></c></row>")
    book.prologue = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>"
    let (rows, diagnostics) = book.read()
    #expect(rows.isEmpty)
    #expect(diagnostics.map(\.id) == ["workbook-doctype"])
  }

  @Test func refusesDepthSizeRatioAndNumber() {
    let deep = WorkbookFixture(
      String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100)
    )
    #expect(ids(deep.bytes) == ["workbook-too-large"])
    var zip = WorkbookFixture().zip
    var limits = WorkbookLimits()
    limits.entries = 3
    #expect(ids(zip.bytes, limits: limits) == ["workbook-too-large"])
    limits = WorkbookLimits()
    limits.unpackedBytes = 100
    #expect(ids(zip.bytes, limits: limits) == ["workbook-too-large"])
    zip.statedSize = 500 << 20
    #expect(ids(zip.bytes) == ["workbook-too-large"])
    limits = WorkbookLimits()
    limits.sharedBytes = 100
    var book = WorkbookFixture()
    book.strings = String(repeating: "<si><t>text</t></si>", count: 4)
    #expect(ids(book.bytes, limits: limits) == ["workbook-too-large"])
    limits = WorkbookLimits()
    limits.tagBytes = 1000
    let tag = WorkbookFixture("<row x=\"\(String(repeating: "x", count: 300_000))\"/>")
    #expect(ids(tag.bytes, limits: limits) == ["workbook-too-large"])
    limits = WorkbookLimits()
    limits.cellBytes = 1000
    let text = String(repeating: "x", count: 2000)
    let cell = WorkbookFixture("<row><c t=\"inlineStr\"><is><t>\(text)</t></is></c></row>")
    #expect(ids(cell.bytes, limits: limits) == ["workbook-too-large"])
  }

  @Test(arguments: ["<row r=\"1048577\"/>", "<row r=\"1\"><c r=\"XFE1\"/></row>", "<row r=\"0\"/>"])
  func refusesRowsAndColumnsBeyondExcels(_ rows: String) {
    #expect(ids(WorkbookFixture(rows).bytes) == ["sheet-too-large"])
  }

  @Test func handsOnNothingOfADamagedSheet() {
    let (rows, diagnostics) = WorkbookFixture("<row><c><v>1</v></c></row><row></c>").read()
    #expect(rows.isEmpty)
    #expect(diagnostics.map(\.id) == ["workbook-damaged"])
  }

  @Test func boundsWhatMergedRangesAndLinksUnfoldTo() {
    let merge = "<mergeCell ref=\"A1:XFD1048576\"/>"
    var book = WorkbookFixture(
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>",
      after: String(repeating: merge, count: 3)
        + "<hyperlinks><hyperlink ref=\"A1:XFD1048576\" location=\"x\"/></hyperlinks>"
    )
    let (rows, diagnostics) = book.read()
    #expect(rows.count == 2)
    #expect(
      diagnostics.map(\.id).sorted() == ["link-range-too-large"]
        + Array(repeating: "merged-range-too-large", count: 3)
    )
    book.sheets[0].xml = "<sheetData/>\(merge)"
    #expect(book.read().rows.isEmpty)
  }

  @Test func givesUpOnRulesThatCostTooMuch() {
    var limits = WorkbookLimits()
    limits.ruleTrials = 100
    let rule = """
      <conditionalFormatting sqref="A1:A99"><cfRule type="expression" stopIfTrue="1" priority="1"><formula>A1=2</formula></cfRule></conditionalFormatting>
      """
    let row = "<row><c><v>1</v></c></row>"
    let book = WorkbookFixture(String(repeating: row, count: 90), after: rule + rule)
    let (rows, diagnostics) = book.read(limits: limits)
    #expect(rows.count == 90)
    #expect(diagnostics.map(\.id) == ["conditional-format-unread"])
  }

  private var small: WorkbookFixture {
    var book = WorkbookFixture(
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>43831</v></c></row>",
      after:
        "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells><conditionalFormatting sqref=\"A1\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"1\"><formula>AND($A1=\"x\",B1&gt;2)</formula></cfRule></conditionalFormatting>"
    )
    book.strings = "<si><t>text</t></si>"
    book.styles =
      "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs><dxfs><dxf><font><color rgb=\"FFFF0000\"/></font></dxf></dxfs>"
    return book
  }

  @Test func refusesAFileThatIsCutShortAnywhere() {
    let bytes = small.bytes
    #expect(ids(bytes).isEmpty)
    for length in 0..<bytes.count {
      let diagnostics = WorkbookFixture.read(Array(bytes[..<length])).diagnostics
      #expect(diagnostics.map(\.id) == [length < 4 ? "not-a-workbook" : "workbook-truncated"])
    }
  }

  @Test func survivesRandomDamage() {
    var random = Seeded(state: 4)
    let bytes = small.bytes
    for _ in 0..<3000 {
      var damaged = bytes
      for _ in 0..<(1 + random.next() % 8) {
        damaged[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      let found = WorkbookFixture.read(damaged)
      #expect(Set(found.diagnostics.map(\.id)).isSubset(of: SpreadsheetFaults.all.map(\.id)))
    }
  }

  /// Damage within the parts, where no check sum finds it.
  @Test func survivesRandomDamageOfItsParts() {
    var random = Seeded(state: 5)
    for _ in 0..<3000 {
      var zip = small.zip
      let entry = Int(random.next() % UInt64(zip.entries.count))
      for _ in 0..<(1 + random.next() % 3) {
        let place = Int(random.next() % UInt64(zip.entries[entry].bytes.count))
        zip.entries[entry].bytes[place] = Array("<>\"=&/$()A19 ;x".utf8)[Int(random.next() % 15)]
      }
      let found = WorkbookFixture.read(zip.bytes)
      #expect(Set(found.diagnostics.map(\.id)).isSubset(of: SpreadsheetFaults.all.map(\.id)))
    }
  }
}

/// SplitMix64: the same numbers for the same seed.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
