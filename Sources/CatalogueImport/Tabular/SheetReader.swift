import Bilingual
import Catalogue
import Diagnostics
import Spreadsheet

/// Reads the rows of one sheet below its headings.
struct SheetReader {
  private let file: String
  private let index: Int32
  private var rows: TabularRow
  private var red: RedRows
  private var heading: (text: String, location: SourceLocation)?
  private var subHeadings: [SourceLocation] = []
  private var subHeadingCount = 0
  private var repeatedHeaders: [SourceLocation] = []
  private var repeatedHeaderCount = 0
  /// Rows that the sheet does not show, and those whose title is struck out.
  private var hidden: (count: Int, first: [SourceLocation]) = (0, [])
  private var struck: (count: Int, first: [SourceLocation]) = (0, [])
  /// Rows that have a title and nothing else.
  private var bare: (count: Int, first: [SourceLocation]) = (0, [])
  /// Rows with the title and the publisher of one above.
  private var repeated: (count: Int, first: SourceLocation, ids: [DataSetID])?
  private let columns: Set<String>
  private let ignoresColour: Bool
  private(set) var rowsRead = 0
  private(set) var rowsRefused = 0
  private(set) var diagnostics: [Diagnostic] = []

  init(
    layout: SheetLayout,
    index: Int,
    vocabulary: VocabularyReader,
    context: ImportContext,
    ignoresColour: Bool
  ) {
    self.ignoresColour = ignoresColour
    file = context.file
    self.index = Int32(clamping: index)
    rows = TabularRow(layout: layout, vocabulary: vocabulary, source: context.source)
    red = RedRows(source: context.source)
    var columns = Set(layout.columnOf.keys)
    for field in layout.onlyWelsh {
      if let twin = CatalogueEntry.welshTwins[field] { columns.insert(twin) }
    }
    if columns.contains("title_cy") { columns.insert("title_cy_status") }
    self.columns = columns
  }

  var layout: SheetLayout { rows.layout }

  mutating func read(
    _ row: SheetRow,
    _ ids: inout RowIDs,
    sheets: [String],
    onEntry: (CatalogueEntry) -> Void
  ) {
    rows.turn(to: row)
    guard let first = row.cells.first(where: { !FoldedText.isBlank($0.text) }) else {
      // Formulas alone: the row would have something in it if they had been computed.
      guard let formula = row.cells.first(where: \.lacksResult) else { return }
      rowsRead += 1
      return refuseWithoutTitle(formula)
    }
    if layout.isRepeated(in: row) {
      repeatedHeaderCount += 1
      if repeatedHeaders.count < 3 { repeatedHeaders.append(first.location) }
      return
    }
    if let cell = subHeading() {
      subHeadingCount += 1
      if subHeadings.count < 3 { subHeadings.append(cell.location) }
      heading = (TabularRow.words(cell), cell.location)
      return
    }
    rowsRead += 1
    guard let cell = rows.cell("title"), cell.kind != .error else {
      return refuseWithoutTitle(first)
    }
    if let reason = RowShape.reasonAgainst(row, title: cell) {
      return refuseAsNoDataSet(cell, reason)
    }
    let stated = rows.words("id").flatMap { DataSetID($0) }
    guard let id = id(stated, cell, &ids, sheets: sheets) else { return }
    emit(id, isStated: stated != nil, title: cell, onEntry)
  }

  /// Ends the sheet: entries that were held back are passed on, and what was gathered becomes diagnostics.
  mutating func end(onEntry: (CatalogueEntry) -> Void) {
    red.end(onEntry: onEntry)
    diagnostics +=
      layout.faults() + rows.faults.diagnostics
      + (ignoresColour ? [] : red.diagnostics(layout: layout))
    diagnostics += signs
    if let strays = rows.strays {
      diagnostics.append(
        Diagnostic(
          id: "unrecognised-column",
          severity: .warning,
          at: strays.first,
          strays.count == 1
            ? "1 cell stands in a column without a heading; it is kept"
            : "\(strays.count) cells stand in columns without a heading; they are kept",
          help: "give the column a heading"
        )
      )
    }
    if let links = rows.linksWithoutScheme {
      diagnostics.append(
        Diagnostic(
          id: "link-without-scheme",
          severity: .warning,
          at: links.first,
          (links.count == 1 ? "1 link does" : "\(links.count) links do")
            + " not begin with 'https://'; taken as written",
          help: "write the whole address, such as https://www.example.org/data"
        )
      )
    }
    if let repeated {
      let names = repeated.ids.map { "'\($0)'" }.joined(separator: ", ")
      diagnostics.append(
        Diagnostic(
          id: "repeated-title",
          severity: .warning,
          at: repeated.first,
          (repeated.count == 1 ? "1 row has" : "\(repeated.count) rows have")
            + " the title and the publisher of a row above; each is read as a data set of its own:"
            + " \(names)\(repeated.count > repeated.ids.count ? ", ..." : "")",
          help: "delete what is there twice, or tell the data sets apart by title or id"
        )
      )
    }
    if let first = bare.first.first {
      diagnostics.append(
        Diagnostic(
          id: "title-alone",
          severity: .warning,
          at: first,
          (bare.count == 1 ? "1 row has" : "\(bare.count) rows have")
            + " a title and nothing else (\(Self.listed(bare))); each is read as a data set",
          help: "delete headings and remarks among the rows, or merge a heading over the table"
        )
      )
    }
    if let first = subHeadings.first {
      diagnostics.append(
        Diagnostic(
          id: "sub-headings",
          severity: .warning,
          at: first,
          "\(subHeadingCount == 1 ? "1 row is" : "\(subHeadingCount) rows are") read as headings"
            + " of the rows below (\(subHeadings.map(CellPlace.short).joined(separator: ", "))"
            + "\(subHeadingCount > subHeadings.count ? ", ..." : ""))",
          help: "they are kept as 'Heading' beside each data set; a column 'theme' would be read"
        )
      )
    }
    if let first = repeatedHeaders.first {
      diagnostics.append(
        Diagnostic(
          id: "repeated-header",
          severity: .warning,
          at: first,
          "\(repeatedHeaderCount == 1 ? "1 row repeats" : "\(repeatedHeaderCount) rows repeat")"
            + " the headings and is no data set"
        )
      )
    }
  }

