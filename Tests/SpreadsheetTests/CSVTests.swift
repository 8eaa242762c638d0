import Diagnostics
import Spreadsheet
import Testing

struct CSVParserTests {
  private func rows(_ bytes: [UInt8], chunk: Int = .max) -> ([[String]], [Diagnostic]) {
    var parser = CSVParser(file: "t.csv")
    var rows: [[String]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      parser.feed(rest.prefix(chunk)) { rows.append($0.map(\.text)) }
      rest = rest.dropFirst(chunk)
    }
    parser.finish { rows.append($0.map(\.text)) }
    return (rows, parser.diagnostics)
  }

  private func rows(_ text: String) -> [[String]] { rows(Array(text.utf8)).0 }

  @Test(arguments: [
    "a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "a,b\nc,d", "\u{FEFF}a,b\nc,d", "a,b\n\n\nc,d\n",
  ])
  func readsEveryLineEndAByteOrderMarkAndEmptyLines(_ text: String) {
    #expect(rows(text) == [["a", "b"], ["c", "d"]])
  }

  @Test func readsQuotedFields() {
    #expect(
      rows("\"a,b\",\"say \"\"no\"\"\",\"two\r\nlines\",\"\"\n")
        == [["a,b", "say \"no\"", "two\r\nlines", ""]]
    )
  }

  @Test func keepsEmptyFieldsAtTheEndOfARow() {
    #expect(rows("a,,\n,\n") == [["a", "", ""], ["", ""]])
  }

  @Test(arguments: 1...7)
  func readsTheSameInChunksOfAnySize(_ chunk: Int) {
    let text = Array("\u{FEFF}é,\"b\"\"c\"\r\n\"d\re\",f\r\n".utf8)
    #expect(rows(text, chunk: chunk).0 == [["é", "b\"c"], ["d\re", "f"]])
  }

  @Test func tellsWhereFieldsBeginInCharacters() {
    var parser = CSVParser(file: "t.csv")
    var fields: [CSVParser.Field] = []
    parser.feed(Array("Môn,\"x\r\ny\",z\n,w".utf8)) { fields += $0 }
    parser.finish { fields += $0 }
    #expect(fields.map { [$0.line, $0.column] } == [[1, 1], [1, 5], [2, 4], [3, 1], [3, 2]])
    #expect(fields.map(\.isQuoted) == [false, true, false, false, false])
  }

  @Test func reportsAnOpenQuoteWhereItBegan() {
    let (found, diagnostics) = rows(Array("a,b\nc,\"d\ne".utf8))
    #expect(found == [["a", "b"], ["c", "d\ne"]])
    #expect(diagnostics.map(\.id) == ["csv-open-quote"])
    #expect(diagnostics.first?.location == .text(file: "t.csv", line: 2, column: 3))
  }

  @Test func reportsTextAfterAQuote() {
    let (_, diagnostics) = rows(Array("\"a\"b,c\n".utf8))
    #expect(diagnostics.map(\.id) == ["csv-text-after-quote"])
    #expect(diagnostics.first?.location == .text(file: "t.csv", line: 1, column: 4))
  }

  @Test func reportsBytesThatAreNoTextWhereTheirFieldBegins() {
    let (_, diagnostics) = rows(Array("a,b".utf8) + [0xE9] + Array("c\n".utf8))
    #expect(diagnostics.map(\.id) == ["not-utf8"])
    #expect(diagnostics.first?.location == .text(file: "t.csv", line: 1, column: 3))
  }
}

struct CSVTableTests {
  private func read(_ text: String) -> Checked<CSVTable> {
    CSVTable.read(Array(text.utf8), file: "t.csv", known: ["id", "title"], required: ["id"])
  }

  @Test func readsColumnsInAnyOrderAndTrimsCells() throws {
    let table = try #require(read(" title ,id\n  The  title\t, a \n").value)
    let row = try #require(table.rows.first)
    #expect(row.text("title")?.text == "The  title")
    #expect(row.text("title")?.location == .text(file: "t.csv", line: 2, column: 3))
    #expect(row.text("id")?.text == "a")
    #expect(row.text("other") == nil)
  }

