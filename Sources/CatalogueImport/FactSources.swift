import Catalogue
import Diagnostics
import Spreadsheet

/// Where the facts of a version come from, as `VERSION.sources.csv` says.
struct FactSources {
  /// Stands for every field that has no row of its own.
  static let everyField = "*"

  /// In the order of the file.
  private(set) var rows: [CatalogueDraft.FactSource] = []
  private(set) var places = Places()
  private var provenances: [DataSetID: [String: Provenance]] = [:]

  /// The provenance of each field of a data set that has a row, that for every field among them.
  func fields(of dataSet: DataSetID) -> [String: Provenance] { provenances[dataSet] ?? [:] }

  static func read(_ file: TextFile, version: VersionID) -> (FactSources, [Diagnostic]) {
    var sources = FactSources()
    let columns = ["data_set", "field", "basis", "source", "words"]
    var diagnostics: [Diagnostic] = []
    let header = CSVTable.read(
      file.bytes,
      file: file.path,
      known: columns,
      required: ["data_set", "field", "basis"]
    ) { row in
      var reader = TableRow(
        row,
        path: ["fact_sources", version.text, String(sources.rows.count)]
      )
      let source = reader.factSource()
      diagnostics += reader.diagnostics
      guard let source else { return }
      sources.rows.append(source)
      sources.places.merge(reader.places)
      let known = sources.provenances[source.dataSet]?[source.field]
      sources.provenances[source.dataSet, default: [:]][source.field] = known ?? source.provenance
    }
    diagnostics = header.diagnostics + diagnostics
    return (sources, diagnostics)
  }
}

extension TableRow {
  fileprivate mutating func factSource() -> CatalogueDraft.FactSource? {
    let dataSet: DataSetID? = required("data_set")?.identifier("data set", &diagnostics)
    let field = required("field")
    let basis: Provenance.Basis? = required("basis")?.choice("basis", &diagnostics)
    let citations = citations("source")
    let words = cell("words")?.text
    let known = DataSetsReader.columns + [FactSources.everyField]
    if let field, !known.contains(field.text) {
      field.report(unknown: "field", among: known, &diagnostics)
      return nil
    }
    guard let dataSet, let field, let basis else { return nil }
    return CatalogueDraft.FactSource(
      dataSet: dataSet,
      field: field.text,
      provenance: Provenance(basis: basis, citations: citations, words: words)
    )
  }
}
