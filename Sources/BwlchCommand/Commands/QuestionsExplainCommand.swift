import ArgumentParser
import Assessment
import Catalogue
import FactorModel
import Reports
import Workspace

/// `bwlch questions explain`.
struct QuestionsExplainCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: "Say what the answer to a question rests on.",
      usage: "bwlch questions explain <question> [<options>]",
      discussion: """
        The data set for each aspect, the level at which they meet, the years they share, the look-ups, the reservations and \
        caveats; or what stands in the way; or the facts that would decide it.

        EXAMPLES:
          bwlch questions explain prevention-spending-and-plans
          bwlch questions explain deprivation-and-care-rates --format md
        """
    )
  }

  @Argument(help: "The id of a question.")
  var question: String

  @OptionGroup(title: "Result") var result: ResultOptions<ListingFormat>
  @OptionGroup(title: "Catalogue") var version: VersionOptions
  @OptionGroup(title: "Project") var project: ProjectOptions

  func perform(in environment: Environment) async throws -> ExitStatus {
    guard
      let session = try Session.open(project, asJSON: result.format == .json, in: environment)
    else { return .findings }
    let id = try named(question, in: session.project.model)
    let snapshot = try session.snapshot(version, comparing: .none)
    guard let answer = snapshot.assessment.answer(to: id) else {
      preconditionFailure("every question of the model is answered with the model")
    }
    let record = QuestionsRecord(snapshot, answers: [answer])
    let listing = Listing(
      document: QuestionAccount(answer, in: snapshot).document,
      json: record.json,
      csv: QuestionCSV.text(record)
    )
    let inputs = try session.project.folder.inputs()
    try listing.print(result.format.listing, to: result.output, beside: inputs, environment)
    try session.mentionWarnings()
    return .done
  }

  private func named(_ name: String, in model: Model) throws -> QuestionID {
    if let id = QuestionID(name), model.question(id) != nil { return id }
    throw UsageFault.unknown(
      "question",
      name,
      among: model.questions.map(\.id.text),
      list: "'bwlch questions' lists them"
    )
  }
}
