import Reports
import Workspace

/// A result that can be printed in several forms.
struct Listing {
  var document: ReportDocument
  var json: JSONValue
  /// `nil` for what has no rows.
  var csv: String?

  /// Prints the result in the form and to the place that are asked for.
  func print(_ options: ListingOptions, in environment: Environment) throws {
    let toFile = options.output.map { $0 != "-" } ?? false
    let text = try text(options.format, toFile: toFile, environment)
    guard let path = options.output, toFile else {
      try environment.output.write(text)
      return
    }
    try OutputFolder.writeFile(Array(text.utf8), to: environment.absolute(path))
  }

  private func text(
    _ format: ListingFormat,
    toFile: Bool,
    _ environment: Environment
  ) throws -> String {
    switch format {
    case .text:
      let kind = toFile ? TextStream.Kind() : environment.output.kind
      return PlainTextRenderer(width: kind.columns, isColoured: kind.allowsColour)
        .render(document)
    case .md: return MarkdownRenderer().render(document)
    case .json: return json.prettyText
    case .csv:
      guard let csv else {
        throw UsageFault("this result has no rows for a CSV", help: "use text, md or json")
      }
      // A mark for Excel at the start of a file; a program that reads from a pipe would trip over it.
      return toFile ? csv : String(csv.trimmingPrefix("\u{FEFF}"))
    }
  }
}
