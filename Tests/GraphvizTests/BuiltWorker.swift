import Foundation
import Graphviz

/// The `bwlch` program that was built beside these tests.
enum BuiltWorker {
  static let path: String? = {
    // The first argument is the test bundle, or the helper that loads it from elsewhere.
    let bundles = CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
    let folders = (bundles + CommandLine.arguments.prefix(1)).map {
      URL(filePath: $0).deletingLastPathComponent()
    }
    return folders.map { $0.appending(component: "bwlch").path }
      .first(where: FileManager.default.isExecutableFile)
  }()

  static func renderer(timeLimit: Duration = .seconds(60)) throws -> GraphvizRenderer {
    guard let path else { throw NotBuilt() }
    return GraphvizRenderer(workerPath: path, timeLimit: timeLimit)
  }

  struct NotBuilt: Error, CustomStringConvertible {
    var description: String {
      "no bwlch beside the tests: does the test target depend on it? \(CommandLine.arguments)"
    }
  }
}
