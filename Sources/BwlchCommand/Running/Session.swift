import Assessment
import Catalogue
import Diagnostics
import FactorModel
import Reports
import Workspace

/// What every command that shows results does first: find the project, read it, and stop at errors.
struct Session {
  let environment: Environment
  let project: LoadedProject
  let isQuiet: Bool

  /// The project without errors, or `nil` once they are printed; warnings are counted in a line.
  static func open(
    _ options: ProjectOptions,
    asJSON: Bool = false,
    in environment: Environment
  ) throws -> Session? {
    let folder = try ProjectFolder.find(named: options.project, in: environment)
    let loaded = try LoadProject(folder).run()
    let errors = loaded.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty, let project = loaded.value else {
      let printer = DiagnosticPrinter(environment: environment, projectPath: folder.path)
      try environment.errors.write(
        asJSON ? DiagnosticPrinter.jsonLines(errors) : printer.text(errors)
      )
      let count = Wording.count(errors.count, "error", "errors")
      if !asJSON {
        try environment.errors.line("\(count) in the project, so nothing is written.")
      }
      return nil
    }
    return Session(environment: environment, project: project, isQuiet: options.quiet)
  }

  /// The model held against the version that is asked for.
  func snapshot(
    _ options: VersionOptions,
    comparing comparisons: AssembleSnapshot.Comparisons = .every
  ) throws -> Snapshot {
    let version = try version(named: options.version)
    if let day = options.asOf, day < version.asOf {
      throw UsageFault(
        "--as-of \(day) is before the day of version '\(version.id)', \(version.asOf)",
        help: "name an earlier version, or a later day"
      )
    }
    return AssembleSnapshot(project)
      .run(version: version, asOf: options.asOf, comparing: comparisons)
  }

  /// Says on standard error that there are warnings, which `bwlch check` lists.
  func mentionWarnings() throws {
    let count = project.warnings.count
    guard count > 0, !isQuiet else { return }
    let words = Wording.count(count, "warning", "warnings")
    try environment.errors.line("\(words) on the project; 'bwlch check' lists them.")
  }

  /// The version of that name, or the project's default one; without its corrections unless they are asked for.
  func version(named name: String?, isCorrected: Bool = true) throws -> CatalogueVersion {
    let history = isCorrected ? project.history : project.recorded
    let name = name ?? project.defaultVersion.id.text
    if let id = VersionID(name), let version = history.version(id) { return version }
    throw UsageFault.unknown("version", name, among: history.versions.map(\.id.text))
  }
}
