import ArgumentParser
import Assessment
import Bilingual
import Catalogue
import FactorModel
import Reports
import Workspace

/// `bwlch plan`.
struct PlanCommand: Action {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "plan",
      abstract: "Find the cheapest proposals that close gaps or answer questions.",
      usage: "bwlch plan --close <gaps> | --answer <questions> [<options>]",
      discussion: """
        A gap counts as closed when it is known that its contract is met, a question as answered when there is at least a \
        partial answer. Up to 25 proposals that hang together the set is the cheapest there is, and all that are as cheap are \
        told; beyond that it is found step by step, and how much dearer it may be is stated. Where too many sets would have to \
        be tried the search is cut short, and says so. What no proposal achieves is listed with the reason.

        EXAMPLES:
          bwlch plan --close all                          every data gap
          bwlch plan --close referrals.number,referrals.source
          bwlch plan --answer all --fully                 every question, without reservations
          bwlch plan --close all --format json | jq -r '.members[].proposal'
        """
    )
  }

  @Option(
    help: ArgumentHelp(
      "Ids of gaps, commas between them, or 'all' for all data gaps; may be repeated.",
      valueName: "gaps"
    )
  )
  var close: [String] = []

  @Option(
    help: ArgumentHelp(
      "Ids of questions, commas between them, or 'all'; may be repeated.",
      valueName: "questions"
    )
  )
  var answer: [String] = []

  @Flag(
    help: "With --answer: without reservations; otherwise a partial answer will do."
  )
  var fully = false

  @OptionGroup(title: "Result") var result: ResultOptions<ListingFormat>
  @OptionGroup(title: "Catalogue") var version: VersionOptions
  @OptionGroup(title: "Project") var project: ProjectOptions

  func validate() throws {
    guard !fully || !names(answer).isEmpty else {
      throw ValidationError("--fully is about answers: name questions with --answer")
    }
  }

  func perform(in environment: Environment) async throws -> ExitStatus {
    guard !names(close).isEmpty || !names(answer).isEmpty else {
      throw UsageFault(
        "no goal is named",
        help: "name gaps with --close or questions with --answer; 'all' stands for all of them"
      )
    }
    guard
      let session = try Session.open(project, asJSON: result.format == .json, in: environment)
    else { return .findings }
    let snapshot = try session.snapshot(version, comparing: .none)
    let goal = PlanGoal(
      needs: try gaps(in: snapshot) + questions(in: snapshot.model),
      isFully: fully
    )
    let plan = Planner(snapshot).plan(goal)
    let record = PlanRecord(plan, in: snapshot)
    let inputs = try session.project.folder.inputs()
    try Listing(
      document: PlanReport(plan, in: snapshot).document,
      json: record.json,
      csv: PlanCSV.text(record)
    ).print(result.format.listing, to: result.output, beside: inputs, environment)
    try session.mentionWarnings()
    return .done
  }

  private func names(_ option: [String]) -> [String] {
    option.flatMap { $0.split(separator: ",") }.map { name in
      String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }.filter { !$0.isEmpty }
  }

  /// The gaps that are meant; the name of an aspect stands for its data gap.
  private func gaps(in snapshot: Snapshot) throws -> [PlanNeed] {
    let known = snapshot.assessment.gaps
    return try names(close).flatMap { name -> [PlanNeed] in
      if name == "all" { return snapshot.assessment.dataGaps.map { .gap($0.id) } }
      if let gap = known.first(where: { $0.id.description == name })
        ?? snapshot.assessment.dataGaps.first(where: { $0.aspect.description == name })
      {
        return [.gap(gap.id)]
      }
      if let aspect = AspectID(name), let assessed = snapshot.assessment.aspect(aspect) {
        throw UsageFault(
          "aspect '\(name)' is no gap in version '\(snapshot.assessment.version)': "
            + Wording.name(assessed.verdict).english,
          help: "'bwlch explain \(name)' says why"
        )
      }
      throw UsageFault.unknown(
        "gap",
        name,
        among: known.map(\.id.description),
        list: "'bwlch gaps' lists them"
      )
    }
  }

  private func questions(in model: Model) throws -> [PlanNeed] {
    try names(answer).flatMap { name -> [PlanNeed] in
      if name == "all" { return model.questions.map { .question($0.id) } }
      if let question = QuestionID(name).flatMap(model.question) { return [.question(question.id)] }
      throw UsageFault.unknown(
        "question",
        name,
        among: model.questions.map(\.id.text),
        list: "model/questions.yaml states them"
      )
    }
  }
}
