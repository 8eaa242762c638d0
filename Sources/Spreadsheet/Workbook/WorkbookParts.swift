/// What the sheets of a workbook share, and where they stand in it.
struct WorkbookParts: Sendable {
  struct Sheet: Sendable {
    var name: String
    var isHidden: Bool
    /// `nil` where it has no cells, such as a sheet that is one chart.
    var part: String?
  }

  var sheets: [Sheet] = []
  var calendar = SerialCalendar.from1900
  var strings = SharedStrings()
  var styles = CellStyles()
  var palette = ColourPalette()

  static func read(
    from archive: ZipArchive,
    limits: WorkbookLimits
  ) throws(WorkbookFault) -> WorkbookParts {
    let root = try Relationships.read(of: "", in: archive, limits: limits)
    let name = root.first("officeDocument")?.target ?? "xl/workbook.xml"
    let relationships = try Relationships.read(of: name, in: archive, limits: limits)
    let book = WorkbookContent(limit: limits.entriesOfAList)
    try archive.read(name, into: book)
    guard !book.sheets.isEmpty else { throw .malformed(name, "it names no sheets") }
    var parts = WorkbookParts()
    parts.calendar = book.calendar
    for sheet in book.sheets {
      guard let target = relationships[sheet.relationship] else {
        throw .malformed(name, "the sheet '\(sheet.name)' refers to no part")
      }
      parts.sheets.append(
        Sheet(
          name: sheet.name,
          isHidden: sheet.isHidden,
          part: target.kind == "worksheet" ? target.target : nil
        )
      )
    }
    try parts.readShared(relationships, archive, limits)
    return parts
  }

  private mutating func readShared(
    _ relationships: Relationships,
    _ archive: ZipArchive,
    _ limits: WorkbookLimits
  ) throws(WorkbookFault) {
    var theme: [RGBColour?]?
    if let target = relationships.first("theme") {
      let content = ThemeContent()
      try archive.read(target.target, into: content)
      theme = content.colours
    }
    if let target = relationships.first("styles") {
      let content = StylesContent(limit: limits.entriesOfAList)
      try archive.read(target.target, into: content)
      (styles, palette) = content.styles(theme: theme)
    }
    if let target = relationships.first("sharedStrings") {
      let content = SharedStringsContent(limits: limits)
      try archive.read(target.target, into: content)
      strings = content.strings
    }
  }
}
