import ArgumentParser
import Bilingual
import Catalogue
import Reports
import Workspace

/// `bwlch export catalogue`.
struct ExportCatalogueCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "catalogue",
      abstract: "Write a version of the catalogue as CSV, workbook or DCAT.",
      usage: "bwlch export catalogue [--version <id>] --output <path> [<options>]",
      discussion: """
        Every data set of the version with every column, as the record has it: corrections are left out unless asked for, and \
        what a part takes over from its whole is not filled in. CSV and XLSX open in a spreadsheet without running anything; the \
        workbook has its headings in view, filters, links, and the status by word and colour. JSON-LD is DCAT with its context \
        in it. 'bwlch import' takes each of them back as it was.

        EXAMPLES:
          bwlch export catalogue --output catalogue.xlsx
          bwlch export catalogue --version 2019-12 --language cy --output catalog.csv
          bwlch export catalogue --format jsonld --output - | jq '."dcat:dataset" | length'
        """
    )
  }

  @Option(
    help: ArgumentHelp(
      "The version of the catalogue (default: the project's default_version).",
      valueName: "id"
    )
  )
  var version: String?

  @Option(help: "The form of the export (default: as the ending of --output tells).")
  var format: CatalogueFileFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write the export to this file, whole or not at all; '-' is standard output.",
      valueName: "path"
    )
  )
  var output: String

  @Flag(help: "Export the version with the project's corrections laid over it.")
  var corrected = false

  @Option(help: "The language of headings and titles that are not the catalogue's own.")
  var language = LanguageName.en

  @OptionGroup(title: "Project") var project: ProjectOptions

  func perform(in environment: Environment) async throws -> ExitStatus {
    let format = try fileFormat()
    guard let session = try Session.open(project, in: environment) else { return .findings }
    let version = try session.version(named: version, isCorrected: corrected)
    let export = ExportCatalogue(version, as: format, language: language.language)
    try write(try export.bytes(), format, session)
    if version.stated.isEmpty, !project.quiet {
      try environment.errors.line(
        "Version '\(version.id)' has no data sets: only headings are written."
      )
    }
    try session.mentionWarnings()
    return .done
  }

  private func write(_ bytes: [UInt8], _ format: ExportCatalogue.Format, _ session: Session) throws
  {
    guard output == "-", format != .xlsx else {
      return try session.write(bytes, to: output, example: "catalogue.xlsx")
    }
    // A mark for Excel at the start of a file; a program that reads from a pipe would trip over it.
    let text = String(decoding: bytes, as: UTF8.self)
    try session.environment.output.write(String(text.trimmingPrefix("\u{FEFF}")))
  }

  private func fileFormat() throws -> ExportCatalogue.Format {
    if let format { return format.format }
    if let told = ExportCatalogue.Format.told(by: output) { return told }
    let formats = CatalogueFileFormat.allCases.map(\.rawValue).joined(separator: ", ")
    throw UsageFault(
      output == "-"
        ? "standard output does not tell in which form to export"
        : "the name '\(output)' does not tell in which form to export",
      help: "add --format, one of \(formats)"
    )
  }
}
