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
  /// The whole of each data set that is part of one, now or by a proposal.
  private let wholes: [DataSetID: DataSetID]

  /// The places of the proposals that bear on the need, sorted.
  var relevant: [Int] { parts.keys.sorted() }

  /// Of those that change what is there, which may make it worse, what they say; the others only add to the choice.
  let effects: [Int: PlanEffects]

  /// A scene of those mappings, now or by a proposal, whose pair of aspect and data set is among `pairs`.
  ///
  /// Of what is changed only `fields` are looked at, and only of data sets that the version has.
  init(
    _ pairs: Set<Pair>,
    fields: Set<String>,
    proposals: [Proposal],
    model: Model,
    version: CatalogueVersion,
    history: CatalogueHistory,
    asOf: Day
  ) {
    self.asOf = asOf
    let added = Dictionary(
      proposals.flatMap(\.adds).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let dataSets = Self.withWholes(Set(pairs.map(\.dataSet)), in: version, added: added)
    wholes = Dictionary(
      uniqueKeysWithValues: dataSets.compactMap { id in
        (version[id] ?? added[id])?.partOf.map { (id, $0) }
      }
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
      part.changes = proposal.changes.filter {
        dataSets.contains($0.dataSet) && fields.contains($0.field) && version[$0.dataSet] != nil
      }
      if !part.adds.isEmpty || !part.maps.isEmpty || !part.changes.isEmpty { parts[place] = part }
    }
    self.parts = parts
    effects = Self.effects(parts, in: version)
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

  /// What the changes say, by numbers of which equal ones stand for the same.
  private static func effects(
    _ parts: [Int: Proposal],
    in version: CatalogueVersion
  ) -> [Int: PlanEffects] {
    var said: [DataSetField: [DataSet]] = [:]
    var effects: [Int: PlanEffects] = [:]
    for (place, part) in parts.sorted(by: { $0.key < $1.key }) where !part.changes.isEmpty {
      var own = PlanEffects()
      if !part.adds.isEmpty || !part.maps.isEmpty { own.said[.own(place)] = 1 }
      for change in part.changes {
        let field = DataSetField(dataSet: change.dataSet, field: change.field)
        guard let column = CatalogueColumn.named(change.field) else { continue }
        // Another link counts as checked, even where it is the same.
        let isAsItWas =
          change.field != "link"
          && version.statedDataSet(change.dataSet)
            .map { column.agree($0, change.values) } == true
        if isAsItWas {
          own.said[.field(field)] = PlanEffects.asItIs
          continue
        }
        let known = said[field] ?? []
        let number = known.firstIndex { column.agree($0, change.values) } ?? known.count
        if number == known.count { said[field, default: []].append(change.values) }
        own.said[.field(field)] = number + 1
      }
      effects[place] = own
    }
    return effects
  }

  /// The data sets whose own fields, or those of their wholes, the proposal at `place` changes.
  func changed(by place: Int) -> Set<DataSetID> {
    var changed = Set((parts[place]?.changes ?? []).map(\.dataSet))
    var isGrowing = !changed.isEmpty
    while isGrowing {
      let parts = wholes.filter { changed.contains($0.value) && !changed.contains($0.key) }
      changed.formUnion(parts.keys)
      isGrowing = !parts.isEmpty
    }
    return changed
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
  func statedDataSet(_ id: DataSetID) -> DataSet? {
    var (low, high) = (stated.startIndex, stated.endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if stated[middle].id == id { return stated[middle] }
      if stated[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
