import Foundation
import Testing
import Workspace

struct ExportTests {
  let bench: CommandBench

  init() async throws {
    bench = try await CommandBench.example()
  }

  @Test(arguments: ["csv", "xlsx", "jsonld", "json"])
  func tellsTheFormatFromTheEnding(ending: String) async throws {
    let outcome = await bench.run("export", "catalogue", "--output", "new/list.\(ending)")
    #expect(outcome.code == 0 && outcome.output.isEmpty, "\(outcome.errors)")
    let bytes = try bench.bytes("new/list.\(ending)")
    let start: [UInt8] =
      ending == "csv" ? [0xEF, 0xBB, 0xBF] : ending == "xlsx" ? [0x50, 0x4B] : [0x7B]
    #expect(bytes.starts(with: start))
    let again = await bench.run("export", "catalogue", "--output", "list.\(ending)")
    #expect(again.code == 0)
    #expect(try bench.bytes("list.\(ending)") == bytes)
  }

  @Test func writesHeadingsInWelsh() async throws {
    let outcome = await bench.run(
      "export",
      "catalogue",
      "--format",
      "csv",
      "--language",
      "cy",
      "--output",
      "-"
    )
    #expect(outcome.output.hasPrefix("Id y set ddata,Teitl,Teitl Cymraeg,"), "\(outcome.output)")
    #expect(outcome.output.contains("\r\n"))
  }

  @Test(arguments: [
    (["--output", "list"], "error: the name 'list' does not tell in which form to export\n"),
    (["--output", "-"], "error: standard output does not tell in which form to export\n"),
    (["--version", "2023-30", "--output", "a.csv"], "error: unknown version '2023-30'\n"),
  ])
  func refusesWhatItCannotTell(arguments: [String], message: String) async throws {
    let before = try bench.tree()
    let outcome = await bench.run(["export", "catalogue"] + arguments)
    #expect(outcome.code == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix(message), "\(outcome.errors)")
    #expect(outcome.errors.contains("help: "))
    #expect(try bench.tree() == before)
  }

  @Test(arguments: ["data/list.csv", "model/list.xlsx", "project.yaml"])
  func refusesAFileOfTheProject(path: String) async throws {
    let before = try bench.tree()
    let outcome = await bench.run("export", "catalogue", "--format", "csv", "--output", path)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("of which the project is made"), "\(outcome.errors)")
    #expect(try bench.tree() == before)
  }

  @Test func writesNoWorkbookToATerminal() async throws {
    let outcome = await bench.run(
      "export",
      "catalogue",
      "--format",
      "xlsx",
      "--output",
      "-",
      terminal: .init(isTerminal: true, columns: 80)
    )
    #expect(outcome.code == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("catalogue.xlsx"))
  }
}
