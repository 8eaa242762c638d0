import Catalogue
import Diagnostics
import Spreadsheet

/// Where the facts of a version come from, as `VERSION.sources.csv` says.
struct FactSources {
  private struct Key: Hashable {
    var dataSet: DataSetID
    var field: String
  }

  /// Stands for every field that has no row of its own.
  static let everyField = "*"

  /// In the order of the file.
  private(set) var rows: [CatalogueDraft.FactSource] = []
  private(set) var places = Places()
  private var provenances: [Key: Provenance] = [:]

  /// The provenance of a field: its own row's, else that of the row for every field.
  func provenance(of field: String, in dataSet: DataSetID) -> Provenance? {
    provenances[Key(dataSet: dataSet, field: field)]
      ?? provenances[Key(dataSet: dataSet, field: Self.everyField)]
  }

  /// Whether the field has a row of its own.
  func states(_ field: String, in dataSet: DataSetID) -> Bool {
    provenances[Key(dataSet: dataSet, field: field)] != nil
  }

  static func read(_ file: TextFile, version: VersionID) -> (FactSources, [Diagnostic]) {
    var sources = FactSources()
    let columns = ["data_set", "field", "basis", "source", "words"]
    let table = CSVTable.read(
      file.bytes,
      file: file.path,
      known: columns,
      required: ["data_set", "field", "basis"]
    )
    var diagnostics = table.diagnostics
    for row in table.value?.rows ?? [] {
      var reader = TableRow(
        row,
        path: ["fact_sources", version.text, String(sources.rows.count)]
      )
      let source = reader.factSource()
      diagnostics += reader.diagnostics
      guard let source else { continue }
      sources.rows.append(source)
      sources.places.merge(reader.places)
      let key = Key(dataSet: source.dataSet, field: source.field)
      sources.provenances[key] = sources.provenances[key] ?? source.provenance
    }
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