  private mutating func emit(
    _ id: DataSetID,
    isStated: Bool,
    title: SheetCell,
    _ onEntry: (CatalogueEntry) -> Void
  ) {
    var dataSet = rows.dataSet(id: id, title: TabularRow.words(title))
    if rows.row.isHidden { Self.note(title, in: &hidden) }
    let isStruck = title.isStruck && dataSet.lifecycle.value != .stopped
    if isStruck {
      Self.note(title, in: &struck)
      dataSet.lifecycle = struckOut(dataSet.lifecycle, title)
    }
    if layout.onlyWelsh.contains("title") {
      (dataSet.titleWelsh, dataSet.titleWelshStatus) = (dataSet.title, .draft)
    }
    if layout.onlyWelsh.contains("publisher") { dataSet.publisherWelsh = dataSet.publisher }
    if layout.onlyWelsh.contains("description") { dataSet.descriptionWelsh = dataSet.description }
    var entry = CatalogueEntry(
      dataSet: dataSet,
      columns: columns,
      unknown: rows.unknown,
      others: rows.others,
      location: title.location
    )
    entry.onlyWelsh = layout.onlyWelsh
    if isStruck { entry.columns.insert("lifecycle") }
    // An id that was made of the title is none that the file states.
    if !isStated { entry.columns.remove("id") }
    if !isStated, let cell = rows.cell("id") {
      let words = TabularRow.words(cell)
      if dataSet.identifier == nil {
        // The name under which the file knows it: it is no id of ours, and is not lost.
        dataSet.identifier = words
        entry.dataSet = dataSet
        entry.columns.insert("identifier")
      } else {
        entry.others.append(
          CatalogueEntry.OtherCell(name: "id", words: words, location: cell.location)
        )
      }
    }
    if let heading {
      entry.others.append(
        CatalogueEntry.OtherCell(name: "Heading", words: heading.text, location: heading.location)
      )
    }
    if dataSet.link.value != nil { entry.columns.insert("link") }
    let mark = ignoresColour ? nil : RedMark(of: rows)
    if mark == nil, !ignoresColour, let lone = rows.row.cells.first(where: { RedMark($0) != nil }) {
      red.noteLoneRed(lone)
    }
    // That a title is red says something of it.
    if mark == nil, layout.headings.count > 1, title.link == nil,
      !rows.row.cells.contains(where: { $0.column != title.column && !FoldedText.isBlank($0.text) })
    {
      Self.note(title, in: &bare)
    }
    red.take(entry, mark, onEntry: onEntry)
  }

  /// The cell of a row that is a heading of the rows below it: its only filled one, left of the titles or coloured, or one text
  /// merged over several columns.
  private func subHeading() -> SheetCell? {
    var filled: [SheetCell] = []
    for cell in rows.row.cells where !FoldedText.isBlank(cell.text) {
      // Two texts are no heading: nearly every row is done with here.
      if let first = filled.first, first.text != cell.text { return nil }
      filled.append(cell)
    }
    guard let cell = filled.first, layout.headings.count > 1 else { return nil }
    guard filled.count == 1 else {
      // Merged: the reader repeats the text in every cell, side by side from the left.
      let isMerged =
        cell.column == layout.sortedColumns.first
        && filled.enumerated().allSatisfy { $1.column == cell.column + $0 }
      let isWide = filled.count > 2 || filled.count * 2 >= layout.headings.count
      return isMerged && isWide ? cell : nil
    }
    if layout.columnOf["title"] == cell.column {
      guard let fill = cell.fill else { return nil }
      let isWhite = fill.red > 250 && fill.green > 250 && fill.blue > 250
      return fill.isReddish || isWhite ? nil : cell
    }
    return cell.column == layout.sortedColumns.first ? cell : nil
  }

