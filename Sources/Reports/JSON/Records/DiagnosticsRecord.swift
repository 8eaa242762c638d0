package import Bilingual
package import Diagnostics

/// The document of `bwlch check --format json`.
package struct DiagnosticsRecord: JSONRecord {
  package static let schema = "bwlch.diagnostics/1"

  let diagnostics: [DiagnosticRecord]
  let errors: Int
  let warnings: Int

  package init(_ diagnostics: [Diagnostic], language: Language = .english) {
    self.diagnostics = diagnostics.sorted().map {
      DiagnosticRecord(diagnostic: $0, language: language)
    }
    errors = diagnostics.count { $0.severity == .error }
    warnings = diagnostics.count { $0.severity == .warning }
  }

  package static let name = "diagnostics"
  package static let about = "What is wrong with the user's material, by place."
  package static var fields: [JSONField<Self>] {
    [
      .schema(schema),
      .integer("errors", "How many are errors.") { $0.errors },
      .integer("warnings", "How many are warnings.") { $0.warnings },
      .records("diagnostics", "All of them, by file and place.") { $0.diagnostics },
    ]
  }
}

/// One thing that is wrong, as it is written out.
struct DiagnosticRecord: JSONRecord {
  struct Note: JSONRecord {
    let text: String
    let location: PlaceRecord?
  }

  let diagnostic: Diagnostic
  let language: Language

  static let name = "diagnostic"
  static let about = "One thing that is wrong, with its place and a way out."
  static var fields: [JSONField<Self>] {
    [
      .string("id", "Name of the fault.") { $0.diagnostic.id },
      .code("severity", "Errors stop the run, warnings do not.") { $0.diagnostic.severity },
      .record("location", "Where.") { $0.diagnostic.location.map(PlaceRecord.init) },
      .string("message", "What is wrong.") { $0.diagnostic.summary.text(in: $0.language) },
      .optional("help", "A way out.") { $0.diagnostic.help?.text(in: $0.language) },
      .records("notes", "Related places.") { record in
        record.diagnostic.notes.map {
          Note(
            text: $0.text.text(in: record.language),
            location: $0.location.map(PlaceRecord.init)
          )
        }
      },
    ]
  }
}

extension DiagnosticRecord.Note {
  static let name = "note"
  static let about = "A related place, and what it has to do with the fault."
  static var fields: [JSONField<Self>] {
    [
      .string("message", "What it has to do with it.") { $0.text },
      .record("location", "Where.") { $0.location },
    ]
  }
}

/// A place in a file as it is written out.
struct PlaceRecord: JSONRecord {
  let file: String
  var line: Int?
  var column: Int?
  var sheet: String?
  var cell: String?
  var pointer: String?

  init(_ location: SourceLocation) {
    file = location.file
    switch location {
    case .text(_, let line, let column): (self.line, self.column) = (line, column)
    case .cell(_, let sheet, let cell): (self.sheet, self.cell) = (sheet, cell)
    case .json(_, let pointer): self.pointer = pointer
    case .file: break
    }
  }

  static let name = "location"
  static let about =
    "A place in a file: line and column of a text, sheet and cell of a spreadsheet, a pointer into JSON."
  static var fields: [JSONField<Self>] {
    [
      .string("file", "Relative to the project.") { $0.file },
      .integer("line", "Counted from 1.") { $0.line },
      .integer("column", "Counted from 1, in characters.") { $0.column },
      .optional("sheet", "Sheet of a spreadsheet.") { $0.sheet },
      .optional("cell", "Cell of a spreadsheet, such as C14.") { $0.cell },
      .optional("pointer", "JSON Pointer (RFC 6901) of a value.") { $0.pointer },
    ]
  }
}
