import ArgumentParser
import Bilingual
import Catalogue
import Diagnostics
import Reports
import Workspace

/// `bwlch import`.
struct ImportCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: "Take a file into the catalogue as a version, or into one.",
      usage: "bwlch import <file> --as <version> [<options>]",
      discussion: """
        The file may be an Excel workbook, a CSV, the list of data sets of StatsWales, or a portal's export as CKAN, data.json \
        or DCAT; which of these is told from its content. It is laid over the version before it: what the file states holds, on \
        what it is silent the earlier facts stay with their sources. Data sets are recognised by id, link, title and publisher; what \
        is not certain is left for 'bwlch matches review'. All of it is written or nothing, and nothing without a project that \
        checks. --dry-run prints exactly what an import would do. Nothing is fetched from the network.

        A file may tell of a part of the catalogue only. Say so with --scope: then what is absent from it is 'not observed', and \
        all else is carried over with the day on which it was last seen.

        The exit code is 1 if the file or a row of it was refused; the other rows are taken in all the same.

        EXAMPLES:
          bwlch import "Data catalogue.xlsx" --as 2026-03 --dry-run
          bwlch import published-datasets.json --as 2026-01 --scope publisher=StatsWales
          bwlch import export.csv --as 2026-03 --as-of 2026-03-15 --columns columns.csv
        """
    )
  }

  @Argument(help: "The file.")
  var file: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "The version that it makes or adds to, such as 2026-01.",
      valueName: "version"
    )
  )
  var version: String

  @Option(
    help: ArgumentHelp(
      """
      The day on which things stood so (default: the end of the month, or the day, that the version names, but no day \
      still to come).
      """,
      valueName: "yyyy-mm-dd"
    ),
    transform: VersionOptions.day
  )
  var asOf: Day?

  @Option(
    help: ArgumentHelp(
      """
      The part of the catalogue of which the file tells: publisher=NAME (also an output, such as StatsWales), provider=NAME, \
      output=ID, theme=ID or link=BEGINNING; several add up (default: the whole).
      """,
      valueName: "field=value"
    )
  )
  var scope: [String] = []

  @Option(help: ArgumentHelp("What the version is called (default: its id).", valueName: "text"))
  var label: String?

  @Option(
    help: ArgumentHelp(
      "The day of the import, for a record that can be made again (default: today).",
      valueName: "yyyy-mm-dd"
    ),
    transform: VersionOptions.day
  )
  var recorded: Day?

  @Flag(help: "Print what would be done, and write nothing.")
  var dryRun = false

  @OptionGroup(title: "Reading") var reading: ReadingOptions

  @Option(help: "The form of the result.")
  var format = ExplanationFormat.text

  @OptionGroup(title: "Project") var project: ProjectOptions

  func perform(in environment: Environment) async throws -> ExitStatus {
    guard
      let session = try Session.open(project, asJSON: format == .json, in: environment)
    else { return .findings }
    let path = environment.absolute(file)
    let request = ImportCatalogue.Request(
      path: path,
      shown: environment.shown(path),
      version: try versionID(),
      asOf: asOf,
      recorded: try recorded ?? today(environment),
      label: label,
      scope: try importScope(),
      reading: try reading.options(in: environment),
      isDryRun: dryRun
    )
    let outcome = try ImportCatalogue(session.project, request).run()
    try report(outcome, in: session)
    return outcome.isClean ? .done : .findings
  }

  func validate() throws {
    guard !reading.partialPage || !(scope.isEmpty || scope == ["whole"]) else {
      throw ValidationError(
        "--partial-page needs --scope: a page of a list does not tell of the whole catalogue"
      )
    }
  }

  private func report(_ outcome: ImportCatalogue.Outcome, in session: Session) throws {
    let environment = session.environment
    let printer = DiagnosticPrinter(environment: environment)
    try environment.errors.write(
      format == .json
        ? DiagnosticPrinter.jsonLines(outcome.diagnostics) : printer.text(outcome.diagnostics)
    )
    if let map = outcome.columnMap, format != .json, dryRun || outcome.result == nil {
      try environment.errors.write(
        "Columns that were not recognised can be named in a file for --columns, such as\n\n\(map)\n"
      )
    }
    guard let result = outcome.result else {
      if format != .json {
        try environment.errors.line("Nothing was written: \(environment.shown(file)) was refused.")
      }
      return
    }
    let listing = Listing(
      document: ImportSummary(result).document,
      json: ImportResultRecord(result, outcome.diagnostics).json
    )
    let inputs = try session.project.folder.inputs()
    try listing.print(format.listing, to: nil, beside: inputs, environment)
    if format != .json, !outcome.isClean {
      let rows = Wording.count(result.record.rowsRefused, "row was", "rows were")
      try environment.errors.line("\(rows) refused, as is said above; hence the exit code 1.")
    }
  }

  private func versionID() throws -> VersionID {
    guard let id = VersionID(version) else {
      let offer = VersionID.suggestion(for: version)
      throw UsageFault(
        "--as '\(version)' is not made of \(VersionID.rule)",
        help: offer.isEmpty ? nil : "write '\(offer)'"
      )
    }
    return id
  }

  private func importScope() throws -> ImportScope {
    guard !scope.isEmpty, scope != ["whole"] else { return .whole }
    var faults: [Diagnostic] = []
    let terms = scope.flatMap { PlacedText($0, at: .file("--scope")).members() }
      .compactMap { $0.scopeTerm(&faults) }
    if let fault = faults.first {
      throw UsageFault(fault.summary.english, help: fault.help?.english)
    }
    return .part(terms)
  }

  private func today(_ environment: Environment) throws -> Day {
    guard let day = environment.today() else {
      throw UsageFault("the day is not known here", help: "add --recorded YYYY-MM-DD")
    }
    return day
  }
}
