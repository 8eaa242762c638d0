import ArgumentParser

/// `bwlch mapping`: which data set measures what.
struct MappingCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "mapping",
      abstract: "Look after the statements which data set measures what.",
      discussion: """
        EXAMPLES:
          bwlch mapping review                      what should be looked at since the last version
          bwlch mapping apply review.csv            print what that decides as a patch
        """,
      subcommands: [MappingReviewCommand.self, MappingApplyCommand.self]
    )
  }
}
