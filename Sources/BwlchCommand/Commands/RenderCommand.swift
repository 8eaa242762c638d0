import ArgumentParser
import Assessment
import Diagrams
import FactorModel
import Graphviz
import Reports
import Workspace

/// `bwlch render`.
struct RenderCommand: Action {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case svg, png, dot

    /// What the worker has to draw; `nil` for what needs no drawing.
    var picture: PictureFormat? {
      switch self {
      case .svg: .svg
      case .png: .png
      case .dot: nil
      }
    }
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "render",
      abstract: "Draw factor maps: of a theme, or of what surrounds a factor.",
      usage: "bwlch render [<map> ...] [--theme <theme>] [--focus <factor>] [<options>]",
      discussion: """
        A map shows factors with their band and verdicts, and the links between them with their polarity, each as word, \
        letter and pattern as well as in colour. Each is drawn in a process of its own that is stopped at its time \
        limit. A map that cannot be drawn is reported and does not keep the others from being written; the exit code \
        is then 2. No file is ever half-written.

        EXAMPLES:
          bwlch render --list                            which maps there are
          bwlch render --theme care-leavers
          bwlch render --focus referrals --depth 2 --format svg
          bwlch render all --version 2016-12 --output maps-2016
          bwlch render --theme 1 --format dot --output - | dot -Tpdf > theme.pdf
        """
    )
  }

  @Argument(
    help: ArgumentHelp("Names of maps as --list shows them, or 'all'.", valueName: "map")
  )
  var maps: [String] = []

  @Flag(help: "List the maps and draw nothing.")
  var list = false

  @Option(name: .customLong("theme"), help: "The map of this theme (its id or number); repeatable.")
  var themes: [String] = []

  @Option(help: ArgumentHelp("The map around this factor.", valueName: "factor"))
  var focus: String?

  @Option(help: ArgumentHelp("So many links around the factor, 1 to 9.", valueName: "links"))
  var depth = 1

  @Option(help: "The form of the pictures; repeatable (default: svg and png).")
  var format: [Format] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this folder (default: maps/ in the project's output folder); '-' for a single picture on standard output.",
      valueName: "dir"
    )
  )
  var output: String?

  @OptionGroup(title: "Drawing") var drawing: DrawingOptions
  @OptionGroup(title: "Catalogue") var version: VersionOptions
  @OptionGroup(title: "Project") var project: ProjectOptions

  func validate() throws {
    guard (1...9).contains(depth) else {
      throw ValidationError("--depth \(depth) is not from 1 to 9")
    }
  }

  func perform(in environment: Environment) async throws -> ExitStatus {
    guard let session = try Session.open(project, in: environment) else { return .findings }
    let catalogue = MapCatalogue(try session.snapshot(version))
    if list { return try printList(catalogue, in: environment) }
    let diagrams = try subjects(catalogue).compactMap { catalogue.diagram(of: $0) }
    let formats = format.isEmpty ? [.svg, .png] : Format.allCases.filter(format.contains)
    let maps = diagrams.map { RenderMaps.Request(name: $0.id, dot: DiagramDOT($0).text) }
    if output == "-" {
      return try await writeSingle(maps, formats, in: environment)
    }
    try refuseInputs(of: session, in: environment)
    let drawn = await draw(maps, formats, in: environment)
    let files = drawn.files + (formats.contains(.dot) ? maps.map(Self.dotFile) : [])
    try report(drawn.failures, in: environment)
    guard !files.isEmpty else { return .couldNot }
    let folder = try write(files, for: session, in: environment)
    if !project.quiet {
      let words = Wording.count(files.count, "picture", "pictures")
      try environment.output.line("Wrote \(words) to \(environment.shown(folder)):")
      for file in files.map(\.path).sorted() { try environment.output.line("  \(file)") }
    }
    return drawn.failures.isEmpty ? .done : .couldNot
  }

  private func printList(
    _ catalogue: MapCatalogue,
    in environment: Environment
  ) throws -> ExitStatus {
    let table = ReportTable(
      columns: [.init("Map"), .init("Shows")],
      rows: catalogue.entries.map { [[.code($0.id)], [.text($0.title)]] }
    )
    let document = ReportDocument(
      title: [],
      blocks: [.table(table), .paragraph(["--focus FACTOR draws what surrounds a factor."])]
    )
    let kind = environment.output.kind
    let renderer = PlainTextRenderer(width: kind.columns, isColoured: kind.allowsColour)
    try environment.output.write(renderer.render(document))
    return .done
  }
}

