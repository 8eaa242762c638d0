package import Catalogue
package import FactorModel

/// Attributes a change of coverage by turning one version into another, part by part.
package struct ChangeAttributor: Sendable {
  private let earlierModel: Model
  private let model: Model
  private let history: CatalogueHistory
  private let difference: CatalogueDifference

  /// `difference` is that between the two versions of `history` that are compared; `earlierModel` is the one by which the
  /// earlier of them was assessed, where it is another.
  package init(
    model: Model,
    earlierModel: Model? = nil,
    history: CatalogueHistory,
    difference: CatalogueDifference
  ) {
    self.model = model
    self.earlierModel = earlierModel ?? model
    self.history = history
    self.difference = difference
  }

  /// The change of each aspect of the panel of `comparison`, which is of these two assessments.
  ///
  /// `nil` where the history lacks one of the two versions.
  package func attribution(
    of comparison: VersionComparison,
    before: AssessmentResult,
    after: AssessmentResult
  ) -> ChangeAttribution? {
    guard let old = history.version(before.version), let new = history.version(after.version) else {
      return nil
    }
    let panel = comparison.panel.map(\.aspect)
    let worlds = worlds(from: old, before.asOf, to: new, after.asOf)
    var levels: [[Rational]] = [comparison.panel.map(\.before.low)]
    var known: [AspectStanding] = []
    var previous: (world: HypotheticalWorld, standings: [AspectStanding])?
    for (part, world) in zip(ChangeAttribution.Part.all, worlds) {
      let standings = standings(of: panel, in: world, after: previous)
      levels.append(standings.map(\.coverage.low))
      if part == .knowledge { known = standings }
      previous = (world, standings)
    }
    precondition(
      levels.last == comparison.panel.map(\.after.low),
      "what the last world is made of is the later version itself"
    )
    return ChangeAttribution(
      before: old.id,
      after: new.id,
      isOneMethod: earlierModel.method == model.method,
      isOneModel: earlierModel.isSame(as: model),
      aspects: panel.indices.map { place in
        ChangeAttribution.AspectShare(
          aspect: panel[place],
          before: comparison.panel[place].before.low,
          after: comparison.panel[place].after.low,
          changes: zip(levels, levels.dropFirst()).map { $1[place] - $0[place] },
          known: known[place]
        )
      }
    )
  }

  /// The world after each part, in their order.
  private func worlds(
    from old: CatalogueVersion,
    _ oldDay: Day,
    to new: CatalogueVersion,
    _ newDay: Day
  ) -> [HypotheticalWorld] {
    let bearing = bearing(old, new)
    var catalogue = CatalogueInChange(
      from: old.restricted(to: bearing),
      on: oldDay,
      checks: checks(old, bearing, on: oldDay),
      to: new.restricted(to: bearing),
      on: newDay,
      checks: checks(new, bearing, on: newDay),
      difference: difference.restricted(to: bearing)
    )
    let byMethod = Model(checked: earlierModel.draft, method: model.method)
    return ChangeAttribution.Part.all.map { part in
      switch part {
      case .method: return world(byMethod, catalogue)
      case .model: break
      case .knowledge: catalogue.adoptKnowledge()
      case .time: catalogue.passTime()
      case .change(let changeClass): catalogue.adopt(changeClass)
      }
      return world(model, catalogue)
    }
  }

  /// The data sets on which coverage can rest, under the ids of both versions.
  ///
  /// Those are the mapped ones and the wholes from which they inherit; what the rest of a large catalogue does need not be
  /// followed.
  private func bearing(_ old: CatalogueVersion, _ new: CatalogueVersion) -> Set<DataSetID> {
    var names: [DataSetID: [DataSetID]] = [:]
    for change in difference.changes {
      guard let before = change.before, let after = change.after, before != after else { continue }
      names[before, default: []].append(after)
      names[after, default: []].append(before)
    }
    var bearing: Set<DataSetID> = []
    var open = (model.mappings + earlierModel.mappings).map(\.dataSet)
    while let id = open.popLast() {
      guard bearing.insert(id).inserted else { continue }
      open += names[id] ?? []
      open += [old[id]?.partOf, new[id]?.partOf].compactMap(\.self)
    }
    return bearing
  }

  private func world(_ model: Model, _ catalogue: CatalogueInChange) -> HypotheticalWorld {
    HypotheticalWorld(
      model: model,
      version: catalogue.version,
      checks: catalogue.checks,
      asOf: catalogue.day
    )
  }

  /// By data set, what the latest check of its link that bears on the day found.
  private func checks(
    _ version: CatalogueVersion,
    _ bearing: Set<DataSetID>,
    on day: Day
  ) -> [DataSetID: LinkCheck] {
    var checks: [DataSetID: LinkCheck] = [:]
    for dataSet in version.stated where bearing.contains(dataSet.id) {
      checks[dataSet.id] = history.linkCheck(of: dataSet, bearingOn: day)
    }
    return checks
  }

  private func standings(
    of panel: [AspectID],
    in world: HypotheticalWorld,
    after previous: (world: HypotheticalWorld, standings: [AspectStanding])?
  ) -> [AspectStanding] {
    var history = history
    history.linkChecks = world.checks.values.map { check in
      LinkCheck(dataSet: check.dataSet, checked: world.asOf, result: check.result)
    }.sorted { $0.dataSet < $1.dataSet }
    let assessor = AspectAssessor(
      model: world.model,
      history: history,
      version: world.version,
      asOf: world.asOf
    )
    let moved = previous.flatMap { world.movedDataSets(since: $0.world) }
    return panel.enumerated().map { place, id in
      if let moved, let previous,
        !world.model.mappings(of: id).contains(where: { moved.contains($0.dataSet) })
      {
        return previous.standings[place]
      }
      guard let aspect = world.model.aspect(id) else {
        return AspectStanding(verdict: .gap, coverage: .zero)
      }
      return assessor.standing(of: aspect)
    }
  }
}

