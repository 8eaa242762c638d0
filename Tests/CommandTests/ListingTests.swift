import Foundation
import TestSupport
import Testing
import Workspace

struct ListingTests {
  let bench: CommandBench

  init() async throws {
    bench = try await CommandBench.example()
  }

  @Test(arguments: [
    ("gaps", ["gaps"]), ("gaps-md", ["gaps", "--format", "md"]),
    ("gaps-csv", ["gaps", "--format", "csv"]), ("gaps-json", ["gaps", "--format", "json"]),
    ("coverage", ["coverage"]), ("coverage-aspects", ["coverage", "--aspects"]),
    ("coverage-json", ["coverage", "--format", "json"]),
    ("explain", ["explain", "referrals"]), ("explain-aspect", ["explain", "looked-after.level"]),
  ])
  func printsWhatTheGoldenSays(name: String, arguments: [String]) async throws {
    let outcome = await bench.run(arguments)
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    try expectGolden(outcome.output, "\(name).txt")
  }

  @Test(arguments: [
    (["--class", "need"], ["child-poverty.level", "referrals.source"]),
    (["--class", "need", "--class", "outcome", "--reason", "proxy-only"], ["child-poverty.level"]),
    (["--side", "supply"], ["breakfast-clubs.level"]),
    (["--theme", "care"], ["child-poverty.level", "referrals.source"]),
    (
      ["--theme", "2"],
      [
        "breakfast-clubs.level", "child-poverty.level",
        "school-attendance.level@children-looked-after",
      ]
    ),
    (["--population", "children-looked-after"], ["school-attendance.level@children-looked-after"]),
    (["--verdict", "met"], []),
    (["--reason", "not-found"], ["breakfast-clubs.level"]),
    (["--band", "none"], ["breakfast-clubs.level"]),
    (
      ["--version", "2020-03", "--theme", "care", "--reason", "geography-too-coarse"],
      ["looked-after.level@children-looked-after"]
    ),
  ])
  func showsOnlyTheGapsThatTheFilterLetsThrough(arguments: [String], ids: [String]) async throws {
    let outcome = await bench.run(["gaps", "--format", "json"] + arguments)
    #expect(outcome.code == 0)
    let document =
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let gaps = try #require(document?["gaps"] as? [[String: Any]])
    #expect(gaps.compactMap { $0["id"] as? String }.sorted() == ids)
  }

  @Test func keepsTheNumbersOfTheWholeWhateverIsShown() async throws {
    let whole = await bench.run("coverage").output.split(separator: "\n")
    let part = await bench.run("coverage", "--theme", "school").output.split(separator: "\n")
    func fields(_ lines: [Substring]) -> [Substring]? {
      lines.first { $0.hasPrefix("child-poverty ") }?.split(separator: " ")
    }
    #expect(fields(whole) != nil)
    #expect(fields(part) == fields(whole))
  }

  @Test func saysSoWhenNothingIsLetThrough() async throws {
    let outcome = await bench.run("gaps", "--verdict", "met")
    #expect(outcome.code == 0)
    #expect(!outcome.output.isEmpty)
    #expect(!outcome.output.contains("---  "))
  }

  @Test(arguments: [24, 40, 60, 80, 120])
  func fitsATerminal(columns: Int) async throws {
    for arguments in [
      ["gaps"], ["coverage"], ["coverage", "--aspects"], ["explain", "referrals"],
    ] {
      let outcome = await bench.run(
        arguments,
        terminal: .init(isTerminal: true, columns: columns)
      )
      for line in outcome.output.split(separator: "\n") {
        #expect(line.count <= columns, "\(arguments): \(line)")
      }
    }
  }

  @Test func cutsNothingInAPipe() async throws {
    let outcome = await bench.run("gaps")
    #expect(outcome.output.contains("school-attendance.level@children-looked-after"))
    #expect(outcome.output.contains("School attendance of children looked after"))
    #expect(!outcome.output.contains("…"))
  }

  @Test func coloursOnlyATerminalAndNeverTellsByColourAlone() async throws {
    let plain = await bench.run("gaps", terminal: .init(isTerminal: true, columns: 200))
    let coloured = await bench.run(
      "gaps",
      terminal: .init(isTerminal: true, columns: 200, allowsColour: true)
    )
    #expect(!plain.output.contains("\u{1B}"))
    #expect(coloured.output.contains("\u{1B}[31m"))
    let words = coloured.output.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(words == plain.output)
  }

  @Test func writesToAFileWithoutColourOrWidth() async throws {
    let terminal = TextStream.Kind(isTerminal: true, columns: 40, allowsColour: true)
    let outcome = await bench.run("gaps", "--output", "lists/gaps.txt", terminal: terminal)
    #expect(outcome.code == 0)
    #expect(outcome.output.isEmpty)
    #expect(try bench.read("lists/gaps.txt") == (await bench.run("gaps")).output)
  }

  @Test func marksAFileForExcelButNotAPipe() async throws {
    _ = await bench.run("gaps", "--format", "csv", "--output", "gaps.csv")
    let file = try bench.bytes("gaps.csv")
    let pipe = await bench.run("gaps", "--format", "csv").output
    #expect(file.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(pipe.hasPrefix("id,kind,"))
    #expect(Data(file.dropFirst(3)) == Data(pipe.utf8))
  }

  @Test(
    arguments: [
      (["gaps", "--fail-on", "gap"], 1), (["gaps", "--fail-on", "gap", "--verdict", "met"], 0),
      (["gaps", "--fail-on", "usability"], 0), (["gaps", "--fail-on", "error"], 0),
      (["coverage", "--fail-on", "gap", "--theme", "care"], 1),
      (["coverage", "--fail-on", "not-established"], 0),
      (["coverage", "--fail-on", "warning", "--fail-on", "gap"], 1),
      (["explain", "referrals", "--fail-on", "gap"], 1),
      (["explain", "referrals.number", "--fail-on", "gap"], 0),
    ] as [([String], Int32)]
  )
  func failsOnWhatItIsAskedTo(arguments: [String], code: Int32) async throws {
    #expect(await bench.run(arguments).code == code)
  }

  @Test func measuresAgesByTheDayThatIsAsked() async throws {
    let now = await bench.run("coverage").output
    let later = await bench.run("coverage", "--as-of", "2030-01-01").output
    #expect(now != later)
    #expect(await bench.run("coverage", "--as-of", "2023-03-31").output == now)
  }
}
