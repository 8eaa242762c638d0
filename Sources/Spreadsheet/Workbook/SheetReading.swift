import Diagnostics

/// Turns the rows of one sheet into what a reader sees, and notes what could not be told.
final class SheetReading {
  private let file: String
  private let sheet: String
  private let workbook: WorkbookParts
  private let limits: WorkbookLimits
  private let onRow: (SheetRow) -> Void
  private var columnStyles: [Int?] = []
  private var letters: [String] = []
  private var merges = ActiveRanges<CellRange>([])
  private var mergedValues: [CellPlace: SheetCell] = [:]
  private var lastMergedRow = 0
  private var lastRow = 0
  private var links = ActiveRanges<String>([])
  private var formats: ConditionalFormats
  private var fixed: [CellPlace: CellValue] = [:]
  /// What is noted on cells.
  var comments: [CellPlace: String] = [:]
  private(set) var oddities: DiagnosticBudget

  init(
    file: String,
    sheet: String,
    workbook: WorkbookParts,
    limits: WorkbookLimits,
    onRow: @escaping (SheetRow) -> Void
  ) {
    self.file = file
    self.sheet = sheet
    self.workbook = workbook
    self.limits = limits
    self.onRow = onRow
    oddities = DiagnosticBudget(file: file)
    formats =
      ConditionalFormats.compiled(SheetMarks(), styles: CellStyles(), limits: limits).formats
  }

  /// What the reading came upon, in the order of the sheet.
  var diagnostics: [Diagnostic] { oddities.diagnostics.sorted() }

  private func location(_ place: CellPlace) -> SourceLocation {
    .cell(file: file, sheet: sheet, cell: place.name)
  }

  func report(_ oddity: SheetRowsContent.Oddity) {
    oddities.add(
      Diagnostic(
        id: "cell-damaged",
        severity: .warning,
        at: location(oddity.place),
        oddity.words,
        help: "open the workbook in a spreadsheet program and save it again"
      )
    )
  }

  // MARK: What stands around the rows

  /// Takes over what the first pass found; says which cells of fixed rows the rules need.
  func prepare(_ marks: SheetMarks, relationships: Relationships) -> Set<CellPlace> {
    if !marks.columns.isEmpty {
      columnStyles = Array(repeating: nil, count: limits.columns)
      for (columns, style) in marks.columns.reversed() {
        for column in columns.clamped(to: 0...limits.columns - 1) { columnStyles[column] = style }
      }
    }
    prepareMerges(marks)
    prepareLinks(marks, relationships)
    let compiled = ConditionalFormats.compiled(marks, styles: workbook.styles, limits: limits)
    formats = compiled.formats
    for unread in compiled.unread { report(unread) }
    return formats.fixedCells(lastColumn: marks.lastColumn)
  }

  private func prepareMerges(_ marks: SheetMarks) {
    var entries: [(range: CellRange, value: CellRange)] = []
    var copies = 0
    for merge in marks.merges {
      guard let shown = merge.clamped(toRow: marks.lastRow, column: marks.lastColumn) else {
        continue
      }
      copies += shown.rows.count * shown.columns.count
      guard copies <= limits.mergedCopies else {
        copies -= shown.rows.count * shown.columns.count
        oddities.add(
          Diagnostic(
            id: "merged-range-too-large",
            severity: .warning,
            at: location(merge.topLeft),
            "merged range \(merge.name) is too large to copy its value to each cell",
            help: "its value is read in its first cell only"
          )
        )
        continue
      }
      entries.append((shown, merge))
      lastMergedRow = max(lastMergedRow, shown.rows.upperBound)
    }
    merges = ActiveRanges(entries)
  }

