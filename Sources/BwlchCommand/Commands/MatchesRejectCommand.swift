import ArgumentParser
import Workspace

/// `bwlch matches reject`.
struct MatchesRejectCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reject",
      abstract: "Say that an imported data set is not one of its candidates.",
      usage: "bwlch matches reject <data-set> [<candidate>] [<options>]",
      discussion: """
        Without a candidate all of them are rejected. The data set stays one of its own, and later imports do not ask again. \
        A match that was accepted can be rejected: later imports keep the two apart then, but rows that were joined stay \
        joined. To part them as well, restore the version's files from git as the import left them, and reject.

        EXAMPLES:
          bwlch matches reject referrals-to-care --by "Gwen"
          bwlch matches reject referrals-to-care referrals-census
        """
    )
  }

  @Argument(help: "The id that the imported data set has in the version.")
  var dataSet: String

  @Argument(help: "The id of the data set that it is not (default: all candidates).")
  var candidate: String?

  @Option(help: ArgumentHelp("The version, where the id has matches in several.", valueName: "id"))
  var version: String?

  @OptionGroup(title: "Decision") var decision: DecisionOptions
  @OptionGroup(title: "Project") var project: ProjectOptions

  func perform(in environment: Environment) async throws -> ExitStatus {
    try MatchDecision(project, decision, in: environment)
      .say(dataSet, candidate, version, accepted: false)
  }
}
