import Bilingual
import Catalogue
import Diagnostics
import FactorModel
import Spreadsheet

/// Reads `model/proposals.yaml`.
enum ProposalsReader {
  static let name = "proposals.yaml"

  static func read(
    _ file: TextFile,
    rows: DataSetRowReader,
    into draft: inout ModelDraft
  ) -> [Diagnostic] {
    YAMLReader.read(file) { reader in
      reader.require("cost_unit", "proposals")
      if let unit = reader.costUnit() { draft.costUnit = unit }
      if let note = reader.label("cost_note") { draft.costNote = note }
      draft.proposals += reader.objects("proposals", from: draft.proposals.count) {
        $0.proposal(rows)
      }
      draft.places.merge(reader.places)
    }
  }
}

extension YAMLReader {
  /// Nothing costs more, in whatever unit.
  private static let mostCost: Rational = 999_999_999

  fileprivate mutating func costUnit() -> Proposal.CostUnit? {
    guard let text = scalar("cost_unit") else { return nil }
    if let unit = Proposal.CostUnit(text.text) { return unit }
    diagnostics.append(
      Diagnostic(
        id: "unknown-value",
        at: text.location,
        "unknown cost_unit '\(text.text)'",
        help: "write 'points', or a currency in three capital letters such as 'GBP'"
      )
    )
    return nil
  }

  fileprivate mutating func proposal(_ rows: DataSetRowReader) -> Proposal? {
    require("id", "label", "kind", "cost", "because")
    let id: ProposalID? = identifier("id")
    let label = label("label")
    let kind: Proposal.Kind? = choice("kind")
    let cost = rational("cost", atMost: Self.mostCost)
    let because = text("because")
    let recommendation: RecommendationID? = identifier("recommendation")
    let citations = citations()
    let adds = objects("adds") { $0.addedDataSet(rows) }
    let maps = objects("maps") { $0.proposedMapping(because: because) }
    let changes = objects("changes") { $0.proposedChange(rows) }
    guard let id, let kind, let cost else { return nil }
    return Proposal(
      id: id,
      label: label ?? .init(id.text),
      kind: kind,
      cost: cost,
      because: because,
      recommendation: recommendation,
      citations: citations,
      adds: adds,
      maps: maps,
      changes: changes
    )
  }

  /// A row of the catalogue, its columns the keys.
  private mutating func addedDataSet(_ rows: DataSetRowReader) -> DataSet? {
    require("id", "title")
    var cells: [String: PlacedText] = [:]
    for column in ["id"] + CatalogueColumn.names { cells[column] = scalar(column) }
    return dataSet(cells, rows)
  }

  private mutating func proposedMapping(because: String?) -> Mapping? {
    require("data_set", "aspect", "directness")
    let dataSet: DataSetID? = identifier("data_set")
    let aspect = scalar("aspect")?.aspect(&diagnostics)
    let directness: Directness? = choice("directness")
    let own = text("because")
    guard let dataSet, let aspect, let directness else { return nil }
    return Mapping(
      aspect: aspect,
      dataSet: dataSet,
      directness: directness,
      because: own ?? because ?? "a proposal says so"
    )
  }

  private mutating func proposedChange(_ rows: DataSetRowReader) -> Proposal.Change? {
    require("data_set", "field", "value")
    let name = scalar("data_set")
    let field = scalar("field")
    let value = scalar("value")
    if let field, !Proposal.changeableFields.contains(field.text) {
      reportUnchangeable(field)
      return nil
    }
    guard let name, let field, let value,
      let values = dataSet(["id": name, field.text: value], rows)
    else { return nil }
    return Proposal.Change(dataSet: values.id, field: field.text, values: values)
  }

  /// A column that no proposal may change, or none at all.
  private mutating func reportUnchangeable(_ field: PlacedText) {
    guard CatalogueColumn.names.contains(field.text) else {
      return field.report(unknown: "field", among: Proposal.changeableFields, &diagnostics)
    }
    diagnostics.append(
      Diagnostic(
        id: "unknown-value",
        at: field.location,
        "a proposal cannot change the field '\(field.text)'",
        help:
          "it tells data sets apart or joins them; any other column of the catalogue may be changed"
      )
    )
  }

  private mutating func dataSet(
    _ cells: [String: PlacedText],
    _ rows: DataSetRowReader
  ) -> DataSet? {
    let row = CSVTable.Row(at: location, line: 1, cells)
    let read = rows(row, path)
    diagnostics += read.diagnostics
    record(read.places)
    return read.dataSet
  }
}
