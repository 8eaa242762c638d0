import Foundation
import Testing

/// The parts of `docs/` that are made from the program say what the program says.
struct DocumentationTests {
  private static let docs = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(component: "docs")

  @Test(arguments: ["cli", "diagnostics", "schemas"])
  func isUpToDate(part: String) async throws {
    let bench = try CommandBench()
    let written = await bench.run("__docs", part, "docs")
    #expect(written.code == 0, "\(written.errors)")
    let files = try bench.tree("docs")
    #expect(!files.isEmpty)
    for (name, fresh) in files {
      let kept = try? Data(contentsOf: Self.docs.appending(path: name))
      #expect(kept == fresh, "docs/\(name) is out of date; run 'make docs'")
    }
  }

  @Test func saysSomethingOfEveryCommand() async throws {
    let bench = try CommandBench()
    _ = await bench.run("__docs", "cli", ".")
    let text = try bench.read("cli-reference.md")
    for command in ["init", "check", "coverage", "gaps", "explain", "render", "report"] {
      #expect(text.contains("\n## bwlch \(command)\n"))
    }
    #expect(!text.contains("__render"))
  }
}
