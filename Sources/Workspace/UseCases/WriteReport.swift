package import Assessment
import Bilingual
import Diagrams
import Graphviz
import Reports

/// Writes the report, its tables and its pictures: all of them, or none.
package struct WriteReport: Sendable {
  package enum Outcome: Sendable {
    /// Paths of all files, from the folder, and what else is to be said.
    case written([String], DrawPictures.Result)
    /// Nothing was written, because these could not be drawn.
    case notDrawn(DrawPictures.Result)
  }

  private let snapshot: Snapshot
  private let folder: String
  private let withMaps: Bool
  private let renderer: DrawPictures

  /// `folder` is absolute; `timeLimit` holds for each picture by itself.
  package init(
    _ snapshot: Snapshot,
    folder: String,
    withMaps: Bool,
    layouts: LayoutStore,
    timeLimit: Duration,
    environment: Environment,
    progress: Progress
  ) {
    self.snapshot = snapshot
    self.folder = folder
    self.withMaps = withMaps
    renderer = DrawPictures(
      formats: [.svg, .png],
      layouts: .kept(layouts),
      reportPath: "../\(Self.page)",
      timeLimit: timeLimit,
      environment: environment,
      progress: progress
    )
  }

  private static let page = "gap-report.html"

  /// Draws first and writes when everything is there; throws ``CouldNot`` where the disk refuses.
  package func run() async throws -> Outcome {
    let pictures = ReportPictures(snapshot: snapshot, language: .english)
    let result = withMaps ? await renderer.run(pictures.pictures) : DrawPictures.Result()
    guard result.failures.isEmpty else { return .notDrawn(result) }
    let figures = withMaps ? pictures.figures(result.drawn) : .none
    let files =
      texts(figures) + result.files.map { OutputFile("maps/\($0.path)", bytes: $0.bytes) }
    try OutputFolder(folder).write(files, for: "report", replacingAll: true)
    return .written(files.map(\.path), result)
  }

  private func texts(_ figures: ReportFigures) -> [OutputFile] {
    let report = GapReport(snapshot, Outlook(snapshot), figures: figures).document
    let styles = SceneSVG.styles(light: .screen, dark: .dark, print: .print)
    return [
      OutputFile(Self.page, text: HTMLRenderer(drawingStyles: styles).render(report)),
      OutputFile("gap-report.md", text: MarkdownRenderer().render(report)),
      OutputFile("gaps.csv", text: GapCSV.text(GapsRecord(snapshot))),
      OutputFile("coverage.csv", text: CoverageCSV.text(CoverageRecord(snapshot))),
      OutputFile("assessment.json", text: AssessmentRecord(snapshot).json.prettyText),
    ]
  }
}
