import ArgumentParser

/// In what form a result comes that has nothing to fail on, and where it goes.
struct ResultOptions<Format: ResultFormat>: ParsableArguments {
  @Option(help: "The form of the result.")
  var format = Format.text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write the result to this file, whole or not at all (default: standard output).",
      valueName: "path"
    )
  )
  var output: String?
}
