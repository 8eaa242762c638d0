import Foundation
import Testing

/// No command writes over what the project is made of.
struct InputTests {
  let bench: CommandBench

  init() async throws {
    bench = try await CommandBench.example()
  }

  private func expectRefused(_ arguments: [String]) async throws {
    let before = try bench.tree()
    let outcome = await bench.run(arguments)
    #expect(outcome.code == 2, "\(arguments)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("error: could not write to "), "\(outcome.errors)")
    #expect(outcome.errors.contains("of which the project is made"), "\(outcome.errors)")
    #expect(try bench.tree() == before)
  }

  @Test(arguments: [["coverage"], ["gaps"], ["explain", "referrals"]])
  func refusesAFileOfTheProject(command: [String]) async throws {
    let places = [
      "project.yaml", "model/mapping.csv", "./output/../model/new.csv", "data/a/b.csv", "model",
      "\(bench.folder)/data/versions.yaml",
    ]
    for place in places { try await expectRefused(command + ["--output", place]) }
  }

  @Test(arguments: [["report", "--no-maps"], ["render", "all", "--format", "dot"]])
  func refusesAFolderOfTheProject(command: [String]) async throws {
    for place in ["model", "data/maps", "model/../data", "project.yaml"] {
      try await expectRefused(command + ["--output", place])
    }
  }

  @Test func followsLinks() async throws {
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: "\(bench.folder)/side",
      withDestinationPath: "model/factors"
    )
    try manager.createSymbolicLink(
      atPath: "\(bench.folder)/one.csv",
      withDestinationPath: "model/mapping.csv"
    )
    try manager.createSymbolicLink(atPath: "\(bench.folder)/output", withDestinationPath: "data")
    try await expectRefused(["gaps", "--output", "side/01-care.yaml"])
    try await expectRefused(["gaps", "--output", "side/new/gaps.csv"])
    try await expectRefused(["gaps", "--output", "one.csv"])
    try await expectRefused(["report", "--no-maps"])
    try await expectRefused(["render", "all", "--format", "dot"])
  }

  @Test func writesBesideThem() async throws {
    for place in ["gaps.csv", "models/gaps.csv", "output/model/gaps.csv", "project.yaml.csv"] {
      #expect(await bench.run("gaps", "--output", place).code == 0, "\(place)")
      #expect(bench.exists(place))
    }
    #expect(await bench.run("report", "--no-maps", "--output", "modelled").code == 0)
  }
}
