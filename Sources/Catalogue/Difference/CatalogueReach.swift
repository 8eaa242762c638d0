/// Of which data sets the versions of a catalogue could know, by what was taken in for them.
package struct CatalogueReach: Sendable {
  /// What was looked at up to a version, its own imports among it; `nil`: everything.
  private let scopes: [VersionID: [ImportScope]?]
  private let outputs: [Output]

  /// A version that no import made is a whole catalogue.
  ///
  /// One that an import of a part began knows that part, and all that
  /// earlier versions knew, since an import carries over what it does not tell of.
  package init(_ history: CatalogueHistory, imports: [ImportRecord]) {
    let records = Dictionary(grouping: imports, by: \.version)
    var known: [ImportScope]? = []
    var scopes: [VersionID: [ImportScope]?] = [:]
    for version in history.versions {
      let own = records[version.id] ?? []
      let isMadeByImport = own.contains { record in
        version.citations.contains { $0.source == record.id }
      }
      known =
        isMadeByImport && !own.contains { $0.scope == .whole }
        ? known.map { $0 + own.map(\.scope) } : nil
      scopes[version.id] = .some(known)
    }
    self.scopes = scopes
    outputs = history.outputs
  }

  /// Whether the version would have the data set if it had been there.
  package func covers(_ dataSet: DataSet, in version: VersionID) -> Bool {
    guard case .some(.some(let parts)) = scopes[version] else { return true }
    return parts.contains { $0.contains(dataSet, outputs: outputs) }
  }
}