  /// That a series runs is not known of a row whose title somebody crossed out, whatever its status says; the words are kept.
  private func struckOut(_ status: Fact<Lifecycle>, _ title: SheetCell) -> Fact<Lifecycle> {
    let said = rows.words("lifecycle").map { "\($0); " } ?? ""
    return Fact(
      .unknown,
      Provenance(
        basis: .stated,
        citations: [rows.citation(title)],
        words: "\(said)title struck out in \(CellPlace.short(title.location))"
      )
    )
  }

  private static func note(
    _ cell: SheetCell,
    in places: inout (count: Int, first: [SourceLocation])
  ) {
    places.count += 1
    if places.first.count < 3 { places.first.append(cell.location) }
  }

  /// `A4, A7, ...`.
  private static func listed(_ places: (count: Int, first: [SourceLocation])) -> String {
    places.first.map(CellPlace.short).joined(separator: ", ")
      + (places.count > places.first.count ? ", ..." : "")
  }

  /// What a person sees of the sheet and the rows do not say.
  private var signs: [Diagnostic] {
    var signs: [Diagnostic] = []
    if let first = hidden.first.first {
      signs.append(
        Diagnostic(
          id: "hidden-rows",
          severity: .warning,
          at: first,
          (hidden.count == 1
            ? "1 row that is hidden is" : "\(hidden.count) rows that are hidden are")
            + " read like the others (\(Self.listed(hidden)))",
          help: "a filter may hide them; delete them if they are not meant"
        )
      )
    }
    if let first = struck.first.first {
      signs.append(
        Diagnostic(
          id: "struck-out",
          severity: .warning,
          at: first,
          (struck.count == 1 ? "1 row has a title" : "\(struck.count) rows have titles")
            + " struck out (\(Self.listed(struck))); whether these series run is taken as unknown",
          help: "write 'stopped' as the status of those that have stopped, or delete the rows"
        )
      )
    }
    if let comments = rows.comments, let first = comments.first.first {
      signs.append(
        Diagnostic(
          id: "cell-comments",
          severity: .warning,
          at: first,
          (comments.count == 1 ? "1 cell bears" : "\(comments.count) cells bear")
            + " comments (\(Self.listed(comments))); they are kept beside the data sets and not read as facts",
          help: "write what they say into the columns"
        )
      )
    }
    return signs
  }

  private mutating func refuseAsNoDataSet(_ title: SheetCell, _ reason: String) {
    rowsRefused += 1
    diagnostics.append(
      Diagnostic(
        id: "row-of-no-data-set",
        at: title.location,
        "row \(rows.row.number), '\(clipped(TabularRow.words(title)))', names no data set: \(reason)",
        help: "delete the row; if it is a data set, give it a publisher or a link"
      )
    )
  }

  private mutating func refuseWithoutTitle(_ first: SheetCell) {
    rowsRefused += 1
    let heading = layout.columnOf["title"].flatMap { layout.headings[$0]?.text } ?? "title"
    let isUncomputed = rows.row.cells.contains {
      $0.lacksResult && $0.column == layout.columnOf["title"]
    }
    diagnostics.append(
      Diagnostic(
        id: "row-without-title",
        at: first.location,
        "row \(rows.row.number) names no data set: its cell '\(clipped(heading))' is "
          + (rows.cell("title").map { "'\(clipped($0.text))'" }
            ?? (isUncomputed ? "a formula without a stored result" : "empty")),
        help: isUncomputed
          ? "open the workbook in Excel and save it" : "give it a title, or delete the row"
      )
    )
  }

  /// The id that the row states, or one made from its title; `nil` where it is refused because another row has it.
  private mutating func id(
    _ stated: DataSetID?,
    _ title: SheetCell,
    _ ids: inout RowIDs,
    sheets: [String]
  ) -> DataSetID? {
    let cell = rows.cell("id") ?? title
    let place = RowIDs.Place(
      sheet: index,
      row: Int32(clamping: rows.row.number),
      column: Int32(clamping: cell.column)
    )
    guard let stated else {
      let made = ids.id(
        title: TabularRow.words(title),
        publisher: rows.words("publisher"),
        at: place
      )
      if made.isRepeated { noteRepeated(made.id, title) }
      return made.id
    }
    guard let before = ids.take(stated, at: place) else { return stated }
    rowsRefused += 1
    diagnostics.append(
      Diagnostic(
        id: "repeated-identifier",
        at: cell.location,
        "data set '\(stated)' is in the file twice; this row is refused",
        help: "give one of the two another id, or delete it",
        notes: [Diagnostic.Note("the row that is read", at: location(of: before, cell, sheets))]
      )
    )
    return nil
  }

  private mutating func noteRepeated(_ id: DataSetID, _ title: SheetCell) {
    let named = repeated?.ids ?? []
    repeated = (
      (repeated?.count ?? 0) + 1, repeated?.first ?? title.location,
      named.count < 5 ? named + [id] : named
    )
  }

  private func location(
    of place: RowIDs.Place,
    _ cell: SheetCell,
    _ sheets: [String]
  ) -> SourceLocation {
    if case .text = cell.location {
      return .text(file: file, line: Int(place.row), column: 1)
    }
    return .cell(
      file: file,
      sheet: sheets[Int(place.sheet)],
      cell: "\(CellPlace.letters(of: Int(place.column)))\(place.row)"
    )
  }
}
