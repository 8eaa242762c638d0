import Diagnostics
package import Spreadsheet

/// Reads a workbook or a delimited text in which people keep a list of data sets, row by row.
///
/// Each sheet is begun, fed with its rows in their order, and ended. The row of headings is found below whatever stands above
/// it; columns are known by their headings in English or in Welsh, or by a ``ColumnMap``. Facts cite the cell that they were
/// read from and keep its words where they are others than the catalogue's; what is not understood is reported and kept. Red
/// means stopped, and is always said to have been read from colour.
///
/// Entries come out in the order of the rows. At most a thousand of them are held back, and only where every row so far was
/// red.
package struct TabularImporter {
  private let context: ImportContext
  private let options: TabularOptions
  private let vocabulary: VocabularyReader
  /// Where the headings are still looked for.
  private var finder: HeaderFinder?
  /// Where they have been found.
  private var reader: SheetReader?
  /// Where they are nowhere.
  private var isUnread = false
  /// What came nearest to them.
  private var nearest: SheetLayout?
  private var sheets: [SheetDescription] = []
  private var names: [String] = []
  private var ids = RowIDs()
  private var usedRows: Set<Int> = []
  private var sheetsRead = 0
  private var rowsRead = 0
  private var rowsRefused = 0
  private var diagnostics: [Diagnostic] = []
  /// Cells of the sheet with control characters in them.
  private var controlled: (count: Int, first: SourceLocation)?
  /// The headings of the sheets that were looked at, as they were taken: from them a column map can be proposed.
  package private(set) var headings: [SheetHeadings] = []

  package init(context: ImportContext, options: TabularOptions = TabularOptions()) {
    self.context = context
    self.options = options
    vocabulary = VocabularyReader(context: context)
  }

  /// Begins a sheet; one that is hidden or was not asked for is passed over, whatever it is fed.
  package mutating func begin(sheet: SheetDescription) {
    sheets.append(sheet)
    names.append(sheet.name)
    (finder, reader, isUnread, nearest) = (nil, nil, false, nil)
    if let asked = options.sheets {
      if !asked.contains(sheet.name) { return }
    } else if sheet.isHidden, !options.includesHidden {
      diagnostics.append(
        Diagnostic(
          id: "hidden-sheet",
          severity: .warning,
          at: place(of: sheet),
          "sheet '\(sheet.name)' is hidden and is not read",
          help: "ask for hidden sheets, or for this one by its name"
        )
      )
      return
    }
    finder = HeaderFinder(sheet: sheet, map: options.columnMap)
  }

  /// Takes the next row of the sheet.
  package mutating func feed(_ row: SheetRow, onEntry: (CatalogueEntry) -> Void) {
    guard isReading else { return }
    let row = withoutControlCharacters(row)
    if let layout = reader?.layout, !layout.isRepeated(in: row),
      layout.isOfHeadings(row, map: options.columnMap)
    {
      beginAnotherTable(row, onEntry)
    } else if reader != nil {
      reader?.read(row, &ids, sheets: names, onEntry: onEntry)
    } else if row.cells.contains(where: { !FoldedText.isBlank($0.text) }),
      let finding = finder?.take(row)
    {
      go(on: finding, onEntry)
    }
  }

  private mutating func withoutControlCharacters(_ row: SheetRow) -> SheetRow {
    var row = row
    for index in row.cells.indices {
      guard let plain = ControlCharacters.replaced(in: row.cells[index].text) else { continue }
      row.cells[index].text = plain
      controlled = ((controlled?.count ?? 0) + 1, controlled?.first ?? row.cells[index].location)
    }
    return row
  }

  /// Ends the sheet.
  package mutating func endSheet(onEntry: (CatalogueEntry) -> Void) {
    if let finding = finder?.end() { go(on: finding, onEntry) }
    endTable(onEntry)
    if isUnread { reportUnread(nearest) }
    if let controlled {
      diagnostics.append(ControlCharacters.diagnostic(controlled.count, at: controlled.first))
    }
    controlled = nil
    (finder, reader, isUnread, nearest) = (nil, nil, false, nil)
  }

  private mutating func endTable(_ onEntry: (CatalogueEntry) -> Void) {
    reader?.end(onEntry: onEntry)
    guard let reader else { return }
    rowsRead += reader.rowsRead
    rowsRefused += reader.rowsRefused
    diagnostics += reader.diagnostics
    self.reader = nil
  }

  /// Reads what follows by the headings of `row`, which are other ones than those above.
  private mutating func beginAnotherTable(_ row: SheetRow, _ onEntry: (CatalogueEntry) -> Void) {
    guard let sheet = sheets.last else { return }
    endTable(onEntry)
    let layout = SheetLayout(row, group: nil, sheet: sheet, map: options.columnMap)
    let texts = layout.sortedColumns.prefix(8).compactMap { layout.headings[$0]?.text }
    let list = texts.map { "'\(clipped($0))'" }.joined(separator: ", ")
    diagnostics.append(
      Diagnostic(
        id: "another-table",
        severity: .warning,
        at: row.cells.first { !FoldedText.isBlank($0.text) }?.location ?? place(of: sheet),
        "row \(row.number) is read as the headings of another table:"
          + " \(list)\(layout.headings.count > texts.count ? ", ..." : "")",
        help: "the rows below it are read by these headings"
      )
    )
    go(on: .found(layout, []), onEntry)
  }

  /// Whether what the sheet that was begun last is fed is looked at.
  package var isReading: Bool { finder != nil || reader != nil || isUnread }

  /// Counts rows of the sheet that its reader refused, so that they were never fed.
  package mutating func count(refusedRows count: Int) {
    rowsRead += count
    rowsRefused += count
  }

  /// Ends the file; it is refused if no sheet of it is a list of data sets, and if no row of one is a data set.
  package mutating func finish(onEntry: (CatalogueEntry) -> Void) -> ImportOutcome {
    endSheet(onEntry: onEntry)
    reportUnusedOptions()
    // Where a sheet was asked for that there is not, that is the reason.
    if sheetsRead == 0, !diagnostics.contains(where: { $0.id == "unknown-sheet" }) {
      diagnostics.append(
        Diagnostic(
          id: "nothing-to-import",
          at: .file(context.file),
          "no sheet of the file is a list of data sets that can be read",
          help: "it needs a row of headings with the title of the data sets, such as 'Title';"
            + " a column map says which column that is"
        )
      )
    }
    let outcome = ImportOutcome(
      rowsRead: rowsRead,
      rowsRefused: rowsRefused,
      isRefused: sheetsRead == 0,
      diagnostics: diagnostics.sorted()
    )
    return outcome.refusedIfEmpty(context.file)
  }

  private mutating func go(
    on finding: HeaderFinder.Finding,
    _ onEntry: (CatalogueEntry) -> Void
  ) {
    switch finding {
    case .searching: break
    case .none(let nearest): (finder, isUnread, self.nearest) = (nil, true, nearest)
    case .found(let layout, let rows):
      finder = nil
      sheetsRead += 1
      usedRows.formUnion(layout.usedRows)
      headings.append(layout.summary)
      reader = SheetReader(
        layout: layout,
        index: sheets.count - 1,
        vocabulary: vocabulary,
        context: context,
        ignoresColour: options.ignoresColour
      )
      for row in rows { reader?.read(row, &ids, sheets: names, onEntry: onEntry) }
    }
  }

  private func place(of sheet: SheetDescription) -> SourceLocation {
    sheet.name.isEmpty
      ? .file(context.file) : .cell(file: context.file, sheet: sheet.name, cell: "A1")
  }

  private mutating func reportUnread(_ nearest: SheetLayout?) {
    guard let sheet = sheets.last else { return }
    let name = sheet.name.isEmpty ? "the text" : "sheet '\(sheet.name)'"
    var summary = "\(name) is not read: no row in it is one of headings that the catalogue knows"
    var help = "it needs a row of headings with the title of the data sets, such as 'Title'"
    if let nearest {
      headings.append(nearest.summary)
      // What the column map says of them is right, whatever else is missing.
      usedRows.formUnion(nearest.usedRows)
      let texts = nearest.sortedColumns.prefix(12).compactMap { nearest.headings[$0]?.text }
      let list = texts.map { "'\(clipped($0))'" }.joined(separator: ", ")
      summary =
        "\(name) is not read: no column has the title of the data sets; its headings in row"
        + " \(nearest.number) are \(list)\(nearest.headings.count > 12 ? ", ..." : "")"
      help = "call the column of the titles 'Title', or say which it is in a column map"
    }
    diagnostics.append(
      Diagnostic(
        id: "sheet-not-read",
        severity: .warning,
        at: place(of: sheet),
        summary,
        help: help
      )
    )
  }

  /// Why a row of the column map is of no use.
  private func unused(_ index: Int, of map: ColumnMap, known: [String]) -> (String, String?) {
    let row = map.rows[index]
    let others = usedRows.filter { map.rows[$0].names(row) }
    if let first = others.min() {
      return (
        "column '\(clipped(row.column))' is named twice in the column map; it is read as"
          + " '\(map.rows[first].field)', and not as '\(row.field)'",
        "delete one of the two lines"
      )
    }
    if let sheet = row.sheet,
      !names.contains(where: { FoldedText.key($0) == FoldedText.key(sheet) })
    {
      let sheets = names.prefix(12).map { "'\(clipped($0))'" }.joined(separator: ", ")
      return (
        "sheet '\(clipped(sheet))' of the column map is not in the file",
        names == [""]
          ? "the file is a text and has no sheets: leave the sheet away"
          : "its sheets are \(sheets)"
      )
    }
    let near = NearMiss.candidates(for: row.column, among: known).first {
      FoldedText.key($0) != FoldedText.key(row.column)
    }
    return (
      "column '\(row.column)' of the column map is not in the file"
        + (row.sheet.map { ", or not on sheet '\($0)'" } ?? ""),
      near.map { "did you mean '\($0)'?" }
    )
  }

  private mutating func reportUnusedOptions() {
    let isText = names == [""]
    for asked in options.sheets ?? [] where !names.contains(asked) {
      diagnostics.append(
        Diagnostic(
          id: "unknown-sheet",
          at: .file(context.file),
          isText
            ? "the file is a text and has no sheets: there is no '\(asked)' in it"
            : "the file has no sheet '\(asked)'",
          help: isText
            ? "leave --sheet away"
            : NearMiss.help(for: asked, among: names)
              ?? "its sheets are \(names.prefix(12).map { "'\(clipped($0))'" }.joined(separator: ", "))"
        )
      )
    }
    let known = headings.flatMap { $0.columns.map(\.heading) }
    guard let map = options.columnMap else { return }
    for index in map.rows.indices where !usedRows.contains(index) {
      let (summary, help) = unused(index, of: map, known: known)
      diagnostics.append(
        Diagnostic(
          id: "unused-column-mapping",
          severity: .warning,
          at: map.rows[index].location,
          summary,
          help: help
        )
      )
    }
  }
}
