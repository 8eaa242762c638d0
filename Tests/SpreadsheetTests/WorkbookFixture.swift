import Diagnostics
import Spreadsheet

/// A small workbook written by hand, part by part.
struct WorkbookFixture {
  struct Sheet {
    var name = "One"
    var state = "visible"
    /// What stands in `worksheet`.
    var xml = "<sheetData/>"
    var links: [(id: String, target: String)] = []
  }

  var sheets = [Sheet()]
  var is1904 = false
  var strings: String?
  var styles: String?
  var theme: String?
  var prologue = ""
  var more: [(String, String)] = []

  /// One sheet with these rows, and what follows them.
  init(_ rows: String = "", after: String = "", before: String = "") {
    sheets[0].xml = "\(before)<sheetData>\(rows)</sheetData>\(after)"
  }

  var zip: ZipFixture {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let open =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    var zip = ZipFixture()
    zip.add(
      "_rels/.rels",
      "\(open)<Relationship Id=\"a\" Type=\"\(office)/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"
    )
    var relationships = open
    var listed = ""
    for (index, sheet) in sheets.enumerated() {
      relationships +=
        "<Relationship Id=\"s\(index)\" Type=\"\(office)/worksheet\" Target=\"worksheets/s\(index).xml\"/>"
      listed +=
        "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 7)\" state=\"\(sheet.state)\" r:id=\"s\(index)\"/>"
    }
    for (kind, part) in [("sharedStrings", strings), ("styles", styles), ("theme", theme)]
    where part != nil {
      relationships +=
        "<Relationship Id=\"\(kind)\" Type=\"\(office)/\(kind)\" Target=\"\(kind).xml\"/>"
    }
    zip.add(
      "xl/workbook.xml",
      """
      <workbook xmlns="\(main)" xmlns:r="\(office)"><workbookPr date1904="\(is1904 ? 1 : 0)"/>\
      <sheets>\(listed)</sheets></workbook>
      """
    )
    zip.add("xl/_rels/workbook.xml.rels", relationships + "</Relationships>")
    if let strings { zip.add("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(strings)</sst>") }
    if let styles {
      zip.add("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>")
    }
    if let theme {
      zip.add("xl/theme.xml", "<a:theme><a:clrScheme>\(theme)</a:clrScheme></a:theme>")
    }
    for (index, sheet) in sheets.enumerated() {
      zip.add(
        "xl/worksheets/s\(index).xml",
        "\(prologue)<worksheet xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(sheet.xml)</worksheet>"
      )
      guard !sheet.links.isEmpty else { continue }
      let targets = sheet.links.map {
        "<Relationship Id=\"\($0.id)\" Type=\"\(office)/hyperlink\" Target=\"\($0.target)\" TargetMode=\"External\"/>"
      }
      zip.add(
        "xl/worksheets/_rels/s\(index).xml.rels",
        open + targets.joined() + "</Relationships>"
      )
    }
    for (name, text) in more { zip.add(name, text) }
    return zip
  }

  var bytes: [UInt8] { zip.bytes }

  /// All rows of the sheet, with what was reported.
  func read(
    _ sheet: Int = 0,
    limits: WorkbookLimits = WorkbookLimits()
  ) -> (rows: [SheetRow], diagnostics: [Diagnostic]) {
    Self.read(bytes, sheet, limits: limits)
  }

  static func read(
    _ bytes: [UInt8],
    _ sheet: Int = 0,
    limits: WorkbookLimits = WorkbookLimits()
  ) -> (rows: [SheetRow], diagnostics: [Diagnostic]) {
    let opened = WorkbookReader.open(bytes, file: "t.xlsx", limits: limits)
    guard let reader = opened.value else { return ([], opened.diagnostics) }
    var rows: [SheetRow] = []
    let diagnostics = reader.read(sheet) { rows.append($0) }
    return (rows, opened.diagnostics + diagnostics)
  }

  /// The texts of the cells by their names.
  func texts(_ sheet: Int = 0) -> [String: String] {
    Dictionary(cells(sheet).map { ($0.key, $0.value.text) }) { first, _ in first }
  }

  func cells(_ sheet: Int = 0) -> [String: SheetCell] {
    var cells: [String: SheetCell] = [:]
    for row in read(sheet).rows {
      for cell in row.cells {
        if case .cell(_, _, let name) = cell.location { cells[name] = cell }
      }
    }
    return cells
  }
}
