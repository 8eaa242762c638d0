import Diagnostics
import FactorModel
import Foundation
import Testing
import Workspace

/// What is wrong with a project is all told in one run, each fault with its place, and nothing is written.
struct FaultTests {
  /// Faults that keep so much from being read that others could not stand beside them in one project.
  private static let alone: Set<String> = [
    "csv-empty", "duplicate-key", "empty-file", "missing-file", "not-utf8", "oversized-file",
    "unsupported-format", "version-without-file", "yaml-alias", "yaml-syntax",
  ]

  /// What is only said of a project without errors.
  private static let doubts: Set<String> = [
    "correction-conflict", "correction-expired", "correction-fulfilled", "correction-idle",
  ]

  /// Reported when a map is drawn.
  private static let drawn: Set<String> = ["layout-unreadable"]

  @Test func pointsAtEveryPlantedFaultInOneRun() async throws {
    let bench = try CommandBench(story: "every-fault")
    let expected = try bench.read("EXPECTED").split(separator: "\n").map(String.init).sorted()
    let check = await bench.run("check")

    #expect(check.code == 1)
    #expect(places(in: check.errors) == expected)
    let planted = Set(expected.compactMap(id))
    let elsewhere = Self.alone.union(Self.doubts).union(Self.drawn)
    let known = Set(Check.all.map(\.id) + DiagnosticDescriptions.record.map(\.id))
    #expect(planted.union(elsewhere) == known, "a fault of the program is not planted here")
    #expect(planted.isDisjoint(with: elsewhere))
  }

  @Test(arguments: [
    ["coverage"], ["gaps"], ["gaps", "--output", "gaps.csv"], ["explain", "referrals"],
    ["render", "all"], ["report"],
  ])
  func writesNothingWhileThereIsAnError(arguments: [String]) async throws {
    let bench = try CommandBench(story: "every-fault")
    let before = try bench.tree()
    let outcome = await bench.run(arguments)

    #expect(outcome.code == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("errors in the project, so nothing is written."))
    #expect(try bench.tree() == before)
  }

  @Test func isSilentOnTheCleanTwin() async throws {
    let bench = try CommandBench(story: "every-fault-mended")
    let check = await bench.run("check", "--fail-on", "warning")
    #expect(check.errors.isEmpty)
    #expect(check.output == "Nothing is wrong with the project.\n")
    #expect(check.code == 0)
  }

