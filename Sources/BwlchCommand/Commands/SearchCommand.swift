import ArgumentParser
import Bilingual
import Reports
import Workspace

/// `bwlch search`.
struct SearchCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "search",
      abstract: "Find data sets by words of their title, description or publisher.",
      usage: "bwlch search [<words> ...] [--changed-since <id>] [<options>]",
      discussion: """
        All versions are searched, in English and Welsh. Words match in any case and with or without their diacritics (w finds \
        ŵ); all have to stand in a data set, the last may be unfinished. "A quoted phrase" stands as it is, -word excludes: after \
        -- where a word begins with a hyphen. With --changed-since only data sets are shown that are new or read otherwise than in \
        an earlier version, with the columns that do, as 'bwlch diff' compares them but before corrections; then no words are needed. The index is in .bwlch/ and is brought up to date by itself; it can be deleted at any time.

        EXAMPLES:
          bwlch search looked after
          bwlch search '"care leavers" housing'
          bwlch search --version 2023-03 --format csv -- plant -ysgol
          bwlch search looked after --changed-since 2019-12
        """
    )
  }

  @Argument(help: "What to look for.")
  var words: [String] = []

  @Option(help: ArgumentHelp("Only data sets that stand in this version.", valueName: "id"))
  var version: String?

  @Option(
    help: ArgumentHelp(
      "Only data sets that are new or changed against this version, in the newest or in --version.",
      valueName: "id"
    )
  )
  var changedSince: String?

  @Option(help: "Look into the texts of this language only.")
  var language: LanguageName?

  @Option(help: ArgumentHelp("How many to show, the best first.", valueName: "number"))
  var limit = 20

  @OptionGroup(title: "Result") var result: ResultOptions<ListingFormat>
  @OptionGroup(title: "Project") var project: ProjectOptions

  func validate() throws {
    guard !words.isEmpty || changedSince != nil else {
      throw ValidationError("there is nothing to look for: give words, or --changed-since")
    }
    guard (1...100_000).contains(limit) else {
      throw ValidationError("--limit \(limit) is not from 1 to 100000")
    }
  }

  func perform(in environment: Environment) async throws -> ExitStatus {
    let folder = try ProjectFolder.find(named: project.project, in: environment)
    let query = SearchCatalogue.Query(
      words: words.joined(separator: " "),
      version: version,
      since: changedSince,
      limit: limit,
      language: language?.language
    )
    let outcome = try SearchCatalogue(folder, query).run()
    if !project.quiet {
      for remark in outcome.remarks { try environment.errors.line(remark.english) }
    }
    let table = SearchTable(outcome)
    try Listing(document: table.document, json: SearchRecord(outcome).json, csv: table.csv)
      .print(result.format.listing, to: result.output, beside: folder.inputs(), environment)
    return .done
  }
}
