import Bilingual
import Spreadsheet

/// Rows as comma-separated text for people: what they read, not what Bwlch reads back.
enum CSVText {
  /// With a byte order mark, so that Excel shows ŵ; lines end in CRLF.
  ///
  /// Every cell is one visible line, as in text and Markdown: see ``VisibleText``.
  static func text(_ rows: [[String]]) -> String {
    "\u{FEFF}" + rows.map { CSVWriter.line($0.map(VisibleText.singleLine)) }.joined()
  }
}
