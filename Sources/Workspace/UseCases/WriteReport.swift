package import Assessment
import Diagrams
import Graphviz
import Reports

/// Writes the report, its tables and its maps: all of them, or none.
package struct WriteReport: Sendable {
  package enum Outcome: Sendable {
    /// Paths of all files, from the folder.
    case written([String])
    /// Nothing was written, because these could not be drawn.
    case notDrawn([RenderMaps.Failure])
  }

  private let snapshot: Snapshot
  private let folder: String
  private let withMaps: Bool
  private let renderer: RenderMaps

  /// `folder` is absolute; `timeLimit` holds for each map by itself.
  package init(
    _ snapshot: Snapshot,
    folder: String,
    withMaps: Bool,
    timeLimit: Duration,
    environment: Environment,
    progress: Progress
  ) {
    self.snapshot = snapshot
    self.folder = folder
    self.withMaps = withMaps
    renderer = RenderMaps(
      formats: [.svg, .png],
      timeLimit: timeLimit,
      environment: environment,
      progress: progress
    )
  }

  /// Draws first and writes when everything is there; throws ``CouldNot`` where the disk refuses.
  package func run() async throws -> Outcome {
    let diagrams = withMaps ? self.diagrams : []
    let pictures = await renderer.run(
      diagrams.map { RenderMaps.Request(name: $0.id, dot: DiagramDOT($0).text) }
    )
    guard pictures.failures.isEmpty else { return .notDrawn(pictures.failures) }
    let files =
      texts(maps: diagrams.map(Self.reference))
      + pictures.files.map { OutputFile("maps/\($0.path)", bytes: $0.bytes) }
    try OutputFolder(folder).write(files, for: "report", replacingAll: true)
    return .written(files.map(\.path))
  }

  private var diagrams: [Diagram] {
    let catalogue = MapCatalogue(snapshot)
    return catalogue.entries.compactMap { catalogue.diagram(of: $0.subject) }
  }

  private static func reference(_ diagram: Diagram) -> MapReference {
    MapReference(
      title: diagram.title,
      path: "maps/\(diagram.id).svg",
      alternative: diagram.alternative
    )
  }

  private func texts(maps: [MapReference]) -> [OutputFile] {
    let report = GapReport(snapshot, maps: maps).document
    return [
      OutputFile("gap-report.md", text: MarkdownRenderer().render(report)),
      OutputFile("gaps.csv", text: GapCSV.text(GapsRecord(snapshot))),
      OutputFile("coverage.csv", text: CoverageCSV.text(CoverageRecord(snapshot))),
      OutputFile("assessment.json", text: AssessmentRecord(snapshot).json.prettyText),
    ]
  }
}
