import ArgumentParser
import Assessment
import Bilingual
import Diagrams
import FactorModel
import Reports
import Workspace

/// `bwlch poster`.
struct PosterCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "poster",
      abstract: "Make PDFs for the wall and the table: maps on paper, and cards of factors.",
      usage: """
        bwlch poster <map> ... [--paper <paper>] [<options>]
        bwlch poster cards [<factor> ...] [--theme <theme>] [<options>]
        bwlch poster blank-cards [--count <cards>] [<options>]
        """,
      discussion: """
        Maps are printed a page each, as large as the paper allows. The size of the smallest type as printed is told, and \
        warned of where it cannot be read from where such paper is looked at: under 14 pt on A0 and A1, 12 on A2, 10 on \
        A3, 8 on A4. Cards, one a factor, say what it is, how well it is covered, what is missing, and put a \
        question to discuss; four are on a sheet of A4, to be cut. With Chromium (or what BWLCH_CHROMIUM names) \
        all pages come as one tagged PDF that screen readers can read; without, as a PDF for each page.

        EXAMPLES:
          bwlch poster theme-crime
          bwlch poster overview theme-1 --paper a1 --output workshop/walls.pdf
          bwlch poster cards --theme care-leavers
          bwlch poster cards referrals child-poverty
          bwlch poster blank-cards --count 20
        """
    )
  }

  @Argument(
    help: ArgumentHelp(
      "Names of maps as 'bwlch render --list' shows them; or 'cards' and factors; or 'blank-cards'.",
      valueName: "map"
    )
  )
  var names: [String] = []

  @Option(
    name: .customLong("theme"),
    help: "The map of this theme, or cards of its factors (its id or number); repeatable."
  )
  var themes: [String] = []

  @Option(help: ArgumentHelp("So many blank cards, 1 to 400 (default: 8).", valueName: "cards"))
  var count: Int?

  @Option(help: "The colours.")
  var colours = PaletteName(.print)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write this file, NAME.pdf (default: posters/ in the project's output folder).",
      valueName: "file"
    )
  )
  var output: String?

  @OptionGroup(title: "Paper") var sheet: SheetOptions
  @OptionGroup(title: "Drawing") var drawing: DrawingOptions
  @OptionGroup(title: "Catalogue") var version: VersionOptions
  @OptionGroup(title: "Project") var project: ProjectOptions

  /// What can be asked for beside maps.
  static let (cards, blankCards) = ("cards", "blank-cards")

  func validate() throws {
    if let count, !(1...400).contains(count) {
      throw ValidationError("--count \(count) is not from 1 to 400")
    }
    if count != nil, names != [Self.blankCards] {
      throw ValidationError("--count goes with 'blank-cards'")
    }
    if let output, output == "-" || !output.hasSuffix(".pdf") {
      throw ValidationError("--output '\(output)' is not the name of a file that ends in .pdf")
    }
  }

  func perform(in environment: Environment) async throws -> ExitStatus {
    guard let session = try Session.open(project, in: environment) else { return .findings }
    let snapshot = try session.snapshot(version)
    let target = Target(output, named: name, for: session)
    try session.project.refuseInput(target.path, shownAs: environment.shown(target.path))
    let posters: [Poster]
    switch names.first {
    case Self.cards?:
      try sheet.refuseOtherThanCards()
      posters = cardPosters(try factors(of: snapshot), in: snapshot)
    case Self.blankCards?:
      try refuseFactorsOnBlankCards()
      posters = CardSheets.blanks(count ?? 8, language: .english).map(card)
    case .some, nil:
      posters = try await mapPosters(of: snapshot, session)
    }
    guard !posters.isEmpty else { return .couldNot }
    try await write(posters, to: target, of: snapshot, session)
    return .done
  }

  /// The name of the file unless another is given: that of the one map, or of what kind it is.
  private var name: String {
    switch names.first {
    case Self.cards?: Self.cards
    case Self.blankCards?: Self.blankCards
    case let only? where names.count == 1 && themes.isEmpty: only
    case nil where themes.count == 1: "theme-\(themes[0])"
    case .some, nil: "posters"
    }
  }
}

