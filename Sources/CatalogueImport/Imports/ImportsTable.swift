package import Catalogue
import Bilingual
package import Diagnostics
import Spreadsheet

/// `data/imports.csv`: a line for each file that was taken in, written by Bwlch.
package enum ImportsTable {
  package static let name = "imports.csv"

  static let columns = [
    "id", "version", "file", "sha256", "importer", "rows_read", "rows_refused", "scope", "as_of",
    "recorded", "label", "label_cy", "label_cy_status", "reading",
  ]

  /// The records in the order of the file, each with its place.
  package static func read(_ file: TextFile) -> ([(ImportRecord, SourceLocation)], [Diagnostic]) {
    let required = Array(columns.dropLast(4))
    let table = CSVTable.read(file.bytes, file: file.path, known: columns, required: required)
    var diagnostics = table.diagnostics
    var records: [(ImportRecord, SourceLocation)] = []
    for row in table.value?.rows ?? [] {
      var reader = TableRow(row, path: ["imports", String(records.count)])
      if let record = reader.importRecord() { records.append((record, row.location)) }
      diagnostics += reader.diagnostics
    }
    return (records, diagnostics)
  }

  /// The whole file; reading it gives the same records.
  package static func text(_ records: [ImportRecord]) -> String {
    RecordLine.text(columns) + records.map(line).joined()
  }

  private static func line(_ record: ImportRecord) -> String {
    RecordLine.text([
      record.id.text, record.version.text, record.file, record.sha256, record.importer,
      String(record.rowsRead), String(record.rowsRefused), record.scope.description,
      record.asOf.description, record.recorded.description, record.label?.english ?? "",
      record.label?.welsh?.text ?? "", record.label?.welsh?.status.rawValue ?? "",
      record.reading,
    ])
  }
}

extension TableRow {
  fileprivate mutating func importRecord() -> ImportRecord? {
    let id: SourceID? = required("id")?.identifier("import", &diagnostics)
    let version: VersionID? = required("version")?.identifier("version", &diagnostics)
    let file = required("file")?.text
    let digest = required("sha256")?.text
    let importer = required("importer")?.text
    let counts = 0...999_999_999
    let read = required("rows_read")?.integer("rows_read", in: counts, &diagnostics)
    let refused = required("rows_refused")?.integer("rows_refused", in: counts, &diagnostics)
    let scope = importScope()
    let asOf = required("as_of")?.day("day", &diagnostics)
    let recorded = required("recorded")?.day("day", &diagnostics)
    let label = cell("label")?.text
    let welsh = cell("label_cy")?.text
    let status: LocalizedText.Status? =
      cell("label_cy_status")?.choice("label_cy_status", &diagnostics)
    guard let id, let version, let file, let digest, let importer, let read, let refused, let scope,
      let asOf, let recorded
    else { return nil }
    return ImportRecord(
      id: id,
      version: version,
      file: file,
      sha256: digest,
      importer: importer,
      rowsRead: read,
      rowsRefused: refused,
      scope: scope,
      asOf: asOf,
      recorded: recorded,
      label: label.map { label in
        LocalizedText(
          label,
          welsh: welsh.flatMap { text in status.map { LocalizedText.Welsh(text, status: $0) } }
        )
      },
      reading: cell("reading")?.text ?? ""
    )
  }

  private mutating func importScope() -> ImportScope? {
    guard let cell = required("scope") else { return nil }
    if cell.text == "whole" { return .whole }
    let terms = cell.members().compactMap { $0.scopeTerm(&diagnostics) }
    return terms.isEmpty ? nil : .part(terms)
  }
}
