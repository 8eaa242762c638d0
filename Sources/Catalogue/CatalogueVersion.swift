package import Bilingual

/// The catalogue as it stood on a day: what had been published by then.
package struct CatalogueVersion: Sendable, Hashable {
  package var id: VersionID
  /// The day of the world that the version describes.
  package var asOf: Day
  /// The day on which we knew it.
  package var recorded: Day
  package var label: LocalizedText
  package var note: String?
  package var citations: [Citation]
  /// Sorted by id, no two alike, parts with what they inherit.
  package private(set) var dataSets: [DataSet]
  /// The same before they inherit: what the catalogue itself says.
  package private(set) var stated: [DataSet]
  private var places: [DataSetID: Int]

  /// `dataSets` have different ids and their `partOf` is no cycle; parts take what they inherit here.
  package init(
    id: VersionID,
    asOf: Day,
    recorded: Day,
    label: LocalizedText,
    note: String? = nil,
    citations: [Citation] = [],
    dataSets: [DataSet]
  ) {
    self.id = id
    self.asOf = asOf
    self.recorded = recorded
    self.label = label
    self.note = note
    self.citations = citations
    let sorted = dataSets.sorted { $0.id < $1.id }
    let places = Dictionary(
      sorted.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.places = places
    stated = sorted
    self.dataSets = Self.inherited(sorted, places)
  }

  package subscript(_ id: DataSetID) -> DataSet? { places[id].map { dataSets[$0] } }

  /// The data set before it inherits.
  package func ownRow(_ id: DataSetID) -> DataSet? { places[id].map { stated[$0] } }

  /// The same version with `dataSet` added, or in place of the one with its id; its parts inherit from it anew.
  package func with(_ dataSet: DataSet) -> CatalogueVersion {
    CatalogueVersion(
      id: id,
      asOf: asOf,
      recorded: recorded,
      label: label,
      note: note,
      citations: citations,
      dataSets: stated.filter { $0.id != dataSet.id } + [dataSet]
    )
  }

  /// Each with what it takes over from its whole, and that from its own: wholes first, each once.
  private static func inherited(_ dataSets: [DataSet], _ places: [DataSetID: Int]) -> [DataSet] {
    var result = dataSets
    var isDone = dataSets.map { $0.partOf == nil }
    for start in dataSets.indices where !isDone[start] {
      var way: [Int] = []
      var next: Int? = start
      while let part = next, !isDone[part] {
        isDone[part] = true
        way.append(part)
        next = dataSets[part].partOf.flatMap { places[$0] }
      }
      for part in way.reversed() {
        guard let whole = dataSets[part].partOf.flatMap({ places[$0] }), whole != part else {
          continue
        }
        result[part] = result[part].inheriting(from: result[whole])
      }
    }
    return result
  }
}

/// Everything the model is held against: versions in order of their day, outputs, geography, link checks.
package struct CatalogueHistory: Sendable {
  /// Earliest first, at least one.
  package var versions: [CatalogueVersion]
  package var outputs: [Output]
  package var geography: GeographyLattice
  package var breakdownTerms: [BreakdownTerm]
  package var linkChecks: [LinkCheck] {
    didSet { linkChecksByDataSet = LinkChecksByDataSet(linkChecks) }
  }
  private(set) var linkChecksByDataSet: LinkChecksByDataSet

  package init(
    versions: [CatalogueVersion],
    outputs: [Output],
    geography: GeographyLattice,
    breakdownTerms: [BreakdownTerm],
    linkChecks: [LinkCheck] = []
  ) {
    self.versions = versions.sorted { ($0.asOf, $0.id) < ($1.asOf, $1.id) }
    self.outputs = outputs
    self.geography = geography
    self.breakdownTerms = breakdownTerms
    self.linkChecks = linkChecks
    linkChecksByDataSet = LinkChecksByDataSet(linkChecks)
  }

  /// The same with other contents of its versions.
  package func with(_ versions: [CatalogueVersion]) -> CatalogueHistory {
    CatalogueHistory(
      versions: versions,
      outputs: outputs,
      geography: geography,
      breakdownTerms: breakdownTerms,
      linkChecks: linkChecks
    )
  }

  package func version(_ id: VersionID) -> CatalogueVersion? { versions.first { $0.id == id } }
  package func output(_ id: OutputID) -> Output? { outputs.first { $0.id == id } }
}
