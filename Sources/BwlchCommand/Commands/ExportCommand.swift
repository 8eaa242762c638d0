import ArgumentParser

/// `bwlch export`: what is in the project, for other programs.
struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: "Write what is in the project in a form that other programs read.",
      discussion: """
        EXAMPLES:
          bwlch export catalogue --output catalogue.xlsx
          bwlch export catalogue --version 2019-12 --output catalogue.jsonld
        """,
      subcommands: [ExportCatalogueCommand.self]
    )
  }
}
