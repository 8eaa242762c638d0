/// A line of a table that Bwlch keeps: every cell reads back as it was written.
///
/// Tables that people open in a spreadsheet go through `CSVWriter`, which puts an apostrophe before what would be
/// taken for a formula; a record must not be changed like that.
package enum RecordLine {
  /// Comma separated, quoted as in RFC 4180 where it must be, ended by a line feed so that it reads well under git.
  package static func text(_ cells: [String]) -> String {
    String(decoding: line(cells), as: UTF8.self)
  }

  /// The same as bytes, for tables of many lines.
  package static func line(_ cells: [String]) -> [UInt8] {
    var line: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      append(cell, to: &line)
    }
    line.append(UInt8(ascii: "\n"))
    return line
  }

  private static func append(_ cell: String, to line: inout [UInt8]) {
    guard cell.utf8.contains(where: mustBeQuoted) else {
      line.append(contentsOf: cell.utf8)
      return
    }
    line.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { line.append(byte) }
      line.append(byte)
    }
    line.append(UInt8(ascii: "\""))
  }

  private static func mustBeQuoted(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }
}
