import ArgumentParser
import Workspace

/// How a file is read that somebody else made.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The format of the file (default: as its content tells).",
      valueName: "format"
    )
  )
  var from: String?

  @Option(
    help: ArgumentHelp(
      "A CSV that says which column of the file is which of the catalogue; the dry run proposes one.",
      valueName: "path"
    )
  )
  var columns: String?

  @Option(
    name: .customLong("sheet"),
    help: ArgumentHelp(
      "Read this sheet of a workbook (default: all that are visible).",
      valueName: "name"
    )
  )
  var sheets: [String] = []

  @Flag(help: "Read the hidden sheets of a workbook too.")
  var hiddenSheets = false

  @Option(
    help: ArgumentHelp(
      "What red means in a workbook: that a series has stopped, or nothing.",
      valueName: "meaning"
    )
  )
  var colour = ColourMeaning.stopped

  @Option(
    name: .customLong("context"),
    help: ArgumentHelp(
      "A file that stands for a remote context of JSON-LD, which is never fetched.",
      valueName: "url=path"
    )
  )
  var contexts: [String] = []

  @Flag(help: "Take in a page of results that says itself that there are more.")
  var partialPage = false

  func options(in environment: Environment) throws -> ReadEntries.Options {
    var options = ReadEntries.Options()
    options.format = try from.map(Self.format)
    options.columnMapPath = columns.map(environment.absolute)
    options.sheets = sheets
    options.includesHiddenSheets = hiddenSheets
    options.ignoresColour = colour == .ignore
    options.acceptsPartialPage = partialPage
    for context in contexts {
      guard let split = context.lastIndex(of: "=") else {
        throw UsageFault("--context '\(context)' is not of the form URL=PATH")
      }
      options.contexts[String(context[..<split])] =
        environment.absolute(String(context[context.index(after: split)...]))
    }
    return options
  }

  private static func format(named name: String) throws -> String {
    guard ReadEntries.formats.contains(name) else {
      throw UsageFault.unknown("format", name, among: ReadEntries.formats)
    }
    return name
  }
}

/// What the red of a workbook means.
enum ColourMeaning: String, CaseIterable, ExpressibleByArgument {
  case stopped, ignore
}
