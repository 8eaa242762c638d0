import Assessment
import Catalogue
import FactorModel

/// What a snapshot holds, found by name: made once, so that no chapter searches a list for each of its rows.
struct ReportIndex: Sendable {
  /// The data gap of each aspect that has one.
  let gaps: [AspectID: Gap]
  let linksTo: [FactorID: [Link]]
  let linksFrom: [FactorID: [Link]]
  /// In the order of aspects.
  let mappings: [DataSetID: [Mapping]]
  /// How many data sets that were observed in the version each output shows.
  let shown: [OutputID: Int]
  /// The place of each version in time, the earliest 0.
  let versionPlaces: [VersionID: Int]

  init(_ snapshot: Snapshot) {
    gaps = Dictionary(
      snapshot.assessment.dataGaps.map { ($0.aspect, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    linksTo = Dictionary(grouping: snapshot.model.links, by: \.to)
    linksFrom = Dictionary(grouping: snapshot.model.links, by: \.from)
    mappings = Dictionary(grouping: snapshot.model.mappings, by: \.dataSet)
    var shown: [OutputID: Int] = [:]
    for dataSet in snapshot.version.dataSets where dataSet.presence != .notObserved {
      for output in Set(dataSet.outputs) { shown[output, default: 0] += 1 }
    }
    self.shown = shown
    versionPlaces = Dictionary(
      snapshot.history.versions.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
