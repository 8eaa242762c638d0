/// What stands around the rows of a sheet and bears on its cells.
struct SheetMarks {
  struct Link {
    var range: CellRange
    var relationship: String?
    var location: String?
  }

  struct Rule {
    /// As the sheet has it, such as `cellIs` or `expression`.
    var kind: String
    var style: Int?
    var priority: Int
    var stopsOthers: Bool
    var comparison: String?
    var text: String?
    var formulas: [String] = []
    var ranges: [CellRange]
    /// Written for newer programs, in a form that is not read.
    var isExtension = false
  }

  var merges: [CellRange] = []
  var links: [Link] = []
  var rules: [Rule] = []
  /// The styles of columns.
  var columns: [(columns: ClosedRange<Int>, style: Int)] = []
  /// The last row and column with something in it.
  var lastRow = 0
  var lastColumn = -1
}

/// A first pass over a sheet: everything but its cells, of which only the extent is taken.
///
/// Merged ranges, links and conditional formats stand after the rows for which they hold.
final class SheetMarksContent: XMLContent {
  private let limits: WorkbookLimits
  private var cursor: CellCursor
  private var isInRow = false
  private var extensionDepth = 0
  private var ranges: [CellRange] = []
  private var rule: SheetMarks.Rule?
  private var formula: [UInt8]?
  private(set) var marks = SheetMarks()

  init(limits: WorkbookLimits) {
    self.limits = limits
    cursor = CellCursor(limits: limits)
  }

  func start(_ tag: XMLTag) throws(WorkbookFault) {
    if isInRow {
      switch tag.name {
      case "c": try cursor.enterCell(tag)
      case "v", "is":
        marks.lastRow = max(marks.lastRow, cursor.row)
        marks.lastColumn = max(marks.lastColumn, cursor.column)
      default: break
      }
      return
    }
    switch tag.name {
    case "row":
      isInRow = true
      _ = try cursor.enterRow(tag)
    case "extLst": extensionDepth += 1
    case "col" where extensionDepth == 0:
      if let first = tag["min"]?.int, let last = tag["max"]?.int, let style = tag["style"]?.int,
        first >= 1, first <= last
      {
        try room(marks.columns.count)
        marks.columns.append((first - 1...last - 1, style))
      }
    case "mergeCell":
      guard let range = range(tag) else { return }
      try room(marks.merges.count)
      marks.merges.append(range)
    case "hyperlink":
      guard let range = range(tag) else { return }
      try room(marks.links.count)
      marks.links.append(
        SheetMarks.Link(
          range: range,
          relationship: tag["id"]?.string,
          location: tag["location"]?.string
        )
      )
    default: try startRule(tag)
    }
  }

  private func startRule(_ tag: XMLTag) throws(WorkbookFault) {
    switch tag.name {
    case "conditionalFormatting":
      ranges = Self.ranges(tag["sqref"]?.string ?? "")
    case "cfRule":
      try room(marks.rules.count)
      rule = SheetMarks.Rule(
        kind: tag["type"]?.string ?? "",
        style: tag["dxfId"]?.int,
        priority: tag["priority"]?.int ?? .max,
        stopsOthers: tag["stopIfTrue"]?.bool ?? false,
        comparison: tag["operator"]?.string,
        text: tag["text"]?.string,
        ranges: ranges,
        isExtension: extensionDepth > 0
      )
    case "formula" where rule != nil: formula = []
    // The ranges of an extension follow its rules, in an element of their own.
    case "sqref" where extensionDepth > 0: formula = []
    default: break
    }
  }

  func end(_ name: XMLName) throws(WorkbookFault) {
    switch name {
    case "row": isInRow = false
    case "extLst": extensionDepth -= 1
    case "formula":
      if let formula { rule?.formulas.append(String(decoding: formula, as: UTF8.self)) }
      formula = nil
    case "sqref" where extensionDepth > 0:
      let ranges = Self.ranges(String(decoding: formula ?? [], as: UTF8.self))
      for index in marks.rules.indices.reversed() {
        guard marks.rules[index].isExtension, marks.rules[index].ranges.isEmpty else { break }
        marks.rules[index].ranges = ranges
      }
      formula = nil
    case "cfRule":
      if let rule { marks.rules.append(rule) }
      rule = nil
    case "conditionalFormatting": ranges = []
    default: break
    }
  }

  func text(_ more: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
    guard formula != nil else { return }
    formula?.append(contentsOf: more)
    guard formula?.count ?? 0 <= limits.cellBytes else {
      throw .tooLarge("a formula is longer than \(limits.cellBytes) bytes")
    }
  }

  private func room(_ count: Int) throws(WorkbookFault) {
    guard count < limits.entriesOfAList else {
      throw .tooLarge(
        "a sheet has more than \(limits.entriesOfAList) merged ranges, links or rules"
      )
    }
  }

  private func range(_ tag: XMLTag) -> CellRange? { tag["ref"].flatMap { CellRange($0.string) } }

  private static func ranges(_ text: String) -> [CellRange] {
    text.split(separator: " ").prefix(8192).compactMap { CellRange($0) }
  }
}
