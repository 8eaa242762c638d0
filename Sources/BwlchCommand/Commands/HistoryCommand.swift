import ArgumentParser
import Reports
import Workspace

/// `bwlch history`.
struct HistoryCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "history",
      abstract: "Show coverage by class and group over the versions.",
      usage: "bwlch history [<options>]",
      discussion: """
        Over the aspects that are established in every version that is shown, so that like is compared with like; how many they are is \
        said first. Beside them stand the counts of verdicts over all aspects. 'bwlch render history' draws the same.

        EXAMPLES:
          bwlch history
          bwlch history --version 2019-12      up to this version
          bwlch history --format csv --output history.csv
        """
    )
  }

  @OptionGroup(title: "Result") var result: ResultOptions<ListingFormat>
  @OptionGroup(title: "Catalogue") var version: VersionOptions
  @OptionGroup(title: "Project") var project: ProjectOptions

  func perform(in environment: Environment) async throws -> ExitStatus {
    guard
      let session = try Session.open(project, asJSON: result.format == .json, in: environment)
    else { return .findings }
    let snapshot = try session.snapshot(version, comparing: .none)
    let record = HistoryRecord(snapshot)
    let listing = Listing(
      document: HistoryReport(snapshot).document,
      json: record.json,
      csv: HistoryCSV.text(record)
    )
    let inputs = try session.project.folder.inputs()
    try listing.print(result.format.listing, to: result.output, beside: inputs, environment)
    try session.mentionWarnings()
    return .done
  }
}
