/// Where the parts of a document stand in the file they were read from.
///
/// A part is named by its path in the document: `["factors", "3", "themes", "0"]`. Asked for a part of which no place
/// is known, it answers with the nearest part that contains it.
package struct Places: Sendable, Hashable {
  package typealias Path = [String]

  /// The places of the cells of a table's row, compact since a table may have a million.
  private struct Row: Sendable, Hashable {
    var file: String
    /// Shared by all rows of a table.
    var columns: [String: Int]
    /// Line and column of one cell after the other.
    var cells: [UInt32]

    subscript(_ column: String) -> SourceLocation? {
      columns[column].map { index in
        .text(file: file, line: Int(cells[2 * index]), column: Int(cells[2 * index + 1]))
      }
    }
  }

  private var places: [Path: SourceLocation] = [:]
  private var rows: [Path: Row] = [:]

  package init() {}

  /// Records a row of a table under `path`, and its cells under that and the names of their columns.
  ///
  /// `columns` says which of `cells` is whose; cells that are no text are recorded one by one.
  package mutating func recordRow(
    _ path: Path,
    at location: SourceLocation,
    columns: [String: Int],
    cells: [PlacedText]
  ) {
    places[path] = location
    var compact: [UInt32] = []
    compact.reserveCapacity(cells.count * 2)
    for cell in cells {
      guard case .text(_, let line, let column) = cell.location else {
        for (name, index) in columns { places[path + [name]] = cells[index].location }
        return
      }
      compact.append(UInt32(clamping: line))
      compact.append(UInt32(clamping: column))
    }
    rows[path] = Row(file: location.file, columns: columns, cells: compact)
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
    guard !rows.isEmpty, let column = path.last else { return nil }
    return rows[Array(path.dropLast())]?[column]
  }

  /// Takes over what `other` knows.
  package mutating func merge(_ other: Places) {
    places.merge(other.places) { first, _ in first }
    rows.merge(other.rows) { first, _ in first }
  }
}
