import ArgumentParser

/// `bwlch links`: where the links of data sets lead.
struct LinksCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "links",
      abstract: "Find out where the links of data sets lead, and keep what was found.",
      discussion: """
        EXAMPLES:
          bwlch links check --dry-run               which links would be asked
          bwlch links check                         ask them, and keep the answers
          bwlch links report                        what was found last, without asking
          bwlch links regrade                       grade the kept answers anew
        """,
      subcommands: [LinksCheckCommand.self, LinksReportCommand.self, LinksRegradeCommand.self]
    )
  }
}
