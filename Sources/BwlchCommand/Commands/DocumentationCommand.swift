import ArgumentParser
import Diagnostics
import Workspace

/// Writes the parts of `docs/` that are made from the code; `make docs` calls it.
struct DocumentationCommand: Action {
  enum Part: String, CaseIterable, ExpressibleByArgument {
    case cli, diagnostics, schemas, gallery
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
      case .gallery: try await gallery(in: environment)
      }
    for file in files {
      try OutputFolder.writeFile(file.bytes, to: environment.absolute("\(folder)/\(file.path)"))
    }
    return .done
  }

  private func gallery(in environment: Environment) async throws -> [OutputFile] {
    let folder = try ProjectFolder.find(named: nil, in: environment)
    guard let project = try LoadProject(folder).run().value else {
      throw CouldNot("draw the gallery: the project has errors", help: "'bwlch check' lists them")
    }
    return try await Gallery(
      snapshot: AssembleSnapshot(project).run(version: project.defaultVersion),
      environment: environment,
      layouts: LayoutStore(of: project)
    ).files()
  }
}