extension RenderCommand {
  /// What is asked for, each once, in the order of the command line.
  private func subjects(_ catalogue: MapCatalogue) throws -> [MapCatalogue.Subject] {
    let model = catalogue.snapshot.model
    var subjects: [MapCatalogue.Subject] = []
    for name in maps {
      if name == "all" {
        subjects += catalogue.entries.map(\.subject)
      } else if let entry = catalogue.entries.first(where: { $0.id == name }) {
        subjects.append(entry.subject)
      } else {
        throw UsageFault.unknown(
          "map",
          name,
          among: catalogue.entries.map(\.id) + ["all"],
          list: "'bwlch render --list' lists them; --theme and --focus name a theme and a factor"
        )
      }
    }
    for name in themes { subjects.append(.theme(try theme(named: name, in: model))) }
    if let focus {
      subjects.append(.neighbourhood(try factor(named: focus, in: model).id, depth: depth))
    }
    guard !subjects.isEmpty else {
      throw UsageFault(
        "no map is named",
        help: "'bwlch render --list' lists them, 'bwlch render all' draws one for each theme"
      )
    }
    var seen: Set<MapCatalogue.Subject> = []
    return subjects.filter { seen.insert($0).inserted }
  }

  private func draw(
    _ maps: [RenderMaps.Request],
    _ formats: [Format],
    in environment: Environment
  ) async -> RenderMaps.Pictures {
    let pictures = formats.compactMap(\.picture)
    guard !pictures.isEmpty else { return RenderMaps.Pictures() }
    let progress = Progress(environment, isQuiet: project.quiet)
    return await RenderMaps(
      formats: pictures,
      timeLimit: drawing.limit,
      environment: environment,
      progress: progress
    ).run(maps)
  }

  private static func dotFile(_ map: RenderMaps.Request) -> OutputFile {
    OutputFile("\(map.name).dot", text: map.dot)
  }

  private func refuseInputs(of session: Session, in environment: Environment) throws {
    let folder = output.map(environment.absolute) ?? "\(session.project.outputPath)/maps"
    try session.project.refuseInput(folder, shownAs: environment.shown(folder))
  }

  /// The folder that the files are in.
  private func write(
    _ files: [OutputFile],
    for session: Session,
    in environment: Environment
  ) throws -> String {
    if let output {
      let folder = environment.absolute(output)
      try OutputFolder(folder).write(files, for: "render", replacingAll: false)
      return folder
    }
    let inMaps = files.map { OutputFile("maps/\($0.path)", bytes: $0.bytes) }
    let folder = session.project.outputPath
    try OutputFolder(folder).write(inMaps, for: "render", replacingAll: false)
    return "\(folder)/maps"
  }

  private func writeSingle(
    _ maps: [RenderMaps.Request],
    _ formats: [Format],
    in environment: Environment
  ) async throws -> ExitStatus {
    guard let map = maps.first, maps.count == 1, let only = formats.first, formats.count == 1 else {
      throw UsageFault(
        "'--output -' takes one map in one form",
        help: "name one map and one --format"
      )
    }
    guard only.picture != nil else {
      try environment.output.write(map.dot)
      return .done
    }
    let drawn = await draw(maps, formats, in: environment)
    try report(drawn.failures, in: environment)
    guard let file = drawn.files.first else { return .couldNot }
    try environment.output.write(bytes: file.bytes)
    return .done
  }

  private func report(_ failures: [RenderMaps.Failure], in environment: Environment) throws {
    let printer = DiagnosticPrinter(environment: environment)
    for failure in failures {
      try environment.errors.write(
        printer.failure("could not draw \(failure.name): \(failure.error)", help: nil)
      )
    }
  }
}
