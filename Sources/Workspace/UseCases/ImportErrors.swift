import Catalogue
import CatalogueImport
import Diagnostics
import Spreadsheet

/// Says what would be wrong with the project after an import at the places of the imported file.
///
/// The files of the version are not there yet, so that nobody could look into them.
struct ImportErrors {
  private let record: ImportRecord
  private let files: [String: OutputFile]
  private let shown: String
  private let entries: [DataSetID: CatalogueEntry]
  private let dataSets: [DataSetID: DataSet]

  init(
    _ record: ImportRecord,
    _ plan: ImportPlan,
    _ entries: [CatalogueEntry],
    files: [OutputFile],
    shown: String
  ) {
    self.record = record
    self.shown = shown
    self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.entries = Dictionary(
      zip(plan.fates.map(\.dataSet), entries),
      uniquingKeysWith: { first, _ in first }
    )
    dataSets = Dictionary(
      plan.dataSets.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Each error where the file has what it is about; those about files that are there stay as they are.
  func placed(_ errors: [Diagnostic]) -> [Diagnostic] {
    let tables = Dictionary(grouping: errors) { $0.location?.file }
    return errors.map { error in
      guard let location = error.location, let file = files[location.file],
        file.path.hasSuffix("/\(record.version).csv")
          || file.path.hasSuffix("/\(record.version).sources.csv")
      else { return error }
      let cells = cells(of: file, at: Set((tables[file.path] ?? []).compactMap(\.location)))
      return placed(error, cells[location])
    }
  }

  /// What a cell of a file of the version is about.
  private struct Cell {
    var dataSet: DataSetID
    var column: String
  }

  private func cells(of file: OutputFile, at wanted: Set<SourceLocation>) -> [SourceLocation: Cell]
  {
    let header = String(decoding: file.bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    let columns = header.split(whereSeparator: { $0 == "," || $0.isNewline }).map(String.init)
    var found: [SourceLocation: Cell] = [:]
    _ = CSVTable.read(file.bytes, file: file.path, known: columns, required: []) { row in
      guard let id = (row.text("id") ?? row.text("data_set")).flatMap({ DataSetID($0.text) }) else {
        return
      }
      let field = row.text("field")?.text
      for column in columns {
        guard let place = row.text(column)?.location, wanted.contains(place) else { continue }
        found[place] = Cell(dataSet: id, column: field ?? column)
      }
      if wanted.contains(row.location), found[row.location] == nil {
        found[row.location] = Cell(dataSet: id, column: field ?? "title")
      }
    }
    return found
  }

  private func placed(_ error: Diagnostic, _ cell: Cell?) -> Diagnostic {
    var error = error
    error.location = cell.flatMap(place) ?? .file(shown)
    if let cell {
      let about = "'\(cell.column)' of data set '\(cell.dataSet)'"
      let origin = entries[cell.dataSet] == nil ? ", which is not in the file," : ""
      error.notes.append(
        Diagnostic.Note("\(about)\(origin) as version '\(record.version)' would have it", at: nil)
      )
    }
    return error
  }

  /// The cell that the fact cites, or else the row.
  private func place(of cell: Cell) -> SourceLocation? {
    guard let entry = entries[cell.dataSet] else { return nil }
    let citations = dataSets[cell.dataSet].flatMap {
      CatalogueColumn.named(cell.column)?.provenance($0)?.citations
    }
    let place = citations?.first { $0.source == record.id }?.place
    return place.flatMap { entry.location.elsewhere($0) } ?? entry.location
  }
}

extension SourceLocation {
  /// Another place of the same file, as a citation names it.
  fileprivate func elsewhere(_ place: String) -> SourceLocation? {
    switch self {
    case .text(let file, _, _):
      place.split(separator: " ").last.flatMap { Int($0) }.map {
        .text(file: file, line: $0, column: 1)
      }
    case .cell(let file, _, _):
      place.lastIndex(of: "!").map { mark in
        .cell(
          file: file,
          sheet: String(place[..<mark]),
          cell: String(place[place.index(after: mark)...])
        )
      }
    case .json(let file, _): .json(file: file, pointer: place)
    case .file: nil
    }
  }
}
