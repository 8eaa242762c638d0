import ArgumentParser

/// Which project a command works on, and how much it says beside its result.
struct ProjectOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of the project (default: the nearest with a project.yaml, from here upward).",
      valueName: "dir"
    )
  )
  var project: String?

  @Flag(name: .shortAndLong, help: "Say nothing but results and errors.")
  var quiet = false
}
