import Catalogue
import CatalogueImport
import Diagnostics

extension ImportTarget {
  /// Later versions were laid over what was known before, and stay as they are.
  func doubtsOfLaterVersions(at file: String) -> [Diagnostic] {
    guard let first = later.first else { return [] }
    let names = later.map { "'\($0.id)'" }.joined(separator: ", ")
    return [
      Diagnostic(
        id: "later-version",
        severity: .warning,
        at: .file(file),
        later.count == 1
          ? "version \(names) of \(first.asOf) was laid over the catalogue as it was before this"
            + " import, and does not know of it"
          : "versions \(names) were laid over the catalogue as it was before this import, and do"
            + " not know of it",
        help: "undo the imports of "
          + (later.count == 1 ? "that version" : "those versions, the latest first,")
          + " and import their files again; how to undo an import is in the guide to importing"
      )
    ]
  }

  /// Rows of the file that are not within its own scope; `rows` is where each entry stands.
  func doubts(
    ofStrays effects: ImportEffects,
    _ scope: ImportScope,
    at rows: [SourceLocation]
  ) -> [Diagnostic] {
    guard let first = effects.strays.first, rows.indices.contains(first) else { return [] }
    let count = effects.strays.count
    return [
      Diagnostic(
        id: "outside-scope",
        severity: .warning,
        at: rows[first],
        (count == 1 ? "1 row of the file is" : "\(count) rows of the file are")
          + " not within its scope \(scope), "
          + (count == 1 ? "" : "the first ") + "'\(effects.fates[first].dataSet)';"
          + (count == 1 ? " it is taken" : " they are taken"),
        help:
          "widen --scope if the file tells of more; absent from a later file of this scope, such a"
          + " row will be carried over as it is"
      )
    ]
  }

  /// Data sets that came, as the file says, after the day of which it is said to tell.
  func doubts(ofDaysIn entries: [CatalogueEntry]) -> [Diagnostic] {
    var count = 0
    var first: (entry: CatalogueEntry, cell: CatalogueEntry.OtherCell, day: Day)?
    for entry in entries {
      let late = entry.others.lazy.compactMap { cell in
        cell.firstPublished.map { (cell, $0) }
      }
      .first { $0.1 > asOf }
      guard let (cell, day) = late else { continue }
      count += 1
      first = first ?? (entry, cell, day)
    }
    guard let first else { return [] }
    return [
      Diagnostic(
        id: "published-later",
        severity: .warning,
        at: first.cell.location,
        (count == 1 ? "1 data set was" : "\(count) data sets were")
          + " first published after \(asOf), the day of which the file is to tell: "
          + (count == 1 ? "" : "the first, ") + "'\(first.entry.dataSet.title)',"
          + " on \(first.day)",
        help: "say with --as-of on which day the list was saved"
      )
    ]
  }
}

extension CatalogueEntry.OtherCell {
  /// The day on which the data set was first published, where the cell tells that.
  fileprivate var firstPublished: Day? {
    let key = name.split { "/#:".contains($0) }.last.map(String.init) ?? name
    let folded = key.lowercased().replacing(" ", with: "_")
    guard ["first_published_at", "first_published", "issued", "metadata_created"].contains(folded)
    else { return nil }
    return Day(String(words.prefix(10)))
  }
}
