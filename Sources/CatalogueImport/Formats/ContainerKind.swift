import Diagnostics

/// A binary file, known by its first bytes.
enum ContainerKind {
  case zip([UInt8])
  /// The container of old Office files, and of workbooks with a password.
  case compound([UInt8])
  case named(String, help: String)

  /// `nil` if the bytes begin like no binary file that is known.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      self = .zip(bytes)
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compound(bytes)
    } else if bytes.starts(with: Array("%PDF-".utf8)) {
      self = .named("a PDF document", help: "ask for the table behind it as a workbook or as CSV")
    } else if bytes.starts(with: [0x1F, 0x8B]) {
      self = .named("compressed (gzip)", help: "unpack it first")
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
      || bytes.starts(with: [0xFF, 0xD8, 0xFF])
    {
      self = .named("a picture", help: "ask for the table behind it as a workbook or as CSV")
    } else if bytes.starts(with: Array("SQLite format 3".utf8)) {
      self = .named("an SQLite database", help: "export the table of data sets as CSV")
    } else if bytes.starts(with: Array("PAR1".utf8)) {
      self = .named("a Parquet file", help: "export it as CSV")
    } else if bytes.starts(with: Array("{\\rtf".utf8)) {
      self = .named("a text document (RTF)", help: "copy its table into a workbook")
    } else {
      return nil
    }
  }

  func format(file: String) -> Result<CatalogueFormat, DetectionFailure> {
    switch self {
    case .named(let what, let help): return failure("file is \(what)", help, file)
    case .compound(let bytes):
      if Self.contains(bytes, Self.wide("EncryptedPackage")) {
        return failure(
          "file is a workbook that is protected by a password",
          "open it with the password and save it without one",
          file
        )
      }
      return failure(
        Self.contains(bytes, Self.wide("Workbook")) || Self.contains(bytes, Self.wide("Book"))
          ? "file is an old Excel workbook (.xls)" : "file is an old Office document",
        "open it and save it as .xlsx",
        file
      )
    case .zip(let bytes): return zip(bytes, file)
    }
  }

  private func zip(_ bytes: [UInt8], _ file: String) -> Result<CatalogueFormat, DetectionFailure> {
    let others: [(mark: String, what: String)] = [
      ("mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file (.ods, .odt)"),
      ("xl/workbook.bin", "a binary Excel workbook (.xlsb)"),
      ("word/", "a Word document"), ("ppt/", "a presentation"),
    ]
    for other in others where Self.contains(bytes, Array(other.mark.utf8)) {
      return failure("file is \(other.what)", "save its table as .xlsx or as CSV", file)
    }
    // The names of a workbook's parts may lie beyond the beginning that is looked at.
    let marks = ["xl/", "[Content_Types].xml", "_rels/", "docProps/"]
    if marks.contains(where: { Self.contains(bytes, Array($0.utf8)) }) { return .success(.xlsx) }
    return failure("file is a zip archive and no workbook", "unpack it first", file)
  }

  private func failure(
    _ summary: String,
    _ help: String,
    _ file: String
  ) -> Result<CatalogueFormat, DetectionFailure> {
    .failure(
      DetectionFailure(
        Diagnostic(id: "unreadable-format", at: .file(file), summary, help: help)
      )
    )
  }

  private static func wide(_ text: String) -> [UInt8] { text.utf8.flatMap { [$0, 0] } }

  private static func contains(_ bytes: [UInt8], _ pattern: [UInt8]) -> Bool {
    guard let first = pattern.first, bytes.count >= pattern.count else { return false }
    return bytes.withUnsafeBufferPointer { buffer in
      let last = buffer.count - pattern.count
      var index = 0
      while index <= last {
        if buffer[index] == first,
          buffer[index..<index + pattern.count].elementsEqual(pattern)
        {
          return true
        }
        index += 1
      }
      return false
    }
  }
}
