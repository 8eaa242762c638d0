package import Catalogue
package import FactorModel

/// The catalogue version, the model and the history as they would be once proposals are carried out.
///
/// It does not depend on the order of the proposals: they are taken by id. Of two that change one field to different values
/// the one whose id comes last holds, and ``contradictions`` names them. Of several mappings of one data set to one aspect the
/// most direct holds, so that a mapping never takes anything away.
package struct ProposedWorld: Sendable {
  package var model: Model
  package var version: CatalogueVersion
  package var history: CatalogueHistory

  /// Two or more proposals that would have one field say different things.
  package struct Contradiction: Sendable, Hashable {
    package var field: DataSetField
    /// Sorted; the last one holds.
    package var proposals: [ProposalID]

    package init(field: DataSetField, proposals: [ProposalID]) {
      self.field = field
      self.proposals = proposals
    }
  }

  /// What is added is reached by its link on the day `asOf`, and so is what gets another link.
  package init(
    _ proposals: [Proposal],
    on version: CatalogueVersion,
    model: Model,
    history: CatalogueHistory,
    asOf: Day
  ) {
    let proposals = Self.ordered(proposals)
    let changed = Self.dataSets(version.stated, proposals)
    self.version = CatalogueVersion(
      id: version.id,
      asOf: version.asOf,
      recorded: version.recorded,
      label: version.label,
      note: version.note,
      citations: version.citations,
      dataSets: changed
    )
    let reached = Set(
      proposals.flatMap { proposal in
        proposal.adds.map(\.id)
          + proposal.changes.filter { $0.field == "link" }.map(\.dataSet)
      }
    )
    var history = history
    history.linkChecks.removeAll { reached.contains($0.dataSet) }
    history.linkChecks += reached.sorted().map {
      LinkCheck(dataSet: $0, checked: asOf, result: .lands)
    }
    let hypothetical = self.version
    history.versions = history.versions.map { $0.id == version.id ? hypothetical : $0 }
    self.history = history
    self.model = Self.model(model, proposals)
  }

  /// Each once, by id.
  static func ordered(_ proposals: [Proposal]) -> [Proposal] {
    var seen: Set<ProposalID> = []
    return proposals.sorted { $0.id < $1.id }.filter { seen.insert($0.id).inserted }
  }

  private static func dataSets(_ stated: [DataSet], _ proposals: [Proposal]) -> [DataSet] {
    var changes: [DataSetID: [Proposal.Change]] = [:]
    for change in proposals.flatMap(\.changes) {
      changes[change.dataSet, default: []].append(change)
    }
    let known = stated.map { dataSet in
      (changes[dataSet.id] ?? []).reduce(dataSet) { $0.adopting([$1.field], from: $1.values) }
    }
    return known + proposals.flatMap(\.adds)
  }

  private static func model(_ model: Model, _ proposals: [Proposal]) -> Model {
    let maps = proposals.flatMap(\.maps)
    guard !maps.isEmpty else { return model }
    struct Pair: Hashable {
      var aspect: AspectID
      var dataSet: DataSetID
    }
    var best: [Pair: Mapping] = [:]
    for mapping in model.mappings + maps {
      let pair = Pair(aspect: mapping.aspect, dataSet: mapping.dataSet)
      if let known = best[pair], known.directness.rank <= mapping.directness.rank { continue }
      best[pair] = mapping
    }
    var draft = model.draft
    draft.mappings = Array(best.values)
    return Model(checked: draft, method: model.method)
  }

  /// Where `proposals` would have one field say different things, sorted.
  package static func contradictions(among proposals: [Proposal]) -> [Contradiction] {
    var changes: [DataSetField: [(ProposalID, DataSet)]] = [:]
    for proposal in ordered(proposals) {
      for change in proposal.changes {
        let field = DataSetField(dataSet: change.dataSet, field: change.field)
        changes[field, default: []].append((proposal.id, change.values))
      }
    }
    return changes.sorted { $0.key < $1.key }.compactMap { field, said in
      guard let column = CatalogueColumn.named(field.field), let last = said.last?.1,
        said.contains(where: { !column.agree($0.1, last) })
      else { return nil }
      return Contradiction(field: field, proposals: said.map(\.0))
    }
  }
}

extension Directness {
  /// 0 is the most direct.
  fileprivate var rank: Int {
    switch self {
    case .direct: 0
    case .part: 1
    case .proxy: 2
    case .context: 3
    }
  }
}
