package import Diagnostics

/// Files laid over ``base``, in whose text a ↓ stands before every place that must be pointed at.
package struct Example: Sendable {
  /// Text by path, markers and all; a replacement character stands for a byte that is no text.
  package var marked: [String: String]
  /// Files of the base that this project lacks.
  package var lacks: [String]
  /// Files that must be pointed at as a whole.
  package var wholeFiles: [String]

  init(_ marked: [String: String], lacks: [String] = [], wholeFiles: [String] = []) {
    self.marked = marked
    self.lacks = lacks
    self.wholeFiles = wholeFiles
  }

  /// The whole project, without markers, by path.
  package var files: [TextFile] {
    var texts = Self.base
    for path in lacks { texts[path] = nil }
    texts.merge(marked) { _, laid in laid }
    return texts.sorted { $0.key < $1.key }.map { path, text in
      TextFile(path: path, bytes: Self.bytes(text.replacing("↓", with: "")))
    }
  }

  private static func bytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { $0 == "\u{FFFD}" ? [0xFF] : Array(String($0).utf8) }
  }

  /// Where the markers stand, sorted.
  package var places: [SourceLocation] {
    var places = wholeFiles.map { SourceLocation.file($0) }
    for (path, text) in marked {
      var (line, column) = (1, 1)
      for character in text {
        if character == "↓" {
          places.append(.text(file: path, line: line, column: column))
        } else if character.isNewline {
          (line, column) = (line + 1, 1)
        } else {
          column += 1
        }
      }
    }
    return places.sorted()
  }
}
