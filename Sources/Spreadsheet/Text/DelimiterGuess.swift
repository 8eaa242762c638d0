/// What separates the fields of a text, told from its first rows.
enum DelimiterGuess {
  struct Shape: Hashable {
    var delimiter: UInt8
    var columnCount: Int
    /// How many of the first rows have that many columns.
    var rows: Int
  }

  /// Those that stand in prose and numbers last: of two that fit as well the first is meant.
  static let candidates = [
    UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: ","),
  ]

  /// The candidate by which most of the first rows have the same number of fields, two or more.
  ///
  /// Separators within quotes do not count. Where none parts the rows, a row is one field.
  static func best(for beginning: [UInt8], isWhole: Bool, among candidates: [UInt8]) -> Shape {
    var best: Shape?
    for candidate in candidates {
      let shape = shape(of: beginning, isWhole: isWhole, by: candidate)
      if shape.columnCount > 1, shape.rows > best?.rows ?? 0 { best = shape }
    }
    let fallback = candidates.count == 1 ? candidates[0] : UInt8(ascii: ",")
    return best ?? Shape(delimiter: fallback, columnCount: 1, rows: 0)
  }

  private static func shape(of beginning: [UInt8], isWhole: Bool, by delimiter: UInt8) -> Shape {
    var parser = CSVParser(file: "", separator: delimiter)
    var counts: [Int] = []
    for chunk in stride(from: 0, to: beginning.count, by: 4096) where counts.count < 200 {
      parser.feed(beginning[chunk..<min(chunk + 4096, beginning.count)]) { counts.append($0.count) }
    }
    // The last row of a part may be cut.
    if isWhole || counts.isEmpty { parser.finish { counts.append($0.count) } }
    var tally: [Int: Int] = [:]
    for count in counts where count > 1 { tally[count, default: 0] += 1 }
    let common = tally.max { ($0.value, $0.key) < ($1.value, $1.key) }
    return Shape(delimiter: delimiter, columnCount: common?.key ?? 1, rows: common?.value ?? 0)
  }
}
