import Assessment
import Bilingual
import Catalogue
import FactorModel

/// Which series a time line shows, with what the history knows of each.
struct TimelineSelection: Sendable {
  let snapshot: Snapshot
  let language: Language
  /// In the order of drawing.
  private(set) var rows: [TimelineRow] = []
  /// Series that are mapped as mere context, and not drawn.
  private(set) var contexts = 0

  /// The versions that count: this one and those before it, latest first.
  private var versions: [CatalogueVersion] {
    snapshot.history.versions.filter { $0.asOf <= snapshot.version.asOf }.reversed()
  }

  init(_ snapshot: Snapshot, subject: TimelineSubject, language: Language) {
    self.snapshot = snapshot
    self.language = language
    let aspects: [AspectID]
    var named: [DataSetID] = []
    switch subject {
    case .factor(let id): aspects = (snapshot.model.factor(id)?.aspects ?? []).map(\.id)
    case .population(let id):
      let groups = snapshot.model.populations(within: id)
      aspects = snapshot.model.factors.flatMap(\.aspects).filter { aspect in
        aspect.contract.population.map(groups.contains) ?? false
      }.map(\.id)
      named = snapshot.version.dataSets.filter { dataSet in
        dataSet.populations.value?.known.contains(where: groups.contains) ?? false
      }.map(\.id)
    }
    let mappings = aspects.flatMap(snapshot.model.mappings(of:))
    let used = Dictionary(grouping: mappings.filter { $0.directness != .context }, by: \.dataSet)
    let wanted = Set(used.keys).union(named)
    contexts = Set(mappings.map(\.dataSet)).subtracting(wanted).count
    let isFactor = if case .factor = subject { true } else { false }
    var rows: [DataSetID: TimelineRow] = [:]
    for id in wanted {
      rows[id] = row(id, mappings: used[id] ?? [], isFactor: isFactor)
    }
    addSuccessors(to: &rows)
    self.rows = rows.values.sorted(by: TimelineRow.inOrder)
  }

  /// Series that follow one that is shown are shown as well, so that an arrow has an end.
  private func addSuccessors(to rows: inout [DataSetID: TimelineRow]) {
    var open = rows.values.compactMap(\.successor).sorted()
    while let next = open.popLast() {
      guard rows[next] == nil, var row = row(next, mappings: [], isFactor: true) else { continue }
      row.reason = TimelineWording.successorOnly.text(in: language)
      rows[next] = row
      if let successor = row.successor { open.append(successor) }
    }
  }

  private func row(_ id: DataSetID, mappings: [Mapping], isFactor: Bool) -> TimelineRow? {
    let own = snapshot.version[id]
    guard let dataSet = own ?? versions.lazy.compactMap({ $0[id] }).first else { return nil }
    let isSeen = own != nil && dataSet.presence != .notObserved
    let period = period(of: id)
    return TimelineRow(
      id: id,
      title: dataSet.title,
      publisher: dataSet.publisher.value,
      measures: mappings.map { label($0, isFactor: isFactor) },
      briefMeasures: brief(mappings, isFactor: isFactor),
      reason: mappings.isEmpty ? TimelineWording.namesOnly.text(in: language) : nil,
      standing: standing(of: dataSet, isOwn: own != nil),
      lifecycleBasis: dataSet.lifecycle.isUnknown ? .stated : dataSet.lifecycle.provenance.basis,
      availability: dataSet.availability.value,
      period: period?.coverage,
      periodBasis: period?.basis ?? .stated,
      periodFrom: period?.version == snapshot.version.id ? nil : period?.version,
      isPresenceInferred: isSeen && dataSet.presence == .inferred,
      comparability: dataSet.comparableOverTime.value,
      successor: dataSet.successor == id ? nil : dataSet.successor,
      successorTitle: dataSet.successor.map(title),
      oldestMonths: mappings.compactMap { snapshot.model.aspect($0.aspect)?.contract.oldestMonths }
        .min(),
      language: language
    )
  }

  private func standing(of dataSet: DataSet, isOwn: Bool) -> TimelineStanding {
    guard isOwn else { return .absent }
    if dataSet.presence == .notObserved { return .notObserved }
    return dataSet.lifecycle.value.map { .lifecycle($0) } ?? .unknown
  }

  private struct KnownPeriod {
    var coverage: PeriodCoverage
    var basis: Provenance.Basis
    var version: VersionID
  }

  /// The period by the latest version that tells it.
  private func period(of id: DataSetID) -> KnownPeriod? {
    versions.lazy.compactMap { version -> KnownPeriod? in
      guard let fact = version[id]?.period, let value = fact.value else { return nil }
      return KnownPeriod(coverage: value, basis: fact.provenance.basis, version: version.id)
    }.first
  }

  private func title(of id: DataSetID) -> String {
    versions.lazy.compactMap { $0[id]?.title }.first ?? id.text
  }

  private func brief(_ mappings: [Mapping], isFactor: Bool) -> [String] {
    let labels =
      isFactor
      ? mappings.map { label($0, isFactor: true) }
      : mappings.compactMap { snapshot.model.factor($0.aspect.factor)?.label.text(in: language) }
    return labels.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func label(_ mapping: Mapping, isFactor: Bool) -> String {
    let factor = snapshot.model.factor(mapping.aspect.factor)?.label.text(in: language)
    let aspect = snapshot.model.aspect(mapping.aspect)?.label.text(in: language)
    let own = aspect ?? mapping.aspect.description
    let label =
      isFactor || factor == aspect ? own : "\(factor ?? mapping.aspect.factor.text): \(own)"
    return mapping.directness == .direct
      ? label : TimelineWording.part(label, mapping.directness).text(in: language)
  }
}

extension Model {
  /// `id` and all groups within it.
  fileprivate func populations(within id: PopulationID) -> Set<PopulationID> {
    var found: Set = [id]
    var count = 0
    while found.count > count {
      count = found.count
      found.formUnion(populations.filter { $0.within.map(found.contains) ?? false }.map(\.id))
    }
    return found
  }
}
