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
    case svg, png, pdf, dot, text

    /// What is drawn; `nil` for what needs no drawing.
    var picture: PictureFormat? {
      switch self {
      case .svg: .svg
      case .png: .png
      case .pdf: .pdf
      case .dot, .text: nil
      }
    }
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "render",
      abstract: "Draw maps, matrices and time lines.",
      usage:
        "bwlch render [<map> ...] [--theme <theme>] [--focus <factor>] [--from <factor> --to <factor>] [<options>]",
      discussion: """
        Every picture carries its title, version, day, key and source. States are told by word, letter and pattern as well \
        as by colour. The places of a map are kept in model/layouts/, so that it looks the same with other data, other \
        colours or an edited label, and changes little when a factor comes in; --relayout starts afresh. Each picture \
        is laid out in a process of its own that is stopped at its time limit. One that cannot be drawn is reported and \
        does not keep the others from being written; the exit code is then 2. No file is ever half-written.

        EXAMPLES:
          bwlch render --list                            which pictures there are
          bwlch render overview --colours dark
          bwlch render --theme care-leavers
          bwlch render --focus referrals --depth 2 --format svg
          bwlch render --from domestic-abuse --to children-looked-after
          bwlch render timeline-population-care-leavers --format pdf
          bwlch render all --version 2016-12 --output maps-2016
          bwlch render --theme 1 --format text --output -          the same facts in words
          bwlch render --theme 1 --format dot --output - | dot -Tpdf > theme.pdf
        """
    )
  }

  @Argument(
    help: ArgumentHelp("Names of pictures as --list shows them, or 'all'.", valueName: "map")
  )
  var maps: [String] = []

  @Flag(help: "List the pictures and draw nothing.")
  var list = false

  @Option(name: .customLong("theme"), help: "The map of this theme (its id or number); repeatable.")
  var themes: [String] = []

  @Option(help: ArgumentHelp("The map around this factor.", valueName: "factor"))
  var focus: String?

  @Option(help: ArgumentHelp("So many links around the factor, 1 to 9.", valueName: "links"))
  var depth = 1

  @Option(help: ArgumentHelp("The paths from this factor, with --to.", valueName: "factor"))
  var from: String?

  @Option(help: ArgumentHelp("The paths to this factor, with --from.", valueName: "factor"))
  var to: String?

  @Option(help: "The form of the pictures; repeatable (default: svg and png).")
  var format: [Format] = []

  @Option(help: "The colours.")
  var colours = PaletteName(.screen)

  @Flag(help: "Find all places afresh, and keep those.")
  var relayout = false

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
    guard MapCatalogue.Subject.depths.contains(depth) else {
      throw ValidationError("--depth \(depth) is not from 1 to 9")
    }
    guard (from == nil) == (to == nil) else {
      throw ValidationError("--from and --to go together: they name the two ends of the paths")
    }
  }

  func perform(in environment: Environment) async throws -> ExitStatus {
    guard let session = try Session.open(project, in: environment) else { return .findings }
    let catalogue = MapCatalogue(try session.snapshot(version))
    if list { return try printList(catalogue, in: environment) }
    let pictures = try subjects(catalogue).map { subject in
      guard let picture = catalogue.picture(of: subject) else {
        throw UsageFault(
          "there is nothing to draw for '\(catalogue.id(of: subject))'",
          help: "'bwlch render --list' lists the pictures"
        )
      }
      return picture
    }
    let formats = format.isEmpty ? [.svg, .png] : Format.allCases.filter(format.contains)
    if output == "-" {
      return try await writeSingle(pictures, formats, of: session, in: environment)
    }
    let target = output.map(environment.absolute) ?? "\(session.project.outputPath)/maps"
    try session.project.refuseInput(target, shownAs: environment.shown(target))
    let drawn = try await draw(pictures, formats, of: session, in: environment)
    try mentionWithoutDOT(pictures, formats, in: environment)
    let files = drawn.files + pictures.flatMap { Self.texts(of: $0, formats) }
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
    let standing = ReportTable(
      columns: [.init("Picture"), .init("Shows")],
      rows: catalogue.entries.map { [[.code($0.id)], [.text($0.title)]] }
    )
    let onDemand = ReportTable(
      columns: [.init("Name"), .init("Shows")],
      rows: catalogue.onDemand.map { [[.code($0.pattern)], [.text($0.title)]] }
    )
    let document = ReportDocument(
      title: [],
      blocks: [
        .paragraph([.strong(["Drawn by 'bwlch render all' and with every report"])]),
        .table(standing),
        .paragraph([.strong(["Drawn when they are named; in capitals, what to fill in"])]),
        .table(onDemand),
      ]
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
    var subjects = try maps.flatMap { try catalogue.subjects(named: $0) }
    for name in themes { subjects.append(.theme(try theme(named: name, in: model))) }
    if let focus {
      subjects.append(.neighbourhood(try factor(named: focus, in: model).id, depth: depth))
    }
    if let from, let to {
      let ends = (try factor(named: from, in: model).id, try factor(named: to, in: model).id)
      subjects.append(.path(from: ends.0, to: ends.1))
    }
    guard !subjects.isEmpty else {
      throw UsageFault(
        "no picture is named",
        help: "'bwlch render --list' lists them, 'bwlch render all' draws them"
      )
    }
    var seen: Set<MapCatalogue.Subject> = []
    return subjects.filter { seen.insert($0).inserted }
  }

  /// Draws what has to be drawn, and says what could not be.
  private func draw(
    _ pictures: [Picture],
    _ formats: [Format],
    of session: Session,
    in environment: Environment
  ) async throws -> DrawPictures.Result {
    let drawn = Set(formats.compactMap(\.picture))
    guard !drawn.isEmpty else { return DrawPictures.Result() }
    let layouts = LayoutStore(of: session.project)
    let result = await DrawPictures(
      formats: drawn,
      palette: colours.palette,
      layouts: relayout ? .fresh(layouts) : .kept(layouts),
      reportPath: output == nil ? "../gap-report.html" : nil,
      timeLimit: drawing.limit,
      environment: environment,
      progress: Progress(environment, isQuiet: project.quiet)
    ).run(pictures)
    try DiagnosticPrinter(environment: environment).print(result)
    return result
  }

  /// Says which of the pictures have no DOT, where that is asked for.
  private func mentionWithoutDOT(
    _ pictures: [Picture],
    _ formats: [Format],
    in environment: Environment
  ) throws {
    let charts = pictures.filter { picture in
      if case .chart = picture { true } else { false }
    }
    guard formats.contains(.dot), !charts.isEmpty, !project.quiet else { return }
    let names = charts.map(\.id).joined(separator: ", ")
    try environment.errors.line("note: no graphs, so there is no DOT of them: \(names)")
  }

  /// The forms of a picture that are texts; a chart has no DOT.
  private static func texts(of picture: Picture, _ formats: [Format]) -> [OutputFile] {
    formats.compactMap { format in
      text(of: picture, format).map {
        OutputFile("\(picture.id).\(format == .dot ? "dot" : "txt")", text: $0)
      }
    }
  }

  private static func text(of picture: Picture, _ format: Format) -> String? {
    switch (format, picture) {
    case (.text, _): picture.outline.text
    case (.dot, .graph(let diagram)): DiagramDOT(diagram).text
    case (.dot, .chart), (.svg, _), (.png, _), (.pdf, _): nil
    }
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
    _ pictures: [Picture],
    _ formats: [Format],
    of session: Session,
    in environment: Environment
  ) async throws -> ExitStatus {
    guard let picture = pictures.first, pictures.count == 1, let only = formats.first,
      formats.count == 1
    else {
      throw UsageFault(
        "'--output -' takes one picture in one form",
        help: "name one picture and one --format"
      )
    }
    if only.picture == nil {
      guard let text = Self.text(of: picture, only) else {
        throw UsageFault(
          "'\(picture.id)' is no graph, so there is no DOT of it",
          help: "the other forms are svg, png, pdf and text"
        )
      }
      try environment.output.write(text)
      return .done
    }
    let drawn = try await draw(pictures, formats, of: session, in: environment)
    guard let file = drawn.files.first else { return .couldNot }
    try environment.output.write(bytes: file.bytes)
    return .done
  }
}

extension MapCatalogue {
  /// The pictures that a person means by a name, or by `all`.
  func subjects(named name: String) throws -> [Subject] {
    if name == "all" { return entries.map(\.subject) }
    if let subject = subject(named: name) { return [subject] }
    throw UsageFault.unknown(
      "picture",
      name,
      among: names + ["all"],
      list: "'bwlch render --list' lists them; --theme and --focus name a theme and a factor"
    )
  }
}

extension DiagnosticPrinter {
  /// Says on standard error what could not be drawn, and what else is to be said of the drawing.
  func print(_ result: DrawPictures.Result) throws {
    for failure in result.failures {
      try environment.errors.write(
        self.failure("could not draw \(failure.name): \(failure.error)", help: nil)
      )
    }
    for remark in result.remarks { try environment.errors.line("note: \(remark)") }
  }
}
