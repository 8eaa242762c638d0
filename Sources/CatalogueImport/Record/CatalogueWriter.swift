package import Catalogue
import Spreadsheet

/// Writes data sets as the text that is their record: the wide table of a version and the table of its sources.
///
/// Reading what was written gives equal data sets, as far as they are such as can be read: their texts have no white space
/// around them, are not empty, and do not say `unknown`, `none` or `n/a`, which mean a state and are read as one.
///
/// Cells are quoted as in RFC 4180 and otherwise stand as they are. What would be a formula to a spreadsheet (`=1+1`) is
/// *not* disarmed with an apostrophe here: the record is read by Bwlch and by git, and an apostrophe would be part of the
/// words for ever after. What people are to open in a spreadsheet is an export, and goes through `CSVWriter`.
package enum CatalogueWriter {
  /// The columns of the wide table, in their order.
  package static var columns: [String] { DataSetsReader.columns }

  /// The first line of the wide table.
  package static let header = RecordLine.line(DataSetsReader.columns)
  /// The first line of the table of sources.
  package static let sourcesHeader = RecordLine.line([
    "data_set", "field", "basis", "source", "words",
  ])

  /// The cells of a data set, in the order of ``columns``.
  package static func cells(of dataSet: DataSet) -> [String] { columns.map(dataSet.cell) }

  /// The line of a data set in the wide table, with its end.
  package static func line(of dataSet: DataSet) -> [UInt8] { RecordLine.line(cells(of: dataSet)) }

  /// The lines of a data set in the table of sources, in the order of ``columns``; often none.
  ///
  /// One line for every field (`*`) states the commonest provenance of its known facts, and a field has a line of its own
  /// only where it differs: so the table stays small.
  package static func sourceLines(of dataSet: DataSet) -> [UInt8] {
    sourceLines(of: dataSet, cells(of: dataSet))
  }

  /// Both at once, in less time than one after the other.
  package static func lines(of dataSet: DataSet) -> (row: [UInt8], sources: [UInt8]) {
    let cells = cells(of: dataSet)
    return (RecordLine.line(cells), sourceLines(of: dataSet, cells))
  }

  private static func sourceLines(of dataSet: DataSet, _ cells: [String]) -> [UInt8] {
    var lines: [UInt8] = []
    for source in sources(of: dataSet, cells) { lines += RecordLine.line(Self.cells(of: source)) }
    return lines
  }

  /// Both tables of a version, sorted by id.
  package static func tables(of dataSets: [DataSet]) -> (rows: [UInt8], sources: [UInt8]) {
    var rows = header
    var sources = sourcesHeader
    for dataSet in dataSets.sorted(by: { $0.id < $1.id }) {
      let lines = lines(of: dataSet)
      rows += lines.row
      sources += lines.sources
    }
    return (rows, sources)
  }

  /// On what the facts of a data set rest, in as few rows as say it.
  private static func sources(
    of dataSet: DataSet,
    _ cells: [String]
  ) -> [CatalogueDraft.FactSource] {
    var rests: [(column: String, provenance: Provenance, isKnown: Bool)] = []
    // `cells` begins with the id, which is no column in this sense.
    for (column, cell) in zip(CatalogueColumn.all, cells.dropFirst()) {
      guard let provenance = column.provenance(dataSet) else { continue }
      let isKnown = cell != CellText.unknown
      if isKnown || provenance != .unstated { rests.append((column.name, provenance, isKnown)) }
    }
    let common = commonest(rests.filter(\.isKnown).map(\.provenance))
    var rows: [CatalogueDraft.FactSource] = []
    if let common, common != .unstated {
      rows.append(
        CatalogueDraft.FactSource(
          dataSet: dataSet.id,
          field: FactSources.everyField,
          provenance: common
        )
      )
    }
    // The row for every field does not reach facts that are unknown: those always have their own.
    for rest in rests where !rest.isKnown || rest.provenance != common {
      rows.append(
        CatalogueDraft.FactSource(
          dataSet: dataSet.id,
          field: rest.column,
          provenance: rest.provenance
        )
      )
    }
    return rows
  }

  /// The first of those that occur most often.
  private static func commonest(_ provenances: [Provenance]) -> Provenance? {
    var counts: [(provenance: Provenance, count: Int)] = []
    for provenance in provenances {
      if let place = counts.firstIndex(where: { $0.provenance == provenance }) {
        counts[place].count += 1
      } else {
        counts.append((provenance, 1))
      }
    }
    var best = counts.first
    for candidate in counts where candidate.count > (best?.count ?? 0) { best = candidate }
    return best?.provenance
  }

  private static func cells(of source: CatalogueDraft.FactSource) -> [String] {
    [
      source.dataSet.text, source.field, source.provenance.basis.rawValue,
      citations(source.provenance.citations), source.provenance.words ?? "",
    ]
  }

  /// A semicolon inside a place would end the citation: it becomes a comma.
  private static func citations(_ citations: [Citation]) -> String {
    citations.map { $0.description.replacing(";", with: ",") }.joined(separator: "; ")
  }
}
