/// Where in the user's material something stands.
package enum SourceLocation: Sendable, Hashable {
  /// A place in a text file; lines and columns count from 1, columns in characters.
  case text(file: String, line: Int, column: Int)
  /// A cell of a spreadsheet, such as `C14`.
  case cell(file: String, sheet: String, cell: String)
  /// A file as a whole.
  case file(String)

  package var file: String {
    switch self {
    case .text(let file, _, _), .cell(let file, _, _), .file(let file): file
    }
  }
}

extension SourceLocation: CustomStringConvertible {
  package var description: String {
    switch self {
    case .text(let file, let line, let column): "\(file):\(line):\(column)"
    case .cell(let file, let sheet, let cell): "\(file):\(sheet)!\(cell)"
    case .file(let file): file
    }
  }
}

extension SourceLocation: Comparable {
  /// By file, then by place within it; a whole file stands before its places.
  package static func < (left: Self, right: Self) -> Bool {
    left.sortKey < right.sortKey
  }

  private var sortKey: (String, Int, Int, String) {
    switch self {
    case .file(let file): (file, 0, 0, "")
    case .text(let file, let line, let column): (file, line, column, "")
    case .cell(let file, let sheet, let cell): (file, 0, 0, "\(sheet)!\(cell)")
    }
  }
}