  private func prepareLinks(_ marks: SheetMarks, _ relationships: Relationships) {
    var entries: [(range: CellRange, value: String)] = []
    var cells = 0
    for link in marks.links {
      let target = link.relationship.flatMap { relationships[$0] }
      let anchor = (link.location ?? "").isEmpty ? "" : "#" + (link.location ?? "")
      let address = (target?.target ?? "") + anchor
      // A link may be wider than what stands in the sheet.
      let extent = link.range.clamped(
        toRow: max(marks.lastRow, 1),
        column: max(marks.lastColumn, 0)
      )
      guard !address.isEmpty, let extent else { continue }
      cells += extent.rows.count * extent.columns.count
      guard cells <= limits.mergedCopies else {
        cells -= extent.rows.count * extent.columns.count
        oddities.add(
          Diagnostic(
            id: "link-range-too-large",
            severity: .warning,
            at: location(link.range.topLeft),
            "link of the range \(link.range.name) is too large to give it to each cell",
            help: "give the link to the cells that bear it"
          )
        )
        continue
      }
      entries.append((extent, address))
    }
    links = ActiveRanges(entries)
  }

  private func report(_ unread: ConditionalFormats.Unread) {
    let rule = unread.rule
    let place = rule.ranges.first.map { location($0.topLeft) } ?? .file(file)
    let ranges = rule.ranges.prefix(4).map(\.name).joined(separator: " ")
    let formulas = rule.formulas.map { String($0.prefix(120)) }.joined(separator: ", ")
    let words = formulas.isEmpty ? rule.kind : "\(rule.kind) \(formulas)"
    oddities.add(
      Diagnostic(
        id: "conditional-format-unread",
        severity: .warning,
        at: place,
        "conditional format '\(words)' of \(ranges) is not applied: \(unread.reason)",
        help: "cells that it colours are read without that colour; fill them by hand if it matters"
      )
    )
  }

  // MARK: Rows

  /// Keeps the cells of fixed rows that rules need.
  func keep(_ row: RawRow, of places: Set<CellPlace>) {
    for cell in row.cells {
      let place = CellPlace(row: row.number, column: cell.column)
      if places.contains(place) { fixed[place] = cell.value }
    }
  }

  /// Hands on `row`, and before it those that consist of merged copies only.
  func take(_ row: RawRow) {
    fillIn(upTo: row.number)
    compose(row)
    lastRow = row.number
  }

  /// Hands on what merged ranges still cover below the last row of the file.
  func finish() {
    fillIn(upTo: lastMergedRow + 1)
    guard let row = formats.givenUpAt else { return }
    oddities.add(
      Diagnostic(
        id: "conditional-format-unread",
        severity: .warning,
        at: location(CellPlace(row: row, column: 0)),
        "conditional formats are not applied from row \(row) on: there are too many to try",
        help: "remove rules that are no longer needed"
      )
    )
  }

  private func fillIn(upTo end: Int) {
    guard lastMergedRow > lastRow, end > lastRow + 1 else { return }
    for number in (lastRow + 1)..<min(end, lastMergedRow + 1) {
      compose(RawRow(number: number))
    }
  }

  private func compose(_ row: RawRow) {
    merges.advance(to: row.number)
    links.advance(to: row.number)
    formats.advance(to: row.number)
    let addresses = links.active.isEmpty ? [:] : links.byColumn
    var cells: [SheetCell] = []
    cells.reserveCapacity(row.cells.count)
    for cell in row.cells {
      let composed = compose(cell, of: row, link: addresses[cell.column])
      if composed.lacksResult { reportMissingResult(at: composed.location) }
      if composed.kind != .blank || composed.fill != nil || composed.link != nil
        || composed.lacksResult || composed.comment != nil
      {
        cells.append(composed)
      }
    }
    if !merges.active.isEmpty { copyMerged(&cells, row.number) }
    if !cells.isEmpty {
      onRow(SheetRow(number: row.number, cells: cells, isHidden: row.isHidden))
    }
  }

