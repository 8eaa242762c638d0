import Testing
import Workspace

struct HelpTests {
  private static let commands = [
    "init", "check", "coverage", "gaps", "explain", "render", "poster", "report", "import",
    "matches", "diff", "history", "recommendations", "questions", "link", "chains", "analyse",
    "whatif", "plan", "mapping", "links", "search", "export",
  ]
  /// Commands within commands.
  private static let nested = [
    ["links", "check"], ["links", "report"], ["links", "regrade"], ["matches", "review"],
    ["matches", "accept"], ["matches", "reject"], ["matches", "apply"], ["mapping", "review"],
    ["mapping", "apply"], ["export", "catalogue"], ["questions", "explain"], ["questions", "ask"],
  ]

  @Test func listsEveryCommandAndTheExitCodes() async throws {
    let bench = try CommandBench()
    let bare = await bench.run()
    let help = await bench.run("--help")
    #expect(bare.code == 0 && help.code == 0)
    #expect(bare.output == help.output)
    for command in Self.commands { #expect(help.output.contains("  \(command) "), "\(command)") }
    #expect(help.output.contains("EXIT CODES:"))
    #expect(!help.output.contains("__render") && !help.output.contains("__docs"))
  }

  @Test(arguments: commands)
  func showsExamplesOfEveryCommand(command: String) async throws {
    let bench = try CommandBench()
    let help = await bench.run("help", command)
    #expect(help.code == 0)
    #expect(help.errors.isEmpty)
    #expect(help.output.contains("EXAMPLES:\n  bwlch \(command)"), "\(help.output)")
    #expect(await bench.run(command, "--help").output == help.output)
  }

  @Test(arguments: commands)
  func explainsEveryOption(command: String) async throws {
    let bench = try CommandBench()
    let lines = await bench.run("help", command).output.split(separator: "\n")
    for (line, next) in zip(lines, lines.dropFirst() + [""]) where line.hasPrefix("  -") {
      let isExplained = line.contains("   ") || next.hasPrefix("                          ")
      #expect(isExplained || line.count > 24 && next.hasPrefix("       "), "\(line) has no help")
    }
  }

  @Test(arguments: nested)
  func showsExamplesOfEveryNestedCommand(path: [String]) async throws {
    let bench = try CommandBench()
    let help = await bench.run(["help"] + path)
    #expect(help.code == 0 && help.errors.isEmpty)
    #expect(help.output.contains("EXAMPLES:\n  bwlch \(path.joined(separator: " "))"))
    let narrow = await bench.run(path + ["--help"], terminal: .init(isTerminal: true, columns: 60))
    for line in narrow.output.split(separator: "\n") where !line.contains("bwlch ") {
      #expect(line.count <= 60, "\(line)")
    }
  }

  @Test func offersOnlyTheFormsThatACommandHas() async throws {
    let bench = try CommandBench()
    let gaps = await bench.run("help", "gaps")
    let explain = await bench.run("help", "explain")
    #expect(gaps.output.contains("values: text, json, csv, md"))
    #expect(explain.output.contains("values: text, json, md"), "\(explain.output)")
    #expect(!explain.output.contains("csv"))
  }

  @Test func fitsATerminal() async throws {
    let bench = try CommandBench()
    for command in Self.commands {
      let help = await bench.run("help", command, terminal: .init(isTerminal: true, columns: 60))
      for line in help.output.split(separator: "\n") where !line.contains("bwlch ") {
        #expect(line.count <= 60, "\(line)")
      }
    }
  }
}
