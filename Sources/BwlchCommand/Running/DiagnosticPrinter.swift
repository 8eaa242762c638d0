import Bilingual
import Diagnostics
import Reports
import Workspace

/// Prints what is wrong with the material, the way compilers do, or as one JSON object a line.
struct DiagnosticPrinter {
  let environment: Environment
  /// Absolute; in text, places are shown as a person in the working directory would write them.
  var projectPath: String?

  /// All of them, sorted by place.
  func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.sorted().map(text).joined()
  }

  /// All of them, sorted by place, in the form of the schema `bwlch.diagnostics/1`.
  static func jsonLines(_ diagnostics: [Diagnostic]) -> String {
    guard case .array(let records)? = DiagnosticsRecord(diagnostics).json["diagnostics"] else {
      return ""
    }
    return records.map { $0.compactText + "\n" }.joined()
  }

  /// What stopped a command.
  func failure(_ summary: String, help: String?) -> String {
    let help = help.map { "  help: \(visible($0))\n" } ?? ""
    return "\(painted(.error)): \(visible(summary))\n\(help)"
  }

  /// What a command did though somebody may wish it otherwise.
  func warning(_ summary: String, help: String?) -> String {
    let help = help.map { "  help: \(visible($0))\n" } ?? ""
    return "\(painted(.warning)): \(visible(summary))\n\(help)"
  }

  private func text(_ diagnostic: Diagnostic) -> String {
    let start = diagnostic.location.map { "\(visible(place($0))): " } ?? ""
    let severity = painted(diagnostic.severity)
    var text = "\(start)\(severity): \(visible(diagnostic.summary.english)) [\(diagnostic.id)]\n"
    if let help = diagnostic.help { text += "  help: \(visible(help.english))\n" }
    for note in diagnostic.notes {
      let start = note.location.map { "\(visible(place($0))): " } ?? ""
      text += "  note: \(start)\(visible(note.text.english))\n"
    }
    return text
  }

  private func place(_ location: SourceLocation) -> String {
    switch location {
    case .text(let name, let line, let column):
      SourceLocation.text(file: file(name), line: line, column: column).description
    case .cell(let name, let sheet, let cell):
      SourceLocation.cell(file: file(name), sheet: sheet, cell: cell).description
    case .json(let name, let pointer):
      SourceLocation.json(file: file(name), pointer: pointer).description
    case .file(let name): file(name)
    }
  }

  private func file(_ name: String) -> String {
    projectPath.map { environment.shown("\($0)/\(name)") } ?? name
  }

  private func painted(_ severity: Diagnostic.Severity) -> String {
    guard environment.errors.kind.allowsColour else { return severity.rawValue }
    let colour =
      switch severity {
      case .error: "1;31"
      case .warning: "1;33"
      }
    return "\u{1B}[\(colour)m\(severity.rawValue)\u{1B}[0m"
  }

  /// The text without what could steer a terminal: material may come from anybody.
  private func visible(_ text: String) -> String {
    let isControl = { (scalar: Unicode.Scalar) in scalar.properties.generalCategory == .control }
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
    return String(result)
  }
}
