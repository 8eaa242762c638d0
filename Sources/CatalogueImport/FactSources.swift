import Catalogue
import Diagnostics
import Spreadsheet

/// Where the facts of a version come from, as `VERSION.sources.csv` says.
struct FactSources {
  /// Stands for every field that has no row of its own.
  static let everyField = "*"
  fileprivate static let knownFields = Dictionary(
    uniqueKeysWithValues: (DataSetsReader.columns + [everyField]).map { ($0, $0) }
  )

  /// In the order of the file.
  private(set) var rows: [CatalogueDraft.FactSource] = []
  private(set) var places = Places()
  /// The last row of each data set.
  private var last: [DataSetID: Int32] = [:]
  /// For each row the one before it of the same data set, or -1.
  private var previous: [Int32] = []

  /// The provenance of each field of a data set that has a row, that for every field among them.
  ///
  /// Of two rows of one field the first counts; that there are two is reported when the project is checked.
  func fields(of dataSet: DataSetID) -> [String: Provenance] {
    var fields: [String: Provenance] = [:]
    var place = last[dataSet] ?? -1
    while place >= 0 {
      let row = rows[Int(place)]
      fields[row.field] = row.provenance
      place = previous[Int(place)]
    }
    return fields
  }

  private mutating func add(_ row: CatalogueDraft.FactSource) {
    previous.append(last[row.dataSet] ?? -1)
    last[row.dataSet] = Int32(rows.count)
    rows.append(row)
  }

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
      sources.add(source)
      sources.places.merge(reader.places)
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
    if let field, FactSources.knownFields[field.text] == nil {
      let known = DataSetsReader.columns + [FactSources.everyField]
      field.report(unknown: "field", among: known, &diagnostics)
      return nil
    }
    // The name as the table of names has it, so that a million rows share one.
    guard let dataSet, let name = field.flatMap({ FactSources.knownFields[$0.text] }), let basis
    else { return nil }
    return CatalogueDraft.FactSource(
      dataSet: dataSet,
      field: name,
      provenance: Provenance(basis: basis, citations: citations, words: words)
    )
  }
}
