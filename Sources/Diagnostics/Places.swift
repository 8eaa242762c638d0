/// Where the parts of a document stand in the file they were read from.
///
/// A part is named by its path in the document: `["factors", "3", "themes", "0"]`. Asked for a part of which no place
/// is known, it answers with the nearest part that contains it.
package struct Places: Sendable, Hashable {
  package typealias Path = [String]

  /// Where a row of a table begins, and its cells: compact, since a table may have a million.
  private struct Row: Sendable, Hashable {
    var file: String
    var line: Int
    var column: Int
    /// Shared by all rows of a table.
    var columns: [String: Int]
    var cells: PackedPositions

    var location: SourceLocation { .text(file: file, line: line, column: column) }

    subscript(_ column: String) -> SourceLocation? {
      columns[column].map { index in
        let cell = cells[index, after: (line, self.column)]
        return .text(file: file, line: cell.line, column: cell.column)
      }
    }
  }

  private var places: [Path: SourceLocation] = [:]
  /// The rows of each table by their number, since a path for each of a million would be the larger part of a draft.
  private var tables: [Path: [Int: Row]] = [:]

  package init() {}

  /// Records a row of a table under `path`, which ends in its number, and its cells under that and the names of their columns.
  ///
  /// `columns` says which of `cells` is whose; cells that are no text are recorded one by one.
  package mutating func recordRow(
    _ path: Path,
    at location: SourceLocation,
    columns: [String: Int],
    cells: [PlacedText]
  ) {
    guard case .text(let file, let line, let column) = location,
      let packed = PackedPositions(cells.map(\.location), after: (line, column)),
      let number = path.last.flatMap({ Int($0) })
    else {
      places[path] = location
      for (name, index) in columns { places[path + [name]] = cells[index].location }
      return
    }
    tables[Array(path.dropLast()), default: [:]][number] =
      Row(file: file, line: line, column: column, columns: columns, cells: packed)
  }

  package mutating func record(_ path: Path, at location: SourceLocation) {
    places[path] = location
  }

  package subscript(_ path: Path) -> SourceLocation? {
    var path = path[...]
    while !path.isEmpty {
      if let place = exact(Array(path)) { return place }
      path = path.dropLast()
    }
    return places[[]]
  }

  /// The place of this very part, if it was recorded: not that of a part which contains it.
  package func exact(_ path: Path) -> SourceLocation? {
    if let place = places[path] { return place }
    guard !tables.isEmpty, let last = path.last else { return nil }
    let rest = Array(path.dropLast())
    if let number = Int(last), let row = tables[rest]?[number] { return row.location }
    guard let number = rest.last.flatMap({ Int($0) }) else { return nil }
    return tables[Array(rest.dropLast())]?[number]?[last]
  }

  /// Takes over what `other` knows.
  package mutating func merge(_ other: Places) {
    places.merge(other.places) { first, _ in first }
    for (path, rows) in other.tables {
      tables[path, default: [:]].merge(rows) { first, _ in first }
    }
  }
}
