import Foundation
import Testing
import Workspace

/// The examples of help texts, tried on the project that is shipped.
struct ExampleTests {
  /// Commands whose examples name ids, and which write nothing.
  private static let commands = [
    ["link"], ["questions"], ["questions", "explain"], ["questions", "ask"], ["explain"],
    ["chains"], ["whatif"], ["plan"],
  ]

  @Test(arguments: commands)
  func runOnTheShippedProject(path: [String]) async throws {
    let bench = try CommandBench()
    let project = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    // So wide that no example is broken.
    let help = await bench.run(["help"] + path, terminal: .init(isTerminal: true, columns: 300))
      .output
    let examples = Self.examples(in: help)
    #expect(!examples.isEmpty, "\(help)")
    for example in examples where example.count > path.count {
      let result = await bench.run(example + ["--project", project])
      #expect(result.code == 0, "\(example.joined(separator: " ")): \(result.errors)")
    }
  }

  /// The arguments of each, without what follows a pipe, without remarks and files to write to.
  private static func examples(in help: String) -> [[String]] {
    guard let start = help.range(of: "EXAMPLES:\n") else { return [] }
    return help[start.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix("  bwlch ") }
      .map { line in
        let command = line.dropFirst(2).components(separatedBy: " | ")[0]
          .components(separatedBy: "  ")[0]
        var words = command.split(separator: " ").dropFirst().map(String.init)
        if let place = words.firstIndex(of: "--output") {
          words.removeSubrange(place..<min(place + 2, words.count))
        }
        return words
      }
  }
}
