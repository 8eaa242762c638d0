import Catalogue
import FactorModel

/// Finds which gaps go when a closing condition is fulfilled.
struct ClosingEffects {
  private let model: Model
  private let history: CatalogueHistory
  private let version: CatalogueVersion
  private let asOf: Day
  private let gaps: [AspectID: Gap.ID]
  private let aspectsByDataSet: [DataSetID: [AspectID]]
  /// What was found, since many aspects of a model wait for the same of one data set.
  private var known: [Change: [Gap.ID]] = [:]

  /// A change of a data set, whoever waits for it.
  private struct Change: Hashable {
    var dataSet: DataSetID
    var terms: [ClosingTerm]
  }

  init(
    model: Model,
    history: CatalogueHistory,
    version: CatalogueVersion,
    asOf: Day,
    dataGaps: [Gap]
  ) {
    self.model = model
    self.history = history
    self.version = version
    self.asOf = asOf
    gaps = Dictionary(
      dataGaps.filter { $0.kind == .data }.map { ($0.aspect, $0.id) },
      uniquingKeysWith: { first, _ in first }
    )
    aspectsByDataSet = Dictionary(grouping: model.mappings, by: \.dataSet)
      .mapValues { $0.map(\.aspect) }
  }

  /// The data gaps that `condition` removes, sorted.
  ///
  /// A data set that is yet to be made serves its own aspect only.
  mutating func closed(by condition: ClosingCondition) -> [Gap.ID] {
    guard let dataSet = condition.dataSet, !condition.needsAnotherDataSet else {
      return [gaps[condition.aspect]].compactMap(\.self)
    }
    let change = Change(dataSet: dataSet, terms: condition.terms)
    if let closed = known[change] { return closed }
    let closed = closed(by: condition, of: dataSet)
    known[change] = closed
    return closed
  }

  private func closed(by condition: ClosingCondition, of dataSet: DataSetID) -> [Gap.ID] {
    let world = condition.applied(to: version, model: model, history: history, asOf: asOf)
    let assessor = AspectAssessor(
      model: world.model,
      history: world.history,
      version: world.version,
      asOf: asOf
    )
    let touched = parts(of: dataSet).flatMap { aspectsByDataSet[$0] ?? [] }
    return Set(touched).compactMap { aspect in
      guard let gap = gaps[aspect], let stated = model.aspect(aspect) else { return nil }
      return assessor.verdict(of: stated) == .gap ? nil : gap
    }.sorted()
  }

  /// The data set, and those that inherit from it.
  private func parts(of whole: DataSetID) -> Set<DataSetID> {
    var found: Set<DataSetID> = [whole]
    var size = 0
    while found.count > size {
      size = found.count
      for dataSet in version.dataSets {
        if let parent = dataSet.partOf, found.contains(parent) { found.insert(dataSet.id) }
      }
    }
    return found
  }
}
