import ArgumentParser
import Workspace

/// How servers are asked: how many at once, and with how much patience.
struct AskingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Links asked at the same time, 1 to 64.", valueName: "number"))
  var width = 8

  @Option(
    help: ArgumentHelp("Links asked at the same time of one host, 1 to 8.", valueName: "number")
  )
  var perHost = 1

  @Option(
    help: ArgumentHelp(
      "From one answer of a host to the next question, 0 to 600.",
      valueName: "seconds"
    )
  )
  var pause = 1.0

  @Option(
    help: ArgumentHelp(
      "Give a link up that has not answered after so many seconds, 1 to 600.",
      valueName: "seconds"
    )
  )
  var timeLimit = 30.0

  @Option(
    help: ArgumentHelp(
      "Until what looks dead is asked a second time, 0 to 3600.",
      valueName: "seconds"
    )
  )
  var secondTryAfter = 20.0

  @Flag(help: "Ask hosts of private networks and this machine too.")
  var allowPrivate = false

  func validate() throws {
    try expect((1...64).contains(width), "--width \(width)", "1 to 64")
    try expect((1...8).contains(perHost), "--per-host \(perHost)", "1 to 8")
    try expect((0...600).contains(pause), "--pause \(pause)", "0 to 600")
    try expect((1...600).contains(timeLimit), "--time-limit \(timeLimit)", "1 to 600")
    try expect(
      (0...3600).contains(secondTryAfter),
      "--second-try-after \(secondTryAfter)",
      "0 to 3600"
    )
  }

  var manner: CheckLinks.Manner {
    var manner = CheckLinks.Manner()
    manner.width = width
    manner.widthPerHost = perHost
    manner.pause = .seconds(pause)
    manner.timeLimit = .seconds(timeLimit)
    manner.secondTryAfter = .seconds(secondTryAfter)
    manner.allowsPrivate = allowPrivate
    return manner
  }

  private func expect(_ isFine: Bool, _ option: String, _ range: String) throws {
    guard isFine else { throw ValidationError("\(option) is not from \(range)") }
  }
}
