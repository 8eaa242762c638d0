import ArgumentParser

/// In what form a result comes, and where it goes.
struct ListingOptions<Format: ResultFormat>: ParsableArguments {
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

  @Option(
    help: ArgumentHelp(
      "End with exit code 1 if there is such a thing; may be repeated.",
      valueName: "kind"
    )
  )
  var failOn: [FailOn] = [.error]
}
