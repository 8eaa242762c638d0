import Testing

/// What a person reads who mistypes something: exit code 64, and the nearest thing that there is.
struct UsageTests {
  let bench: CommandBench

  init() async throws {
    bench = try await CommandBench.example()
  }

  @Test(arguments: [
    (["gpas"], "unknown command 'gpas'", "did you mean 'gaps'?"),
    (["help", "chek"], "unknown command 'chek'", "did you mean 'check'?"),
    (["explain", "referals"], "unknown factor 'referals'", "did you mean 'referrals'?"),
    (
      ["explain", "referrals.sorce"], "unknown aspect 'referrals.sorce'",
      "did you mean 'referrals.source'?"
    ),
    (["gaps", "--theme", "shcool"], "unknown theme 'shcool'", "did you mean 'school'?"),
    (
      ["coverage", "--population", "childern"], "unknown population 'childern'",
      "did you mean 'children'?"
    ),
    (["gaps", "--version", "2023-3"], "unknown version '2023-3'", "did you mean '2023-03'?"),
    (["render", "theme-scool"], "unknown picture 'theme-scool'", "did you mean 'theme-school'?"),
    (["render", "--focus", "referals"], "unknown factor 'referals'", "did you mean 'referrals'?"),
    (["render"], "no picture is named", "'bwlch render --list' lists them"),
    (
      ["gaps", "--as-of", "2020-01-01"],
      "--as-of 2020-01-01 is before the day of version '2023-03'",
      "name an earlier version, or a later day"
    ),
  ])
  func offersTheNearest(arguments: [String], summary: String, help: String) async {
    let outcome = await bench.run(arguments)
    #expect(outcome.code == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("error: \(summary)"), "\(outcome.errors)")
    #expect(outcome.errors.contains(help), "\(outcome.errors)")
  }

  @Test(arguments: [
    (["gaps", "--class", "needs"], "need"),
    (["gaps", "--format", "xml"], "text"),
    (["gaps", "--as-of", "31/03/2023"], "write it as 2023-03-31"),
    (["render", "--focus", "referrals", "--depth", "0"], "--depth 0 is not from 1 to 9"),
    (["report", "--time-limit", "0"], "--time-limit 0 is not from 1 to 3600"),
    (["coverage", "--verison", "2023-03"], "--version"),
    (["explain"], "factor"),
    (["explain", "referrals", "--format", "csv"], "'text', 'json'"),
  ])
  func saysWhatIsExpected(arguments: [String], expected: String) async {
    let outcome = await bench.run(arguments)
    #expect(outcome.code == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(expected), "\(outcome.errors)")
  }

  @Test func saysWhereThereIsNoProject() async throws {
    let empty = try CommandBench()
    for command in ["check", "coverage", "gaps", "report"] {
      let outcome = await empty.run(command)
      #expect(outcome.code == 2)
      #expect(
        outcome.errors.hasPrefix("error: could not find a project: there is no project.yaml in ")
      )
      #expect(outcome.errors.contains("bwlch init"))
    }
  }

  @Test func tellsTheVersionOfTheProgramApartFromThatOfACatalogue() async {
    let program = await bench.run("--version")
    #expect(program.code == 0)
    #expect(program.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    let catalogue = await bench.run("gaps", "--version", "2020-03")
    #expect(catalogue.code == 0)
    #expect(catalogue.output.contains("2020-03"))
  }
}
