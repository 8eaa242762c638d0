import ArgumentParser
import Assessment
import Reports
import Workspace

/// `bwlch gaps`.
struct GapsCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "gaps",
      abstract: "List what is not measured, why, and since when.",
      usage: "bwlch gaps [<options>]",
      discussion: """
        Data gaps come first: aspects that no public data set measures as the contract asks. Usability gaps follow: the \
        data are there, and something about them is not fit for use. Each has one primary reason; 'bwlch explain' says \
        how it came about, and JSON and CSV hold what would close it.

        EXAMPLES:
          bwlch gaps --class need --reason geography-too-coarse
          bwlch gaps --theme 2 --format md --output gaps.md
          bwlch gaps --format json | jq -r '.gaps[] | [.id, .primary] | @tsv'
          bwlch gaps --class outcome --fail-on gap      exit code 1 while there is one
        """
    )
  }

  @OptionGroup(title: "Filters (repeatable)") var filters: FilterOptions
  @OptionGroup(title: "Result") var listing: ListingOptions<ListingFormat>
  @OptionGroup(title: "Catalogue") var version: VersionOptions
  @OptionGroup(title: "Project") var project: ProjectOptions

  func perform(in environment: Environment) async throws -> ExitStatus {
    guard
      let session = try Session.open(
        project,
        asJSON: listing.format == .json,
        in: environment
      )
    else { return .findings }
    let filter = try filters.filter(in: session.project.model)
    let snapshot = try session.snapshot(version, comparing: .none)
    let record = GapsRecord(snapshot, filter: filter)
    let table = GapTable(snapshot, filter: filter)
    try Listing(document: table.document, json: record.json, csv: GapCSV.text(record))
      .print(listing, for: session)
    try session.mentionWarnings()
    let gaps = filter.gaps(of: snapshot)
    return listing.failOn.status(
      warnings: session.project.warnings.count,
      gaps: gaps.count { $0.kind == .data },
      usability: gaps.count { $0.kind == .usability }
    )
  }
}
