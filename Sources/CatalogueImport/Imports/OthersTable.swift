package import Catalogue
package import Diagnostics
import Spreadsheet

/// `data/catalogue/VERSION.others.csv`: cells of imported files that no column of the catalogue takes.
package enum OthersTable {
  private static let columns = ["data_set", "name", "place", "words"]

  /// The rows of the file; Bwlch writes it whole, and what somebody broke in it is left out.
  package static func read(_ file: TextFile) -> [OtherWords] {
    let table = CSVTable.read(file.bytes, file: file.path, known: columns, required: columns)
    return (table.value?.rows ?? []).compactMap { row in
      guard let dataSet = row.text("data_set").flatMap({ DataSetID($0.text) }) else { return nil }
      return OtherWords(
        dataSet: dataSet,
        name: row.text("name")?.text ?? "",
        place: row.text("place")?.text ?? "",
        words: row.text("words")?.text ?? ""
      )
    }
  }

  /// The whole file, in the order of data sets, then as the words came.
  package static func bytes(_ words: [OtherWords]) -> [UInt8] {
    var bytes = RecordLine.line(columns)
    let ordered = words.enumerated().sorted {
      ($0.element.dataSet, $0.offset) < ($1.element.dataSet, $1.offset)
    }
    for (_, word) in ordered {
      bytes += RecordLine.line([word.dataSet.text, word.name, word.place, word.words])
    }
    return bytes
  }
}
