package import Catalogue
import CatalogueImport
import Diagnostics
import ModelFiles

/// Carries out accepted matches: joins rows in the versions that imports made.
package struct MatchJoins {
  /// A row that became one with a data set.
  package struct Join: Sendable, Hashable {
    package var version: VersionID
    package var row: DataSetID
    package var dataSet: DataSetID
  }

  /// In the order of versions.
  package private(set) var joins: [Join] = []
  /// Paths from the project's folder.
  private(set) var files: [OutputFile] = []
  /// Accepted matches that cannot be carried out.
  private(set) var faults: [Diagnostic] = []

  /// Throws ``CouldNot`` where a file that is written anew cannot be read.
  ///
  /// In other imported versions, which knew the row by its new id, it is joined as well, unless they saw both.
  init(_ accepted: [MatchRecord], in project: LoadedProject) throws {
    let imported = Set(project.imports.map(\.version))
    var pending: [(record: MatchRecord, row: DataSetID)] = []
    for record in accepted {
      guard let row = record.dataSet else {
        faults.append(Self.withoutRow(record))
        continue
      }
      guard let version = project.recorded.version(record.version) else {
        faults.append(Self.unjoinable(record, "there is no version '\(record.version)'"))
        continue
      }
      let existing = version.stated.first { $0.id == record.candidate }
      if existing?.formerly.contains(row) == true { continue }
      if !imported.contains(version.id) {
        faults.append(Self.unjoinable(record, "version '\(version.id)' was written by a person"))
      } else if version[row] == nil {
        faults.append(
          Self.unjoinable(record, "version '\(version.id)' has no data set '\(row)' of its own")
        )
      } else {
        pending.append((record, row))
      }
    }
    guard !pending.isEmpty else { return }
    var base: CatalogueVersion?
    for version in project.recorded.versions {
      let pairs =
        imported.contains(version.id) ? pending.filter { Self.joins($0, in: version) } : []
      base =
        pairs.isEmpty
        ? version
        : try join(
          pairs.map { .init(incoming: $0.row, existing: $0.record.candidate) },
          version,
          base,
          project
        )
    }
  }

  private static func joins(
    _ pair: (record: MatchRecord, row: DataSetID),
    in version: CatalogueVersion
  ) -> Bool {
    guard version[pair.row] != nil else { return false }
    if version.id == pair.record.version { return true }
    guard let existing = version[pair.record.candidate] else { return true }
    return existing.presence == .notObserved || existing.confirmed != version.asOf
  }

  private mutating func join(
    _ pairs: [AcceptedMatches.Pair],
    _ version: CatalogueVersion,
    _ base: CatalogueVersion?,
    _ project: LoadedProject
  ) throws -> CatalogueVersion {
    let rows = AcceptedMatches.joined(pairs, in: version, over: base)
    let stem = "\(project.file.dataFolder)/catalogue/\(version.id)"
    let tables = CatalogueWriter.tables(of: rows)
    files.append(OutputFile("\(stem).csv", bytes: tables.rows))
    files.append(OutputFile("\(stem).sources.csv", bytes: tables.sources))
    let names = Dictionary(
      pairs.map { ($0.incoming, $0.existing) },
      uniquingKeysWith: { first, _ in first }
    )
    if let file = try project.folder.file("\(stem).others.csv") {
      let others = OthersTable.read(file).map { words in
        var words = words
        words.dataSet = names[words.dataSet] ?? words.dataSet
        return words
      }
      let bytes = OthersTable.bytes(others)
      if bytes != file.bytes { files.append(OutputFile(file.path, bytes: bytes)) }
    }
    joins += pairs.map { Join(version: version.id, row: $0.incoming, dataSet: $0.existing) }
    return CatalogueVersion(
      id: version.id,
      asOf: version.asOf,
      recorded: version.recorded,
      label: version.label,
      note: version.note,
      citations: version.citations,
      dataSets: rows
    )
  }

  private static func unjoinable(_ record: MatchRecord, _ why: String) -> Diagnostic {
    Diagnostic(
      id: "unjoinable-match",
      at: record.location,
      "'\(record.rowName)' cannot be joined with '\(record.candidate)': \(why)",
      help: "restore the files of the version from git as the import left them, or reject the match"
    )
  }

  private static func withoutRow(_ record: MatchRecord) -> Diagnostic {
    Diagnostic(
      id: "match-without-row",
      severity: .warning,
      at: record.location,
      "'\(record.incoming)' is '\(record.candidate)' from the next import on: its id in version "
        + "'\(record.version)' is not known",
      help: "write that id into the column 'data_set' to have the rows joined there"
    )
  }
}
