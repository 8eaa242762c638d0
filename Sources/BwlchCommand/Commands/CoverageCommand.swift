import ArgumentParser
import Assessment
import Reports
import Workspace

/// `bwlch coverage`.
struct CoverageCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "coverage",
      abstract: "List how well each factor is covered by data.",
      usage: "bwlch coverage [<options>]",
      discussion: """
        One row a factor: what is proven (and, where facts are unknown, what might be true), the band, and how many \
        aspects are met, gaps, not established or exempt. With --aspects one row an aspect, with its best data set. \
        Numbers are those of the whole model, whatever part is shown.

        EXAMPLES:
          bwlch coverage --class need --band weak
          bwlch coverage --theme care-leavers --aspects
          bwlch coverage --version 2016-12 --format csv --output coverage-2016.csv
        """
    )
  }

  @Flag(help: "One row an aspect.")
  var aspects = false

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
    let record = CoverageRecord(snapshot, filter: filter)
    let table = CoverageTable(snapshot, filter: filter, detail: aspects ? .aspects : .factors)
    try Listing(document: table.document, json: record.json, csv: CoverageCSV.text(record))
      .print(listing, for: session)
    try session.mentionWarnings()
    let verdicts = filter.coverage(of: snapshot).flatMap(\.aspects).map(\.verdict)
    return listing.failOn.status(
      warnings: session.project.warnings.count,
      gaps: verdicts.count { $0 == .gap },
      notEstablished: verdicts.count { $0 == .notEstablished }
    )
  }
}
