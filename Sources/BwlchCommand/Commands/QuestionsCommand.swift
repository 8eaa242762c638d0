import ArgumentParser

/// `bwlch questions`.
struct QuestionsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "questions",
      abstract: "Say which policy questions the data can answer, by what, and which not, and why.",
      discussion: """
        EXAMPLES:
          bwlch questions                                        every question with its answer
          bwlch questions explain deprivation-and-care-rates     what the answer rests on
          bwlch questions ask --aspects cla-rate.rate --years 5  one that is made up on the spot
        """,
      subcommands: [
        QuestionsListCommand.self, QuestionsExplainCommand.self, QuestionsAskCommand.self,
      ],
      defaultSubcommand: QuestionsListCommand.self
    )
  }
}
