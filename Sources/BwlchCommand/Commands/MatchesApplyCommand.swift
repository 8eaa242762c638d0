import ArgumentParser
import Workspace

/// `bwlch matches apply`.
struct MatchesApplyCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "apply",
      abstract: "Carry out the decisions of a list that was filled in.",
      usage: "bwlch matches apply [<file>] [<options>]",
      discussion: """
        Reads the list that 'bwlch matches review' wrote as CSV or XLSX, once its column 'decision' is filled in with accept or \
        reject; rows without a decision stay open. Who decided and when may stand in 'by' and 'decided'; else --by and \
        --decided say it. Without a file, the decisions are carried out that somebody wrote into data/matches.csv itself. \
        Where one line is wrong, nothing is written.

        EXAMPLES:
          bwlch matches apply matches.xlsx --by "Gwen"
          bwlch matches apply
        """
    )
  }

  @Argument(help: "The list that was filled in (default: data/matches.csv).")
  var file: String?

  @OptionGroup(title: "Decision") var decision: DecisionOptions
  @OptionGroup(title: "Project") var project: ProjectOptions

  func perform(in environment: Environment) async throws -> ExitStatus {
    let word = file.map { name in
      let path = environment.absolute(name)
      return DecideMatches.Word.table(path: path, shown: environment.shown(path))
    }
    return try MatchDecision(project, decision, in: environment).perform(word ?? .recorded)
  }
}
