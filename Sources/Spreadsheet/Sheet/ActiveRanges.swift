/// Ranges of a sheet with what holds for them, asked row by row from the top down.
struct ActiveRanges<Value> {
  typealias Entry = (range: CellRange, value: Value)

  /// By their first row; where that is the same, in the order given.
  private let entries: [Entry]
  private var next = 0
  /// Those that reach into the row last asked for.
  private(set) var active: [Entry] = []

  init(_ entries: [Entry]) {
    self.entries = entries.enumerated()
      .sorted {
        ($0.element.range.rows.lowerBound, $0.offset)
          < ($1.element.range.rows.lowerBound, $1.offset)
      }
      .map(\.element)
  }

  /// Goes on to `row`, which lies below the one before.
  mutating func advance(to row: Int) {
    if active.contains(where: { $0.range.rows.upperBound < row }) {
      active.removeAll { $0.range.rows.upperBound < row }
    }
    while next < entries.count, entries[next].range.rows.lowerBound <= row {
      if entries[next].range.rows.upperBound >= row { active.append(entries[next]) }
      next += 1
    }
  }

  /// What holds for each column of the row last asked for: of several, the one that begins first.
  var byColumn: [Int: Value] {
    var values: [Int: Value] = [:]
    for entry in active {
      for column in entry.range.columns where values[column] == nil { values[column] = entry.value }
    }
    return values
  }
}
