import Diagnostics
import Spreadsheet
import SpreadsheetWriter
import Testing

struct WorkbookWriterTests {
  private let created: SheetDay

  init() throws { created = try #require(SheetDay(2024, 1, 31)) }

  private func sheet(_ cells: [Workbook.Cell], name: String = "One") -> Workbook {
    Workbook(
      title: "Test",
      sheets: [
        Workbook.Sheet(
          name: name,
          columns: cells.indices.map { Workbook.Column("Column \($0)") },
          rows: [cells]
        )
      ]
    )
  }

  private func readBack(_ workbook: Workbook) throws -> [SheetRow] {
    let bytes = try WorkbookWriter.write(workbook, created: created)
    let opened = WorkbookReader.open(bytes, file: "t.xlsx")
    var rows: [SheetRow] = []
    #expect(try #require(opened.value).read(0) { rows.append($0) }.isEmpty)
    return rows
  }

  @Test func writesWhatIsReadBack() throws {
    let day = try #require(SheetDay(2023, 3, 31))
    let cells: [Workbook.Cell] = [
      .text("plain"), .text("=1+1"), .text("  two\nlines "), .text("é ŵ 🐑 <&>\""), .text("_x0041_"),
      .text("tab\u{1}\tand\r\nreturn"), .blank, Workbook.Cell(.number("-0.25")),
      Workbook.Cell(.number("0012")),
      Workbook.Cell(.number("12345678901234567890")), Workbook.Cell(.number("1.50")),
      Workbook.Cell(.day(day)),
      Workbook.Cell(.link("here", url: "https://a.test/x?y=1&z=2#part")),
      Workbook.Cell(.link("no", url: "javascript:x")),
      .text("-5"),
    ]
    let rows = try readBack(sheet(cells))
    #expect(rows.map(\.number) == [1, 2])
    let row = try #require(rows.last)
    #expect(
      row.cells.map(\.text) == [
        "plain", "=1+1", "  two\nlines ", "é ŵ 🐑 <&>\"", "_x0041_", "tab\u{1}\tand\r\nreturn",
        "-0.25", "0012",
        "12345678901234567890", "1.50", "2023-03-31", "here", "no", "-5",
      ]
    )
    #expect(
      row.cells.map(\.kind) == [
        .text, .text, .text, .text, .text, .text, .number, .text, .text, .text, .date, .text, .text,
        .text,
      ]
    )
    #expect(row.cells.compactMap(\.link) == ["https://a.test/x?y=1&z=2#part"])
  }

  @Test func readsBackTheFillOfWhatStoppedAsRed() throws {
    let fills: [Workbook.Fill?] = [nil] + Workbook.Fill.allCases
    let rows = try readBack(sheet(fills.map { .text("x", fill: $0) }))
    let cells = try #require(rows.last?.cells)
    #expect(cells.map { $0.fill?.isReddish ?? false } == fills.map { $0 == .stopped })
    #expect(cells.map { $0.fill == nil } == fills.map { $0 == nil })
  }

  @Test func writesTheSameBytesTwice() throws {
    let workbook = sheet([.text("x", fill: .good), .text("y", fill: .stopped)])
    #expect(
      try WorkbookWriter.write(workbook, created: created)
        == WorkbookWriter.write(workbook, created: created)
    )
  }

  @Test func refusesWhatExcelWouldCut() throws {
    let long = String(repeating: "🐑", count: 16_384)
    #expect(
      throws: SpreadsheetWriterError.cellTooLong(sheet: "One", cell: "B2", characters: 32_768)
    ) {
      try WorkbookWriter.write(sheet([.text("x"), .text(long)]), created: created)
    }
    #expect(
      throws: SpreadsheetWriterError.unwritableCharacter(sheet: "One", cell: "A2", codePoint: 0)
    ) {
      try WorkbookWriter.write(sheet([.text("a\0b")]), created: created)
    }
    #expect(throws: SpreadsheetWriterError.empty) {
      try WorkbookWriter.write(Workbook(title: "", sheets: []), created: created)
    }
    let longest = String(repeating: "x", count: 32_767)
    #expect(try readBack(sheet([.text(longest)])).last?.cells.first?.text == longest)
  }

  @Test func makesNamesOfSheetsFitAndUnique() throws {
    let names = [
      "a/b", "A-B", "", "'quoted'", String(repeating: "long ", count: 9),
      String(repeating: "long ", count: 9),
      "History",
    ]
    var workbook = sheet([.text("x")])
    workbook.sheets = names.map { name in
      var sheet = workbook.sheets[0]
      sheet.name = name
      return sheet
    }
    let bytes = try WorkbookWriter.write(workbook, created: created)
    let reader = try #require(WorkbookReader.open(bytes, file: "t.xlsx").value)
    #expect(
      reader.sheets.map(\.name) == [
        "a-b", "A-B (2)", "Sheet", "quoted", "long long long long long long l",
        "long long long long long lo (2)",
        "History-",
      ]
    )
  }

  @Test func writesTheLinksThatExcelDoesNotOpenAsText() throws {
    let link = Workbook.Cell(.link("x", url: "https://a.test/"))
    let workbook = Workbook(
      title: "",
      sheets: [
        Workbook.Sheet(
          name: "S",
          columns: [.init("A")],
          rows: Array(repeating: [link], count: 65_532)
        )
      ]
    )
    let rows = try readBack(workbook)
    #expect(rows.count == 65_533)
    #expect(rows.dropFirst().filter { $0.cells[0].link == nil }.map(\.number) == [65_532, 65_533])
  }
}
