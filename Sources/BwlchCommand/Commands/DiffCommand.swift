import ArgumentParser
import Assessment
import Catalogue
import Reports
import Workspace

/// `bwlch diff`.
struct DiffCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diff",
      abstract: "Say how two versions differ, and what that did to the gaps.",
      usage: "bwlch diff <before> <after> [<options>]",
      discussion: """
        First what changed: each data set with its kinds of change, and each field before and after. Then what that did: gaps \
        opened, closed, narrowed and widened over the aspects established in both versions, and what cannot be compared. Last the \
        change of coverage, attributed exactly: to method, model, knowledge, time and the kinds of change, which add up to the whole. Knowing \
        more is never shown as progress, and what was not observed never as stopped.

        EXAMPLES:
          bwlch diff 2019-12 2023-03
          bwlch diff 2023-03 2026-01 --format csv --output changes.csv
          bwlch diff 2023-03 2026-01 --exit-code --quiet > /dev/null || echo "something changed"
        """
    )
  }

  @Argument(help: "The earlier version.")
  var before: String

  @Argument(help: "The later version.")
  var after: String

  @Flag(help: "End with exit code 1 if the versions differ.")
  var exitCode = false

  @OptionGroup(title: "Result") var result: ResultOptions<ListingFormat>
  @OptionGroup(title: "Project") var project: ProjectOptions

  func perform(in environment: Environment) async throws -> ExitStatus {
    guard
      let session = try Session.open(project, asJSON: result.format == .json, in: environment)
    else { return .findings }
    let (old, new) = try (session.version(named: before), session.version(named: after))
    guard (old.asOf, old.id) < (new.asOf, new.id) else {
      throw UsageFault(
        old.id == new.id
          ? "'\(old.id)' is one version, and a diff needs two"
          : "version '\(old.id)' of \(old.asOf) is not before '\(new.id)' of \(new.asOf)",
        help: old.id == new.id ? nil : "write 'bwlch diff \(new.id) \(old.id)'"
      )
    }
    let snapshot = AssembleSnapshot(session.project).run(version: new, comparing: .only(old.id))
    guard let diff = snapshot.diff(since: old.id) else {
      preconditionFailure("a version is compared with each one before it")
    }
    let record = DiffRecord(diff, in: snapshot)
    let listing = Listing(
      document: DiffReport(diff, in: snapshot).document,
      json: record.json,
      csv: DiffCSV.text(record)
    )
    let inputs = try session.project.folder.inputs()
    try listing.print(result.format.listing, to: result.output, beside: inputs, environment)
    try session.mentionWarnings()
    return exitCode && !diff.difference.changes.isEmpty ? .findings : .done
  }
}
