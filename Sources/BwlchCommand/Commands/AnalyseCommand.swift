import ArgumentParser
import Assessment
import FactorModel
import Reports
import Workspace

/// `bwlch analyse`.
struct AnalyseCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "analyse",
      abstract: "Say what the links alone tell: loops, drivers, reach, leverage.",
      usage: "bwlch analyse [<options>]",
      discussion: """
        Feedback loops with their polarity (reinforcing, balancing, or contested), the shortest first; drivers, to which no link leads, \
        and end points, from which none leads; for each factor how many others it reaches, how much of the shortest ways lead over it, \
        and its leverage on the outcomes. Data play no part in it. The list of loops says when it is cut short; CSV holds the factors, \
        JSON both.

        EXAMPLES:
          bwlch analyse
          bwlch analyse --loop-length 4 --loop-count 1000
          bwlch analyse --format json | jq -r '.loops[] | select(.kind == "balancing") | .factors | join(" ")'
        """
    )
  }

  @Option(help: ArgumentHelp("Look for loops of at most so many links.", valueName: "links"))
  var loopLength = 8

  @Option(help: ArgumentHelp("List at most so many loops.", valueName: "loops"))
  var loopCount = 200

  @OptionGroup(title: "Result") var result: ResultOptions<ListingFormat>
  @OptionGroup(title: "Project") var project: ProjectOptions

  func validate() throws {
    guard loopLength >= 1, loopCount >= 1 else {
      throw ValidationError("--loop-length and --loop-count are at least 1")
    }
  }

  func perform(in environment: Environment) async throws -> ExitStatus {
    guard
      let session = try Session.open(project, asJSON: result.format == .json, in: environment)
    else { return .findings }
    let model = session.project.model
    let analysis = GraphAnalysis(
      model,
      limits: LoopLimits(length: loopLength, count: loopCount)
    )
    let record = AnalysisRecord(analysis, of: model)
    let listing = Listing(
      document: AnalysisReport(analysis, of: model).document,
      json: record.json,
      csv: AnalysisCSV.text(record)
    )
    let inputs = try session.project.folder.inputs()
    try listing.print(result.format.listing, to: result.output, beside: inputs, environment)
    try session.mentionWarnings()
    return .done
  }
}
