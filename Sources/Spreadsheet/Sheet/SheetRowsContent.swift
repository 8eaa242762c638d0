/// A pass over the rows of a sheet: hands each on as soon as it is complete.
final class SheetRowsContent: XMLContent {
  /// What is odd about a cell or row, and where.
  typealias Oddity = (place: CellPlace, words: String)

  private let strings: SharedStrings
  private let onRow: (RawRow) -> Void
  private let onOddity: (Oddity) -> Void
  private var cursor: CellCursor
  private var row: RawRow?
  private var cell: RawCell?
  private var kind = UInt8(ascii: "n")
  private var isInValue = false
  private var isInFormula = false
  private var isInline = false
  private var hasFormula = false
  private var hasValue = false
  private var value: [UInt8] = []
  private var formula: [UInt8] = []
  private var collector: TextCollector
  private let limit: Int

  init(
    strings: SharedStrings,
    limits: WorkbookLimits,
    onOddity: @escaping (Oddity) -> Void,
    onRow: @escaping (RawRow) -> Void
  ) {
    self.strings = strings
    self.onRow = onRow
    self.onOddity = onOddity
    cursor = CellCursor(limits: limits)
    collector = TextCollector(limit: limits.cellBytes)
    limit = limits.cellBytes
  }

  func start(_ tag: XMLTag) throws(WorkbookFault) {
    guard row != nil else {
      if "row" ~= tag.name { try startRow(tag) }
      return
    }
    switch tag.name {
    case "c": try startCell(tag)
    case "v":
      isInValue = cell != nil
      hasValue = isInValue
      value.removeAll(keepingCapacity: true)
    case "f":
      isInFormula = cell != nil
      hasFormula = isInFormula
      formula.removeAll(keepingCapacity: true)
    case "is":
      isInline = cell != nil
      collector.reset()
    default:
      if isInline { collector.start(tag) }
    }
  }

  private func startRow(_ tag: XMLTag) throws(WorkbookFault) {
    guard try cursor.enterRow(tag) else {
      onOddity((CellPlace(row: cursor.row, column: 0), "row stands below one with a higher number"))
      return
    }
    let style = tag["customFormat"]?.bool == true ? tag["s"]?.int : nil
    row = RawRow(
      number: cursor.row,
      style: style,
      isHidden: tag["hidden"]?.bool ?? false
    )
    row?.cells.reserveCapacity(16)
  }

  private func startCell(_ tag: XMLTag) throws(WorkbookFault) {
    try cursor.enterCell(tag)
    cell = RawCell(column: cursor.column, style: tag["s"]?.int)
    (hasValue, hasFormula, isInline) = (false, false, false)
    formula.removeAll(keepingCapacity: true)
    kind = UInt8(ascii: "n")
    guard let type = tag["t"] else { return }
    kind =
      switch type.string {
      case "s": UInt8(ascii: "s")
      case "str": UInt8(ascii: "t")
      case "inlineStr": UInt8(ascii: "i")
      case "b": UInt8(ascii: "b")
      case "e": UInt8(ascii: "e")
      case "d": UInt8(ascii: "d")
      default: UInt8(ascii: "n")
      }
  }

  func end(_ name: XMLName) throws(WorkbookFault) {
    switch name {
    case "c": endCell()
    case "v": isInValue = false
    case "f": isInFormula = false
    case "is":
      isInline = false
      if cell != nil {
        cell?.value = .text(collector.joined)
        cell?.runColour = collector.colour
      }
    case "row": endRow()
    default:
      if isInline { collector.end(name) }
    }
  }

  func text(_ more: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
    if isInValue {
      value.append(contentsOf: more)
    } else if isInFormula {
      formula.append(contentsOf: more)
    } else if isInline {
      try collector.text(more)
      return
    }
    guard value.count <= limit, formula.count <= limit else {
      throw .tooLarge("a cell holds more than \(limit) bytes of text")
    }
  }

  private func endCell() {
    guard var cell else { return }
    if hasValue { cell.value = read(&cell) }
    cell.lacksResult = hasFormula && cell.value == .blank
    if !formula.isEmpty, let first = formula.firstIndex(of: UInt8(ascii: "H")), first <= 2 {
      let text = String(decoding: formula, as: UTF8.self)
      if text.drop(while: { "=+ ".contains($0) }).hasPrefix("HYPERLINK(") {
        cell.linkFormula = text
      }
    }
    row?.cells.append(cell)
    self.cell = nil
  }

  private func read(_ cell: inout RawCell) -> CellValue {
    let place = CellPlace(row: cursor.row, column: cell.column)
    switch kind {
    case UInt8(ascii: "s"):
      let digits = String(decoding: value, as: UTF8.self)
      guard let index = Int(digits), strings.texts.indices.contains(index) else {
        onOddity((place, "cell refers to a shared text '\(digits)' that there is not"))
        return .error("#REF!")
      }
      cell.runColour = strings.colours[index]
      return .text(strings.texts[index])
    case UInt8(ascii: "b"):
      return .boolean(value == [UInt8(ascii: "1")] || value == Array("true".utf8))
    case UInt8(ascii: "e"): return .error(String(decoding: value, as: UTF8.self))
    case UInt8(ascii: "n"): return number(place)
    default: return .text(TextCollector.unescaped(String(decoding: value, as: UTF8.self)))
    }
  }

  private func number(_ place: CellPlace) -> CellValue {
    if value.isEmpty { return .blank }
    if value.count <= 15, let whole = wholeNumber { return .number(Double(whole)) }
    let text = String(decoding: value, as: UTF8.self)
    if let number = Double(text), number.isFinite { return .number(number) }
    onOddity((place, "number '\(text.prefix(40))' is none"))
    return .text(text)
  }

  private var wholeNumber: Int? {
    var result = 0
    for byte in value {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      result = result * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return result
  }

  private func endRow() {
    guard var row else { return }
    self.row = nil
    if zip(row.cells, row.cells.dropFirst()).contains(where: { $0.column >= $1.column }) {
      order(&row)
    }
    onRow(row)
  }

  /// Sorts the cells by column and keeps the first of those that stand in one.
  private func order(_ row: inout RawRow) {
    let sorted = row.cells.enumerated()
      .sorted { ($0.element.column, $0.offset) < ($1.element.column, $1.offset) }
      .map(\.element)
    row.cells = []
    for cell in sorted {
      if row.cells.last?.column == cell.column {
        let place = CellPlace(row: row.number, column: cell.column)
        onOddity((place, "cell stands twice in its row; the first is read"))
      } else {
        row.cells.append(cell)
      }
    }
  }
}
