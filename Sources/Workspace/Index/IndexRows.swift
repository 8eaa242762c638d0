import Catalogue
import CatalogueIndex
import Diagnostics
import Reports
import Spreadsheet

/// The rows of a version's table as the index keeps them, one after the other.
struct IndexRows {
  private let file: TextFile

  init(_ file: TextFile) { self.file = file }

  /// Hands over each row; throws ``CouldNot`` where the table is not one, and what `take` throws.
  func read(_ take: (IndexedRow) throws -> Void) throws {
    var parser = CSVParser(file: file.path)
    var columns: [String]?
    var failure: (any Error)?
    let accept = { (fields: [CSVParser.Field]) in
      guard failure == nil else { return }
      guard let names = columns else {
        columns = fields.map { Self.trimmed($0.text) }
        return
      }
      do {
        guard let row = row(names, fields) else { return }
        try take(row)
      } catch {
        failure = error
      }
    }
    parser.feed(file.bytes, onRow: accept)
    parser.finish(onRow: accept)
    if let failure { throw failure }
    guard columns != nil, parser.diagnostics.isEmpty else {
      throw CouldNot("read \(file.path) for the index", help: "'bwlch check' says what is wrong")
    }
  }

  /// `nil` for a row that the catalogue's own reader refuses: it has no id, or other cells than the header.
  private func row(_ columns: [String], _ fields: [CSVParser.Field]) -> IndexedRow? {
    guard columns.count == fields.count else { return nil }
    var cells: [String: String] = [:]
    for (column, field) in zip(columns, fields) { cells[column] = Self.trimmed(field.text) }
    func said(_ column: String) -> String? {
      guard let cell = cells[column], !cell.isEmpty, !Self.nothings.contains(cell) else {
        return nil
      }
      return cell
    }
    guard let id = said("id"), let title = said("title") else { return nil }
    let record = Self.record(cells)
    return IndexedRow(
      dataSet: id,
      title: title,
      titleWelsh: said("title_cy"),
      description: said("description"),
      descriptionWelsh: said("description_cy"),
      publisher: said("publisher"),
      publisherWelsh: said("publisher_cy"),
      provider: said("provider"),
      why: said("why"),
      link: said("link").flatMap { CanonicalLink($0)?.text },
      identifier: said("identifier"),
      cells: record,
      contentHash: SHA256.hexadecimal(of: Array(record.utf8))
    )
  }

  /// Every cell that says something under the name of its column, in the order of the names.
  ///
  /// Two rows have one record where the difference of their versions has no field: what an import merely notes, such as
  /// the day on which a row was last seen, is left out, and how a cell is spelt does not matter.
  private static func record(_ cells: [String: String]) -> String {
    var cells = cells
    if cells["title_cy"]?.isEmpty != false || cells["title_cy_status"]?.isEmpty != false {
      (cells["title_cy"], cells["title_cy_status"]) = (nil, nil)
    }
    return cells.compactMap { column, cell in
      CatalogueColumn.named(column)?.comparable(cell).map { (column, $0) }
    }
    .sorted { $0.0 < $1.0 }
    .map { RecordLine.text([$0.0, $0.1]) }.joined()
  }

  /// The cells of a record, by the names of their columns.
  static func cells(of record: String) -> [String: String] {
    var cells: [String: String] = [:]
    var parser = CSVParser(file: "")
    let take = { (fields: [CSVParser.Field]) in
      if fields.count == 2 { cells[fields[0].text] = fields[1].text }
    }
    parser.feed(record.utf8, onRow: take)
    parser.finish(onRow: take)
    return cells
  }

  private static let nothings: Set<String> = ["unknown", "none", "n/a"]

  private static func trimmed(_ text: String) -> String {
    guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else { return text }
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
