import ArgumentParser
import Workspace

/// `bwlch matches accept`.
struct MatchesAcceptCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "accept",
      abstract: "Say that an imported data set is one that was known before.",
      usage: "bwlch matches accept <data-set> <candidate> [<options>]",
      discussion: """
        The two rows are joined in the version that the import made, and in later imported ones, as if the import had been \
        certain: what the file stated holds, on what it was silent the earlier facts stay, and the id that the row had \
        becomes a former one. The project is checked as it would be, and all of it is written or nothing. Later imports know \
        the row again.

        EXAMPLES:
          bwlch matches accept referrals-to-care referrals-census --by "Gwen"
          bwlch matches accept referrals-to-care referrals-census --version 2026-01
        """
    )
  }

  @Argument(help: "The id that the imported data set has in the version.")
  var dataSet: String

  @Argument(help: "The id of the data set that it is.")
  var candidate: String

  @Option(help: ArgumentHelp("The version, where the id has matches in several.", valueName: "id"))
  var version: String?

  @OptionGroup(title: "Decision") var decision: DecisionOptions
  @OptionGroup(title: "Project") var project: ProjectOptions

  func perform(in environment: Environment) async throws -> ExitStatus {
    try MatchDecision(project, decision, in: environment)
      .say(dataSet, candidate, version, accepted: true)
  }
}
