import ArgumentParser
import Workspace

/// Writes the parts of `docs/` that are made from the code; `make docs` calls it.
struct DocumentationCommand: Action {
  enum Part: String, CaseIterable, ExpressibleByArgument {
    case cli, diagnostics, schemas
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "__docs",
      abstract: "Write a generated part of the documentation.",
      shouldDisplay: false
    )
  }

  @Argument var part: Part
  @Argument(help: "The folder, such as docs.") var folder: String

  func perform(in environment: Environment) async throws -> ExitStatus {
    let files =
      switch part {
      case .cli: [OutputFile("cli-reference.md", text: CommandReference.markdown)]
      case .diagnostics: [OutputFile("diagnostics.md", text: DiagnosticReference.markdown)]
      case .schemas: SchemaReference.files
      }
    for file in files {
      try OutputFolder.writeFile(file.bytes, to: environment.absolute("\(folder)/\(file.path)"))
    }
    return .done
  }
}
