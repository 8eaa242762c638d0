/// A cell of a sheet; rows count from 1, columns from 0.
struct CellPlace: Sendable, Hashable {
  var row: Int
  var column: Int

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `C14`, with or without `$`; nothing else.
  init?(_ text: String) {
    guard let place = text.withContiguousUTF8({ Self($0) }) else { return nil }
    self = place
  }

  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var (row, column) = (0, 0)
    var hasDigits = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard column > 0 else { return nil }
        hasDigits = true
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        guard row < 100_000_000 else { return nil }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard !hasDigits else { return nil }
        column = column * 26 + Int(byte & 0x1F)
        guard column < 1_000_000 else { return nil }
      case UInt8(ascii: "$"): continue
      default: return nil
      }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row, column: column - 1)
  }

  /// `C14`.
  var name: String { Self.letters(column) + String(row) }

  /// `A` for 0, `AA` for 26.
  static func letters(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

extension String {
  fileprivate func withContiguousUTF8<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    var copy = self
    return copy.withUTF8(body)
  }
}

/// A rectangle of cells, both ends included.
struct CellRange: Sendable, Hashable {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// Reads `B2:D9` or `B2`, and whole columns `B:D` or rows `2:9`.
  init?(_ text: some StringProtocol) {
    let ends = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let first = ends.first, let last = ends.last, ends.count <= 2 else { return nil }
    if let start = CellPlace(String(first)), let end = CellPlace(String(last)) {
      self.init(
        rows: min(start.row, end.row)...max(start.row, end.row),
        columns: min(start.column, end.column)...max(start.column, end.column)
      )
      return
    }
    let bare = [first, last].map { String($0.filter { $0 != "$" }) }
    if let top = Int(bare[0]), let bottom = Int(bare[1]), top > 0, bottom >= top {
      self.init(rows: top...bottom, columns: 0...16_383)
    } else if let left = CellPlace(bare[0] + "1"), let right = CellPlace(bare[1] + "1"),
      left.column <= right.column, left.row == 1, right.row == 1
    {
      self.init(rows: 1...1_048_576, columns: left.column...right.column)
    } else {
      return nil
    }
  }

  var topLeft: CellPlace { CellPlace(row: rows.lowerBound, column: columns.lowerBound) }
  var name: String {
    let end = CellPlace(row: rows.upperBound, column: columns.upperBound)
    return end == topLeft ? end.name : "\(topLeft.name):\(end.name)"
  }

  /// What lies within `rows` and `columns` that begin at the first; `nil` where nothing does.
  func clamped(toRow lastRow: Int, column lastColumn: Int) -> CellRange? {
    guard rows.lowerBound <= lastRow, columns.lowerBound <= lastColumn else { return nil }
    return CellRange(
      rows: rows.lowerBound...min(rows.upperBound, lastRow),
      columns: columns.lowerBound...min(columns.upperBound, lastColumn)
    )
  }
}
