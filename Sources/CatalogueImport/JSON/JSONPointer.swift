import Catalogue
import Diagnostics

/// A place in a JSON document (RFC 6901): `/data/3/title_en`.
struct JSONPointer: Sendable, Hashable {
  private(set) var text: String

  init(text: String = "") { self.text = text }

  static func / (pointer: JSONPointer, key: String) -> JSONPointer {
    var longer = pointer
    longer.text += "/" + key.replacing("~", with: "~0").replacing("/", with: "~1")
    return longer
  }

  static func / (pointer: JSONPointer, index: Int) -> JSONPointer {
    var longer = pointer
    longer.text += "/\(index)"
    return longer
  }

  func location(in file: String) -> SourceLocation { .json(file: file, pointer: text) }

  /// As a fact cites it; a semicolon, which parts citations, is written as in a URI.
  func citation(of source: SourceID) -> Citation {
    Citation(source: source, place: text.isEmpty ? nil : text.replacing(";", with: "%3B"))
  }
}