/// A model, a catalogue and a day that never came together.
struct HypotheticalWorld: Sendable {
  var model: Model
  var version: CatalogueVersion
  var checks: [DataSetID: LinkCheck]
  var asOf: Day

  /// The data sets in which it differs from an earlier one; `nil` where more than data sets is different.
  func movedDataSets(since other: HypotheticalWorld) -> Set<DataSetID>? {
    guard asOf == other.asOf, model.method == other.model.method,
      model.isSame(as: other.model)
    else { return nil }
    var moved: Set<DataSetID> = []
    for dataSet in version.dataSets
    where other.version[dataSet.id] != dataSet
      || checks[dataSet.id]?.result != other.checks[dataSet.id]?.result
    {
      moved.insert(dataSet.id)
    }
    for dataSet in other.version.dataSets where version[dataSet.id] == nil {
      moved.insert(dataSet.id)
    }
    return moved
  }
}

extension Model {
  /// Whether all that coverage rests on is the same: factors with their contracts, mappings.
  fileprivate func isSame(as other: Model) -> Bool {
    factors == other.factors && mappings == other.mappings && populations == other.populations
  }
}

extension CatalogueDifference {
  /// Without the changes of data sets that have none of these ids.
  fileprivate func restricted(to ids: Set<DataSetID>) -> CatalogueDifference {
    var part = self
    part.changes = changes.filter { change in
      [change.before, change.after].contains { $0.map(ids.contains) == true }
    }
    return part
  }
}

extension CatalogueVersion {
  /// Without the data sets that have none of these ids.
  fileprivate func restricted(to ids: Set<DataSetID>) -> CatalogueVersion {
    CatalogueVersion(
      id: id,
      asOf: asOf,
      recorded: recorded,
      label: label,
      dataSets: stated.filter { ids.contains($0.id) }
    )
  }
}
