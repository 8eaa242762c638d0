import ArgumentParser
import Catalogue
import Reports
import Workspace

/// `bwlch links regrade`.
struct LinksRegradeCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "regrade",
      abstract: "Grade recorded answers anew and say what differs, without asking anybody.",
      usage: "bwlch links regrade [<options>]",
      discussion: """
        What a server answered is a fact and stays; which grade it is given is a rule of Bwlch and can be looked at again. \
        Nothing is changed without --write.

        EXAMPLES:
          bwlch links regrade --on 2026-01-31
          bwlch links regrade --write
        """
    )
  }

  @Option(
    help: ArgumentHelp("The day of the checks (default: the latest).", valueName: "yyyy-mm-dd"),
    transform: VersionOptions.day
  )
  var on: Day?

  @Flag(help: "Put the new grades into the file.")
  var write = false

  @OptionGroup(title: "Result") var result: ResultOptions<ListingFormat>
  @OptionGroup(title: "Project") var project: ProjectOptions

  func perform(in environment: Environment) async throws -> ExitStatus {
    guard let session = try Session.open(project, asJSON: result.format == .json, in: environment)
    else { return .findings }
    let regrading = try RegradeLinks(session.project, on: on, writes: write).run()
    let table = LinkRegradingTable(regrading)
    try Listing(
      document: table.document,
      json: LinkRegradingRecord(regrading).json,
      csv: table.csv
    ).print(result, for: session)
    try session.mentionWarnings()
    return .done
  }
}
