import Foundation
import TestSupport
import Testing
import Workspace

/// `bwlch whatif` and `bwlch plan` on the example, with four proposals and two questions.
struct ProposalsTests {
  let bench: CommandBench

  static let proposals = """
    cost_unit: GBP
    proposals:
      - id: count-breakfasts
        label: {en: Count places in breakfast clubs}
        kind: collection
        cost: 40000
        because: Every school knows its places.
        source: "handbook:6"
        adds:
          - id: breakfast-places
            title: Places in breakfast clubs
            themes: school
            publisher: The government
            availability: public
            lifecycle: active
            statistic: count
            levels: local-authority
            wales: separable
            frequency: annual
            period: "2017/18..2022/23"
            populations: none
            breakdowns: none
            quality_document: report
            comparable_time: "yes"
            comparable_areas: "yes"
        maps:
          - {data_set: breakfast-places, aspect: breakfast-clubs.level, directness: direct}
      - id: survey-breakfasts
        label: {en: Ask schools about breakfast clubs}
        kind: collection
        cost: 40000
        because: A survey costs as much.
        adds:
          - id: breakfast-survey
            title: Survey of breakfast clubs
            availability: public
            lifecycle: active
            statistic: count
            levels: local-authority
            wales: separable
            frequency: annual
            period: "2017/18..2022/23"
            comparable_time: "yes"
            comparable_areas: "yes"
        maps:
          - {data_set: breakfast-survey, aspect: breakfast-clubs.level, directness: direct}
      - id: ask-once
        label: {en: Ask schools once}
        kind: collection
        cost: 1000.5
        because: A single survey.
        adds:
          - id: breakfast-once
            title: Breakfast clubs in one year
            availability: public
            lifecycle: active
            statistic: count
            levels: local-authority
            wales: separable
            frequency: once
            period: "2022/23"
        maps:
          - {data_set: breakfast-once, aspect: breakfast-clubs.level, directness: direct}
      - id: stop-census
        label: {en: Stop the census of children looked after}
        kind: repair
        cost: 0
        because: To show what would be lost.
        changes:
          - {data_set: looked-after-census, field: lifecycle, value: stopped}
    """
  static let questions = """
    questions:
      - id: breakfasts
        text: {en: Where are there breakfast clubs?}
        aspects: [breakfast-clubs.level]
        geography: local-authority
        use: compare
    """

  @Test func refusesToIgnoreThatAnswersAreToBeFull() async throws {
    let result = await bench.run("plan", "--close", "all", "--fully")
    #expect(result.code == 64)
    #expect(result.errors.contains("name questions with --answer"), "\(result.errors)")
  }

