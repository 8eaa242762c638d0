import ArgumentParser
import Catalogue
import Diagnostics
import Reports
import Workspace

/// `bwlch matches review`.
struct MatchesReviewCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review",
      abstract: "List the matches that somebody has to decide.",
      usage: "bwlch matches review [<options>]",
      discussion: """
        Each imported data set that is perhaps one of the catalogue, with those that it may be, how alike they are and why. As CSV \
        or XLSX the list has the columns of data/matches.csv and the candidate's title: fill in 'decision' with accept or \
        reject, and give it to 'bwlch matches apply'.

        EXAMPLES:
          bwlch matches review
          bwlch matches review --version 2026-01 --all
          bwlch matches review --format xlsx --output matches.xlsx
        """
    )
  }

  @Option(
    help: ArgumentHelp("Only the matches of this version (default: of all).", valueName: "id")
  )
  var version: String?

  @Flag(help: "List the decided ones as well.")
  var all = false

  @OptionGroup(title: "Result") var listing: SheetListingOptions
  @OptionGroup(title: "Project") var project: ProjectOptions

  func perform(in environment: Environment) async throws -> ExitStatus {
    guard
      let session = try Session.open(project, asJSON: listing.format == .json, in: environment)
    else { return .findings }
    let loaded = session.project
    let review = MatchReview(
      MatchList(loaded.matches),
      of: loaded.history,
      version: try versionID(loaded),
      includesDecided: all
    )
    let sheet = MatchReviewSheet.sheet(review)
    try SheetListing(
      document: MatchReviewTable(review).document,
      json: MatchesRecord(review).json,
      csv: sheet.csv,
      workbook: sheet.workbook,
      day: loaded.defaultVersion.asOf
    ).print(listing, for: session)
    try session.mentionWarnings()
    return .done
  }

  private func versionID(_ project: LoadedProject) throws -> VersionID? {
    guard let version else { return nil }
    let known = project.history.versions.map(\.id)
    guard let id = VersionID(version), known.contains(id) else {
      throw UsageFault.unknown("version", version, among: known.map(\.text))
    }
    return id
  }
}
