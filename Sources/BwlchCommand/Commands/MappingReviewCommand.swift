import ArgumentParser
import Assessment
import Catalogue
import Reports
import Workspace

/// `bwlch mapping review`.
struct MappingReviewCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review",
      abstract: "List what should be looked at in the mapping: suspects, orphans, suggestions.",
      usage: "bwlch mapping review [<options>]",
      discussion: """
        Suspect is a mapping whose data set changed since the version before in what its figures are about; orphaned one whose \
        data set is gone or was not observed. For data sets that nobody has mapped, aspects are suggested that share words, a \
        group or a theme with them, each with the reason. Nothing is applied by itself: as CSV or XLSX the list has columns for \
        decisions, which 'bwlch mapping apply' reads.

        EXAMPLES:
          bwlch mapping review --version 2026-01
          bwlch mapping review --format xlsx --output review.xlsx
          bwlch mapping review --format csv --output review.csv
        """
    )
  }

  @Option(help: ArgumentHelp("The most suggestions for one data set.", valueName: "number"))
  var suggestions = 3

  @OptionGroup(title: "Result") var listing: SheetListingOptions
  @OptionGroup(title: "Catalogue") var version: VersionOptions
  @OptionGroup(title: "Project") var project: ProjectOptions

  func validate() throws {
    guard (0...50).contains(suggestions) else {
      throw ValidationError("--suggestions \(suggestions) is not from 0 to 50")
    }
  }

  func perform(in environment: Environment) async throws -> ExitStatus {
    guard
      let session = try Session.open(project, asJSON: listing.format == .json, in: environment)
    else { return .findings }
    let snapshot = try session.snapshot(version, comparing: .none)
    let reviewer = MappingReviewer(
      model: snapshot.model,
      history: snapshot.history,
      version: snapshot.version
    )
    let review = reviewer.review(decided: session.project.mappingDecisions, limit: suggestions)
    let sheet = MappingReviewSheet.sheet(review, in: snapshot)
    try SheetListing(
      document: MappingReviewTable(review, in: snapshot).document,
      json: MappingReviewRecord(review).json,
      csv: sheet.csv,
      workbook: sheet.workbook,
      day: snapshot.version.asOf
    ).print(listing, for: session)
    try session.mentionWarnings()
    return .done
  }
}
