import Diagnostics
import FactorModel
import Workspace

/// `docs/diagnostics.md`: what can be wrong with a project and with imported files, and what to do about it.
enum DiagnosticReference {
  static var markdown: String {
    let list = DiagnosticDescriptions.all.map { description in
      "| [`\(description.id)`](#\(description.id)) | \(description.severity.rawValue) |"
    }
    return """
      # Diagnostics

      Made from the program by `make docs`. Each fault is named by its id in brackets. An error keeps every command from
      writing a result; a warning does not. A row of an imported file that is refused is an error of that row alone: the others
      are taken, and `bwlch import` says how many were not.

      - [Projects](#projects): the files of a model and of its catalogue, as `bwlch check` reports them.
      - [The record](#the-record): corrections, matches, link checks, imports and layouts of maps.
      - [Imported files and reviews](#imported-files-and-reviews): what `bwlch import` and filled-in sheets meet.

      | id | severity |
      |---|---|
      \(list.joined(separator: "\n"))

      ## Projects

      In the examples ↓ stands before each place that is pointed at.

      \(Check.all.map(section).joined(separator: "\n\n"))

      ## The record

      \(sections(DiagnosticDescriptions.record))

      ## Imported files and reviews

      \(sections(DiagnosticDescriptions.files))

      """
  }

  private static func section(_ check: Check) -> String {
    var parts = [heading(check.id), "\(severity(check.severity)) \(check.why)"]
    if let example = check.reports.first { parts += ["Reported:"] + blocks(example) }
    if let example = check.accepts.first { parts += ["Accepted:"] + blocks(example) }
    return parts.joined(separator: "\n\n")
  }

  private static func sections(_ descriptions: [DiagnosticDescription]) -> String {
    descriptions.map { "\(heading($0.id))\n\n\(severity($0.severity)) \($0.why)" }
      .joined(separator: "\n\n")
  }

  private static func heading(_ id: String) -> String { "### \(id)" }

  private static func severity(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "*Error.*"
    case .warning: "*Warning.*"
    }
  }

  /// Each file of an example under its path, between fences longer than any in it.
  private static func blocks(_ example: Example) -> [String] {
    let whole = example.wholeFiles.sorted().map { "`\($0)` as a whole." }
    let lacking = example.lacks.sorted().map { "No file `\($0)`." }
    let files = example.marked.sorted { $0.key < $1.key }.map { path, text in
      let fence = String(repeating: "`", count: text.contains("```") ? 4 : 3)
      let language = path.hasSuffix(".csv") ? "csv" : "yaml"
      let body = text.hasSuffix("\n") ? text : text + "\n"
      return "`\(path)`:\n\n\(fence)\(language)\n\(body)\(fence)"
    }
    return lacking + files + whole
  }
}
