import Catalogue
package import Diagnostics
package import FactorModel
import Spreadsheet

/// A change of `model/mapping.csv` as a patch.
package enum MappingPatch {
  /// Empty where nothing changes; rows keep the columns of the file, in its order, and its line ends.
  package static func text(
    of file: TextFile,
    adding added: [Mapping],
    removing removed: [MappingDecision.Pair]
  ) -> String {
    let known = ["aspect", "data_set", "directness", "because", "source"]
    let table = CSVTable.read(file.bytes, file: file.path, known: known, required: []).value
    let text = String(decoding: file.bytes, as: UTF8.self)
    let lines = lines(of: text)
    let end = lines.first?.unicodeScalars.last == "\r" ? "\r" : ""
    let rows = table?.rows ?? []
    let wanted = Set(removed)
    var gone: Set<Int> = []
    for (index, row) in rows.enumerated() {
      guard let aspect = row.text("aspect").flatMap({ AspectID($0.text) }),
        let dataSet = row.text("data_set").flatMap({ DataSetID($0.text) }),
        wanted.contains(.init(aspect: aspect, dataSet: dataSet))
      else { continue }
      let next = index + 1 < rows.count ? rows[index + 1].line : lines.count + 1
      gone.formUnion(row.line..<next)
    }
    let columns = table?.columns ?? known
    let rowsAdded = added.map { line($0, columns) }
    let head = lines.isEmpty && !added.isEmpty ? [known.joined(separator: ",")] : []
    return Patch.text(
      of: file.path,
      lines: lines,
      endsInNewline: text.isEmpty || text.unicodeScalars.last == "\n",
      removing: gone,
      appending: (head + rowsAdded).flatMap(Self.lines).map { $0 + end }
    )
  }

  private static func line(_ mapping: Mapping, _ columns: [String]) -> String {
    let cells = columns.map { column in
      switch column {
      case "aspect": mapping.aspect.description
      case "data_set": mapping.dataSet.text
      case "directness": mapping.directness.rawValue
      case "because": mapping.because
      case "source": mapping.citations.map(\.description).joined(separator: "; ")
      default: ""
      }
    }
    return String(RecordLine.text(cells).dropLast())
  }

  /// Without their line ends; a carriage return stays, so that the patch fits the file.
  private static func lines(of text: String) -> [String] {
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(String.UnicodeScalarView($0)) }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
