import ArgumentParser

/// The tree of all commands.
struct RootCommand: ParsableCommand {
  /// The version of the program; that of a catalogue is what `--version` after a command means.
  static let programVersion = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "bwlch",
      abstract:
        "Holds a model of supply and demand against the data that are published, and finds the gaps.",
      usage: "bwlch <command> [<options>]\nbwlch --version",
      discussion: """
        A project is a folder with a project.yaml: a model of factors, a catalogue of data sets, and which data set \
        measures what. Bwlch says how well each factor is covered, where the gaps are and why, and what would close \
        them.

        EXAMPLES:
          bwlch init my-project        write a small project to begin with
          bwlch check                  say what is wrong with this project
          bwlch gaps --class need      list the gaps in the data on need
          bwlch explain referrals      say how each number came about
          bwlch report                 write the report, tables and maps into output/

        EXIT CODES:
          0   done
          1   the project has errors, or something that --fail-on names was found
          2   Bwlch could not do it: no project, no space, a map that cannot be drawn
          64  the command line cannot be understood
        """,
      subcommands: [
        InitCommand.self, CheckCommand.self, CoverageCommand.self, GapsCommand.self,
        ExplainCommand.self, RenderCommand.self, PosterCommand.self, ReportCommand.self,
        ImportCommand.self, MatchesCommand.self, DiffCommand.self, HistoryCommand.self,
        RecommendationsCommand.self, QuestionsCommand.self, LinkCommand.self, ChainsCommand.self,
        AnalyseCommand.self, WhatIfCommand.self, PlanCommand.self, MappingCommand.self,
        LinksCommand.self, SearchCommand.self,
        ExportCommand.self,
        WorkerCommand.self, DocumentationCommand.self,
      ]
    )
  }
}