  @Test func saysWhatHasBecomeOfCorrections() async throws {
    let bench = try CommandBench(story: "every-fault-mended")
    try bench.write(
      """
      data_set,field,value,was,because,by,citation,until,recorded
      births,title,Births at last,Births at first,The page says so.,The board,report:1,,2023-04-01
      births,frequency,annual,,The page says so.,The board,report:1,2020-12-31,2023-06-01
      deaths,lifecycle,active,stopped,The page says so.,The board,report:1,,2023-06-01
      deaths,publisher,The office,The bureau,The page says so.,The board,report:1,,2023-06-01

      """,
      to: "data/corrections.csv"
    )
    let check = await bench.run("check")
    let file = "data/corrections.csv"
    #expect(check.code == 0)
    #expect(
      places(in: check.errors) == [
        "\(file):2:1 correction-conflict", "\(file):3:1 correction-expired",
        "\(file):4:1 correction-fulfilled", "\(file):5:1 correction-idle",
      ]
    )
    #expect(Set(places(in: check.errors).compactMap(id)) == Self.doubts)
  }

  @Test(arguments: Check.all.flatMap { check in check.reports.indices.map { (check.id, $0) } })
  func pointsAtEveryMarkerOfAnExample(id: String, number: Int) async throws {
    let check = try #require(Check.all.first { $0.id == id })
    let example = check.reports[number]
    let bench = try CommandBench()
    for file in example.files { try bench.write(bytes: file.bytes, to: file.path) }
    let outcome = await bench.run("check", "--format", "json")

    let own = try diagnostics(in: outcome.output).filter { $0.id == id }
    #expect(own.map(\.place).sorted() == example.places.map(\.description).sorted())
    #expect(outcome.code == (check.severity == .error ? 1 : outcome.code))
  }

  @Test func refusesAFileThatIsTooLarge() async throws {
    let bench = try await CommandBench.example()
    try bench.write(String(repeating: "# long\n", count: 700_000), to: "model/links.yaml")
    let check = await bench.run("check")
    #expect(check.code == 1)
    #expect(places(in: check.errors).contains("model/links.yaml oversized-file"))
  }

  @Test func showsPlacesAsTheyLookFromTheWorkingDirectory() async throws {
    let bench = try CommandBench()
    _ = await bench.run("init", "a/b")
    try bench.write("links: x\n", to: "a/b/model/links.yaml")
    let fromAbove = await bench.run("check", "--project", "a/b")
    #expect(fromAbove.errors.contains("a/b/model/links.yaml:1:8: error: "))
    let fromWithin = await bench.run("check", in: "a/b/model")
    #expect(fromWithin.errors.contains("\nlinks.yaml:1:8: error: "))
    let fromBeside = await bench.run("check", in: "a/b/data")
    #expect(fromBeside.errors.contains("\(bench.folder)/a/b/model/links.yaml:1:8: error: "))
  }

  @Test func countsWarningsOnlyWhenAsked() async throws {
    let bench = try await CommandBench.example()
    try bench.write("notes", to: "model/notes.txt")
    let lenient = await bench.run("check")
    #expect(lenient.code == 0)
    #expect(lenient.errors.hasPrefix("model/notes.txt: warning: "))
    #expect(lenient.output == "No errors, 1 warning.\n")
    #expect(await bench.run("check", "--fail-on", "warning").code == 1)

    let gaps = await bench.run("gaps")
    #expect(gaps.code == 0)
    #expect(gaps.errors == "1 warning on the project; 'bwlch check' lists them.\n")
    #expect(await bench.run("gaps", "--quiet").errors.isEmpty)
    #expect(await bench.run("gaps", "--fail-on", "warning").code == 1)
  }

  @Test func writesOneObjectALineForPrograms() async throws {
    let bench = try CommandBench(story: "every-fault")
    let outcome = await bench.run("gaps", "--format", "json")
    #expect(outcome.code == 1)
    #expect(outcome.output.isEmpty)
    for line in outcome.errors.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["severity"] as? String == "error")
      #expect(object?["id"] is String)
    }
  }

  @Test func letsNoTextSteerTheTerminal() async throws {
    let bench = try await CommandBench.example()
    try bench.write("links: []\n\"a\u{1B}[31mb\": 1\n", to: "model/links.yaml")
    let check = await bench.run("check")
    #expect(check.code == 1)
    #expect(!check.errors.contains("\u{1B}"))
  }

  @Test func coloursTheSeverityOnlyOnATerminalThatWantsIt() async throws {
    let bench = try await CommandBench.example()
    try bench.write("links: x\n", to: "model/links.yaml")
    let plain = await bench.run("check", errorTerminal: .init(isTerminal: true, columns: 80))
    #expect(!plain.errors.contains("\u{1B}"))
    let coloured = await bench.run(
      "check",
      errorTerminal: .init(isTerminal: true, columns: 80, allowsColour: true)
    )
    #expect(coloured.errors.contains("\u{1B}[1;31merror\u{1B}[0m: "))
  }

  /// `place id` of every line that is no help and no note, sorted.
  private func places(in text: String) -> [String] {
    text.split(separator: "\n").filter { !$0.hasPrefix("  ") && $0.hasSuffix("]") }.map { line in
      let place = line.split(separator: ": ", maxSplits: 1).first ?? ""
      let id = line.split(separator: "[").last?.dropLast() ?? ""
      return "\(place) \(id)"
    }.sorted()
  }

  /// Of a place and an id.
  private func id(_ line: String) -> String? { line.split(separator: " ").last.map(String.init) }

  private struct Found {
    var id: String
    var place: String
  }

  private func diagnostics(in json: String) throws -> [Found] {
    let document = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let list = try #require(document?["diagnostics"] as? [[String: Any]])
    return list.map { entry in
      let location = entry["location"] as? [String: Any] ?? [:]
      let parts =
        [location["file"] as? String].compactMap(\.self)
        + ["line", "column"].compactMap { (location[$0] as? Int).map(String.init) }
      return Found(id: entry["id"] as? String ?? "", place: parts.joined(separator: ":"))
    }
  }
}
