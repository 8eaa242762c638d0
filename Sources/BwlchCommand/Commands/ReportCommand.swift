import ArgumentParser
import Assessment
import Bilingual
import Catalogue
import FactorModel
import Reports
import Workspace

/// `bwlch report`.
struct ReportCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: "Write the gap report, its tables and its pictures.",
      usage: "bwlch report [<options>]",
      discussion: """
        Writes into the project's output folder: gap-report.html, a page that needs nothing else and can be sent as it is; \
        gap-report.md, the same as plain text; gaps.csv and coverage.csv for spreadsheets, assessment.json for programs, \
        and maps/ as SVG and PNG. All of it is written or none: while the project has an \
        error, or a picture cannot be drawn, the folder stays as it was. What a former report wrote and this one does not \
        is removed; files that Bwlch did not write are never touched.

        EXAMPLES:
          bwlch report
          bwlch report --version 2019-12 --output /tmp/report-2019
          bwlch report --no-maps                 without drawing, in a fraction of the time
        """
    )
  }

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this folder (default: the project's output folder).",
      valueName: "dir"
    )
  )
  var output: String?

  @Flag(inversion: .prefixedNo, help: "Draw the pictures.")
  var maps = true

  @Option(
    help: ArgumentHelp(
      "End with exit code 1 if there is such a thing, once all is written; repeatable.",
      valueName: "kind"
    )
  )
  var failOn: [FailOn] = [.error]

  @OptionGroup(title: "Drawing") var drawing: DrawingOptions
  @OptionGroup(title: "Catalogue") var version: VersionOptions
  @OptionGroup(title: "Project") var project: ProjectOptions

  func perform(in environment: Environment) async throws -> ExitStatus {
    guard let session = try Session.open(project, in: environment) else { return .findings }
    let snapshot = try session.snapshot(version)
    let folder = output.map(environment.absolute) ?? session.project.outputPath
    try session.project.refuseInput(folder, holding: "maps", shownAs: environment.shown(folder))
    let progress = Progress(environment, isQuiet: project.quiet)
    let report = WriteReport(
      snapshot,
      folder: folder,
      withMaps: maps,
      layouts: LayoutStore(of: session.project),
      timeLimit: drawing.limit,
      environment: environment,
      progress: progress
    )
    switch try await report.run() {
    case .notDrawn(let result):
      try DiagnosticPrinter(environment: environment).print(result)
      try environment.errors.line(
        "Nothing was written; with --no-maps the report is written without the pictures."
      )
      return .couldNot
    case .written(let files, let result):
      try DiagnosticPrinter(environment: environment).print(result)
      try session.mentionWarnings()
      if !project.quiet {
        try environment.output.write(
          closingWords(snapshot, files, folder: environment.shown(folder))
        )
      }
    }
    let result = snapshot.assessment
    return failOn.status(
      warnings: session.project.warnings.count,
      gaps: result.dataGaps.count,
      usability: result.usabilityGaps.count,
      notEstablished: result.aspects.count { $0.verdict == .notEstablished }
    )
  }

  /// Where everything is, and the numbers that somebody will ask for first.
  private func closingWords(_ snapshot: Snapshot, _ files: [String], folder: String) -> String {
    let aspects = snapshot.assessment.aspects
    func count(_ verdict: Verdict) -> Int { aspects.count { $0.verdict == verdict } }
    let pictures = files.count { $0.hasSuffix(".svg") }
    var lines = [
      "\(snapshot.project.name.english), version \(snapshot.version.id), "
        + "as of \(Wording.day(snapshot.assessment.asOf).english):",
      "  \(Wording.count(aspects.count, "aspect", "aspects")) of "
        + "\(Wording.count(snapshot.model.factors.count, "factor", "factors")): "
        + "\(count(.met)) met, \(Wording.count(count(.gap), "gap", "gaps")), "
        + "\(count(.notEstablished)) not established, \(count(.exempt)) exempt",
      "  "
        + Wording.count(
          snapshot.assessment.usabilityGaps.count,
          "usability gap",
          "usability gaps"
        )
        + " in data that meet their contract",
      "",
      "Written to \(folder):",
      "  gap-report.html   to read first, in a browser; gap-report.md says the same as text",
      "  gaps.csv, coverage.csv, assessment.json",
    ]
    if pictures > 0 {
      lines.append(
        "  maps/             \(Wording.count(pictures, "picture", "pictures")), as SVG and PNG"
      )
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
