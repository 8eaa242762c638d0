import ArgumentParser
import Catalogue
import Reports
import Workspace

/// `bwlch links report`.
struct LinksReportCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: "Say what links were found to be, from the record, without asking anybody.",
      usage: "bwlch links report [<options>]",
      discussion: """
        How many links have each grade, and each link that is not in order with its grade, the reason and where it leads. \
        Grades are made from the recorded answers of the whole day.

        EXAMPLES:
          bwlch links report
          bwlch links report --on 2026-01-31 --format csv --output links.csv
        """
    )
  }

  @Option(
    help: ArgumentHelp("The day of the checks (default: the latest).", valueName: "yyyy-mm-dd"),
    transform: VersionOptions.day
  )
  var on: Day?

  @Flag(help: "List links that are in order too.")
  var all = false

  @OptionGroup(title: "Result") var result: ResultOptions<ListingFormat>
  @OptionGroup(title: "Project") var project: ProjectOptions

  func perform(in environment: Environment) async throws -> ExitStatus {
    guard let session = try Session.open(project, asJSON: result.format == .json, in: environment)
    else { return .findings }
    let report = try ReportLinks(session.project, on: on).run()
    try Listing(report, isWhole: all).print(result, for: session)
    try session.mentionWarnings()
    return .done
  }
}

extension Listing {
  init(_ report: LinkReport, isWhole: Bool) {
    let table = LinkReportTable(report, isWhole: isWhole)
    self.init(
      document: table.document,
      json: LinkReportRecord(report, isWhole: isWhole).json,
      csv: table.csv
    )
  }

  /// Prints the result of a command that has nothing to fail on.
  func print(_ options: ResultOptions<ListingFormat>, for session: Session) throws {
    try print(
      options.format.listing,
      to: options.output,
      beside: session.project.folder.inputs(),
      session.environment
    )
  }
}
