import ArgumentParser
import Workspace

/// `bwlch init`.
struct InitCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: "Write a small working project to begin with.",
      discussion: """
        Five factors, two versions of a catalogue, and a gap of each common kind, all invented: something to run, to \
        read and to change. Nothing that is there is overwritten.

        EXAMPLES:
          bwlch init my-project && cd my-project && bwlch gaps
          bwlch init                   in the folder where you are
        """
    )
  }

  @Argument(help: ArgumentHelp("The folder; it is made where there is none.", valueName: "dir"))
  var folder = "."

  func perform(in environment: Environment) async throws -> ExitStatus {
    let path = environment.absolute(folder)
    let written = try InitProject(folder: path).run()
    let shown = environment.shown(path)
    let place = shown == "." ? "this folder" : shown
    let entry = shown == "." ? "" : "cd \(shown) && "
    try environment.output.write(
      """
      Wrote a small project of \(written.count) files to \(place).

        \(entry)bwlch gaps       lists what is not measured, and why
        \(entry)bwlch report     writes the report, tables and maps into output/

      project.yaml says where the parts are; the model is in model/, the catalogue in data/.

      """
    )
    return .done
  }
}
