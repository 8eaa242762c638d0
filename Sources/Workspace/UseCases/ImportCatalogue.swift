import Bilingual
package import Catalogue
import CatalogueImport
package import Diagnostics
import ModelFiles
import Reports

/// Takes a file into a version of the catalogue: all of it that can be read, or nothing.
package struct ImportCatalogue: Sendable {
  package struct Request: Sendable {
    /// Absolute.
    package var path: String
    /// The path as the person wrote it, for diagnostics.
    package var shown: String
    package var version: VersionID
    /// The day of the world; `nil`: the name of the version tells it.
    package var asOf: Day?
    package var recorded: Day
    package var label: String?
    package var scope: ImportScope
    package var reading: ReadEntries.Options
    package var isDryRun: Bool

    package init(
      path: String,
      shown: String,
      version: VersionID,
      asOf: Day? = nil,
      recorded: Day,
      label: String? = nil,
      scope: ImportScope = .whole,
      reading: ReadEntries.Options = .init(),
      isDryRun: Bool = false
    ) {
      self.path = path
      self.shown = shown
      self.version = version
      self.asOf = asOf
      self.recorded = recorded
      self.label = label
      self.scope = scope
      self.reading = reading
      self.isDryRun = isDryRun
    }
  }

  package struct Outcome: Sendable {
    /// `nil`: refused, as a diagnostic says, and nothing was written.
    package var result: ImportResult?
    /// On the file and on what it does to the project, by place.
    package var diagnostics: [Diagnostic]
    /// A file of columns to begin with, where headings were not recognised.
    package var columnMap: String?

    /// It was taken in, and no row of it was refused.
    package var isClean: Bool {
      result != nil && !diagnostics.contains { $0.severity == .error }
    }
  }

  private let project: LoadedProject
  private let request: Request

  package init(_ project: LoadedProject, _ request: Request) {
    self.project = project
    self.request = request
  }

  private var folder: ProjectFolder { project.folder }

  /// Throws ``CouldNot`` where the file or the project cannot be read or written, and where the project has errors.
  package func run() throws -> Outcome {
    guard let bytes = try Disk.bytes(request.path, atMost: Self.largest) else {
      return Prepared.refused([tooLarge]).outcome
    }
    if request.isDryRun { return try prepared(bytes, project).outcome }
    return try folder.transaction(on: project.file.dataFolder).writing { writer in
      // Somebody may have changed it meanwhile; from now on nobody else can.
      let prepared = try prepared(bytes, try current())
      guard prepared.outcome.result?.isRepetition == false else { return prepared.outcome }
      let root = project.file.dataFolder + "/"
      try writer.commit(
        prepared.files.map { (String($0.path.dropFirst(root.count)), .write($0.bytes)) }
      )
      return prepared.outcome
    }
  }

  /// In bytes: a file is held in memory while it is read, and what is made of it beside it.
  private static let largest = 1 << 30

  private var tooLarge: Diagnostic {
    Diagnostic(
      id: "file-too-large",
      at: .file(request.shown),
      "file is larger than \(Self.largest >> 20) MiB, the most that is read",
      help: "see whether it is the catalogue that was meant; if so, import it in parts with --scope"
    )
  }

  private func current() throws -> LoadedProject {
    let loaded = try LoadProject(again: project).run()
    guard let project = loaded.value else {
      throw CouldNot(
        "import \(request.shown): the project has errors",
        help: "'bwlch check' lists them"
      )
    }
    return project
  }

  /// What is to be written, and what is to be said of it.
  private struct Prepared {
    var outcome: Outcome
    var files: [OutputFile]

    static func refused(_ diagnostics: [Diagnostic], columnMap: String? = nil) -> Prepared {
      Prepared(
        outcome: Outcome(result: nil, diagnostics: diagnostics.sorted(), columnMap: columnMap),
        files: []
      )
    }
  }

  private func prepared(_ bytes: [UInt8], _ project: LoadedProject) throws -> Prepared {
    let target = try ImportTarget(request, project)
    let digest = SHA256.hexadecimal(of: bytes)
    let reader = ReadEntries(request.reading)
    let manner = try reader.manner(bytes, file: request.shown)
    if let earlier = target.repetition(of: digest, scope: request.scope, reading: manner) {
      return Prepared(outcome: repetition(earlier), files: [])
    }
    var read = try reader.run(bytes, target.context(file: request.shown, project))
    guard let format = read.format, !read.outcome.isRefused else {
      return .refused(read.outcome.diagnostics, columnMap: read.columnMap)
    }
    let record = record(target, digest, read, format, reading: manner?.options)
    let rows = read.entries.map(\.location)
    let early = target.doubts(ofDaysIn: read.entries)
    let (files, effects) = try planned(read.takeEntries(), read.gaps, record, target, project)
    let doubts =
      target.doubts(request.scope, project.history.outputs, at: request.shown)
      + target.doubts(effects, read.gaps, at: request.shown)
      + target.doubts(ofStrays: effects, request.scope, at: rows) + early
      + target.doubtsOfLaterVersions(at: request.shown)
    let checked = try LoadProject(folder, overlaying: files, importing: [request.version]).run()
    let said = (read.outcome.diagnostics + doubts).sorted()
    guard checked.value != nil else {
      let errors = checked.diagnostics.filter { $0.severity == .error }
      let placed = ImportErrors(record, effects, rows: rows, files: files, shown: request.shown)
        .placed(errors)
      return .refused(said + placed)
    }
    let result = ImportResult(
      record: record,
      format: format.name.english,
      base: target.base?.id,
      effects: effects,
      files: files.map(\.path),
      isDryRun: request.isDryRun
    )
    return Prepared(
      outcome: Outcome(result: result, diagnostics: said, columnMap: read.columnMap),
      files: files
    )
  }

  /// The files that the import would write, and what it does; the rows themselves are let go, since there may be a million.
  private func planned(
    _ entries: consuming [CatalogueEntry],
    _ gaps: ReadEntries.Gaps,
    _ record: ImportRecord,
    _ target: ImportTarget,
    _ project: LoadedProject
  ) throws -> ([OutputFile], ImportEffects) {
    let candidates = entries.map(\.candidate)
    let matches = target.known.matches(of: candidates, decisions: project.matchDecisions)
    let plan = ImportPlanner(
      base: target.base,
      earlier: target.earlier,
      known: target.known,
      outputs: project.history.outputs,
      scope: request.scope,
      asOf: target.asOf,
      isComplete: gaps.description == nil
    ).plan(entries, matches: matches)
    let undecided = MatchRecord.open(
      matches,
      of: candidates,
      standingAs: plan.effects.fates.map(\.dataSet),
      for: request.version
    )
    let files = try ImportFiles(project, record: record, plan: plan, undecided: undecided).files
    return (files, plan.effects)
  }

  private func record(
    _ target: ImportTarget,
    _ digest: String,
    _ read: ReadEntries.Result,
    _ format: CatalogueFormat,
    reading: String?
  ) -> ImportRecord {
    ImportRecord(
      id: target.source,
      version: request.version,
      file: Disk.name(of: request.path),
      sha256: digest,
      importer: format.rawValue,
      rowsRead: read.outcome.rowsRead,
      rowsRefused: read.outcome.rowsRefused,
      scope: request.scope,
      asOf: target.asOf,
      recorded: request.recorded,
      label: request.label.map { .init($0) },
      reading: reading ?? ""
    )
  }

  private func repetition(_ record: ImportRecord) -> Outcome {
    Outcome(
      result: ImportResult(
        record: record,
        format: CatalogueFormat(rawValue: record.importer)?.name.english ?? record.importer,
        base: nil,
        effects: ImportEffects(),
        files: [],
        isDryRun: request.isDryRun,
        isRepetition: true
      ),
      diagnostics: [],
      columnMap: nil
    )
  }
}
