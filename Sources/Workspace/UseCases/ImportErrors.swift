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
  /// Where the imported file tells of each data set.
  private let rows: [DataSetID: SourceLocation]

  /// `rows`: where each entry of the file stands, in its order.
  init(
    _ record: ImportRecord,
    _ effects: ImportEffects,
    rows: [SourceLocation],
    files: [OutputFile],
    shown: String
  ) {
    self.record = record
    self.shown = shown
    self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.rows = Dictionary(
      zip(effects.fates.map(\.dataSet), rows),
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Each error where the file has what it is about; those about files that are there stay as they are.
  func placed(_ errors: [Diagnostic]) -> [Diagnostic] {
    let wanted = Dictionary(grouping: errors.compactMap(\.location)) { $0.file }
    var cells: [SourceLocation: Cell] = [:]
    for (path, locations) in wanted where isOfVersion(path) {
      guard let file = files[path] else { continue }
      cells.merge(self.cells(of: file, at: Set(locations))) { first, _ in first }
    }
    let cited = citedPlaces(of: Set(cells.values.map(\.dataSet)))
    return errors.map { error in
      guard let location = error.location, isOfVersion(location.file) else { return error }
      return placed(error, cells[location], cited)
    }
  }

  private var stem: String { "/\(record.version)" }

  private func isOfVersion(_ path: String) -> Bool {
    files[path] != nil && (path.hasSuffix(stem + ".csv") || path.hasSuffix(stem + ".sources.csv"))
  }

  /// What a cell of a file of the version is about.
  private struct Cell {
    var dataSet: DataSetID
    var column: String

    var holdsFact: Bool {
      CatalogueColumn.named(column)?.provenance(DataSet(id: dataSet, title: "")) != nil
    }
  }

  private static func columns(of file: OutputFile) -> [String] {
    let header = String(decoding: file.bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return header.split(whereSeparator: { $0 == "," || $0.isNewline }).map(String.init)
  }

  private func cells(of file: OutputFile, at wanted: Set<SourceLocation>) -> [SourceLocation: Cell]
  {
    let columns = Self.columns(of: file)
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

  private func placed(
    _ error: Diagnostic,
    _ cell: Cell?,
    _ cited: [DataSetID: [String: String]]
  ) -> Diagnostic {
    var error = error
    error.location = cell.flatMap { place(of: $0, cited) } ?? .file(shown)
    if let cell {
      let about = "'\(cell.column)' of data set '\(cell.dataSet)'"
      let origin = rows[cell.dataSet] == nil ? ", which is not in the file," : ""
      error.notes.append(
        Diagnostic.Note("\(about)\(origin) as version '\(record.version)' would have it", at: nil)
      )
    }
    return error
  }

  /// The cell that the fact cites, or else the row.
  private func place(
    of cell: Cell,
    _ cited: [DataSetID: [String: String]]
  ) -> SourceLocation? {
    guard let row = rows[cell.dataSet] else { return nil }
    let places = cited[cell.dataSet] ?? [:]
    let place = places[cell.column] ?? (cell.holdsFact ? places["*"] : nil)
    return place.flatMap { row.elsewhere($0) } ?? row
  }

  /// The places in the imported file that the facts of data sets cite, by field, as the table of sources has them.
  private func citedPlaces(of dataSets: Set<DataSetID>) -> [DataSetID: [String: String]] {
    guard !dataSets.isEmpty,
      let file = files.values.first(where: { $0.path.hasSuffix(stem + ".sources.csv") })
    else { return [:] }
    var places: [DataSetID: [String: String]] = [:]
    _ = CSVTable.read(file.bytes, file: file.path, known: Self.columns(of: file), required: []) {
      row in
      guard let id = row.text("data_set").flatMap({ DataSetID($0.text) }), dataSets.contains(id),
        let field = row.text("field")?.text
      else { return }
      let citations = row.text("source")?.members().compactMap { Citation($0.text) } ?? []
      places[id, default: [:]][field] = citations.first { $0.source == record.id }?.place
    }
    return places
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
