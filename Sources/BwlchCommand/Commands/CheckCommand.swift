import ArgumentParser
import Diagnostics
import Reports
import Workspace

/// `bwlch check`.
struct CheckCommand: Action {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  enum Severity: String, CaseIterable, ExpressibleByArgument {
    case error, warning
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: "Say what is wrong with the project, each with its place and a way out.",
      discussion: """
        Everything is read and everything that is wrong is listed on standard error, by file and place, the way \
        compilers do; a summary goes to standard output. While there is an error, no command writes a result. \
        docs/diagnostics.md explains each kind by the name that stands in brackets.

        With --format json one document (schema bwlch.diagnostics/1) goes to standard output instead.

        EXAMPLES:
          bwlch check
          bwlch check --fail-on warning          for a continuous integration that is strict
          bwlch check --format json | jq '.diagnostics[].id'
        """
    )
  }

  @OptionGroup var project: ProjectOptions

  @Option(help: "The form of the result.")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "The least severe kind that makes the exit code 1.",
      valueName: "severity"
    )
  )
  var failOn = Severity.error

  func perform(in environment: Environment) async throws -> ExitStatus {
    let folder = try ProjectFolder.find(named: project.project, in: environment)
    let diagnostics = try LoadProject(folder).run().diagnostics
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    switch format {
    case .json:
      try environment.output.write(DiagnosticsRecord(diagnostics).json.prettyText)
    case .text:
      let printer = DiagnosticPrinter(environment: environment, projectPath: folder.path)
      try environment.errors.write(printer.text(diagnostics))
      if !project.quiet {
        try environment.output.line(Self.summary(errors: errors, warnings: warnings))
      }
    }
    switch failOn {
    case .error: return errors > 0 ? .findings : .done
    case .warning: return diagnostics.isEmpty ? .done : .findings
    }
  }

  private static func summary(errors: Int, warnings: Int) -> String {
    guard errors + warnings > 0 else { return "Nothing is wrong with the project." }
    let counts = [
      errors > 0 ? Wording.count(errors, "error", "errors") : "no errors",
      Wording.count(warnings, "warning", "warnings"),
    ]
    let text = counts.joined(separator: ", ") + "."
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
