package import Catalogue

/// The data sets among which an import looks for those of a file: of every version, not only of the one before.
///
/// What a whole catalogue left out once may come back, and a list of an earlier day may be taken in later; either is to
/// be known again. The facts of a row are laid over those of the version before alone.
package struct KnownDataSets: Sendable {
  /// Those of the version that the file is laid over.
  private let base: [DataSet]
  /// Those that it does not have, each as the newest version has it.
  private let others: [DataSet]
  /// Every id that a data set bears or bore; no other may get it.
  let ids: Set<DataSetID>
  /// Those that a version has which the import does not write.
  let elsewhere: Set<DataSetID>
  /// The former ids of each data set, of all versions.
  private let formerly: [DataSetID: [DataSetID]]

  /// `versions` are all, earliest first; `written` is the one that the import makes or adds to.
  package init(
    base: CatalogueVersion?,
    versions: [CatalogueVersion],
    writing written: VersionID? = nil
  ) {
    var formerly: [DataSetID: [DataSetID]] = [:]
    var (ids, elsewhere): (Set<DataSetID>, Set<DataSetID>) = ([], [])
    for version in versions {
      for dataSet in version.stated {
        ids.insert(dataSet.id)
        ids.formUnion(dataSet.formerly)
        if version.id != written { elsewhere.insert(dataSet.id) }
        for id in dataSet.formerly where formerly[dataSet.id]?.contains(id) != true {
          formerly[dataSet.id, default: []].append(id)
        }
      }
    }
    let stated = base?.stated ?? []
    var seen: Set<DataSetID> = []
    let see = { (dataSet: DataSet) in
      seen.insert(dataSet.id)
      seen.formUnion(formerly[dataSet.id] ?? [])
    }
    stated.forEach(see)
    var others: [DataSet] = []
    for dataSet in versions.reversed().flatMap(\.stated) where !seen.contains(dataSet.id) {
      see(dataSet)
      others.append(dataSet)
    }
    let whole = { (dataSet: DataSet) in
      var dataSet = dataSet
      dataSet.formerly = formerly[dataSet.id] ?? dataSet.formerly
      return dataSet
    }
    self.base = stated.map(whole)
    self.others = others.map(whole)
    self.ids = ids.union(stated.map(\.id))
    self.elsewhere = elsewhere
    self.formerly = formerly
  }

  /// The ids that the data set bore, in whichever version that is said.
  func formerIDs(of id: DataSetID) -> [DataSetID] { formerly[id] ?? [] }

  /// What becomes of each row: first among the data sets of the version before, and what that leaves open among all.
  package func matches(
    of incoming: [MatchCandidate],
    decisions: [MatchDecision] = []
  ) -> [CatalogueMatch] {
    let near = CatalogueMatcher(existing: base, decisions: decisions).matches(of: incoming)
    let ids = Set(others.flatMap { [$0.id] + $0.formerly })
    let open = near.indices.filter { isOpen(near[$0], incoming[$0], ids) }
    guard !others.isEmpty, !open.isEmpty else { return near }
    let far = CatalogueMatcher(existing: base + others, decisions: decisions).matches(of: incoming)
    let taken = Set(near.indices.compactMap { certain(near[$0]) })
    let beyond = Set(others.map(\.id))
    var matches = near
    for row in open {
      matches[row].outcome = settled(near[row].outcome, far[row].outcome, taken, beyond)
    }
    return matches
  }

  /// Whether others may have a better claim: nothing is certain, or the row bears the id of another.
  private func isOpen(
    _ match: CatalogueMatch,
    _ row: MatchCandidate,
    _ ids: Set<DataSetID>
  ) -> Bool {
    guard case .certain(_, let because) = match.outcome else { return true }
    switch because {
    case .decided, .ourID, .formerID: return false
    default: return row.id.map(ids.contains) ?? false
    }
  }

  private func certain(_ match: CatalogueMatch) -> DataSetID? {
    if case .certain(let id, _) = match.outcome { id } else { nil }
  }

  private func settled(
    _ near: CatalogueMatch.Outcome,
    _ far: CatalogueMatch.Outcome,
    _ taken: Set<DataSetID>,
    _ beyond: Set<DataSetID>
  ) -> CatalogueMatch.Outcome {
    if case .certain(let id, _) = far, beyond.contains(id) { return far }
    if case .certain = near { return near }
    var suggestions: [DataSetID: MatchSuggestion] = [:]
    for case .uncertain(let found) in [near, far] {
      for suggestion in found where !taken.contains(suggestion.dataSet) {
        suggestions[suggestion.dataSet] = suggestions[suggestion.dataSet] ?? suggestion
      }
    }
    guard !suggestions.isEmpty else { return .new }
    let best = suggestions.values.sorted { (-$0.score, $0.dataSet) < (-$1.score, $1.dataSet) }
    return .uncertain(Array(best.prefix(CatalogueMatcher.suggestionLimit)))
  }
}
