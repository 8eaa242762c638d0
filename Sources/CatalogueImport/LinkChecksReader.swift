import Catalogue
import Diagnostics
import Spreadsheet

/// Reads `data/link-checks.csv`.
enum LinkChecksReader {
  static func read(_ file: TextFile, into draft: inout CatalogueDraft) -> [Diagnostic] {
    let columns = ["data_set", "checked", "result"]
    let table = CSVTable.read(
      file.bytes,
      file: file.path,
      known: columns + ["address"],
      required: columns
    )
    var diagnostics = table.diagnostics
    for row in table.value?.rows ?? [] {
      var reader = TableRow(row, path: ["link_checks", String(draft.linkChecks.count)])
      let dataSet: DataSetID? =
        reader.required("data_set")?.identifier("data set", &reader.diagnostics)
      let checked = reader.required("checked")?.day("day", &reader.diagnostics)
      let result: LinkCheck.Result? =
        reader.required("result")?.choice("result", &reader.diagnostics)
      let address = reader.cell("address").map { GuardedCells.unguarded($0.text) }
      diagnostics += reader.diagnostics
      guard let dataSet, let checked, let result else { continue }
      draft.linkChecks.append(
        LinkCheck(dataSet: dataSet, address: address, checked: checked, result: result)
      )
      draft.places.merge(reader.places)
    }
    return diagnostics
  }
}
