/// Where in the sheet the parser stands: rows and cells without a reference follow the one before.
struct CellCursor {
  private let limits: WorkbookLimits
  private(set) var row = 0
  private(set) var column = -1
  /// The lowest row so far.
  private var lowest = 0

  init(limits: WorkbookLimits) { self.limits = limits }

  /// Enters a row; `false` where it stands above one that came before it.
  mutating func enterRow(_ tag: XMLTag) throws(WorkbookFault) -> Bool {
    let number = tag["r"]?.int ?? row + 1
    guard number >= 1, number <= limits.rows else {
      throw .sheetTooLarge("it has a row \(number)")
    }
    row = number
    column = -1
    guard number > lowest else { return false }
    lowest = number
    return true
  }

  mutating func enterCell(_ tag: XMLTag) throws(WorkbookFault) {
    let stated = tag["r"].flatMap { value in
      var end = value.start
      while end.pointee != 0 { end += 1 }
      let count = end - value.start
      return value.start.withMemoryRebound(to: UInt8.self, capacity: count) {
        CellPlace(UnsafeBufferPointer(start: $0, count: count))
      }
    }
    // The row of a cell is that of the element around it.
    column = stated?.column ?? column + 1
    guard column < limits.columns else {
      throw .sheetTooLarge("it has a cell \(CellPlace(row: row, column: column).name)")
    }
  }
}
