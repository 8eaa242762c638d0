import ArgumentParser
import Catalogue
import FactorModel
import Reports
import Workspace

/// `bwlch recommendations`.
struct RecommendationsCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "recommendations",
      abstract: "Say how far each recommendation has come, version by version.",
      usage: "bwlch recommendations [<recommendation>] [<options>]",
      discussion: """
        Each recommendation has predicates over a version of the catalogue: what can be counted is counted, what only people can \
        say is read from data/attestations.csv, with its date and author. The status in each version is not measurable, not started, \
        started, met or regressed. Of one recommendation everything is shown: each predicate with its value and target, the rows \
        behind it, and what would move it.

        EXAMPLES:
          bwlch recommendations
          bwlch recommendations 2a
          bwlch recommendations --format csv --output ledger.csv
        """
    )
  }

  @Argument(help: "The letter of one recommendation (default: all).")
  var recommendation: String?

  @OptionGroup(title: "Result") var result: ResultOptions<ListingFormat>
  @OptionGroup(title: "Catalogue") var version: VersionOptions
  @OptionGroup(title: "Project") var project: ProjectOptions

  func perform(in environment: Environment) async throws -> ExitStatus {
    guard
      let session = try Session.open(project, asJSON: result.format == .json, in: environment)
    else { return .findings }
    let chosen = try recommendation.map { try named($0, in: session.project.model) }
    let snapshot = try session.snapshot(version, comparing: .none)
    let record = RecommendationsRecord(snapshot, of: chosen)
    let account = chosen.flatMap { RecommendationAccount(of: $0, in: snapshot)?.document }
    let listing = Listing(
      document: account ?? RecommendationList(snapshot).document,
      json: record.json,
      csv: LedgerCSV.text(record)
    )
    let inputs = try session.project.folder.inputs()
    try listing.print(result.format.listing, to: result.output, beside: inputs, environment)
    try session.mentionWarnings()
    return .done
  }

  private func named(_ name: String, in model: Model) throws -> RecommendationID {
    if let id = RecommendationID(name), model.recommendations.contains(where: { $0.id == id }) {
      return id
    }
    throw UsageFault.unknown(
      "recommendation",
      name,
      among: model.recommendations.map(\.id.text),
      list: "'bwlch recommendations' lists them"
    )
  }
}