/// A page, and what is to be said of it.
private struct Poster {
  var page: PrintedPage
  var id: String
  var type: PrintedType
  var proposal: SplitProposal?
}

/// Where the file goes.
private struct Target {
  var folder: String
  /// Without its ending.
  var name: String
  var path: String { "\(folder)/\(name).pdf" }

  init(_ output: String?, named name: String, for session: Session) {
    let path =
      output.map(session.environment.absolute)
      ?? "\(session.project.outputPath)/posters/\(name).pdf"
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    folder = parts.dropLast().joined(separator: "/")
    self.name = String((parts.last ?? "").dropLast(".pdf".count))
  }
}

/// Maps.
extension PosterCommand {
  private func mapPosters(of snapshot: Snapshot, _ session: Session) async throws -> [Poster] {
    let catalogue = MapCatalogue(snapshot)
    let subjects = try subjects(catalogue)
    let pictures = try subjects.map { subject in
      guard let picture = catalogue.picture(of: subject) else {
        throw UsageFault(
          "there is nothing to draw for '\(catalogue.id(of: subject))'",
          help: "'bwlch render --list' lists the pictures"
        )
      }
      return picture
    }
    let environment = session.environment
    let result = await DrawPictures(
      formats: [],
      palette: colours.palette,
      layouts: .kept(LayoutStore(of: session.project)),
      timeLimit: drawing.limit,
      environment: environment,
      progress: Progress(environment, isQuiet: project.quiet)
    ).run(pictures)
    try DiagnosticPrinter(environment: environment).print(result)
    // A poster with a page missing is found out at the printer's, so all are printed or none.
    guard result.failures.isEmpty else { return [] }
    return zip(subjects, result.drawn.map(\.scene)).map { subject, scene in
      let type = sheet.type(of: scene)
      return Poster(
        page: page(.picture(scene, colours.palette), title: scene.title, type),
        id: scene.id,
        type: type,
        proposal: SplitProposal(subject, in: catalogue, printed: type)
      )
    }
  }

  private func page(
    _ content: PrintedPage.Content,
    title: String,
    _ type: PrintedType
  ) -> PrintedPage {
    PrintedPage(title: title, content: content, paper: type.paper, orientation: type.orientation)
  }

  /// What is asked for, each once, in the order of the command line.
  private func subjects(_ catalogue: MapCatalogue) throws -> [MapCatalogue.Subject] {
    var subjects: [MapCatalogue.Subject] = []
    for name in names {
      if name == "all" {
        subjects += catalogue.entries.map(\.subject)
      } else if let subject = catalogue.subject(named: name) {
        subjects.append(subject)
      } else {
        throw UsageFault.unknown(
          "map",
          name,
          among: catalogue.names + ["all", Self.cards, Self.blankCards],
          list: "'bwlch render --list' lists them; 'cards' and 'blank-cards' come first"
        )
      }
    }
    for name in themes {
      subjects.append(.theme(try theme(named: name, in: catalogue.snapshot.model)))
    }
    guard !subjects.isEmpty else {
      throw UsageFault(
        "no map is named",
        help: "'bwlch render --list' lists them; 'bwlch poster cards' makes cards"
      )
    }
    var seen: Set<MapCatalogue.Subject> = []
    return subjects.filter { seen.insert($0).inserted }
  }
}

/// Cards.
extension PosterCommand {
  /// Those named and those of the themes named, each once; all, where nothing is named.
  private func factors(of snapshot: Snapshot) throws -> [FactorID] {
    let model = snapshot.model
    var factors = try names.dropFirst().map { try factor(named: $0, in: model).id }
    for name in themes {
      let theme = try theme(named: name, in: model)
      factors += model.factors.filter { $0.themes.contains(theme) }.map(\.id)
    }
    if names.count == 1, themes.isEmpty { factors = model.factors.map(\.id) }
    guard !factors.isEmpty else {
      throw UsageFault("there is no factor to make a card of", help: "name another theme")
    }
    var seen: Set<FactorID> = []
    return factors.filter { seen.insert($0).inserted }
  }

