package import Catalogue
import Diagnostics

/// Joins rows of a version that somebody has found to be one data set.
package enum AcceptedMatches {
  /// A row that an import brought in as new, and the data set that it is.
  package struct Pair: Sendable, Hashable {
    package var incoming: DataSetID
    package var existing: DataSetID

    package init(incoming: DataSetID, existing: DataSetID) {
      self.incoming = incoming
      self.existing = existing
    }
  }

  /// The rows of `version` with each pair joined under the id of the existing one, as the import would have done had it
  /// been certain; `base` is the version that the import was laid over.
  ///
  /// What the version itself says of the existing one counts where it was seen; what a whole catalogue no longer had comes
  /// back from `base`, and what neither has bears the id from now on, with what the row says. A pair whose row is nowhere
  /// does nothing.
  package static func joined(
    _ pairs: [Pair],
    in version: CatalogueVersion,
    over base: CatalogueVersion?
  ) -> [DataSet] {
    let known = Dictionary(
      (base?.stated ?? []).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var rows = Dictionary(
      version.stated.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var names: [DataSetID: DataSetID] = [:]
    for pair in pairs {
      let seen = rows[pair.existing].flatMap { $0.presence == .notObserved ? nil : $0 }
      guard let incoming = rows[pair.incoming] else { continue }
      var joined = incoming
      joined.id = pair.existing
      if let existing = seen ?? known[pair.existing] ?? rows[pair.existing] {
        let isSameDay = existing.confirmed != nil && existing.confirmed == incoming.confirmed
        joined = existing.observed(as: incoming.entry, isSameDay: isSameDay)
      }
      joined.confirmed = incoming.confirmed
      if !joined.formerly.contains(pair.incoming) { joined.formerly.append(pair.incoming) }
      rows[pair.incoming] = nil
      rows[pair.existing] = joined
      names[pair.incoming] = pair.existing
    }
    return rows.values.map { row in
      var row = row
      row.partOf = row.partOf.map { names[$0] ?? $0 }
      row.successor = row.successor.map { names[$0] ?? $0 }
      return row
    }.sorted { $0.id < $1.id }
  }
}

extension DataSet {
  /// The row as an entry that speaks of every column in which it says something.
  fileprivate var entry: CatalogueEntry {
    let columns = CatalogueColumn.all.map(\.name).filter { $0 != "formerly" && $0 != "confirmed" }
    return CatalogueEntry(dataSet: self, columns: Set(columns), location: .file(""))
  }
}
