import Diagnostics
import FactorModel

/// `docs/diagnostics.md`: what can be wrong with a project, and what to do about it.
enum DiagnosticReference {
  static var markdown: String {
    let list = Check.all.map { check in
      "| [`\(check.id)`](#\(check.id)) | \(check.severity.rawValue) |"
    }
    return """
      # Diagnostics

      Made from the program by `make docs`. `bwlch check` names each fault by its id in brackets. An error keeps every
      command from writing a result; a warning does not. In the examples ↓ stands before each place that is pointed at.

      | id | severity |
      |---|---|
      \(list.joined(separator: "\n"))

      \(Check.all.map(section).joined(separator: "\n\n"))

      """
  }

  private static func section(_ check: Check) -> String {
    var parts = ["## \(check.id)", "\(severity(check)) \(check.why)"]
    if let example = check.reports.first { parts += ["Reported:"] + blocks(example) }
    if let example = check.accepts.first { parts += ["Accepted:"] + blocks(example) }
    return parts.joined(separator: "\n\n")
  }

  private static func severity(_ check: Check) -> String {
    switch check.severity {
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