  @Test func saysThatNothingIsAskedFor() async throws {
    try bench.remove("model/questions.yaml")
    let result = await bench.run("plan", "--answer", "all")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("the model asks no question"), "\(result.output)")
  }

  @Test func explainsTheColumnsAndCallsNoGoalANeed() async throws {
    let result = await bench.run("plan", "--close", "all", "--answer", "all")
    #expect(result.output.contains("“Lost without it”: how many"), "\(result.output)")
    #expect(!result.output.localizedCaseInsensitiveContains("need"), "\(result.output)")
  }

  @Test(arguments: [
    ("cost: 40000\n", "cost: -1\n", "choose a number from 0 to 999999999"),
    ("cost: 40000\n", "cost: 99999999999999\n", "choose a number from 0 to 999999999"),
    ("cost: 40000\n", "cost: 999999999.999999999\n", "choose a number from 0 to 999999999"),
    ("cost: 40000\n", "cost: 1e9\n", "write digits, with a point before decimals"),
    ("cost: 40000\n", "cost: 0.1234567891\n", "at most nine digits after a point"),
    ("field: lifecycle, value: stopped", "field: successor, value: x", "a proposal cannot change"),
    ("field: lifecycle, value: stopped", "field: lifecicle, value: x", "did you mean 'lifecycle'?"),
  ])
  func saysWhatWouldDoInstead(old: String, new: String, help: String) async throws {
    try bench.replace(old, with: new, in: "model/proposals.yaml")
    let result = await bench.run("check")
    #expect(result.code == 1)
    #expect((result.output + result.errors).contains(help), "\(result.output)\(result.errors)")
  }

  @Test(arguments: ["0", "-1", "10000"])
  func saysHowManyYearsMayBeAskedFor(years: String) async throws {
    try bench.replace(
      "use: compare",
      with: "use: compare\n        years: \(years)".replacing("        ", with: "    "),
      in: "model/questions.yaml"
    )
    let result = await bench.run("check")
    #expect(
      (result.output + result.errors).contains("choose a number from 1 to 100"),
      "\(result.output)\(result.errors)"
    )
  }

  init() async throws {
    bench = try await CommandBench.example([
      "model/proposals.yaml": Self.proposals, "model/questions.yaml": Self.questions,
    ])
  }

  @Test(arguments: [
    ("whatif", ["whatif"]), ("whatif-csv", ["whatif", "--format", "csv"]),
    ("whatif-two", ["whatif", "count-breakfasts", "stop-census"]),
    ("whatif-two-md", ["whatif", "stop-census", "count-breakfasts", "--format", "md"]),
    ("whatif-two-csv", ["whatif", "count-breakfasts", "stop-census", "--format", "csv"]),
    ("whatif-json", ["whatif", "ask-once", "--format", "json"]),
    ("plan", ["plan", "--close", "all", "--answer", "all"]),
    ("plan-md", ["plan", "--close", "breakfast-clubs.level", "--format", "md"]),
    ("plan-csv", ["plan", "--close", "all", "--answer", "breakfasts", "--format", "csv"]),
    (
      "plan-json",
      ["plan", "--close", "breakfast-clubs.level,child-poverty.level", "--format", "json"]
    ),
  ])
  func printsWhatTheGoldenSays(name: String, arguments: [String]) async throws {
    let outcome = await bench.run(arguments + ["--quiet"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    try expectGolden(outcome.output.replacing("\r\n", with: "\n"), "\(name).txt")
  }

  @Test func doesNotDependOnTheOrderOfNames() async {
    let one = await bench.run("whatif", "ask-once", "count-breakfasts", "--format", "json")
    let other = await bench.run(
      "whatif",
      "count-breakfasts",
      "ask-once",
      "count-breakfasts",
      "--format",
      "json"
    )
    #expect(one.code == 0 && one.output == other.output)
  }

  @Test(arguments: [
    (["whatif", "count-breakfast"], "unknown proposal 'count-breakfast'", "'count-breakfasts'?"),
    (["plan"], "no goal is named", "name gaps with --close"),
    (["plan", "--close", ","], "no goal is named", "name gaps with --close"),
    (["plan", "--close", "breakfast-club.level"], "unknown gap", "'breakfast-clubs.level'?"),
    (["plan", "--answer", "breakfast"], "unknown question 'breakfast'", "'breakfasts'?"),
    (
      ["plan", "--close", "looked-after.level"], "aspect 'looked-after.level' is no gap",
      "'bwlch explain looked-after.level' says why"
    ),
  ])
  func offersTheNearest(arguments: [String], summary: String, help: String) async {
    let outcome = await bench.run(arguments)
    #expect(outcome.code == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("error: \(summary)"), "\(outcome.errors)")
    #expect(outcome.errors.contains(help), "\(outcome.errors)")
  }

  @Test func saysSoWhereThereIsNoProposal() async throws {
    try bench.remove("model/proposals.yaml")
    let list = await bench.run("whatif")
    #expect(list.code == 0 && list.output.contains("The model holds no proposal"))
    let plan = await bench.run("plan", "--close", "all")
    #expect(plan.code == 0 && plan.output.contains("No proposal achieves anything"))
    #expect(plan.output.contains("breakfast-clubs.level"))
  }

  @Test func writesNothingIntoTheProject() async throws {
    let before = try bench.tree()
    _ = await bench.run("whatif", "count-breakfasts")
    _ = await bench.run("plan", "--close", "all")
    #expect(try bench.tree() == before)
  }
}
