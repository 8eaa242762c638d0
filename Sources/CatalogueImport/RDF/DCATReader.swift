import Catalogue
import Diagnostics

/// Makes entries of the data sets of a graph, whatever syntax it was read from.
struct DCATReader {
  let graph: RDFGraph
  let context: ImportContext
  let options: ImportOptions

  static let dataSetTypes: Set<String> = [
    RDFNames.dcat + "Dataset", RDFNames.dcat + "DatasetSeries",
  ]

  mutating func read(onEntry: (CatalogueEntry) -> Void) -> ImportOutcome {
    // What a catalogue lists as a data set is one, whether or not its type is said.
    let listed = Set(graph.subjects.flatMap { graph.objects($0, RDFNames.dcat + "dataset") })
    let nodes = graph.subjects.filter { node in
      listed.contains(node)
        || graph.objects(node, RDFNames.type).contains {
          $0.iri.map(Self.dataSetTypes.contains) == true
        }
    }
    guard !nodes.isEmpty else { return .refused([noDataSets]) }
    var outcome = ImportOutcome(rowsRead: nodes.count)
    if let refusal = DCATPage(of: graph, dataSets: nodes).refusal(
      context: context,
      options: options,
      &outcome.diagnostics
    ) {
      return .refused([refusal], rowsRead: nodes.count)
    }
    let names = DCATNames(nodes, in: graph)
    var cells = RDFCells(graph: graph)
    for node in nodes {
      var dataSet = DCATDataSet(node: node, graph: graph, context: context, names: names)
      let draft = dataSet.draft(&cells)
      outcome.diagnostics += dataSet.diagnostics
      if let draft { onEntry(draft.entry) } else { outcome.rowsRefused += 1 }
    }
    return outcome.refusedIfEmpty(context.file)
  }

  private var noDataSets: Diagnostic {
    let types = graph.types()
    let listed = types.prefix(8).map { "\($0.count) \(RDFNames.compact($0.type))" }
    let more = types.count > 8 ? " and \(types.count - 8) more types" : ""
    return Diagnostic(
      id: "not-a-catalogue",
      at: .file(context.file),
      "file holds no dcat:Dataset; it describes "
        + (listed.isEmpty ? "nothing that has a type" : listed.joined(separator: ", ") + more),
      help: "ask the portal for its catalogue in DCAT"
    )
  }
}

/// The names and ids of the data sets of a graph.
struct DCATNames {
  private var identifiers: [RDFTerm: String] = [:]
  private var ids: [RDFTerm: DataSetID] = [:]
  /// The whole by its parts, where only the whole names them.
  private var wholes: [RDFTerm: (whole: RDFTerm, place: RDFPlace)] = [:]
  /// What took over, where only the successor says so.
  private var successors: [RDFTerm: RDFTerm] = [:]

  init(_ nodes: [RDFTerm], in graph: RDFGraph) {
    let stated = nodes.map { Self.stated($0, in: graph) }
    var counts: [String: Int] = [:]
    for case let name? in stated { counts[name, default: 0] += 1 }
    var keys: [RDFTerm: String] = [:]
    for (node, name) in zip(nodes, stated) {
      // Two data sets with one identifier are told apart by their addresses.
      let address = node.iri.map { RDFNames.plain($0) }
      let identifier = name.flatMap { counts[$0] == 1 ? $0 : nil } ?? address ?? name
      identifiers[node] = identifier
      if let own = Self.ownID(node) { ids[node] = own }
      keys[node] = identifier ?? Self.title(node, in: graph)
    }
    let provisional = NamedIDs(nodes.filter { ids[$0] == nil }.compactMap { keys[$0] })
    var used = Set(ids.values)
    for node in nodes where ids[node] == nil {
      guard let key = keys[node], let id = provisional[key] else { continue }
      ids[node] = Self.free(id, &used)
    }
    readInverses(nodes, in: graph)
  }

  func identifier(_ node: RDFTerm) -> String? { identifiers[node] }
  func id(_ node: RDFTerm) -> DataSetID? { ids[node] ?? Self.ownID(node) }
  func whole(_ node: RDFTerm) -> (whole: RDFTerm, place: RDFPlace)? { wholes[node] }
  func successor(_ node: RDFTerm) -> RDFTerm? { successors[node] }

  /// The id in the address of a data set that Bwlch exported.
  static func ownID(_ node: RDFTerm) -> DataSetID? {
    guard let address = node.iri, address.hasPrefix(RDFNames.dataSet) else { return nil }
    return DataSetID(String(address.dropFirst(RDFNames.dataSet.count)))
  }

  /// The identifier that the file states, the first in alphabetical order of several.
  private static func stated(_ node: RDFTerm, in graph: RDFGraph) -> String? {
    graph.objects(node, RDFNames.dct + "identifier").compactMap(\.words)
      .map { FoldedText.trimmed($0) }.filter { !$0.isEmpty }.min()
  }

  private static func title(_ node: RDFTerm, in graph: RDFGraph) -> String? {
    graph.objects(node, RDFNames.dct + "title").compactMap(\.words).min()
  }

  /// The id, with a number behind it where several nameless data sets have one title.
  private static func free(_ id: DataSetID, _ used: inout Set<DataSetID>) -> DataSetID {
    if used.insert(id).inserted { return id }
    var number = 2
    while let next = DataSetID("\(id.text.prefix(56))-\(number)") {
      if used.insert(next).inserted { return next }
      number += 1
    }
    return id
  }

  private mutating func readInverses(_ nodes: [RDFTerm], in graph: RDFGraph) {
    for node in nodes {
      for statement in graph.statements(of: node) where ids[statement.object] != nil {
        guard statement.object != node else { continue }
        switch statement.predicate {
        case RDFNames.dct + "hasPart", RDFNames.dcat + "seriesMember":
          wholes[statement.object] = (node, statement.place)
        case RDFNames.dct + "replaces": successors[statement.object] = node
        case _: break
        }
      }
    }
  }
}
