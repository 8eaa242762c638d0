/// Where the parts of a document stand in the file they were read from.
///
/// A part is named by its path in the document: `["factors", "3", "themes", "0"]`. Asked for a part of which no place
/// is known, it answers with the nearest part that contains it.
package struct Places: Sendable, Hashable {
  package typealias Path = [String]

  private var places: [Path: SourceLocation] = [:]

  package init() {}

  package mutating func record(_ path: Path, at location: SourceLocation) {
    places[path] = location
  }

  package subscript(_ path: Path) -> SourceLocation? {
    var path = path[...]
    while !path.isEmpty {
      if let place = places[Array(path)] { return place }
      path = path.dropLast()
    }
    return places[[]]
  }

  /// The place of this very part, if it was recorded: not that of a part which contains it.
  package func exact(_ path: Path) -> SourceLocation? { places[path] }

  /// Takes over what `other` knows.
  package mutating func merge(_ other: Places) {
    places.merge(other.places) { first, _ in first }
  }
}
