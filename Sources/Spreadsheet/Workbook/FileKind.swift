/// What a file is by its first bytes, as far as it matters for what to say of it.
enum FileKind: Hashable {
  case zip
  /// The container of Excel up to 2003, and of workbooks with a password.
  case oldWorkbook, encryptedWorkbook, otherCompound
  case pdf, gzip, markup, unknown, empty

  init(_ bytes: [UInt8]) {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if bytes.isEmpty {
      self = .empty
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      self = .zip
    } else if bytes.starts(with: compound) {
      if Self.names("EncryptedPackage", in: bytes) {
        self = .encryptedWorkbook
      } else if Self.names("Workbook", in: bytes) || Self.names("Book", in: bytes) {
        self = .oldWorkbook
      } else {
        self = .otherCompound
      }
    } else if bytes.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
    } else if bytes.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if text.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") {
      self = .markup
    } else {
      self = .unknown
    }
  }

  /// Whether a compound file has a stream of that name: an entry of its directory, which holds names as UTF-16.
  private static func names(_ name: String, in bytes: [UInt8]) -> Bool {
    var entry: [UInt8] = []
    for unit in Array(name.utf16) + [0] {
      entry += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
    }
    // Entries are 128 bytes long and begin at a multiple of that.
    return stride(from: 0, to: bytes.count, by: 128).contains { start in
      bytes[start...].starts(with: entry)
    }
  }

  /// Why the file is no workbook that can be read; `nil` where it may be one.
  var faultAsWorkbook: WorkbookFault? {
    switch self {
    case .zip: nil
    case .oldWorkbook:
      WorkbookFault(
        id: "old-workbook",
        summary: "file is a workbook of Excel 97 to 2003 (.xls)",
        help: "open it in a spreadsheet program and save it as XLSX"
      )
    case .encryptedWorkbook:
      WorkbookFault(
        id: "workbook-encrypted",
        summary: "workbook is encrypted with a password",
        help: "open it with its password and save it without one"
      )
    case .otherCompound: Self.notAWorkbook("an Office document of the years up to 2003")
    case .pdf: Self.notAWorkbook("a PDF")
    case .gzip: Self.notAWorkbook("compressed with gzip: unpack it first")
    case .markup: Self.notAWorkbook("a page or document in HTML or XML")
    case .empty: Self.notAWorkbook("empty")
    case .unknown: Self.notAWorkbook("no ZIP archive, which every XLSX file is")
    }
  }

  /// Why an archive is no workbook that can be read; `nil` where it may be one.
  static func fault(in archive: ZipArchive) -> WorkbookFault? {
    if let kind = archive.beginning(of: "mimetype", count: 128) {
      let words = String(decoding: kind, as: UTF8.self)
      if words.hasPrefix("application/vnd.oasis.opendocument") {
        guard words.contains("spreadsheet") else { return notAWorkbook("an OpenDocument text") }
        return WorkbookFault(
          id: "open-document-workbook",
          summary: "file is an OpenDocument workbook (.ods)",
          help: "open it in a spreadsheet program and save it as XLSX"
        )
      }
    }
    if archive.contains("xl/workbook.bin") {
      return WorkbookFault(
        id: "binary-workbook",
        summary: "file is a binary workbook of Excel (.xlsb)",
        help: "open it in Excel and save it as XLSX"
      )
    }
    if archive.contains("word/document.xml") { return notAWorkbook("a Word document") }
    if archive.contains("ppt/presentation.xml") { return notAWorkbook("a PowerPoint presentation") }
    if archive.contains("xl/workbook.xml") || archive.contains("_rels/.rels") { return nil }
    return notAWorkbook("a ZIP archive with something else in it")
  }

  private static func notAWorkbook(_ what: String) -> WorkbookFault {
    WorkbookFault(
      id: "not-a-workbook",
      summary: "file is no workbook: it is \(what)",
      help: "expected an XLSX or XLSM file"
    )
  }
}
