import ArgumentParser
import Graphviz
import Workspace

/// The worker that draws: Bwlch starts it from its own program, a person never does.
struct WorkerCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "__render",
      abstract: "Draw one graph from standard input.",
      shouldDisplay: false
    )
  }

  func perform(in environment: Environment) async throws -> ExitStatus {
    .worker(RenderWorker.run())
  }
}
