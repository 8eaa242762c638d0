import Catalogue
import FactorModel

/// The part of a project that decides one need, and what each proposal brings to it.
///
/// What is left out cannot bear on the need: an aspect is decided by the data sets that are mapped to it, a data set by its own
/// fields and by those of the wholes from which it inherits.
struct NeedScene {
  struct Pair: Hashable {
    var aspect: AspectID
    var dataSet: DataSetID
  }

  let asOf: Day
  private let model: Model
  private let version: CatalogueVersion
  private let history: CatalogueHistory
  /// What each proposal brings here, by its place.
  private let parts: [Int: Proposal]

  /// The places of the proposals that bear on the need, sorted.
  var relevant: [Int] { parts.keys.sorted() }

  /// Those of them that change what is there, which may make it worse; the others only add to the choice.
  var changing: [Int] { relevant.filter { parts[$0]?.changes.isEmpty == false } }

  /// A scene of those mappings, now or by a proposal, whose pair of aspect and data set is among `pairs`.
  init(
    _ pairs: Set<Pair>,
    proposals: [Proposal],
    model: Model,
    version: CatalogueVersion,
    history: CatalogueHistory,
    asOf: Day
  ) {
    self.asOf = asOf
    let added = proposals.flatMap(\.adds)
    let dataSets = Self.withWholes(
      Set(pairs.map(\.dataSet)),
      in: version,
      added: Dictionary(added.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    )
    let aspects = Set(pairs.map(\.aspect))
    func concerns(_ mapping: Mapping) -> Bool {
      pairs.contains(Pair(aspect: mapping.aspect, dataSet: mapping.dataSet))
    }
    var parts: [Int: Proposal] = [:]
    for (place, proposal) in proposals.enumerated() {
      var part = proposal
      part.adds = proposal.adds.filter { dataSets.contains($0.id) }
      part.maps = proposal.maps.filter(concerns)
      part.changes = proposal.changes.filter { dataSets.contains($0.dataSet) }
      if !part.adds.isEmpty || !part.maps.isEmpty || !part.changes.isEmpty { parts[place] = part }
    }
    self.parts = parts
    self.model = Self.reduced(model, to: aspects, concerns)
    let small = CatalogueVersion(
      id: version.id,
      asOf: version.asOf,
      recorded: version.recorded,
      label: version.label,
      dataSets: dataSets.compactMap { version.statedDataSet($0) }
    )
    self.version = small
    var history = history
    history.versions = [small]
    history.linkChecks = history.linkChecks.filter { dataSets.contains($0.dataSet) }
    self.history = history
  }

  /// The small world once the proposals at these places are carried out.
  func world(_ chosen: Set<Int>) -> ProposedWorld {
    ProposedWorld(
      chosen.compactMap { parts[$0] },
      on: version,
      model: model,
      history: history,
      asOf: asOf
    )
  }

  func assessor(_ chosen: Set<Int>) -> AspectAssessor {
    let world = world(chosen)
    return AspectAssessor(
      model: world.model,
      history: world.history,
      version: world.version,
      asOf: asOf
    )
  }

  /// The data sets, and the wholes from which they inherit.
  private static func withWholes(
    _ start: Set<DataSetID>,
    in version: CatalogueVersion,
    added: [DataSetID: DataSet]
  ) -> Set<DataSetID> {
    var found = start
    var open = Array(start)
    while let next = open.popLast() {
      let whole = (version[next] ?? added[next])?.partOf
      if let whole, found.insert(whole).inserted { open.append(whole) }
    }
    return found
  }

  private static func reduced(
    _ model: Model,
    to aspects: Set<AspectID>,
    _ concerns: (Mapping) -> Bool
  ) -> Model {
    let factors = Set(aspects.map(\.factor)).sorted().compactMap { model.factor($0) }
    return Model(
      checked: ModelDraft(
        version: model.version,
        populations: model.populations,
        factors: factors,
        mappings: aspects.sorted().flatMap { model.mappings(of: $0) }.filter(concerns),
        findings: model.findings.filter { aspects.contains($0.aspect) },
        exemptions: model.exemptions.filter { aspects.contains($0.aspect) }
      ),
      method: model.method
    )
  }
}

extension CatalogueVersion {
  /// The data set as the catalogue itself states it, without what it inherits.
  fileprivate func statedDataSet(_ id: DataSetID) -> DataSet? {
    var (low, high) = (stated.startIndex, stated.endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if stated[middle].id == id { return stated[middle] }
      if stated[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
