import Catalogue
package import Diagnostics
package import FactorModel
import Spreadsheet

/// Reads the files of a model.
package enum ModelReader {
  /// What `files` say, and everything that is wrong with them as files; references are not yet resolved.
  ///
  /// Files outside `folder` are left alone, files in it that are not known are reported. The draft does not depend on
  /// the order of `files`. `rows` reads the hypothetical data sets of proposals, which it is left to the reader of the
  /// catalogue to understand.
  package static func read(
    _ files: [TextFile],
    folder: String = "model",
    rows: DataSetRowReader
  ) -> (ModelDraft, [Diagnostic]) {
    var draft = ModelDraft()
    var diagnostics: [Diagnostic] = []
    let parts = files.compactMap { file in file.path(in: folder).map { (name: $0, file: file) } }
      .sorted { $0.name < $1.name }
    var contract: Contract?
    if let method = parts.first(where: { $0.name == "method.yaml" }) {
      let read = MethodReader.read(method.file, into: &draft)
      contract = read.0
      diagnostics += read.1
    }
    for part in parts where part.name != "method.yaml" {
      diagnostics +=
        part.name == ProposalsReader.name
        ? ProposalsReader.read(part.file, rows: rows, into: &draft)
        : read(part.file, part.name, contract ?? standIn, into: &draft)
    }
    diagnostics += missing(parts.map(\.name), folder: folder)
    return (draft, diagnostics.sorted())
  }

  private static func read(
    _ file: TextFile,
    _ name: String,
    _ contract: Contract,
    into draft: inout ModelDraft
  ) -> [Diagnostic] {
    switch name {
    case "themes.yaml": return ThemesReader.read(file, into: &draft)
    case "populations.yaml": return PopulationsReader.read(file, into: &draft)
    case "sources.yaml": return SourcesReader.read(file, into: &draft)
    case "links.yaml": return LinksReader.read(file, into: &draft)
    case "recommendations.yaml": return RecommendationsReader.read(file, into: &draft)
    case QuestionsReader.name: return QuestionsReader.read(file, into: &draft)
    case "mapping.csv": return MappingReader.read(file, into: &draft)
    case "findings.csv": return FindingsReader.read(file, into: &draft)
    case "exemptions.csv": return ExemptionsReader.read(file, into: &draft)
    case MappingDecisionsTable.name: return MappingDecisionsTable.read(file, into: &draft)
    case _ where name.hasPrefix("factors/") && name.hasSuffix(".yaml"):
      return FactorsReader.read(file, default: contract, into: &draft)
    case _ where name.hasPrefix("layouts/") && name.hasSuffix(".layout"):
      return []  // places of maps: Bwlch's own, read when one is drawn
    case _: return UnknownFile.diagnostics(file, name: name, known: names)
    }
  }

  private static let names = [
    "method.yaml", "themes.yaml", "populations.yaml", "sources.yaml", "links.yaml",
    "recommendations.yaml", QuestionsReader.name, ProposalsReader.name, "mapping.csv",
    "findings.csv", "exemptions.csv", MappingDecisionsTable.name,
  ]

  private static func missing(_ names: [String], folder: String) -> [Diagnostic] {
    var missing: [String] = []
    if !names.contains("method.yaml") { missing.append("method.yaml") }
    if !names.contains("themes.yaml") { missing.append("themes.yaml") }
    if !names.contains(where: { $0.hasPrefix("factors/") && $0.hasSuffix(".yaml") }) {
      missing.append("factors/01.yaml")
    }
    return missing.map { name in
      Diagnostic(
        id: "missing-file",
        at: .file("\(folder)/\(name)"),
        "file '\(folder)/\(name)' is missing",
        help: "the page on file formats says what it holds"
      )
    }
  }

  /// Stands for the default contract where the method could not be read, which is reported; nothing is judged by it.
  private static var standIn: Contract {
    guard let level = LevelID("unknown") else {
      preconditionFailure("the literal keeps the rule of identifiers")
    }
    return Contract(
      geography: LevelReference(level),
      oldestMonths: 24,
      annualPoints: 5,
      editions: 2
    )
  }
}

/// Reports files that nobody reads.
enum UnknownFile {
  /// Hidden files and texts in Markdown may stand anywhere.
  static func diagnostics(_ file: TextFile, name: String, known: [String]) -> [Diagnostic] {
    let last = name.split(separator: "/").last ?? ""
    if last.hasPrefix(".") || last.hasSuffix(".md") { return [] }
    return [
      Diagnostic(
        id: "unknown-file",
        severity: .warning,
        at: .file(file.path),
        "file '\(file.path)' is not read",
        help: NearMiss.candidates(for: name, among: known, limit: 1).first
          .map { "did you mean '\($0)'?" } ?? "move it out of the folder, or delete it"
      )
    ]
  }
}
