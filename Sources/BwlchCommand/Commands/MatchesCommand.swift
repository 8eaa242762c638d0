import ArgumentParser

/// `bwlch matches`: which rows of an import are which data sets.
struct MatchesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "matches",
      abstract: "Decide which imported data sets are ones that were known before.",
      discussion: """
        An import applies a match only where it is certain. What is perhaps a data set of the catalogue stands as one of its \
        own until somebody decides; the decision is kept in data/matches.csv, and later imports go by it.

        EXAMPLES:
          bwlch matches review                              what is to be decided
          bwlch matches accept new-id known-id --by Gwen    they are one: join them
          bwlch matches reject new-id --by Gwen             it is none of its candidates
          bwlch matches apply matches.xlsx                  what was filled in
        """,
      subcommands: [
        MatchesReviewCommand.self, MatchesAcceptCommand.self, MatchesRejectCommand.self,
        MatchesApplyCommand.self,
      ]
    )
  }
}
