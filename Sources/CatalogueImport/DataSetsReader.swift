import Catalogue
import Diagnostics
import Spreadsheet

/// Reads the wide table of a version, one data set a row.
enum DataSetsReader {
  static let columns = [
    "id", "title", "title_cy", "title_cy_status", "themes", "instrument", "provider", "publisher",
    "link", "availability", "lifecycle", "statistic", "type", "levels", "wales", "frequency",
    "period", "populations", "breakdowns", "part_of", "quality_document", "known_issues",
    "comparable_time", "comparable_areas", "comparable_nations", "comparability_scope", "outputs",
    "why", "successor", "presence", "presence_rule", "formerly", "identifier", "description",
    "description_cy", "publisher_cy", "designation", "next_update", "confirmed",
  ]

  static func read(
    _ file: TextFile,
    version index: Int,
    sources: FactSources,
    into draft: inout CatalogueDraft
  ) -> [Diagnostic] {
    let version = draft.versions[index].id.text
    var diagnostics: [Diagnostic] = []
    let header = CSVTable.read(
      file.bytes,
      file: file.path,
      known: columns,
      required: ["id", "title"]
    ) { row in
      let number = draft.versions[index].dataSets.count
      var reader = DataSetRow(
        cells: TableRow(row, path: ["data_sets", version, String(number)]),
        sources: sources
      )
      let dataSet = reader.dataSet()
      diagnostics += reader.cells.diagnostics
      guard let dataSet else { return }
      draft.versions[index].dataSets.append(dataSet)
      draft.places.merge(reader.cells.places)
    }
    diagnostics = header.diagnostics + diagnostics
    return diagnostics
  }
}
