import Foundation
import Testing

/// What the README shows is what the program prints.
struct ReadmeTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let readme =
    (try? String(contentsOf: root.appending(component: "README.md"), encoding: .utf8)) ?? ""

  /// Blocks that begin with `$ bwlch …`, as the command and the lines that it is said to print.
  static let examples: [(command: String, lines: [String])] = readme.components(
    separatedBy: "\n```\n"
  ).compactMap { block in
    let lines = block.components(separatedBy: "\n")
    guard let first = lines.first, first.hasPrefix("$ bwlch ") else { return nil }
    return (String(first.dropFirst("$ bwlch ".count)), lines.dropFirst().filter { $0 != "…" })
  }

  @Test func showsExamples() {
    #expect(Self.examples.count >= 3)
  }

  @Test(arguments: examples)
  func printsWhatTheReadmeShows(command: String, lines: [String]) async throws {
    let bench = try CommandBench()
    let arguments =
      command.split(separator: " ").map(String.init)
      + ["--project", Self.root.path(percentEncoded: false)]
    let printed = await bench.run(arguments)
    #expect(printed.code == 0)
    #expect(
      printed.output.contains(lines.joined(separator: "\n")),
      "the README shows another output of 'bwlch \(command)'; copy the new one"
    )
  }

  @Test func countsWhatTheReportCounts() async throws {
    let bench = try CommandBench()
    let report = await bench.run(
      "report",
      "--no-maps",
      "--project",
      Self.root.path(percentEncoded: false),
      "--output",
      "out"
    )
    let headline = report.output.components(separatedBy: "\n").first { $0.contains("aspects of") }
    #expect(Self.readme.contains(try #require(headline)))
  }
}
