import Foundation
import Testing

struct InitTests {
  @Test func writesAProjectInWhichNothingIsWrong() async throws {
    let bench = try CommandBench()
    let made = await bench.run("init", "my-project")
    #expect(made.code == 0)
    #expect(made.errors.isEmpty)
    #expect(made.output.contains("cd my-project && bwlch gaps"))

    let check = await bench.run("check", in: "my-project")
    #expect(check.errors.isEmpty)
    #expect(check.output == "Nothing is wrong with the project.\n")
    #expect(check.code == 0)
  }

  @Test func writesIntoTheFolderWhereOneIs() async throws {
    let bench = try CommandBench()
    let made = await bench.run("init")
    #expect(made.code == 0)
    #expect(made.output.contains("to this folder"))
    #expect(bench.exists("project.yaml"))
  }

  @Test func refusesWhereThereIsAProject() async throws {
    let bench = try await CommandBench.example()
    try bench.write("mine", to: "project.yaml")
    let before = try bench.tree()
    let again = await bench.run("init")
    #expect(again.code == 2)
    #expect(again.errors.contains("there is one already"))
    #expect(try bench.tree() == before)
  }

  @Test func overwritesNothing() async throws {
    let bench = try CommandBench()
    try bench.write("mine", to: "model/links.yaml")
    let made = await bench.run("init")
    #expect(made.code == 2)
    #expect(made.errors.contains("model/links.yaml would be overwritten"))
    #expect(try bench.tree().keys.sorted() == ["model/links.yaml"])
  }
}
