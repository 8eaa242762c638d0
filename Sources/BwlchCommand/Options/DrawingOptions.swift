import ArgumentParser

/// How long a map may take.
struct DrawingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Give a map up that is not drawn after so many seconds, 1 to 3600.",
      valueName: "seconds"
    )
  )
  var timeLimit = 60

  func validate() throws {
    guard (1...3600).contains(timeLimit) else {
      throw ValidationError("--time-limit \(timeLimit) is not from 1 to 3600")
    }
  }

  var limit: Duration { .seconds(timeLimit) }
}
