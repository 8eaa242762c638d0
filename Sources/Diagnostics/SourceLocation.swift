/// Where in the user's material something stands.
package enum SourceLocation: Sendable, Hashable {
  /// A place in a text file; lines and columns count from 1, columns in characters.
  case text(file: String, line: Int, column: Int)
  /// A cell of a spreadsheet, such as `C14`.
  case cell(file: String, sheet: String, cell: String)
  /// A value of a JSON document, named by its JSON Pointer (RFC 6901), such as `/data/3/title_en`.
  case json(file: String, pointer: String)
  /// A file as a whole.
  case file(String)

  package var file: String {
    switch self {
    case .text(let file, _, _), .cell(let file, _, _), .json(let file, _), .file(let file): file
    }
  }
}

extension SourceLocation: CustomStringConvertible {
  package var description: String {
    switch self {
    case .text(let file, let line, let column): "\(file):\(line):\(column)"
    case .cell(let file, let sheet, let cell): "\(file):\(sheet)!\(cell)"
    case .json(let file, let pointer): "\(file)#\(pointer)"
    case .file(let file): file
    }
  }
}

extension SourceLocation: Comparable {
  /// By file, then by place within it; a whole file stands before its places.
  package static func < (left: Self, right: Self) -> Bool {
    left.sortKey < right.sortKey
  }

  /// A sheet is read from its top to its end: `C9` stands before `A10`, and `Z1` before `AA1`.
  private var sortKey: (String, String, Int, Int, String) {
    switch self {
    case .file(let file): return (file, "", 0, 0, "")
    case .text(let file, let line, let column): return (file, "", line, column, "")
    case .cell(let file, let sheet, let cell):
      let letters = cell.prefix { $0.isLetter }
      return (file, sheet, Int(cell.dropFirst(letters.count)) ?? 0, letters.count, cell)
    case .json(let file, let pointer): return (file, pointer, 0, 0, "")
    }
  }
}
