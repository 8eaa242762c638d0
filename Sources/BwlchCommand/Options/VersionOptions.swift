import ArgumentParser
import Catalogue

/// Which version of the catalogue the model is held against, and by which day ages are measured.
struct VersionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The version of the catalogue (default: the project's default_version).",
      valueName: "id"
    )
  )
  var version: String?

  @Option(
    help: ArgumentHelp(
      "The day by which ages are measured (default: the version's own day).",
      valueName: "yyyy-mm-dd"
    ),
    transform: day
  )
  var asOf: Day?

  static func day(_ text: String) throws -> Day {
    guard let day = Day(text) else {
      throw ValidationError("'\(text)' is not a day; write it as 2023-03-31")
    }
    return day
  }
}
