import Diagnostics
import Spreadsheet
import Testing

struct DelimitedTextTests {
  private func read(_ bytes: [UInt8]) -> (rows: [[String]], diagnostics: [Diagnostic]) {
    let opened = DelimitedTextReader.open(bytes, file: "t.csv")
    guard let reader = opened.value else { return ([], opened.diagnostics) }
    var rows: [[String]] = []
    let diagnostics = reader.read { row in rows.append(row.cells.map { "\($0.column) \($0.text)" })
    }
    return (rows, opened.diagnostics + diagnostics)
  }

  private static let text = "id,title\r\n1,\"Môn, £5 – 🐑\"\r\n"
  private static let rows = [["0 id", "1 title"], ["0 1", "1 Môn, £5 – 🐑"]]

  private static func wide(_ text: String, isBig: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBig ? [high, low] : [low, high]
    }
  }

  @Test(arguments: [
    (Array(text.utf8), TextEncoding.utf8), (Array("\u{FEFF}\(text)".utf8), .utf8),
    (wide(text, isBig: false), .utf16LittleEndian),
    (wide("\u{FEFF}\(text)", isBig: false), .utf16LittleEndian),
    (wide(text, isBig: true), .utf16BigEndian),
    (wide("\u{FEFF}\(text)", isBig: true), .utf16BigEndian),
  ])
  func detectsUnicodeWithAndWithoutAMark(_ bytes: [UInt8], _ encoding: TextEncoding) {
    #expect(DelimitedTextReader.open(bytes, file: "t").value?.encoding == encoding)
    let (rows, diagnostics) = read(bytes)
    #expect(rows == Self.rows)
    #expect(diagnostics.map(\.id) == (encoding == .utf8 ? [] : ["text-encoding"]))
  }

  @Test func takesOtherBytesForWindows1252() {
    let bytes = Array("a,b\n".utf8) + [0x80, 0x81, 0x9D, 0xE9, 0x2C, 0x96, 0xFF, 0x0A]
    let (rows, diagnostics) = read(bytes)
    #expect(rows == [["0 a", "1 b"], ["0 €\u{81}\u{9D}é", "1 –ÿ"]])
    #expect(diagnostics.map(\.severity) == [.warning])
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80],
      [0xC3], [0xE2, 0x82],
    ] as [[UInt8]]
  )
  func takesOnlyStrictUTF8ForUTF8(_ bytes: [UInt8]) {
    let found = DelimitedTextReader.open(Array("a,b\n".utf8) + bytes, file: "t").value?.encoding
    #expect(found == .windows1252)
  }

  @Test(
    arguments: [
      [0x61, 0x00, 0x62], [0xFF, 0xFE, 0x00, 0xD8], [0xFF, 0xFE, 0x61], [0x01, 0x02, 0x03, 0x61],
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D],
    ] as [[UInt8]]
  )
  func refusesWhatIsNoText(_ bytes: [UInt8]) {
    #expect(read(bytes).diagnostics.map(\.id) == ["binary-text"])
  }

  @Test(arguments: [
    ("a,b\n1,2\n", ","), ("a;b\n1,5;2,5\n", ";"), ("1,5;2,5\n1,6;2,6\n", ";"),
    ("a\tb,c\n1\t2\n", "\t"),
    ("a|b\n\"1,2,3\"|2\n", "|"), ("title\na,b\n1,2;3\n", ","), ("a\nb\n", ","), ("", ","),
    ("\"a;b\nc;d\",e\nf,g\n", ","),
  ])
  func detectsTheDelimiter(_ text: String, _ delimiter: String) {
    let reader = DelimitedTextReader.open(Array(text.utf8), file: "t").value
    #expect(reader.map { String(Unicode.Scalar($0.delimiter)) } == delimiter)
  }

  @Test func reportsRaggedRowsByTheirLineAndKeepsTitles() {
    let text = "The title\na,b,c\n1,2\n1,\"x\ny\",3\n1,2,3,\n1,2,3,4\n,,\n"
    let (rows, diagnostics) = read(Array(text.utf8))
    #expect(
      rows == [
        ["0 The title"], ["0 a", "1 b", "2 c"], ["0 1", "1 x\ny", "2 3"], ["0 1", "1 2", "2 3"],
      ]
    )
    #expect(diagnostics.map(\.id) == ["ragged-row", "ragged-row"])
    #expect(
      diagnostics.map(\.location) == [3, 7].map { .text(file: "t.csv", line: $0, column: 1) }
    )
    #expect(diagnostics.first?.rendered().contains("row has 2 fields, the others have 3") == true)
  }

  @Test func countsWhatItDoesNotList() {
    let text =
      "a,b\n1,2\n" + String(repeating: "3,4\n", count: 2000)
      + String(repeating: "x,y,z\n", count: 1200)
    let diagnostics = read(Array(text.utf8)).diagnostics
    #expect(diagnostics.count == 1001)
    #expect(diagnostics.first?.rendered().contains("200 more") == true)
  }

  @Test func handsOnNoRowWithTextBehindAQuotedField() throws {
    let text = "a,b\n1,\"He said \"hi\" there\"\n2,\"whole\"\n\"x\" y,3\n"
    let (rows, diagnostics) = read(Array(text.utf8))
    #expect(rows == [["0 a", "1 b"], ["0 2", "1 whole"]])
    #expect(diagnostics.map(\.id) == ["csv-text-after-quote", "csv-text-after-quote"])
    #expect(
      diagnostics.map(\.location) == [
        .text(file: "t.csv", line: 2, column: 3), .text(file: "t.csv", line: 4, column: 1),
      ]
    )
    let first = try #require(diagnostics.first?.rendered())
    #expect(first.contains("the row is refused") && first.contains("He said hi"))
  }

  @Test func placesCellsAndRows() {
    var rows: [SheetRow] = []
    _ = DelimitedTextReader.open(Array("a,b\n\"1\n2\",é\n3,4\n".utf8), file: "t").value?.read {
      rows.append($0)
    }
    #expect(rows.map(\.number) == [1, 2, 4])
    #expect(rows[1].cells[1].location == .text(file: "t", line: 3, column: 4))
  }

  @Test func survivesRandomBytes() {
    var random = Seeded(state: 9)
    let letters = Array("a,;|\t\"\n\ré\u{FEFF}".utf8) + [0x00, 0xFF, 0xFE, 0x80]
    for _ in 0..<3000 {
      let bytes = (0..<Int(random.next() % 40)).map { _ in
        letters[Int(random.next() % UInt64(letters.count))]
      }
      for diagnostic in read(bytes).diagnostics {
        #expect(
          ["binary-text", "text-encoding", "ragged-row", "csv-open-quote", "csv-text-after-quote"]
            .contains(diagnostic.id)
        )
      }
    }
  }

  /// The fast ways through a chunk tell the same as one byte at a time.
  @Test func parsesTheSameInChunksOfAnySize() {
    var random = Seeded(state: 11)
    let letters = Array("ab,\"\n\ré".utf8)
    func parse(_ bytes: [UInt8], _ size: Int) -> [[CSVParser.Field]] {
      var parser = CSVParser(file: "t")
      var rows: [[CSVParser.Field]] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        parser.feed(bytes[start..<min(start + size, bytes.count)]) { rows.append($0) }
      }
      parser.finish { rows.append($0) }
      return rows
    }
    for _ in 0..<3000 {
      let bytes = (0..<Int(random.next() % 40)).map { _ in
        letters[Int(random.next() % UInt64(letters.count))]
      }
      let whole = parse(bytes, 100)
      for size in 1...3 { #expect(parse(bytes, size) == whole) }
    }
  }
}

struct SpreadsheetFaultsTests {
  @Test func listsEachFaultOnceInOrder() {
    let ids = SpreadsheetFaults.all.map(\.id)
    #expect(ids == Set(ids).sorted())
    #expect(SpreadsheetFaults.all.allSatisfy { $0.why.hasSuffix(".") })
  }
}
