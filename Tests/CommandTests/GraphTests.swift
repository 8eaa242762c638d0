import Foundation
import TestSupport
import Testing
import Workspace

struct GraphTests {
  let bench: CommandBench

  init() async throws {
    bench = try await CommandBench.example()
  }

  @Test func analysesTheLinks() async throws {
    let outcome = await bench.run("analyse")
    #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    try expectGolden(outcome.output, "analyse.txt")
  }

  @Test func findsALoopOfTheLengthAskedFor() async throws {
    try bench.replace(
      "notes:\n  - about: [child-poverty]",
      with: """
          - from: looked-after
            to: child-poverty
            polarity: "-"
            evidence:
              - claim: hypothesis
                says: Made up.
                source: "handbook:3"
        notes:
          - about: [child-poverty]
        """,
      in: "model/links.yaml"
    )
    let found = await bench.run("analyse")
    #expect(
      found.output.contains(
        "balancing      3  child-poverty →+ referrals →+ looked-after →- child-poverty"
      )
    )
    let short = await bench.run("analyse", "--loop-length", "2")
    #expect(
      short.output.contains("no feedback loop of at most 2 links; longer ones were not looked for")
    )
  }

  @Test(arguments: [["--loop-length", "0"], ["--loop-count", "0"], ["--loop-count", "many"]])
  func refusesLimitsThatAreNone(options: [String]) async {
    let outcome = await bench.run(["analyse"] + options)
    #expect(outcome.code == 64 && outcome.output.isEmpty)
  }

  @Test func takesTheDampingFromTheMethodFile() async throws {
    let before = await bench.run("analyse", "--format", "csv").output
    #expect(before.contains("child-poverty,Child poverty,driver,0,1,3,0,0,0.125"))
    try bench.replace(
      "wide_range: 0.30",
      with: "wide_range: 0.30\ndamping: 1",
      in: "model/method.yaml"
    )
    let after = await bench.run("analyse", "--format", "csv").output
    #expect(after.contains("child-poverty,Child poverty,driver,0,1,3,0,0,1"))
    try bench.replace("damping: 1", with: "damping: 0", in: "model/method.yaml")
    let refused = await bench.run("analyse")
    #expect(refused.code == 1)
    #expect(
      refused.errors.contains("damping '0' is not a number above 0 and up to 1"),
      "\(refused.errors)"
    )
  }

  @Test func listsTheChains() async throws {
    let outcome = await bench.run("chains")
    #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    try expectGolden(outcome.output, "chains.txt")
  }

  @Test func tellsOneChain() async throws {
    let outcome = await bench.run("chains", "child-poverty", "school-attendance")
    #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    try expectGolden(outcome.output, "chain.txt")
  }

  @Test(arguments: [
    ["chains", "referrals"], ["chains", "--to", "school-attendance"], ["analyse"],
  ])
  func writesEveryForm(arguments: [String]) async throws {
    for format in ["md", "csv", "json"] {
      let outcome = await bench.run(arguments + ["--format", format])
      #expect(outcome.code == 0 && !outcome.output.isEmpty, "\(outcome.errors)")
      if format == "json" {
        #expect(throws: Never.self) {
          try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        }
      }
    }
  }

  @Test(arguments: [
    (["referals"], "unknown factor 'referals'", "did you mean 'referrals'?"),
    (
      ["looked-after"], "'looked-after' is of the class provision, and a chain begins at a need",
      "--class need"
    ),
    (["referrals", "child-poverty"], "a chain ends at an outcome", "--class outcome"),
    (["--to", "school-atendance"], "unknown factor", "did you mean 'school-attendance'?"),
    (["referrals", "school-attendance", "--to", "school-attendance"], "name the outcome once", ""),
  ])
  func saysWhichNameIsWrong(arguments: [String], fault: String, help: String) async {
    let outcome = await bench.run(["chains"] + arguments)
    #expect(outcome.code == 64 && outcome.output.isEmpty)
    #expect(
      outcome.errors.contains(fault) && (help.isEmpty || outcome.errors.contains(help)),
      "\(outcome.errors)"
    )
  }

  @Test func saysWhyThereIsNoChain() async throws {
    try bench.replace(
      "from: looked-after\n    to: school-attendance",
      with: "from: referrals\n    to: school-attendance",
      in: "model/links.yaml"
    )
    let otherwise = await bench.run("chains", "referrals", "school-attendance")
    #expect(otherwise.code == 0)
    #expect(
      otherwise.output.contains(
        "Links lead from the one to the other, but no way passes prevention or provision."
      )
    )
    try bench.replace(
      "from: referrals\n    to: school-attendance",
      with: "from: breakfast-clubs\n    to: looked-after",
      in: "model/links.yaml"
    )
    let none = await bench.run("chains", "referrals", "school-attendance")
    #expect(
      none.output.contains("No way leads from the one to the other by the links of the model.")
    )
    let all = await bench.run("chains")
    #expect(all.output.contains("no pair of them is joined by a chain"))
  }

  @Test(arguments: [24, 60, 100])
  func fitsATerminal(columns: Int) async {
    for arguments in [["analyse"], ["chains"], ["chains", "referrals", "school-attendance"]] {
      let outcome = await bench.run(arguments, terminal: .init(isTerminal: true, columns: columns))
      for line in outcome.output.split(separator: "\n") {
        #expect(line.count <= columns, "\(arguments): \(line)")
      }
    }
  }
}
