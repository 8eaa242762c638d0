import Diagnostics
import Spreadsheet

/// Cells that a spreadsheet shows as text although they look like formulas, in a form that can be read back.
///
/// ``CSVWriter`` puts an apostrophe before such a cell. A cell that has apostrophes of its own there gets one more, so
/// that taking one off gives what was written.
enum GuardedCells {
  static func line(_ cells: [String]) -> String {
    CSVWriter.line(cells.map { $0.hasPrefix("'") && isGuarded($0) ? "'" + $0 : $0 })
  }

  static func unguarded(_ text: String) -> String {
    isGuarded(text) ? String(text.dropFirst()) : text
  }

  private static func isGuarded(_ text: String) -> Bool {
    guard text.hasPrefix("'"), let first = text.drop(while: { $0 == "'" }).first else {
      return false
    }
    return "=+-@".contains(first)
  }
}
