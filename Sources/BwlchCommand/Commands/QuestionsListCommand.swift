import ArgumentParser
import Assessment
import Reports
import Workspace

/// `bwlch questions list`, and `bwlch questions` alone.
struct QuestionsListCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: "List the questions of the model with their answers.",
      usage: "bwlch questions [list] [<options>]",
      discussion: """
        A question needs several aspects together, for areas no larger than it says, over the years that it says. One data set is \
        chosen for each aspect such that all can be had for one level of area, after adding up where figures add up, over common \
        years. The answer is yes, yes-with-lookup, partial (with its reservations), no (with the smallest set of aspects that \
        cannot be had together), or unknown (with the facts that would decide it).

        EXAMPLES:
          bwlch questions
          bwlch questions --verdict no --verdict unknown
          bwlch questions --format csv --output questions.csv
        """
    )
  }

  @Option(help: "Only those with this answer; several add up (default: all).")
  var verdict: [QuestionVerdict] = []

  @OptionGroup(title: "Result") var result: ResultOptions<ListingFormat>
  @OptionGroup(title: "Catalogue") var version: VersionOptions
  @OptionGroup(title: "Project") var project: ProjectOptions

  func perform(in environment: Environment) async throws -> ExitStatus {
    guard
      let session = try Session.open(project, asJSON: result.format == .json, in: environment)
    else { return .findings }
    let snapshot = try session.snapshot(version, comparing: .none)
    let answers = snapshot.assessment.answers.filter {
      verdict.isEmpty || verdict.contains($0.verdict)
    }
    let record = QuestionsRecord(snapshot, answers: answers)
    let listing = Listing(
      document: QuestionList(snapshot, verdicts: verdict).document,
      json: record.json,
      csv: QuestionCSV.text(record)
    )
    let inputs = try session.project.folder.inputs()
    try listing.print(result.format.listing, to: result.output, beside: inputs, environment)
    try session.mentionWarnings()
    return .done
  }
}

extension QuestionVerdict: ExpressibleByArgument {}
