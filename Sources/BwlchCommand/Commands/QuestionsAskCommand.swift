import ArgumentParser
import Assessment
import Bilingual
import Catalogue
import FactorModel
import Reports
import Workspace

/// `bwlch questions ask`.
struct QuestionsAskCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ask",
      abstract: "Answer a question that is made up on the spot.",
      usage: "bwlch questions ask --aspects <aspects> [<options>]",
      discussion: """
        Nothing is written: to keep a question, add it to model/questions.yaml. An aspect is written factor.aspect; a factor alone \
        means its own level, or its only aspect.

        EXAMPLES:
          bwlch questions ask --aspects cla-rate.rate,area-deprivation.by-local-authority
          bwlch questions ask --aspects domestic-abuse.incidents --geography police-force --years 3 --use trend
        """
    )
  }

  @Option(help: ArgumentHelp("What has to be measured together.", valueName: "aspect,aspect"))
  var aspects: String

  @Option(help: ArgumentHelp("What has to be held constant.", valueName: "aspect,aspect"))
  var controls = ""

  @Option(
    help: ArgumentHelp(
      "The coarsest level at which the answer is of use (default: that of the default contract).",
      valueName: "level"
    )
  )
  var geography: String?

  @Option(help: "How many years they have to share, 1 to 100.")
  var years = 1

  @Option(
    help:
      "What is to be done: describe, compare, trend or associate (default: what the aspects, years and level allow)."
  )
  var use: Question.Use?

  @OptionGroup(title: "Result") var result: ResultOptions<ListingFormat>
  @OptionGroup(title: "Catalogue") var version: VersionOptions
  @OptionGroup(title: "Project") var project: ProjectOptions

  func validate() throws {
    guard (1...100).contains(years) else {
      throw ValidationError("--years \(years) is not between 1 and 100")
    }
  }

  func perform(in environment: Environment) async throws -> ExitStatus {
    guard
      let session = try Session.open(project, asJSON: result.format == .json, in: environment)
    else { return .findings }
    let question = try made(in: session.project)
    let snapshot = try session.snapshot(version, comparing: .none)
    let answer = snapshot.answer(question)
    let record = QuestionsRecord(snapshot, answers: [answer])
    let listing = Listing(
      document: QuestionAccount(answer, in: snapshot).document,
      json: record.json,
      csv: QuestionCSV.text(record)
    )
    let inputs = try session.project.folder.inputs()
    try listing.print(result.format.listing, to: result.output, beside: inputs, environment)
    try session.mentionWarnings()
    return .done
  }

  private func made(in project: LoadedProject) throws -> Question {
    let measures = try list(aspects, in: project.model)
    guard !measures.isEmpty, let id = QuestionID("asked") else {
      throw UsageFault("--aspects names no aspect", help: "'bwlch coverage --aspects' lists them")
    }
    let level = try geography.map { try self.level($0, in: project.history.geography) }
    var question = Question(
      id: id,
      text: LocalizedText("Asked: \(measures.map(\.description).joined(separator: ", "))"),
      aspects: measures,
      controls: try list(controls, in: project.model),
      geography: level ?? project.model.method.defaultContract.geography,
      years: years,
      use: use ?? .associate
    )
    let country = project.history.geography.country
    if use == nil {
      for other in [Question.Use.trend, .describe] where question.misuse(country: country) != nil {
        question.use = other
      }
    }
    if let misuse = question.misuse(country: country) {
      throw UsageFault("--use \(question.use.rawValue): \(misuse.message)", help: misuse.help)
    }
    return question
  }

  private func list(_ text: String, in model: Model) throws -> [AspectID] {
    var seen: Set<AspectID> = []
    return try text.split(separator: ",").map { part in
      let name = part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      let written = String(name)
      if let id = AspectID(written), model.aspect(id) != nil { return id }
      if let factor = FactorID(written).flatMap(model.factor) {
        if factor.aspects.count == 1, let only = factor.aspects.first { return only.id }
        throw UsageFault(
          "factor '\(written)' has \(factor.aspects.count) aspects",
          help: "name one of \(factor.aspects.map { "'\($0.id)'" }.joined(separator: ", "))"
        )
      }
      throw UsageFault.unknown(
        "aspect",
        written,
        among: model.factors.flatMap { $0.aspects.map(\.id.description) },
        list: "'bwlch coverage --aspects' lists them"
      )
    }.filter { seen.insert($0).inserted }
  }

  private func level(_ name: String, in lattice: GeographyLattice) throws -> LevelReference {
    let areas = lattice.levels.filter { $0.kind != .scope }
    let known =
      areas.flatMap { level in
        [LevelReference(level.id)] + level.vintages.map { LevelReference(level.id, vintage: $0) }
      } + [LevelReference(lattice.country)]
    if let level = LevelReference(name), known.contains(level) { return level }
    throw UsageFault.unknown(
      "level",
      name,
      among: Set(known.map(\.description)).sorted(),
      list: "data/geography.yaml lists them"
    )
  }
}

extension Question.Use: ExpressibleByArgument {}
