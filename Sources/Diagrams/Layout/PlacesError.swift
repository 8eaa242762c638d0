/// Why places that a layout engine answered cannot be used.
package enum PlacesError: Error, Sendable, Hashable {
  /// A line of the answer is not in the format `plain`; lines count from 1.
  case malformed(line: Int, reason: String)
  /// A node or an edge that was asked for is not in the answer.
  case missing(String)
}

extension PlacesError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .malformed(let line, let reason):
      "the places of the layout cannot be read (line \(line)): \(reason)"
    case .missing(let what): "the layout has no place for \(what)"
    }
  }
}