  private func cardPosters(_ factors: [FactorID], in snapshot: Snapshot) -> [Poster] {
    let cards = factors.compactMap { factor in
      FactorCard(snapshot, factor: factor) { Wording.sentence($0) }
    }
    return CardSheets.scenes(cards, language: .english).map(card)
  }

  private func card(_ scene: Scene) -> Poster {
    // The sheet is drawn to its edges, so it is printed as it is.
    let type = PrintedType(scene, paper: .a4, orientation: .portrait)
    return Poster(
      page: page(.sheet(scene, colours.palette), title: scene.title, type),
      id: scene.id,
      type: type,
      proposal: nil
    )
  }

  private func refuseFactorsOnBlankCards() throws {
    try sheet.refuseOtherThanCards()
    guard names.count == 1, themes.isEmpty else {
      throw UsageFault(
        "'blank-cards' takes no factors",
        help: "'bwlch poster cards' makes those of factors"
      )
    }
  }
}

/// Printing, and what is said about it.
extension PosterCommand {
  private func write(
    _ posters: [Poster],
    to target: Target,
    of snapshot: Snapshot,
    _ session: Session
  ) async throws {
    let environment = session.environment
    let printer = PrintPages(environment: environment, timeLimit: drawing.limit)
    let title = posters.count == 1 ? posters[0].page.title : snapshot.project.name.english
    let files = try await WritePoster(printer, folder: target.folder, name: target.name).run(
      posters.map(\.page),
      title: title,
      language: .english,
      asOf: snapshot.assessment.asOf
    )
    for poster in posters { try warn(of: poster, in: environment) }
    guard !project.quiet else { return }
    let pages = Wording.count(posters.count, "page", "pages")
    for file in files {
      let path = environment.shown("\(target.folder)/\(file)")
      try environment.output.line("Wrote \(path)" + (files.count == 1 ? ", \(pages)." : "."))
    }
    if !printer.hasBrowser {
      try environment.errors.line(
        "note: no Chromium was found, so the PDF is not tagged; screen readers read little of it."
      )
    }
    for poster in posters where poster.proposal != nil || names.first.map(isMap) ?? true {
      try environment.output.line("  \(poster.id): \(Self.measures(poster.type))")
    }
  }

  private func isMap(_ name: String) -> Bool { name != Self.cards && name != Self.blankCards }

  /// `A3 landscape, at 74 % of its size, smallest type 6.7 pt`.
  private static func measures(_ type: PrintedType) -> String {
    let percent = Int((type.scale * 100).rounded())
    let size = type.smallest.map { ", smallest type \(points($0)) pt" } ?? ""
    return "\(type.paper.name) \(type.orientation.rawValue), at \(percent) % of its size\(size)"
  }

  private func warn(of poster: Poster, in environment: Environment) throws {
    guard let smallest = poster.type.smallest, !poster.type.isLegible,
      names.first.map(isMap) ?? true
    else { return }
    let paper = poster.type.paper
    let summary =
      "\(poster.id): the smallest type is \(Self.points(smallest)) pt; on \(paper.name) it should be "
      + "\(Self.points(paper.smallestType)) pt or more"
    let printer = DiagnosticPrinter(environment: environment)
    try environment.errors.write(printer.warning(summary, help: poster.proposal.map(Self.wayOut)))
  }

  private static func wayOut(_ proposal: SplitProposal) -> String {
    var ways = proposal.paper.map { ["--paper \($0.rawValue)"] } ?? []
    if !proposal.parts.isEmpty {
      let parts = proposal.parts.map { part in
        "\(part.id) (\(Wording.count(part.factors, "factor", "factors")), about "
          + "\(points(part.smallest)) pt)"
      }
      ways.append("smaller maps: \(parts.joined(separator: ", "))")
    }
    return ways.joined(separator: ", or ")
  }

  /// To a tenth, never rounded up to a limit.
  private static func points(_ size: Double) -> String {
    let tenths = Int(size * 10 + 1e-6)
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
