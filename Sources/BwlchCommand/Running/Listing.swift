import Reports
import Workspace

/// A result that can be printed in several forms.
struct Listing {
  private let document: () -> ReportDocument
  private let json: () -> JSONValue
  private let csv: () -> String?

  /// Only the form that is printed is made: all of them at once would take many times the memory of a large result.
  ///
  /// `csv` is `nil` for what has no rows.
  init(
    document: @autoclosure @escaping () -> ReportDocument,
    json: @autoclosure @escaping () -> JSONValue,
    csv: @autoclosure @escaping () -> String? = nil
  ) {
    self.document = document
    self.json = json
    self.csv = csv
  }

  /// Prints the result in the form and to the place that are asked for.
  ///
  /// Throws ``CouldNot`` and writes nothing where the place is a part of the project.
  func print<Format>(_ options: ListingOptions<Format>, for session: Session) throws {
    let inputs = try session.project.folder.inputs()
    try print(options.format.listing, to: options.output, beside: inputs, session.environment)
  }

  /// The same for a command that does not read the whole project.
  func print(
    _ format: ListingFormat,
    to output: String?,
    beside inputs: ProjectInputs,
    _ environment: Environment
  ) throws {
    let toFile = output.map { $0 != "-" } ?? false
    let text = text(format, toFile: toFile, environment)
    guard let name = output, toFile else {
      try environment.output.write(text)
      return
    }
    let path = environment.absolute(name)
    try inputs.refuse(path, shownAs: name)
    try OutputFolder.writeFile(Array(text.utf8), to: path)
  }

  private func text(
    _ format: ListingFormat,
    toFile: Bool,
    _ environment: Environment
  ) -> String {
    switch format {
    case .text:
      let kind = toFile ? TextStream.Kind() : environment.output.kind
      return PlainTextRenderer(width: kind.columns, isColoured: kind.allowsColour)
        .render(document())
    case .md: return MarkdownRenderer().render(document())
    case .json: return json().prettyText
    case .csv:
      guard let csv = csv() else {
        preconditionFailure("a command offers CSV only of what has rows")
      }
      // A mark for Excel at the start of a file; a program that reads from a pipe would trip over it.
      return toFile ? csv : String(csv.trimmingPrefix("\u{FEFF}"))
    }
  }
}