  private func copyMerged(_ cells: inout [SheetCell], _ row: Int) {
    for cell in cells {
      let place = CellPlace(row: row, column: cell.column)
      for entry in merges.active where entry.value.topLeft == place { mergedValues[place] = cell }
    }
    var copies: [Int: SheetCell] = [:]
    for (column, merge) in merges.byColumn {
      let place = CellPlace(row: row, column: column)
      guard place != merge.topLeft, var copy = mergedValues[merge.topLeft] else { continue }
      copy.column = column
      copy.location = location(place)
      copy.isMergedCopy = true
      copy.comment = nil
      copies[column] = copy
    }
    for entry in merges.active where entry.range.rows.upperBound == row {
      mergedValues[entry.value.topLeft] = nil
    }
    guard !copies.isEmpty else { return }
    cells.removeAll { copies[$0.column] != nil }
    cells += copies.values
    cells.sort { $0.column < $1.column }
  }

  private func compose(_ cell: RawCell, of row: RawRow, link: String?) -> SheetCell {
    let index =
      cell.style ?? row.style
      ?? (cell.column < columnStyles.count ? columnStyles[cell.column] : nil) ?? 0
    let style = workbook.styles[index]
    let rule = formats.style(of: cell.column, in: row, fixed: fixed)
    let (text, kind) = shown(cell.value, style.format)
    var link = link
    if link == nil, let formula = cell.linkFormula { link = target(of: formula, cell, row) }
    return SheetCell(
      column: cell.column,
      text: text,
      kind: kind,
      link: link,
      fill: rule?.fill ?? style.fill,
      font: rule?.font ?? workbook.palette.colour(cell.runColour) ?? style.font,
      location: .cell(file: file, sheet: sheet, cell: name(row.number, cell.column)),
      lacksResult: cell.lacksResult && link == nil,
      isStruck: style.isStruck,
      comment: comments.isEmpty
        ? nil : comments[CellPlace(row: row.number, column: cell.column)]
    )
  }

  private func reportMissingResult(at place: SourceLocation) {
    oddities.add(
      Diagnostic(
        id: "formula-without-result",
        severity: .warning,
        at: place,
        "cell is a formula without a stored result; it is read as empty",
        help:
          "open the workbook in Excel and save it: then the results are stored beside the formulas"
      )
    )
  }

  private func name(_ row: Int, _ column: Int) -> String {
    while letters.count <= column { letters.append(CellPlace.letters(letters.count)) }
    return letters[column] + String(row)
  }

  private func shown(_ value: CellValue, _ format: NumberFormat) -> (String, SheetCell.Kind) {
    switch value {
    case .blank: return ("", .blank)
    case .text(let text): return (text, text.isEmpty ? .blank : .text)
    case .boolean(let holds): return (holds ? "TRUE" : "FALSE", .boolean)
    case .error(let error): return (error, .error)
    case .number(let number):
      guard let text = workbook.calendar.text(number, as: format) else {
        return (number.shortestDecimal, .number)
      }
      // A time of day is no day.
      return (text, format == .time ? .text : .date)
    }
  }

  private func target(of formula: String, _ cell: RawCell, _ row: RawRow) -> String? {
    func unread(_ reason: String) -> String? {
      oddities.add(
        Diagnostic(
          id: "link-formula-unread",
          severity: .warning,
          at: location(CellPlace(row: row.number, column: cell.column)),
          "link of the formula '\(formula.prefix(120))' is not read: \(reason)",
          help: "write the address into the formula, or make it a link of the cell"
        )
      )
      return nil
    }
    do throws(UnreadFormula) {
      let parsed = try Formula.parse(formula)
      guard case .call(.link, let arguments) = parsed, let address = arguments.first else {
        return unread("it does more than make a link")
      }
      let isElsewhere = address.references.contains { $0.place.row != row.number }
      if isElsewhere { return unread("it looks at other rows") }
      let value = address.value { row.value(at: $0.place.column) }
      guard !value.isError, !value.words.isEmpty else { return unread("it has no address") }
      return value.words
    } catch {
      return unread(error.reason)
    }
  }
}
