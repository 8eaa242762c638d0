/// What a cell holds, before its format makes a text of it.
enum CellValue: Sendable, Hashable {
  case blank
  case number(Double)
  case text(String)
  case boolean(Bool)
  case error(String)
}

/// A cell as it stands in the sheet.
struct RawCell {
  var column: Int
  /// `nil` where the cell states none: that of its row or column holds.
  var style: Int?
  var value = CellValue.blank
  /// Whether it is a formula of which the file holds no result.
  var lacksResult = false
  /// The formula, where it is one that makes a link.
  var linkFormula: String?
  /// The colour on which the runs of a rich text agree.
  var runColour: StatedColour?
}

/// A row as it stands in the sheet, its cells in the order of their columns.
struct RawRow {
  var number: Int
  var style: Int?
  var isHidden = false
  var cells: [RawCell] = []

  func value(at column: Int) -> CellValue { cell(at: column)?.value ?? .blank }

  func cell(at column: Int) -> RawCell? {
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low < cells.count && cells[low].column == column ? cells[low] : nil
  }
}

extension Double {
  /// The shortest decimal digits that mean this number, without an exponent where 21 digits do.
  var shortestDecimal: String {
    if let whole = Int(exactly: self), magnitude < 1e15 { return String(whole) }
    let text = description
    guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...])
    else { return text.hasSuffix(".0") ? String(text.dropLast(2)) : text }
    let sign = self < 0 ? "-" : ""
    let mantissa = text[..<mark].filter { $0 != "-" && $0 != "." }
    let digits = mantissa.hasSuffix("0") && mantissa.count > 1 ? mantissa.dropLast() : mantissa[...]
    guard (-21...20).contains(exponent) else {
      let tail = digits.dropFirst().isEmpty ? "" : "." + digits.dropFirst()
      return "\(sign)\(digits.prefix(1))\(tail)E\(exponent)"
    }
    if exponent < 0 {
      return "\(sign)0.\(String(repeating: "0", count: -exponent - 1))\(digits)"
    }
    let missing = exponent + 1 - digits.count
    return missing >= 0
      ? "\(sign)\(digits)\(String(repeating: "0", count: missing))"
      : "\(sign)\(digits.prefix(exponent + 1)).\(digits.dropFirst(exponent + 1))"
  }
}
