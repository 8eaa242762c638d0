/// Of which data sets the versions of a catalogue could know, by what was taken in for them.
package struct CatalogueReach: Sendable {
  /// What was looked at up to a version, its own imports among it; `nil`: everything.
  private let scopes: [VersionID: [ImportScope]?]
  private let outputs: [Output]
  /// In order of their days.
  private let versions: [CatalogueVersion]
  /// Those that a person wrote or an import of a whole catalogue made: of them alone a row can be missing.
  private let wholes: Set<VersionID>

  /// A version that no import made is a whole catalogue.
  ///
  /// One that an import of a part began knows that part, and all that
  /// earlier versions knew, since an import carries over what it does not tell of.
  package init(_ history: CatalogueHistory, imports: [ImportRecord]) {
    let records = Dictionary(grouping: imports, by: \.version)
    var known: [ImportScope]? = []
    var wholes: Set<VersionID> = []
    var scopes: [VersionID: [ImportScope]?] = [:]
    for version in history.versions {
      let own = records[version.id] ?? []
      let isMadeByImport = own.contains { record in
        version.citations.contains { $0.source == record.id }
      }
      let isWhole = !isMadeByImport || own.contains { $0.scope == .whole }
      if isWhole { wholes.insert(version.id) }
      known =
        !isWhole
        ? known.map { $0 + own.map(\.scope) } : nil
      scopes[version.id] = .some(known)
    }
    self.scopes = scopes
    outputs = history.outputs
    versions = history.versions
    self.wholes = wholes
  }

  /// Whether the version would have the data set, which `other` has, if it had been there.
  ///
  /// A version takes nothing out that only imports of a part made: a row of an earlier version can be missing there
  /// because it came into that one later, and nobody looked for it again.
  package func covers(_ dataSet: DataSet, in version: VersionID, having other: VersionID) -> Bool {
    guard isTakenOut(dataSet.id, from: version, after: other) else { return false }
    guard case .some(.some(let parts)) = scopes[version] else { return true }
    return parts.contains { $0.contains(dataSet, outputs: outputs) }
  }

  /// Whether a whole catalogue of a later day than `other`, up to the version, does not have it; `true` where `other` is the
  /// later one.
  private func isTakenOut(_ id: DataSetID, from version: VersionID, after other: VersionID) -> Bool
  {
    guard let end = versions.firstIndex(where: { $0.id == version }),
      let start = versions.firstIndex(where: { $0.id == other }), start < end
    else { return true }
    return versions[(start + 1)...end].contains { wholes.contains($0.id) && $0[id] == nil }
  }
}
