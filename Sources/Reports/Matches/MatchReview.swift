package import Catalogue

/// The matches that were not certain, for a person to look at.
package struct MatchReview: Sendable {
  package struct Row: Sendable {
    package var record: MatchRecord
    /// That of the latest version that has the candidate.
    package var candidateTitle: String?
    package var isOpen: Bool
  }

  /// `nil`: of all versions.
  package var version: VersionID?
  /// By version, row, then likeness, the likeliest first.
  package var rows: [Row]

  package var openCount: Int { rows.count(where: \.isOpen) }

  /// The open matches of a version, or all of them and of all versions.
  package init(
    _ list: MatchList,
    of history: CatalogueHistory,
    version: VersionID? = nil,
    includesDecided: Bool = false
  ) {
    self.version = version
    let open = Set(list.open)
    let order = { (record: MatchRecord) in
      (record.version, record.rowName, -record.score, record.candidate)
    }
    rows = list.records.enumerated()
      .filter { place, record in
        (version == nil || record.version == version) && (includesDecided || open.contains(place))
      }
      .sorted { order($0.element) < order($1.element) }
      .map { place, record in
        let latest = history.versions.last { $0[record.candidate] != nil }
        return Row(
          record: record,
          candidateTitle: latest?[record.candidate]?.title,
          isOpen: open.contains(place)
        )
      }
  }
}
