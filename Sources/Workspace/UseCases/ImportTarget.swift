import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import FactorModel

/// Which version an import makes or adds to, and what it is laid over.
struct ImportTarget {
  let asOf: Day
  /// The version that the file is laid over, which is the one that it adds to; `nil` where it is the earliest.
  let base: CatalogueVersion?
  /// Those before that, earliest first.
  let earlier: [CatalogueVersion]
  let known: KnownDataSets
  /// What facts cite that come from the file.
  let source: SourceID
  private let records: [ImportRecord]
  private let version: VersionID
  /// Versions of later days that imports made, earliest first.
  let later: [CatalogueVersion]

  /// Throws ``CouldNot`` where the day is not known, or the version is one that a person wrote.
  init(_ request: ImportCatalogue.Request, _ project: LoadedProject) throws {
    version = request.version
    let existing = project.recorded.version(request.version)
    let records = project.imports.filter { $0.version == request.version }
    if existing != nil, records.isEmpty {
      throw CouldNot(
        "import into version '\(request.version)': it was written by a person",
        help: "name a version of its own with --as, such as the month in which the file was saved"
      )
    }
    guard
      let day = request.asOf ?? existing?.asOf
        ?? VersionDay.day(of: request.version, recorded: request.recorded)
    else {
      throw CouldNot(
        "tell of which day version '\(request.version)' is",
        help: "add --as-of YYYY-MM-DD: the day on which things stood as the file says"
      )
    }
    if let existing, existing.asOf != day {
      throw CouldNot(
        "import into version '\(request.version)' as of \(day): it is as of \(existing.asOf)",
        help: "leave --as-of away, or name another version with --as"
      )
    }
    asOf = day
    let imported = Set(project.imports.map(\.version))
    later = project.recorded.versions.filter { $0.asOf > day && imported.contains($0.id) }
    let earlier = project.recorded.versions.filter { $0.asOf < day }
    base = existing ?? earlier.last
    self.earlier = existing == nil ? earlier.dropLast() : earlier
    known = KnownDataSets(
      base: base,
      versions: project.recorded.versions,
      writing: request.version
    )
    self.records = records
    source = try Self.source(for: request.version, taken: Set(project.imports.map(\.id)))
  }

  private static func source(for version: VersionID, taken: Set<SourceID>) throws -> SourceID {
    for number in 1...(taken.count + 1) {
      let ending = number == 1 ? "" : "-\(number)"
      let stem = "import-\(version)".prefix(64 - ending.utf8.count)
      if let id = SourceID(stem + ending), !taken.contains(id) { return id }
    }
    preconditionFailure("among one more name than are taken one is free")
  }

  /// The import that took in the very same file in the same way: of the same scope, and read with the same options.
  func repetition(
    of digest: String,
    scope: ImportScope,
    reading: ReadEntries.Manner?
  ) -> ImportRecord? {
    records.first {
      $0.sha256 == digest && $0.scope == scope
        && $0.importer == reading?.format.rawValue && $0.reading == reading?.options
    }
  }

  func context(file: String, _ project: LoadedProject) -> ImportContext {
    let geography = project.history.geography
    return ImportContext(
      file: file,
      source: source,
      asOf: asOf,
      levels: geography.levels.map { .init(id: $0.id.text, label: $0.label) },
      breakdowns: project.history.breakdownTerms.map { .init(id: $0.id.text, label: $0.label) },
      populations: project.model.populations.map { .init(id: $0.id.text, label: $0.label) },
      themes: project.model.themes.map { .init(id: $0.id.text, label: $0.label) },
      outputs: project.history.outputs.map { .init(id: $0.id.text, label: LocalizedText($0.title)) }
    )
  }

  /// Terms of the scope that name nothing in the version: probably not what was meant.
  func doubts(_ scope: ImportScope, _ outputs: [Output], at file: String) -> [Diagnostic] {
    guard case .part(let terms) = scope, let base else { return [] }
    return terms.compactMap { term in
      let one = ImportScope.part([term])
      guard !base.stated.contains(where: { one.contains($0, outputs: outputs) }) else { return nil }
      return Diagnostic(
        id: "empty-scope",
        severity: .warning,
        at: .file(file),
        "no data set of version '\(base.id)' is within the scope \(term)",
        help: NearMiss.help(for: term.value, among: candidates(term.field, base, outputs))
      )
    }
  }

  /// Reasons to look twice at what the import would do, before it does it.
  func doubts(_ effects: ImportEffects, _ gaps: ReadEntries.Gaps, at file: String) -> [Diagnostic] {
    var doubts = effects.looseReferences.map(Self.loose)
    let all = base?.stated.count ?? 0
    if let base, effects.removed.count * 2 > all {
      doubts.append(
        Diagnostic(
          id: "most-removed",
          severity: .warning,
          at: .file(file),
          "import takes \(effects.removed.count) of the \(all) data sets of version '\(base.id)'"
            + " out of the catalogue",
          help: "say with --scope of which part the file tells, if it does not tell of the whole;"
            + " --dry-run shows what an import would do"
        )
      )
    }
    if let gaps = gaps.description, !effects.notObserved.isEmpty {
      doubts.append(
        Diagnostic(
          id: "incomplete-file",
          severity: .warning,
          at: .file(file),
          "file could not be read as a whole (\(gaps)): what is absent from it is not observed,"
            + " not removed",
          help: "mend that and import it into the same version again;"
            + " --sheet says which sheets are the catalogue"
        )
      )
    }
    return doubts
  }

  private static func loose(_ reference: ImportEffects.LooseReference) -> Diagnostic {
    let isPart = reference.column == "part_of"
    return Diagnostic(
      id: "loose-reference",
      severity: .warning,
      at: reference.location,
      "'\(reference.dataSet)' is \(isPart ? "part of" : "replaced by") '\(reference.name)', which"
        + " \(isPart ? "the version does not have" : "no version has"); the name is kept as words",
      help: "add that data set to the file, or leave '\(reference.column)' empty"
    )
  }

  private func candidates(
    _ field: ImportScope.Term.Field,
    _ base: CatalogueVersion,
    _ outputs: [Output]
  ) -> [String] {
    let names =
      switch field {
      case .publisher: base.stated.compactMap(\.publisher.value) + outputs.map(\.title)
      case .provider: base.stated.compactMap(\.provider.value)
      case .output: outputs.map(\.id.text)
      case .theme: base.stated.flatMap(\.themes).map(\.text)
      case .link: [String]()
      }
    return Set(names).sorted()
  }
}
