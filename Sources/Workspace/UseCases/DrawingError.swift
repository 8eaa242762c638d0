package import Diagrams
package import Graphviz

/// Why a picture was not drawn.
package enum DrawingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// More factors and links than a layout engine places within minutes, or anybody reads.
  case tooLarge(factors: Int, most: Int)
  /// The worker did not answer with a picture.
  case notDrawn(GraphvizError)
  /// The worker's places are no places.
  case unusable(PlacesError)

  package var description: String {
    switch self {
    case .tooLarge(let factors, let most):
      """
      it has \(factors) factors, and more than \(most) can be neither placed nor read; draw a part of it, such as \
      a theme, a class or what surrounds a factor
      """
    case .notDrawn(let error): error.description
    case .unusable(let error): error.description
    }
  }
}
