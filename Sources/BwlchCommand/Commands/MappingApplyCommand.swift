import ArgumentParser
import Assessment
import Catalogue
import Diagnostics
import Reports
import Workspace

/// `bwlch mapping apply`.
struct MappingApplyCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "apply",
      abstract: "Turn a review that was filled in into a patch of the mapping.",
      usage: "bwlch mapping apply <file> [<options>]",
      discussion: """
        Reads the table that 'bwlch mapping review' wrote as CSV or XLSX, once its column 'decision' is filled in: 'keep' or \
        'remove' for suspects and orphans, 'accept' (with directness, because and source) or 'decline' for suggestions. What is \
        accepted and removed is printed as a patch of model/mapping.csv, a file that Bwlch does not change; what is kept and \
        declined is remembered in model/mapping-decisions.csv and not asked again, for the version that the review was of: each \
        row says it, and only for a table without that column --version does.

        EXAMPLES:
          bwlch mapping apply review.xlsx --by "Gwen" > mapping.patch && git apply mapping.patch
          bwlch mapping apply review.csv --dry-run
        """
    )
  }

  @Argument(help: "The table that was filled in.")
  var file: String

  @Option(help: ArgumentHelp("Who decided, where a row names nobody.", valueName: "name"))
  var by: String?

  @Option(
    help: ArgumentHelp("The day of the decisions (default: today).", valueName: "yyyy-mm-dd"),
    transform: VersionOptions.day
  )
  var decided: Day?

  @Flag(help: "Print the patch, and remember nothing.")
  var dryRun = false

  @OptionGroup(title: "Catalogue") var version: VersionOptions
  @OptionGroup(title: "Project") var project: ProjectOptions

  func perform(in environment: Environment) async throws -> ExitStatus {
    guard let session = try Session.open(project, in: environment) else { return .findings }
    guard let day = decided ?? environment.today() else {
      throw UsageFault("the day is not known here", help: "add --decided YYYY-MM-DD")
    }
    let path = environment.absolute(file)
    let outcome = try ApplyMappingReview(
      session.project,
      path: path,
      shown: environment.shown(path),
      version: try session.snapshot(version, comparing: .none).version.id,
      by: by ?? "unnamed",
      on: day,
      isDryRun: dryRun
    ).run()
    let printer = DiagnosticPrinter(environment: environment)
    try environment.errors.write(printer.text(outcome.diagnostics))
    guard !outcome.isRefused else {
      try environment.errors.line("Nothing was decided: mend the table and try again.")
      return .findings
    }
    try environment.output.write(outcome.patch)
    if !project.quiet { try environment.errors.line(Self.summary(outcome, isDryRun: dryRun)) }
    return .done
  }

  private static func summary(_ outcome: ApplyMappingReview.Outcome, isDryRun: Bool) -> String {
    let parts = [
      "\(Wording.count(outcome.added, "row", "rows")) to add",
      "\(outcome.removed) to remove",
      "\(outcome.remembered) \(isDryRun ? "to remember" : "remembered")",
      "\(outcome.open) open",
    ]
    return parts.joined(separator: ", ") + "."
  }
}
