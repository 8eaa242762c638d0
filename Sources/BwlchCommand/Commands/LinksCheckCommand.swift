import ArgumentParser
import Catalogue
import Diagnostics
import Reports
import Workspace

/// `bwlch links check`.
struct LinksCheckCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: "Ask the links of data sets, and keep what they lead to.",
      usage: "bwlch links check [<options>]",
      discussion: """
        The only command that uses the network. Each link of the version is asked for once, politely: few at a time, one at a \
        time of a host, with a pause. What looks dead is asked a second time. Each answer goes into data/link-checks/DATE.csv \
        as it comes, so that a run that was stopped goes on where it was when it is started again on the same day. At the end the \
        day is graded as a whole. A check bears on versions dated within the six months before it.

        data/redirects.csv (from,to,kind) tells where old addresses have gone; --base names the server of links that are paths.

        EXAMPLES:
          bwlch links check --dry-run
          bwlch links check --data-set referrals-census --data-set attendance
          bwlch links check --version 2026-01 --base https://statswales.gov.wales
        """
    )
  }

  @Option(
    help: ArgumentHelp(
      "The version of the catalogue (default: the project's default_version).",
      valueName: "id"
    )
  )
  var version: String?

  @Option(
    name: .customLong("data-set"),
    help: ArgumentHelp("Only the link of this data set; may be repeated.", valueName: "id")
  )
  var dataSets: [String] = []

  @Option(
    name: .customLong("host"),
    help: ArgumentHelp("Only links that lead to this host; may be repeated.", valueName: "name")
  )
  var hosts: [String] = []

  @Option(help: ArgumentHelp("Ask so many links at most.", valueName: "number"))
  var limit: Int?

  @Flag(help: "Ask again what the day's file has as not-checked.")
  var again = false

  @Option(
    help: ArgumentHelp("The day of the checks (default: today).", valueName: "yyyy-mm-dd"),
    transform: VersionOptions.day
  )
  var checked: Day?

  @Option(
    help: ArgumentHelp("The server to which links that are paths belong.", valueName: "url"),
    transform: webAddress
  )
  var base: Catalogue.WebAddress?

  @Option(
    help: ArgumentHelp(
      "Where old addresses have gone (default: data/redirects.csv where there is one).",
      valueName: "path"
    )
  )
  var redirects: String?

  @Flag(help: "List the links that would be asked, and ask and write nothing.")
  var dryRun = false

  @OptionGroup(title: "Asking") var asking: AskingOptions
  @OptionGroup(title: "Result") var result: ResultOptions<ListingFormat>
  @OptionGroup(title: "Project") var project: ProjectOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit \(limit) is less than 1") }
  }

  func perform(in environment: Environment) async throws -> ExitStatus {
    guard let session = try Session.open(project, asJSON: result.format == .json, in: environment)
    else { return .findings }
    let check = CheckLinks(session.project, try request(in: environment))
    let listing: Listing?
    if dryRun {
      let plan = try check.plan()
      try report(plan.diagnostics, in: session)
      listing = plan.value.map { Listing($0) }
    } else {
      let checked = try await answers(of: check, in: session)
      try report(checked.diagnostics, in: session)
      listing = checked.value.map { Listing($0, isWhole: false) }
    }
    guard let listing else { return .findings }
    try listing.print(result, for: session)
    return .done
  }

  private func answers(
    of check: CheckLinks,
    in session: Session
  ) async throws -> Checked<LinkReport> {
    let environment = session.environment
    let progress = Progress(environment, isQuiet: project.quiet)
    defer { progress.finish() }
    return try await check.run(
      stopping: environment.interruptions(),
      onStart: { plan in
        if !project.quiet { try environment.errors.line(Self.announcement(plan)) }
      },
      onProgress: { host, done, total in
        progress.report("asking \(host)", done: done, of: total)
      }
    )
  }

  private func request(in environment: Environment) throws -> CheckLinks.Request {
    guard let day = checked ?? environment.today() else {
      throw UsageFault("the day is not known here", help: "add --checked YYYY-MM-DD")
    }
    var request = CheckLinks.Request(version: version, checked: day)
    request.dataSets = dataSets
    request.hosts = hosts
    request.limit = limit
    request.asksAgain = again
    request.base = base
    request.redirects = redirects.map { (environment.absolute($0), $0) }
    request.manner = asking.manner
    return request
  }

  private func report(_ diagnostics: [Diagnostic], in session: Session) throws {
    let printer = DiagnosticPrinter(environment: session.environment)
    try session.environment.errors.write(
      result.format == .json
        ? DiagnosticPrinter.jsonLines(diagnostics) : printer.text(diagnostics)
    )
  }

  private static func announcement(_ plan: LinkPlan) -> String {
    let links = Wording.count(plan.asked.count, "link", "links")
    let hosts = Wording.count(plan.hosts.count, "host", "hosts")
    return
      "Asking \(links) of \(hosts), kept in \(plan.file); control and C stops, a later run goes on."
  }

  private static func webAddress(_ text: String) throws -> Catalogue.WebAddress {
    do {
      return try Catalogue.WebAddress(text)
    } catch {
      throw ValidationError("'\(text)' is not an address; write it like 'https://gov.wales'")
    }
  }
}

extension Listing {
  fileprivate init(_ plan: LinkPlan) {
    let table = LinkPlanTable(plan)
    self.init(document: table.document, json: LinkPlanRecord(plan).json, csv: table.csv)
  }
}
