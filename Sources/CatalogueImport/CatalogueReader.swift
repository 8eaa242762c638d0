package import Catalogue
package import Diagnostics

/// Reads the tables of a catalogue into the frame that its versions, geography and breakdowns make.
package enum CatalogueReader {
  /// The draft with the data sets of each version, the outputs and the link checks.
  ///
  /// `frame` has been read from the same `files`. Files in `folder` that are not known are reported; the draft does not
  /// depend on the order of `files`.
  package static func read(
    _ files: [TextFile],
    into frame: CatalogueDraft,
    folder: String = "data"
  ) -> (CatalogueDraft, [Diagnostic]) {
    var draft = frame
    var diagnostics: [Diagnostic] = []
    let parts = files.compactMap { file in file.path(in: folder).map { (name: $0, file: file) } }
      .sorted { $0.name < $1.name }
    let byName = Dictionary(
      parts.map { ($0.name, $0.file) },
      uniquingKeysWith: { first, _ in first }
    )
    if let file = byName[ImportsTable.name] {
      let (records, faults) = ImportsTable.read(file)
      diagnostics += faults
      draft.declareVersions(of: records)
    }
    if let file = byName["outputs.csv"] { diagnostics += OutputsReader.read(file, into: &draft) }
    if let file = byName["link-checks.csv"] {
      diagnostics += LinkChecksReader.read(file, into: &draft)
    }
    for part in parts where part.name.hasPrefix(LinkRecordsFile.folder + "/") {
      diagnostics += LinkRecordsFile.read(part.file, into: &draft)
    }
    if let file = byName[LinkRecordsFile.redirects] {
      diagnostics += RedirectMapReader.read(file).diagnostics
    }
    var seen: Set<VersionID> = []
    for index in draft.versions.indices where seen.insert(draft.versions[index].id).inserted {
      diagnostics += readVersion(index, of: byName, folder: folder, into: &draft)
    }
    diagnostics += readAnswers(byName, into: &draft)
    let declared = draft.versions.map(\.id.text)
    for part in parts {
      diagnostics += faults(part.file, name: part.name, declared: declared, folder: folder)
    }
    return (draft, diagnostics.sorted())
  }

  /// What people say of the catalogue beside it: corrections, and which rows are which data sets.
  private static func readAnswers(
    _ files: [String: TextFile],
    into draft: inout CatalogueDraft
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if let file = files[CorrectionsReader.name] {
      diagnostics += CorrectionsReader.read(file, into: &draft)
    }
    if let file = files[MatchesReader.name] {
      let (matches, faults) = MatchesReader.read(file)
      draft.matches = matches
      diagnostics += faults
    }
    return diagnostics
  }

  private static func readVersion(
    _ index: Int,
    of files: [String: TextFile],
    folder: String,
    into draft: inout CatalogueDraft
  ) -> [Diagnostic] {
    let id = draft.versions[index].id
    guard let file = files["catalogue/\(id).csv"] else {
      return [
        Diagnostic(
          id: "version-without-file",
          at: draft.places[["versions", String(index), "id"]],
          "version '\(id)' has no data sets: '\(folder)/catalogue/\(id).csv' is missing",
          help: "add the file, or delete the version"
        )
      ]
    }
    var diagnostics: [Diagnostic] = []
    var sources = FactSources()
    if let file = files["catalogue/\(id).sources.csv"] {
      (sources, diagnostics) = FactSources.read(file, version: id)
      draft.places.merge(sources.places)
    }
    draft.versions[index].factSources = sources.rows
    return diagnostics
      + DataSetsReader.read(file, version: index, sources: sources, into: &draft)
  }

  /// What is wrong with there being this file at all.
  private static func faults(
    _ file: TextFile,
    name: String,
    declared: [String],
    folder: String
  ) -> [Diagnostic] {
    let tables = [
      "outputs.csv", "link-checks.csv", ImportsTable.name, CorrectionsReader.name,
      MatchesReader.name, LinkRecordsFile.redirects,
    ]
    // Those beyond the tables are read by others.
    let known = tables + ["versions.yaml", "geography.yaml", "breakdowns.yaml", "attestations.csv"]
    if known.contains(name) || name.hasPrefix(LinkRecordsFile.folder + "/") { return [] }
    if name.hasPrefix("catalogue/"), name.hasSuffix(".csv") {
      let stem = name.dropFirst("catalogue/".count).dropLast(".csv".count)
      let kind = [".sources", ".others"].first(where: stem.hasSuffix) ?? ""
      let version = stem.dropLast(kind.count)
      if declared.contains(String(version)) { return [] }
      return [
        Diagnostic(
          id: "undeclared-version",
          at: .file(file.path),
          "version '\(version)' is not declared in \(folder)/versions.yaml",
          help: NearMiss.help(for: String(version), among: declared)
            ?? "declare it there, or take it in with 'bwlch import'"
        )
      ]
    }
    let last = name.split(separator: "/").last ?? ""
    if last.hasPrefix(".") || last.hasSuffix(".md") { return [] }
    return [
      Diagnostic(
        id: "unknown-file",
        severity: .warning,
        at: .file(file.path),
        "file '\(file.path)' is not read",
        help: NearMiss.candidates(for: name, among: known, limit: 1).first
          .map { "did you mean '\($0)'?" } ?? "move it out of the folder, or delete it"
      )
    ]
  }
}
