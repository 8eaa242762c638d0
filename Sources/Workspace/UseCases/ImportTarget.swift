import Bilingual
import Catalogue
import CatalogueImport
import Diagnostics
import FactorModel

/// Which version an import makes or adds to, and what it is laid over.
struct ImportTarget {
  let asOf: Day
  /// The version that the file is laid over; `nil` where it is the earliest.
  let base: CatalogueVersion?
  /// What facts cite that come from the file.
  let source: SourceID
  private let earlier: [ImportRecord]
  private let version: VersionID

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
    guard let day = request.asOf ?? existing?.asOf ?? VersionDay.day(of: request.version) else {
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
    base = existing ?? project.recorded.versions.last { $0.asOf < day }
    earlier = records
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

  /// The import that took in the very same file in the same way.
  func repetition(of digest: String, scope: ImportScope) -> ImportRecord? {
    earlier.first { $0.sha256 == digest && $0.scope == scope }
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
