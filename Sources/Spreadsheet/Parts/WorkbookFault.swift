import Diagnostics

/// Why a workbook, or one of its sheets, cannot be read.
struct WorkbookFault: Error {
  var id: String
  var summary: String
  var help: String

  static func malformed(_ part: String, _ reason: String) -> WorkbookFault {
    WorkbookFault(
      id: "workbook-damaged",
      summary: "workbook is damaged: '\(part)' cannot be read (\(reason))",
      help: "open it in a spreadsheet program and save it again, or fetch it again"
    )
  }

  static func missing(_ part: String) -> WorkbookFault {
    WorkbookFault(
      id: "workbook-damaged",
      summary: "workbook is damaged: '\(part)' is missing",
      help: "open it in a spreadsheet program and save it again, or fetch it again"
    )
  }

  static func tooLarge(_ reason: String) -> WorkbookFault {
    WorkbookFault(
      id: "workbook-too-large",
      summary: "workbook is larger than can be read safely: \(reason)",
      help: "save only the sheets that are needed, or save them as CSV"
    )
  }

  static func sheetTooLarge(_ reason: String) -> WorkbookFault {
    WorkbookFault(
      id: "sheet-too-large",
      summary: "sheet is larger than a spreadsheet can be: \(reason)",
      help: "a sheet has at most 1048576 rows and 16384 columns (XFD)"
    )
  }

  static func doctype(_ part: String) -> WorkbookFault {
    WorkbookFault(
      id: "workbook-doctype",
      summary: "'\(part)' declares a document type, which no workbook has",
      help: "it may be an attack on programs that read XML; ask whoever made the file"
    )
  }

  static func encryptedEntry(_ part: String) -> WorkbookFault {
    WorkbookFault(
      id: "workbook-encrypted",
      summary: "'\(part)' is encrypted in the archive",
      help: "save the workbook without a password"
    )
  }

  static var noMemory: WorkbookFault { tooLarge("there is no memory left") }

  func diagnostic(at location: SourceLocation) -> Diagnostic {
    Diagnostic(id: id, at: location, summary, help: help)
  }
}
