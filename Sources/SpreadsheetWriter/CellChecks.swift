import Spreadsheet

/// What Excel can hold, asked before anything is written.
enum CellChecks {
  static let longestText = 32_767
  static let longestURL = 2079

  /// Throws where the workbook exceeds what Excel can hold, naming the first cell that does.
  static func check(_ workbook: Workbook) throws(SpreadsheetWriterError) {
    guard !workbook.sheets.isEmpty else { throw .empty }
    for sheet in workbook.sheets {
      guard !sheet.columns.isEmpty else { throw .empty }
      let columns = max(sheet.columns.count, sheet.rows.map(\.count).max() ?? 0)
      guard sheet.rows.count < 1_048_576, columns <= 16_384 else {
        throw .sheetTooLarge(sheet: sheet.name, rows: sheet.rows.count + 1, columns: columns)
      }
      for (column, heading) in sheet.columns.enumerated() {
        try check(heading.heading, sheet.name, row: 0, column: column)
      }
      for (row, cells) in sheet.rows.enumerated() {
        for (column, cell) in cells.enumerated() {
          switch cell.content {
          case .blank, .day: continue
          case .text(let text), .number(let text), .link(let text, _):
            try check(text, sheet.name, row: row + 1, column: column)
          }
        }
      }
    }
  }

  private static func check(
    _ text: String,
    _ sheet: String,
    row: Int,
    column: Int
  ) throws(SpreadsheetWriterError) {
    // A UTF-16 text is never longer than its UTF-8.
    if text.utf8.count > longestText, text.utf16.count > longestText {
      throw .cellTooLong(sheet: sheet, cell: name(row, column), characters: text.utf16.count)
    }
    for scalar in text.unicodeScalars
    where scalar.value == 0 || scalar.value == 0xFFFE || scalar.value == 0xFFFF {
      throw .unwritableCharacter(sheet: sheet, cell: name(row, column), codePoint: scalar.value)
    }
  }

  /// The text so that nothing in it is taken for the escape `_xHHHH_`, by which workbooks write control characters.
  static func escaped(_ text: String) -> String {
    guard text.utf8.count >= 7, text.contains("_x") else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for index in bytes.indices {
      result.append(bytes[index])
      guard bytes[index] == UInt8(ascii: "_"), index + 6 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_"),
        bytes[(index + 2)...(index + 5)].allSatisfy({
          Character(Unicode.Scalar($0)).isHexDigit && $0 < 0x80
        })
      else { continue }
      result += Array("x005F_".utf8)
    }
    return String(decoding: result, as: UTF8.self)
  }

  static func name(_ row: Int, _ column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row + 1)
  }

  /// Whether a spreadsheet opens the address as it is: a web or mail address that fits.
  static func isLink(_ url: String) -> Bool {
    guard url.utf8.count <= longestURL, !url.contains(where: { $0.isWhitespace || $0 == "\"" }),
      url.unicodeScalars.allSatisfy({ $0.value > 0x20 })
    else { return false }
    let lower = url.prefix(8).lowercased()
    return ["http://", "https://", "ftp://", "mailto:"].contains { lower.hasPrefix($0) }
  }

  /// The number, where a spreadsheet keeps each of its digits: 15 are sure.
  static func exactNumber(_ text: String) -> Double? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ part in
        !part.isEmpty
          && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }),
      // Leading zeros are part of a code, not of a number; so are zeros at the end of a fraction.
      parts[0].count == 1 || !parts[0].hasPrefix("0"),
      parts.count == 1 || !parts[1].hasSuffix("0"),
      text != "-0"
    else { return nil }
    let significant = parts.joined().drop { $0 == "0" }
    return significant.count <= 15 ? Double(text) : nil
  }
}
