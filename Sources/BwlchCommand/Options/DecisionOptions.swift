import ArgumentParser
import Catalogue
import Workspace

/// Who decides, and when.
struct DecisionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who decides (default: unnamed).", valueName: "name"))
  var by: String?

  @Option(
    help: ArgumentHelp("The day of the decision (default: today).", valueName: "yyyy-mm-dd"),
    transform: VersionOptions.day
  )
  var decided: Day?

  /// The name without the white space around it.
  var person: String {
    let words = (by ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? "unnamed" : words
  }

  func day(in environment: Environment) throws -> Day {
    guard let day = decided ?? environment.today() else {
      throw UsageFault("the day is not known here", help: "add --decided YYYY-MM-DD")
    }
    return day
  }
}
