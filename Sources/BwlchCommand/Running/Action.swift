import ArgumentParser
import Workspace

/// A command that does something: it asks a use case, prints what came out and says how it went.
protocol Action: ParsableCommand {
  func perform(in environment: Environment) async throws -> ExitStatus
}