  @Test func pointsAtTheMarkThatOpensAQuotedCell() throws {
    let row = try #require(read("id,title\na,\"  The title\"\n").value?.rows.first)
    #expect(row.text("title")?.text == "The title")
    #expect(row.text("title")?.layout == .quoted)
    #expect(
      row.text("title")?.location == .text(file: "t.csv", line: 2, column: 3)
    )
  }

  @Test(
    arguments: [
      ("", "csv-empty", nil),
      ("id,tilte\n", "unknown-column", 4),
      ("id,id\n", "duplicate-column", 4),
      ("title\n", "missing-column", 1),
    ] as [(String, String, Int?)]
  )
  func reportsFaultsOfTheHeader(_ text: String, _ id: String, _ column: Int?) {
    let diagnostics = read(text).diagnostics
    #expect(diagnostics.map(\.id) == [id])
    let place = column.map { Diagnostics.SourceLocation.text(file: "t.csv", line: 1, column: $0) }
    #expect(diagnostics.first?.location == place ?? .file("t.csv"))
  }

  @Test func refusesRaggedRowsAndKeepsTheOthers() throws {
    let table = read("id,title\na\nb,B\nc,C,D\n")
    #expect(try #require(table.value).rows.map(\.line) == [3])
    #expect(table.diagnostics.map(\.id) == ["csv-ragged-row", "csv-ragged-row"])
    #expect(
      table.diagnostics.map(\.location) == [2, 4].map { .text(file: "t.csv", line: $0, column: 1) }
    )
  }
}

struct CSVWriterTests {
  @Test(arguments: [
    ("=1+1", "'=1+1\r\n"), ("@here", "'@here\r\n"), ("-5", "-5\r\n"), ("+0.5", "+0.5\r\n"),
    ("-", "-\r\n"), ("-x", "'-x\r\n"), ("\tx", "'\tx\r\n"), ("a,b", "\"a,b\"\r\n"),
    ("say \"no\"", "\"say \"\"no\"\"\"\r\n"),
    ("=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"\r\n"),
  ])
  func letsNoSpreadsheetTakeACellForAFormula(_ cell: String, _ line: String) {
    #expect(CSVWriter.line([cell]) == line)
  }

  @Test func readsBackWhatItWrote() {
    let cells = [
      "plain", "a,b", "\"", "two\nlines", "two\r\nlines", "", "é–ŵ", " spaced ", "a;b", "12",
    ]
    var parser = CSVParser(file: "t.csv")
    var rows: [[String]] = []
    for shift in cells.indices {
      let row = Array(cells[shift...] + cells[..<shift])
      parser.feed(Array(CSVWriter.line(row).utf8)) { rows.append($0.map(\.text)) }
    }
    parser.finish { rows.append($0.map(\.text)) }
    #expect(rows == cells.indices.map { Array(cells[$0...] + cells[..<$0]) })
    #expect(parser.diagnostics.isEmpty)
  }

  @Test func placesTheRowsOfASheetInTheirCells() throws {
    let rows = [["kind", "name"], ["", "one"]].enumerated().map { number, texts in
      SheetRow(
        number: number + 1,
        cells: texts.enumerated().filter { !$1.isEmpty }.map { column, text in
          let cell = "\(column == 0 ? "A" : "B")\(number + 1)"
          return SheetCell(
            column: column,
            text: text,
            location: .cell(file: "m.xlsx", sheet: "Matches", cell: cell)
          )
        }
      )
    }
    let table = CSVTable.read(rows, file: "m.xlsx", known: ["kind", "name"], required: [])
    #expect(
      table.value?.rows.map(\.location) == [.cell(file: "m.xlsx", sheet: "Matches", cell: "A2")]
    )
  }
}
